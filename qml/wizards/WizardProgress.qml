// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// The steps of a wizard where there is no room for their names: one bar a step under "Step 2 of 7, RF chain".
Item {
    id: root

    required property WizardSteps steps

    implicitHeight: heading.implicitHeight + Metrics.target
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")

    Txt {
        id: heading
        width: parent.width
        text: qsTr("Step %1 of %2, %3").arg(root.steps.current + 1).arg(root.steps.count).arg(root.steps.title)
        font: Fonts.title
        wrapMode: Text.Wrap
    }
    Row {
        anchors.top: heading.bottom
        width: parent.width
        height: Metrics.target
        Repeater {
            model: root.steps
            T.AbstractButton {
                id: cell

                required property int index
                required property string title
                required property bool valid
                required property bool open
                required property bool current

                width: root.width / root.steps.count
                height: Metrics.target
                enabled: open
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("Step %1 of %2, %3").arg(index + 1).arg(root.steps.count).arg(title)
                Accessible.selected: current
                onClicked: root.steps.goTo(index)
                Keys.onReturnPressed: cell.clicked()
                Keys.onEnterPressed: cell.clicked()
                background: Item {
                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - Metrics.spaceS
                        height: cell.current ? Metrics.dp(10) : Metrics.dp(6)
                        radius: height / 2
                        color: cell.current ? Theme.ink : cell.index > root.steps.current ? Theme.control : cell.valid ? Theme.text2 : Theme.fault
                    }
                    FocusRing {
                        anchors.margins: Metrics.edgeStrong
                        shown: cell.visualFocus
                    }
                }
            }
        }
    }
}
