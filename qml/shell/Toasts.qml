// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck

/// One result at a time, at the bottom left above the run bar, for six seconds; waits while it has the focus.
Rectangle {
    id: root

    property string message
    property var undo: null

    function show(text: string, undo: var) {
        message = text
        root.undo = undo
        opacity = 1
        leave.restart()
    }

    implicitHeight: Metrics.field
    implicitWidth: Math.min(row.implicitWidth + Metrics.spaceL + Metrics.spaceS, parent ? parent.width - 2 * Metrics.margin : 0)
    radius: Metrics.radius
    color: Theme.raised
    border.width: Metrics.hair
    border.color: Theme.line
    opacity: 0
    visible: opacity > 0
    Behavior on opacity { NumberAnimation { duration: Motion.state } }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message

    Timer {
        id: leave
        interval: Motion.toast
        running: root.opacity > 0 && !undoButton.activeFocus && !over.hovered
        onTriggered: root.opacity = 0
    }
    HoverHandler { id: over }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Metrics.spaceL
        anchors.rightMargin: Metrics.spaceS
        spacing: Metrics.spaceM
        Icon {
            text: Icons.info
            color: Theme.text2
        }
        Txt {
            Layout.fillWidth: true
            text: root.message
            font: Fonts.label
        }
        Btn {
            id: undoButton
            visible: typeof root.undo === "function"
            kind: Btn.Quiet
            text: qsTr("Undo")
            onClicked: {
                const act = root.undo
                act()
                root.opacity = 0
            }
        }
        IconBtn {
            glyph: Icons.close
            text: qsTr("Close message")
            onClicked: root.opacity = 0
        }
    }
}
