// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Header, banner and the pages. A page is made when it is first shown and kept; only the current one is visible, so the plots of
/// the others cost nothing.
Item {
    id: root

    readonly property Page page: (Shell.choosingFolder ? folder.item : (stack.itemAt(Shell.page) as Loader)?.item) as Page ?? placeholder

    function search() {
        Shell.go(Shell.History)
        const history = (stack.itemAt(Shell.History) as Loader)?.item as HistoryPage
        history?.focusSearch()
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
        visible: ProblemModel.openCount > 0
    }
    Item {
        id: area
        anchors.top: banner.visible ? banner.bottom : header.bottom
        anchors.topMargin: banner.visible ? Metrics.gap : 0
        anchors.bottom: parent.bottom
        width: parent.width

        Repeater {
            id: stack
            model: [run, spectrum, history, settings]
            Loader {
                id: holder
                required property int index
                required property Component modelData
                readonly property bool current: Shell.page === index && !Shell.choosingFolder
                anchors.fill: parent
                sourceComponent: modelData
                active: false
                visible: current
                focus: current
                onCurrentChanged: enter()
                Component.onCompleted: enter()

                function enter() {
                    if (!current)
                        return
                    active = true
                    if (Motion.page > 0)
                        appear.restart()
                }
                NumberAnimation on opacity {
                    id: appear
                    running: false
                    from: 0
                    to: 1
                    duration: Motion.page
                }
            }
        }
        Loader {
            id: folder
            anchors.fill: parent
            active: Shell.choosingFolder
            focus: active
            sourceComponent: FolderPage {}
        }
    }
    Component {
        id: run
        RunPage {}
    }
    Component {
        id: spectrum
        SpectrumPage {}
    }
    Component {
        id: history
        HistoryPage {}
    }
    Component {
        id: settings
        SettingsPage {}
    }
}
