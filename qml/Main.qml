// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Chirpdeck
import Chirpdeck.Models

/// The window: rail, header, page, sheets, run bar. The run bar lies above everything and nothing covers it.
ApplicationWindow {
    id: window

    width: Metrics.firstWidth
    height: Metrics.firstHeight
    minimumWidth: Metrics.leastWidth
    minimumHeight: Metrics.leastHeight
    visible: true
    visibility: AppearanceModel.fullScreen ? Window.FullScreen : Window.AutomaticVisibility
    title: RunModel.running ? qsTr("%1 · Chirpdeck").arg(RunModel.summaryText) : "Chirpdeck" // not translated: a name
    color: Theme.bg

    /// Leaving stops a run first and waits until it is safe.
    property bool leaving: false
    onClosing: close => {
        if (!RunModel.running)
            return
        close.accepted = false
        leaving = true
        RunModel.stop()
    }
    Connections {
        target: RunModel
        function onStatusChanged() {
            if (window.leaving && !RunModel.running)
                window.close()
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
