// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The Run page in portrait: card and tiles side by side, then the plots.
Item {
    id: root

    readonly property real topHeight: Math.max(hero.height, Metrics.dp(234))

    Loader {
        id: hero
        x: Metrics.margin
        width: Math.round((parent.width - 2 * Metrics.margin - Metrics.gap) / 2)
        sourceComponent: RunModel.running ? running : ready
        Component {
            id: running
            HeroCard { minimumHeight: Metrics.dp(234) }
        }
        Component {
            id: ready
            ReadyCard { minimumHeight: Metrics.dp(234) }
        }
    }
    DeviceTiles {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        width: hero.width
        height: root.topHeight
    }
    Item {
        id: plots
        x: Metrics.margin
        y: root.topHeight + Metrics.gap
        width: parent.width - 2 * Metrics.margin
        height: parent.height - y - Metrics.margin

        Loader {
            anchors.fill: parent
            sourceComponent: RunModel.running ? stacked : last
        }
        Component {
            id: stacked
            Item {
                LivePlot {
                    width: parent.width
                    height: Math.round((parent.height - Metrics.gap) * 0.55)
                }
                FidPlot {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: parent.height - Metrics.gap - Math.round((parent.height - Metrics.gap) * 0.55)
                }
            }
        }
        Component {
            id: last
            LastRun {}
        }
    }
}
