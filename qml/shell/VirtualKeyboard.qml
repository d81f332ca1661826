// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import Chirpdeck

/// Qt's on-screen keyboard as a panel of this window. Loaded by Keyboard.qml, which does without it where it is not installed.
Item {
    id: root

    implicitHeight: panel.height
    Binding {
        target: Shell
        property: "keyboardOpen"
        value: panel.active
    }
    InputPanel {
        id: panel
        width: parent.width
    }
}
