// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Header, banner and the pages. A page is made when it is first shown and kept; only the current one is visible, so the plots of
/// the others cost nothing.
Item {
    id: root

    readonly property Loader holder: Shell.choosingFolder ? folder : Shell.task ? task : Shell.page === Shell.Spectrum ? spectrum
        : Shell.page === Shell.Trends ? trends : Shell.page === Shell.Hardware ? hardware : Shell.page === Shell.History ? history : Shell.page === Shell.Log ? log
        : Shell.page === Shell.Settings ? settings : run
    readonly property Page page: holder.item as Page ?? placeholder

    Component {
        id: experimentWizard
        ExperimentWizard {}
    }
    Component {
        id: presetWizard
        PresetWizard {}
    }
    Component {
        id: loadoutWizard
        LoadoutWizard {}
    }
    Component.onCompleted: {
        Shell.loadoutWizard = loadoutWizard
        Shell.experimentWizard = experimentWizard
        Shell.presetWizard = presetWizard
    }

    function search() {
        Shell.go(Shell.History)
        const list = history.item as HistoryPage
        list?.focusSearch()
    }

    Page {
        id: placeholder
        visible: false
        title: ""
    }
    Header {
        id: header
        width: parent.width
        page: root.page
    }
    Banner {
        id: banner
        x: Metrics.margin
        anchors.top: header.bottom
        width: parent.width - 2 * x
        // The Log page has them all.
        visible: ProblemModel.openCount > 0 && Shell.page !== Shell.Log
    }
    Item {
        id: area
        anchors.top: banner.visible ? banner.bottom : header.bottom
        anchors.topMargin: banner.visible ? Metrics.gap : 0
        anchors.bottom: parent.bottom
        width: parent.width

        PageHolder {
            id: runPlace
            page: Shell.Run
            Loader {
                id: run
                anchors.fill: parent
                focus: true
                active: runPlace.visited
                sourceComponent: RunPage {}
            }
        }
        PageHolder {
            id: spectrumPlace
            page: Shell.Spectrum
            Loader {
                id: spectrum
                anchors.fill: parent
                focus: true
                active: spectrumPlace.visited
                sourceComponent: SpectrumPage {}
            }
        }
        PageHolder {
            id: trendsPlace
            page: Shell.Trends
            Loader {
                id: trends
                anchors.fill: parent
                focus: true
                active: trendsPlace.visited
                sourceComponent: TrendsPage {}
            }
        }
        PageHolder {
            id: hardwarePlace
            page: Shell.Hardware
            Loader {
                id: hardware
                anchors.fill: parent
                focus: true
                active: hardwarePlace.visited
                sourceComponent: HardwarePage {}
            }
        }
        PageHolder {
            id: historyPlace
            page: Shell.History
            Loader {
                id: history
                anchors.fill: parent
                focus: true
                active: historyPlace.visited
                sourceComponent: HistoryPage {}
            }
        }
        PageHolder {
            id: logPlace
            page: Shell.Log
            Loader {
                id: log
                anchors.fill: parent
                focus: true
                active: logPlace.visited
                sourceComponent: LogPage {}
            }
        }
        PageHolder {
            id: settingsPlace
            page: Shell.Settings
            Loader {
                id: settings
                anchors.fill: parent
                focus: true
                active: settingsPlace.visited
                sourceComponent: SettingsPage {}
            }
        }
        Loader {
            id: folder
            anchors.fill: parent
            active: Shell.choosingFolder
            focus: active
            sourceComponent: FolderPage {}
        }
        Loader {
            id: task
            anchors.fill: parent
            active: Shell.task !== null && !Shell.choosingFolder
            focus: active
            sourceComponent: Shell.task
        }
    }
}
