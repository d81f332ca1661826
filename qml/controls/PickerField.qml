// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// One of several, chosen from a list in a sheet. Up and Down move through them.
T.AbstractButton {
    id: root

    required property string label
    required property list<string> options
    property int currentIndex: 0
    signal activated(int index)

    readonly property bool editing: Shell.pickerField === root

    implicitWidth: Metrics.dp(200)
    implicitHeight: labelText.height + Metrics.spaceXs + Metrics.field
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.ComboBox
    Accessible.name: label
    Accessible.description: options[currentIndex] ?? ""

    function choose(index: int) {
        if (index >= 0 && index < options.length && index !== currentIndex)
            root.activated(index)
    }

    onClicked: {
        forceActiveFocus()
        Shell.pickerField = root
    }
    Keys.onUpPressed: choose(currentIndex - 1)
    Keys.onDownPressed: choose(currentIndex + 1)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    Item {
        anchors.fill: parent
        Txt {
            id: labelText
            text: root.label
            font: Fonts.small
            color: Theme.text2
            height: Metrics.dp(22)
        }
        Rectangle {
            y: labelText.height + Metrics.spaceXs
            width: parent.width
            height: Metrics.field
            radius: Metrics.radius
            color: Theme.raised
            border.width: root.editing ? Metrics.edgeFocus : Metrics.edge
            border.color: root.editing ? Theme.focus : Theme.outline
            FocusRing { shown: root.visualFocus && !root.editing }
            Txt {
                x: Metrics.spaceL
                anchors.verticalCenter: parent.verticalCenter
                text: root.options[root.currentIndex] ?? ""
            }
            Icon {
                anchors.right: parent.right
                anchors.rightMargin: Metrics.spaceM
                anchors.verticalCenter: parent.verticalCenter
                text: Icons.expand
                color: Theme.text2
            }
        }
    }
}
