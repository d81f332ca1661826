// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck

/// Sheets over the page: at the right, or at the bottom in portrait. The keypad stands left of an open sheet where both fit, so that
/// the field being edited stays in sight.
Item {
    id: root

    readonly property real topMargin: Metrics.portrait ? 0 : Metrics.compact ? Metrics.spaceS : Metrics.spaceL
    readonly property real bottomMargin: (Metrics.compact ? Metrics.spaceS : Metrics.spaceL) + Shell.keyboardHeight
    /// Never so low that a sheet has no place for one field between its title and its footer.
    readonly property real room: Math.max(Metrics.dp(252), height - topMargin - bottomMargin)
    readonly property real fullHeight: Metrics.portrait ? Math.min(room, height * Metrics.bottomSheetShare) : room
    readonly property real sheetWidth: Metrics.portrait ? width - 2 * Metrics.margin : Metrics.sheetWidth
    readonly property bool processBeside: (Shell.processing || Shell.overlaying) && Shell.page === Shell.Spectrum && !Metrics.portrait && !Metrics.tiny
    readonly property real besideWidth: Shell.sheet !== Shell.None ? sheetWidth : processBeside ? Metrics.processWidth : 0
    readonly property bool beside: besideWidth > 0 && width - Metrics.railWidth >= besideWidth + sheetWidth + 2 * Metrics.margin

    SlidingSheet {
        id: newRun
        open: Shell.sheet === Shell.NewRun
        side: !Metrics.portrait
        targetX: root.width - width - Metrics.margin
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: root.fullHeight
        Loader {
            anchors.fill: parent
            focus: true
            active: newRun.needed
            sourceComponent: NewRunSheet { onCloseRequested: Shell.sheet = Shell.None }
        }
    }
    SlidingSheet {
        id: alerts
        open: Shell.sheet === Shell.Alerts
        side: !Metrics.portrait
        targetX: root.width - width - Metrics.margin
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: root.fullHeight
        Loader {
            anchors.fill: parent
            focus: true
            active: alerts.needed
            sourceComponent: AlertsSheet { onCloseRequested: Shell.sheet = Shell.None }
        }
    }
    SlidingSheet {
        id: instruments
        open: Shell.sheet === Shell.Instruments
        side: !Metrics.portrait
        targetX: root.width - width - Metrics.margin
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: root.fullHeight
        Loader {
            anchors.fill: parent
            focus: true
            active: instruments.needed
            sourceComponent: InstrumentsSheet { onCloseRequested: Shell.sheet = Shell.None }
        }
    }
    SlidingSheet {
        id: keypad
        objectName: "keypadHost"
        open: Shell.keypadField !== null
        side: !Metrics.portrait
        targetX: root.width - width - Metrics.margin - (root.beside ? root.besideWidth + Metrics.spaceM : 0)
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: Math.min(root.room, Metrics.portrait ? Metrics.dp(680) : root.fullHeight)
        Loader {
            anchors.fill: parent
            focus: true
            active: Shell.keypadField !== null
            sourceComponent: KeypadSheet {
                field: Shell.keypadField as ValueField
                onCloseRequested: Shell.closeField()
            }
        }
    }
    SlidingSheet {
        id: picker
        open: Shell.pickerField !== null
        side: !Metrics.portrait
        targetX: keypad.targetX
        targetY: root.height - height - root.bottomMargin
        width: root.sheetWidth
        height: root.fullHeight
        Loader {
            anchors.fill: parent
            focus: true
            active: Shell.pickerField !== null
            sourceComponent: PickerSheet {
                field: Shell.pickerField as PickerField
                onCloseRequested: Shell.closeField()
            }
        }
    }
}
