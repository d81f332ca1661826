// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The run from a distance: time left, state, what needs attention, spectrum, FID. Before the first run, the way to it.
Page {
    id: root

    readonly property bool firstStart: RunModel.phase === RunModel.NotSetUp
    readonly property bool acquiring: RunModel.running

    title: qsTr("Run")
    subtitle: firstStart ? "" : acquiring ? RunModel.title : qsTr("Nothing is running")

    Loader {
        anchors.fill: parent
        active: root.firstStart
        sourceComponent: FirstStart {}
    }
    Loader {
        anchors.fill: parent
        active: !root.firstStart
        sourceComponent: Metrics.tiny ? scrolled : Metrics.portrait ? tall : sideBySide
    }
    Component {
        id: sideBySide
        RunSideBySide {}
    }
    Component {
        id: tall
        RunTall {}
    }
    Component {
        id: scrolled
        Flickable {
            contentHeight: column.height
            clip: true
            RunTall {
                id: column
                width: parent.width
                height: Metrics.dp(900)
            }
        }
    }
}
