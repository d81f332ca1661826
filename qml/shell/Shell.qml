// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/// What is open on top of the pages, and which page is shown. Controls and pages write it; Main shows it.
QtObject {
    id: root

    enum Page { Run, Spectrum, Trends, Hardware, History, Log, Settings }
    enum SheetKind { None, NewRun, Alerts, Instruments, Own }

    property int page: Shell.Run
    property int sheet: Shell.None
    /// What an Own sheet shows: a Component of the page that opened it, with a signal closeRequested.
    property Component ownSheet: null
    property bool stopPanel: false
    /// The question of a window that is closed while frames are being saved.
    property bool leavePanel: false
    signal stayed
    property bool choosingFolder: false
    onChoosingFolderChanged: if (choosingFolder) closeSheets()
    /// What has the whole page for now: a wizard, or the connection doctor. A Component of whoever opened it, which is a Page; what it
    /// was opened from comes back when it closes.
    readonly property Component task: tasks.length > 0 ? tasks[tasks.length - 1] : null
    property var tasks: []
    /// The wizards that more than one place opens; the page stack has them.
    property Component experimentWizard: null
    property Component presetWizard: null
    property Component loadoutWizard: null
    /// The tools beside the spectrum; one at a time.
    property bool processing: false
    property bool overlaying: false
    onProcessingChanged: if (processing) overlaying = false
    onOverlayingChanged: if (overlaying) processing = false
    /// The ValueField whose number is on the keypad, the PickerField whose list is open, the text input that has the keyboard.
    property Item keypadField: null
    property Item pickerField: null
    property Item textField: null
    /// How far the view has moved up so that the on-screen keyboard leaves the text field in sight.
    property real keyboardShift: 0
    property bool keyboardOpen: false
    /// What the on-screen keyboard takes from below, its hide key included.
    property real keyboardHeight: 0

    readonly property bool anySheet: sheet !== Shell.None || keypadField !== null || pickerField !== null

    /// A result worth a few seconds; `undo`, when given, is called by its Undo button.
    signal toast(text: string, undo: var)
    /// The wizard that adds a device is wanted; the Hardware page opens it.
    signal addDeviceWanted
    /// Somebody wants to know why this device does not answer; the Hardware page opens the doctor.
    signal doctorWanted(key: string)
    /// The loadout whose sheet is open; empty for a loadout that is to be made.
    property string loadout

    function go(to: int) {
        closeSheets()
        choosingFolder = false
        tasks = []
        page = to
    }
    function addDevice() {
        go(Shell.Hardware)
        addDeviceWanted()
    }
    function openTask(component: Component) {
        closeSheets()
        choosingFolder = false
        tasks = [...tasks, component]
    }
    function closeTask() {
        closeSheets()
        tasks = tasks.slice(0, -1)
    }
    function open(kind: int) {
        keypadField = null
        pickerField = null
        sheet = kind
    }
    /// The field keeps its text and the cursor; a tap brings the keyboard back.
    function hideKeyboard() {
        InputMethod.hide()
    }

    function openOwn(component: Component) {
        keypadField = null
        pickerField = null
        ownSheet = component
        sheet = Shell.Own
    }
    /// Closes keypad or list; the keyboard goes back to the field.
    function closeField() {
        const field = keypadField ?? pickerField
        keypadField = null
        pickerField = null
        field?.forceActiveFocus(Qt.PopupFocusReason)
    }
    function closeSheets() {
        keypadField = null
        pickerField = null
        sheet = Shell.None
    }
    /// Esc: closes the topmost thing, and never stops a run. True when something was closed.
    function closeTopmost(): bool {
        if (leavePanel)
            stayed()
        else if (stopPanel)
            stopPanel = false
        else if (keypadField || pickerField)
            closeField()
        else if (sheet !== Shell.None)
            sheet = Shell.None
        else if (processing && page === Shell.Spectrum)
            processing = false
        else if (overlaying && page === Shell.Spectrum)
            overlaying = false
        else if (choosingFolder)
            choosingFolder = false
        else if (task)
            closeTask()
        else
            return false
        return true
    }
}
