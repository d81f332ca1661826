// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Chirpdeck
import Chirpdeck.Models

/// The window: rail, header, page, sheets, run bar. The run bar lies above everything and nothing covers it.
ApplicationWindow {
    id: window

    // A screen may be smaller than the window that the layout is drawn for.
    width: Math.min(Metrics.firstWidth, Screen.desktopAvailableWidth)
    height: Math.min(Metrics.firstHeight, Screen.desktopAvailableHeight)
    minimumWidth: Metrics.leastWidth
    minimumHeight: Metrics.leastHeight
    visible: true
    visibility: AppearanceModel.fullScreen ? Window.FullScreen : Window.AutomaticVisibility
    title: RunModel.running ? qsTr("%1 · Chirpdeck").arg(RunModel.summaryText) : "Chirpdeck" // not translated: a name
    color: Theme.bg

    /// Leaving stops a run and a scan first and waits until all of it is safe. Where frames are being saved, the user is asked before.
    property bool leaving: false
    readonly property bool saving: FrameStorageModel.locked || ScanModel.running
    readonly property int unsaved: FrameStorageModel.failedCount + ScanModel.unsaved
    readonly property bool safe: !RunModel.running && !saving && unsaved === 0
    onClosing: close => {
        if (safe)
            return
        close.accepted = false
        if (leaving || !saving && unsaved === 0)
            leave()
        Shell.leavePanel = saving || unsaved > 0
    }
    function leave() {
        leaving = true
        if (RunModel.running)
            RunModel.stop()
        if (ScanModel.running)
            ScanModel.stop()
        closeWhenSafe()
    }
    function closeWhenSafe() {
        if (leaving && safe)
            window.close()
        else if (leaving && !RunModel.running)
            Shell.leavePanel = true
    }
    function stay() {
        leaving = false
        Shell.leavePanel = false
    }
    onSafeChanged: {
        if (leaving)
            closeWhenSafe()
        else if (safe)
            Shell.leavePanel = false
    }
    Connections {
        target: Shell
        function onStayed() {
            window.stay()
        }
    }
    Connections {
        target: RunModel
        function onStatusChanged() {
            if (window.leaving && !RunModel.running)
                window.closeWhenSafe()
        }
    }

    Binding {
        target: Metrics
        property: "windowWidth"
        value: window.width
    }
    Binding {
        target: Metrics
        property: "windowHeight"
        value: window.height
    }

    Item {
        id: body
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: runBar.top
        clip: true

        Item {
            id: shifted
            width: parent.width
            height: parent.height
            y: -Shell.keyboardShift

            NavRail {
                id: rail
                visible: !Metrics.portrait
                width: Metrics.railWidth
                height: parent.height
            }
            PageStack {
                id: pages
                objectName: "pages"
                anchors.left: parent.left
                anchors.leftMargin: Metrics.railWidth
                anchors.right: parent.right
                height: parent.height
            }
            SheetHost {
                anchors.fill: parent
            }
        }
        Toasts {
            id: toasts
            x: Metrics.railWidth + Metrics.margin
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.margin
        }
        Keyboard { anchors.fill: parent }
        StopPanel { anchors.fill: parent }
        LeavePanel {
            anchors.fill: parent
            saving: window.saving
            unsaved: window.unsaved
            leaving: window.leaving
            onFinishRequested: window.leave()
            onStayRequested: window.stay()
            onGiveUpRequested: {
                FrameStorageModel.discardFailed()
                ScanModel.discardFailed()
                window.leave()
            }
        }
    }
    RunBar {
        id: runBar
        objectName: "runBar"
        width: parent.width
        anchors.bottom: bottomBar.top
        pageActions: pages.page.runBarActions
        pageText: pages.page.runBarText
    }
    NavRail {
        id: bottomBar
        width: parent.width
        height: Metrics.bottomBar
        anchors.bottom: parent.bottom
        visible: Metrics.portrait
    }

    Connections {
        target: Shell
        function onToast(text: string, undo: var) {
            toasts.show(text, undo)
        }
    }
    Connections {
        target: ProblemModel
        function onNoticed(text: string) {
            toasts.show(text, null)
        }
    }
    ShellKeys {
        window: window
        onSearchRequested: pages.search()
    }
}
