// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The place of the on-screen keyboard, above the run bar, and the shift that keeps the field being typed in above it.
Item {
    id: root

    readonly property bool open: loader.item !== null && Shell.keyboardOpen && Shell.textField !== null
    readonly property real panelTop: height - loader.height

    Loader {
        id: loader
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Metrics.compact ? Metrics.dp(640) : Metrics.dp(820))
        height: item ? (item as Item).height : 0
        source: Qt.resolvedUrl("VirtualKeyboard.qml")
        visible: root.open
        asynchronous: true
    }
    Binding {
        target: Shell
        property: "keyboardShift"
        value: root.open && Shell.textField ? root.shiftFor(Shell.textField) : 0
    }

    function shiftFor(field: Item): real {
        const bottom = field.mapToItem(root, 0, field.height).y + Shell.keyboardShift
        return Math.max(0, Math.min(bottom + Metrics.spaceL - panelTop, loader.height))
    }
}
