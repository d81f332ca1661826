// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// A button with only a glyph; `text` is its name.
T.AbstractButton {
    id: root

    required property string glyph
    property color ink: Theme.text
    property bool filled: false
    property real glyphSize: Metrics.spaceXxl
    property int badge: 0

    implicitWidth: Metrics.target
    implicitHeight: Metrics.target
    opacity: enabled ? 1 : 0.4
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Metrics.radius
        color: root.down || root.checked ? Theme.control : root.filled ? Theme.control : "transparent"
        border.width: root.filled && Theme.controlEdge.a > 0 ? Metrics.edgeStrong : 0
        border.color: Theme.controlEdge
        FocusRing { shown: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        Icon {
            anchors.centerIn: parent
            text: root.glyph
            color: root.ink
            size: root.glyphSize
        }
        Badge {
            x: parent.width / 2 + Metrics.spaceXs
            y: Metrics.spaceXs
            number: root.badge
        }
    }

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
