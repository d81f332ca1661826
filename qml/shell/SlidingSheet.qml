// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Brings a sheet in from its edge and takes it away. While leaving it still shows what it showed.
FocusScope {
    id: root

    property bool open: false
    property bool side: true
    property real targetX: 0
    property real targetY: 0
    property Component sheet: null
    property real shown: 0

    x: targetX + (side ? (1 - shown) * (width + Metrics.margin) : 0)
    y: targetY + (side ? 0 : (1 - shown) * (height + Metrics.margin))
    visible: shown > 0
    enabled: open

    onSheetChanged: if (sheet) loader.sourceComponent = sheet
    onOpenChanged: {
        if (open)
            forceActiveFocus(Qt.PopupFocusReason)
        shown = open ? 1 : 0
        if (!open && Motion.sheetOut === 0)
            loader.sourceComponent = null
    }
    Behavior on shown {
        NumberAnimation {
            duration: root.open ? Motion.sheetIn : Motion.sheetOut
            easing.type: Easing.OutCubic
            onRunningChanged: if (!running && !root.open) loader.sourceComponent = null
        }
    }
    Loader {
        id: loader
        anchors.fill: parent
        focus: true
    }
}
