// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// On or off, with a check in the knob so that colour is not the only sign. `text` is its name; the page writes the label.
T.AbstractButton {
    id: root

    checkable: true
    implicitWidth: Metrics.dp(60)
    implicitHeight: Metrics.target
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked

    Item {
        anchors.fill: parent
        Rectangle {
            id: track
            anchors.centerIn: parent
            width: parent.width
            height: Metrics.dp(34)
            radius: height / 2
            color: root.checked ? Theme.ink : Theme.control
            border.width: root.checked ? 0 : Metrics.edgeStrong
            border.color: Theme.outline

            Rectangle {
                y: Metrics.dp(4)
                x: root.checked ? track.width - width - y : y
                width: Metrics.dp(26)
                height: width
                radius: width / 2
                color: root.checked ? Theme.inkText : Theme.outline
                Behavior on x { NumberAnimation { duration: Motion.press; easing.type: Easing.OutCubic } }
                Icon {
                    anchors.centerIn: parent
                    visible: root.checked
                    text: Icons.check
                    size: Metrics.markInline
                    color: Theme.ink
                }
            }
            FocusRing {
                shown: root.visualFocus
                cornerRadius: track.radius
            }
        }
    }
    Keys.onReturnPressed: root.toggle()
    Keys.onEnterPressed: root.toggle()
}
