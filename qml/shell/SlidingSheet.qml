// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Brings a sheet in from its edge and takes it away. `needed` holds while the sheet is on screen, leaving included.
FocusScope {
    id: root

    property bool open: false
    property bool side: true
    property real targetX: 0
    property real targetY: 0
    property real shown: 0
    readonly property bool needed: open || shown > 0

    x: targetX + (side ? (1 - shown) * (width + Metrics.margin) : 0)
    y: targetY + (side ? 0 : (1 - shown) * (height + Metrics.margin))
    visible: shown > 0
    enabled: open

    onOpenChanged: {
        shown = open ? 1 : 0
        if (open)
            forceActiveFocus(Qt.PopupFocusReason)
    }
    Behavior on shown {
        NumberAnimation {
            duration: root.open ? Motion.sheetIn : Motion.sheetOut
            easing.type: Easing.OutCubic
        }
    }
}
