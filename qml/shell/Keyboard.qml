// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The place of the on-screen keyboard, above the run bar, and the shift that keeps the field being typed in above it.
Item {
    id: root

    readonly property bool open: loader.item !== null && Shell.keyboardOpen && Shell.textField !== null
    /// The hide key stands beside the keyboard, or above where the window is no wider.
    readonly property bool hideBeside: width - loader.width >= 2 * (hide.width + 2 * Metrics.spaceS)
    readonly property real panelTop: height - loader.height - (hideBeside ? 0 : hide.height + 2 * Metrics.spaceS)

    onOpenChanged: Qt.callLater(makeRoom)
    onPanelTopChanged: Qt.callLater(makeRoom)
    Binding {
        target: Shell
        property: "keyboardHeight"
        value: root.open ? root.height - root.panelTop : 0
    }

    Rectangle {
        // Under keyboard and hide key, so that nothing shows between them.
        visible: root.open && !root.hideBeside
        y: root.panelTop
        width: parent.width
        height: root.height - y
        color: Theme.bg
    }
    Btn {
        id: hide
        objectName: "hideKeyboard"
        visible: root.open
        x: root.hideBeside ? loader.x + loader.width + Metrics.spaceS : root.width - width - Metrics.spaceS
        y: root.hideBeside ? root.height - height - Metrics.spaceS : root.panelTop + Metrics.spaceS
        focusPolicy: Qt.NoFocus
        glyph: Icons.keyboardHide
        Accessible.name: qsTr("Hide keyboard")
        onClicked: Shell.hideKeyboard()
    }

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
            Qt.callLater(root.makeRoom)
        }
    }

    function makeRoom() {
        const field = Shell.textField
        // A sheet makes room by itself: it ends above the keyboard and scrolls.
        if (!open || !field || Shell.sheet !== Shell.None) {
            Shell.keyboardShift = 0
            return
        }
        const bottom = field.mapToItem(root, 0, field.height).y + Shell.keyboardShift
        Shell.keyboardShift = Math.max(0, Math.min(bottom + Metrics.spaceL - panelTop, loader.height))
    }
}
