// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Sheets over the page: at the right, or at the bottom in portrait. The keypad stands left of an open sheet where both fit, so that
/// the field being edited stays in sight.
Item {
    id: root

    readonly property real top: Metrics.portrait ? 0 : Metrics.compact ? Metrics.spaceS : Metrics.spaceL
    readonly property real bottomMargin: Metrics.compact ? Metrics.spaceS : Metrics.spaceL
    readonly property real fullHeight: Metrics.portrait ? height * Metrics.bottomSheetShare : height - top - bottomMargin
    readonly property real sheetWidth: Metrics.portrait ? width - 2 * Metrics.margin : Metrics.sheetWidth
    readonly property bool processBeside: Shell.processing && Shell.page === Shell.Spectrum && !Metrics.portrait && !Metrics.tiny
    readonly property real besideWidth: Shell.sheet !== Shell.None ? sheetWidth : processBeside ? Metrics.processWidth : 0
    readonly property bool beside: besideWidth > 0 && width - Metrics.railWidth >= besideWidth + sheetWidth + 2 * Metrics.margin

    SlidingSheet {
        open: Shell.sheet !== Shell.None
        side: !Metrics.portrait
        targetX: root.width - width - Metrics.margin
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: root.fullHeight
        sheet: Shell.sheet === Shell.NewRun ? newRun : Shell.sheet === Shell.Alerts ? alerts : null
    }
    SlidingSheet {
        objectName: "keypadHost"
        open: Shell.keypadField !== null
        side: !Metrics.portrait
        targetX: root.width - width - Metrics.margin - (root.beside ? root.besideWidth + Metrics.spaceM : 0)
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: Math.min(root.height - root.top - root.bottomMargin, Metrics.portrait ? Metrics.dp(680) : root.fullHeight)
        sheet: Shell.keypadField ? keypad : null
    }
    SlidingSheet {
        open: Shell.pickerField !== null
        side: !Metrics.portrait
        targetX: root.width - width - Metrics.margin - (root.beside ? root.besideWidth + Metrics.spaceM : 0)
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: root.fullHeight
        sheet: Shell.pickerField ? picker : null
    }
    Component {
        id: newRun
        NewRunSheet { onCloseRequested: Shell.sheet = Shell.None }
    }
    Component {
        id: alerts
        AlertsSheet { onCloseRequested: Shell.sheet = Shell.None }
    }
    Component {
        id: keypad
        KeypadSheet {
            field: Shell.keypadField as ValueField
            onCloseRequested: Shell.keypadField = null
        }
    }
    Component {
        id: picker
        PickerSheet {
            field: Shell.pickerField as PickerField
            onCloseRequested: Shell.pickerField = null
        }
    }
}
