// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The Run page on a landscape screen: what is going on at the left, plots at the right.
Item {
    id: root

    Item {
        id: left
        x: Metrics.margin
        width: Metrics.leftColumn
        height: parent.height - Metrics.margin

        Loader {
            id: hero
            width: parent.width
            sourceComponent: RunModel.running ? running : ready
            Component {
                id: running
                HeroCard {}
            }
            Component {
                id: ready
                ReadyCard {}
            }
        }
        AttentionLine {
            id: attention
            visible: !Metrics.compact
            y: hero.height + Metrics.dp(8)
            width: parent.width
        }
        DeviceTiles {
            anchors.top: Metrics.compact ? hero.bottom : attention.bottom
            anchors.topMargin: Metrics.spaceS
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    Item {
        id: right
        anchors.left: left.right
        anchors.leftMargin: Metrics.gap
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        height: parent.height - Metrics.margin

        Loader {
            anchors.fill: parent
            sourceComponent: RunModel.running ? Metrics.compact ? switched : both : last
        }
        Component {
            id: both
            Item {
                LivePlot {
                    width: parent.width
                    height: Math.round((parent.height - Metrics.gap) * 0.62)
                }
                FidPlot {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: parent.height - Metrics.gap - Math.round((parent.height - Metrics.gap) * 0.62)
                }
            }
        }
        Component {
            id: switched
            RunPlotSwitch {}
        }
        Component {
            id: last
            LastRun {}
        }
    }
}
