// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The place of the on-screen keyboard, above the run bar, and the shift that keeps the field being typed in above it.
Item {
    id: root

    readonly property bool open: loader.item !== null && Shell.keyboardOpen && Shell.textField !== null
    readonly property real panelTop: height - loader.height

    onOpenChanged: makeRoom()
    onPanelTopChanged: makeRoom()

    Loader {
        id: loader
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Metrics.compact ? Metrics.dp(640) : Metrics.dp(820))
        source: Qt.resolvedUrl("VirtualKeyboard.qml")
        visible: root.open
        objectName: "keyboard"
        asynchronous: true
    }
    Connections {
        target: Shell
        function onTextFieldChanged() {
            root.makeRoom()
        }
    }

    function makeRoom() {
        const field = Shell.textField
        if (!open || !field) {
            Shell.keyboardShift = 0
            return
        }
        const bottom = field.mapToItem(root, 0, field.height).y + Shell.keyboardShift
        Shell.keyboardShift = Math.max(0, Math.min(bottom + Metrics.spaceL - panelTop, loader.height))
    }
}
