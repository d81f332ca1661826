// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// One of a few. Arrow keys move, a tap chooses.
Rectangle {
    id: root

    required property string name
    required property list<string> options
    property int currentIndex: 0
    /// The options share the width that is given.
    property bool spread: false
    property font font: Fonts.label
    signal activated(int index)

    implicitHeight: Metrics.target
    implicitWidth: row.implicitWidth
    radius: Metrics.radius
    color: Theme.control
    border.width: Theme.controlEdge.a > 0 ? Metrics.edgeStrong : 0
    border.color: Theme.controlEdge
    opacity: enabled ? 1 : 0.45
    activeFocusOnTab: true

    Accessible.role: Accessible.PageTabList
    Accessible.name: name
    Accessible.description: options[currentIndex] ?? ""
    Accessible.focusable: true

    function choose(index: int) {
        if (index >= 0 && index < options.length && index !== currentIndex)
            root.activated(index)
    }

    Keys.onLeftPressed: choose(currentIndex - 1)
    Keys.onRightPressed: choose(currentIndex + 1)

    FocusRing { shown: root.activeFocus }

    Row {
        id: row
        height: root.height
        Repeater {
            model: root.options
            T.AbstractButton {
                id: option

                required property int index
                required property string modelData
                readonly property bool current: index === root.currentIndex

                width: root.spread ? root.width / root.options.length : implicitWidth
                height: root.height
                implicitWidth: Math.max(Metrics.target, label.implicitWidth + Metrics.dp(36))
                focusPolicy: Qt.NoFocus
                checkable: false
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData
                Accessible.checked: current
                onClicked: root.choose(index)

                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: Metrics.spaceXs
                        radius: Metrics.radius - Metrics.dp(2)
                        color: option.current ? Theme.ink : option.down ? Theme.raised : "transparent"
                        Behavior on color { ColorAnimation { duration: Motion.press } }
                    }
                }
                Txt {
                    id: label
                    anchors.fill: parent
                    text: option.modelData
                    font: root.font
                    color: option.current ? Theme.inkText : Theme.text
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
}
