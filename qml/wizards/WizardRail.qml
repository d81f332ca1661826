// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// The steps of a wizard beside each other: a check when done, ink for the current one, a mark where something is wrong. A step that
/// can be entered can be tapped.
Item {
    id: root

    required property WizardSteps steps

    implicitHeight: Metrics.big
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")

    Row {
        anchors.fill: parent
        Repeater {
            id: cells
            model: root.steps
            T.AbstractButton {
                id: cell

                required property int index
                required property string title
                required property string problem
                required property bool valid
                required property bool done
                required property bool open
                required property bool current
                readonly property bool wrong: !valid && !current && index < root.steps.current

                width: root.width / root.steps.count
                height: root.height
                enabled: open
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("Step %1 of %2, %3").arg(index + 1).arg(root.steps.count).arg(title)
                Accessible.description: current ? qsTr("current") : wrong ? problem : done ? qsTr("done") : ""
                Accessible.selected: current
                onClicked: root.steps.goTo(index)
                Keys.onReturnPressed: cell.clicked()
                Keys.onEnterPressed: cell.clicked()

                background: Item {
                    FocusRing {
                        anchors.margins: Metrics.edgeStrong
                        shown: cell.visualFocus
                    }
                }
                Item {
                    anchors.fill: parent
                    Rectangle {
                        // To the next step.
                        visible: cell.index + 1 < root.steps.count
                        x: disc.x + disc.width + Metrics.spaceS
                        y: disc.y + disc.height / 2 - height / 2
                        width: cell.width - disc.width - 2 * Metrics.spaceS
                        height: Metrics.edgeStrong
                        color: cell.index < root.steps.current ? Theme.ink : Theme.control
                    }
                    Rectangle {
                        id: disc
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: Metrics.spaceXs
                        width: Metrics.dp(32)
                        height: width
                        radius: width / 2
                        visible: !cell.wrong
                        color: cell.current ? Theme.ink : cell.done ? Theme.control : "transparent"
                        border.width: cell.current ? 0 : Metrics.edgeStrong
                        border.color: cell.done ? Theme.control : Theme.outline
                        Icon {
                            anchors.centerIn: parent
                            visible: cell.done && !cell.current
                            text: Icons.check
                            size: Metrics.markInline
                        }
                        Txt {
                            anchors.centerIn: parent
                            visible: !cell.done || cell.current
                            text: cell.index + 1
                            font: Fonts.bodyStrong
                            color: cell.current ? Theme.inkText : Theme.text2
                        }
                    }
                    StatusMark {
                        anchors.centerIn: disc
                        visible: cell.wrong
                        status: Status.Fault
                    }
                    Txt {
                        anchors.top: disc.bottom
                        anchors.topMargin: Metrics.spaceXs
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: cell.title
                        font: cell.current ? Fonts.smallStrong : Fonts.small
                        color: cell.current ? Theme.text : Theme.text2
                    }
                }
            }
        }
    }
}
