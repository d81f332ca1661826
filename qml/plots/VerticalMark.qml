// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Plot

/// A place on the x axis worth knowing, as a dotted line with its name at the foot.
Item {
    id: root

    required property PlotController plot
    required property real at
    property string name
    property real originX: 0
    property real plotTop: 0
    property real lineHeight: 0
    readonly property real px: (at - plot.viewX0) / (plot.viewX1 - plot.viewX0) * plot.plotWidth

    opacity: px >= 0 && px <= plot.plotWidth ? 1 : 0
    x: originX + px
    y: plotTop
    Accessible.ignored: true

    Column {
        spacing: Metrics.dp(4)
        Repeater {
            model: Math.max(0, Math.ceil(root.lineHeight / Metrics.dp(8)))
            Rectangle {
                width: Metrics.edge
                height: Metrics.dp(4)
                color: Theme.traces[1]
            }
        }
    }
    Rectangle {
        x: Metrics.dp(4)
        y: root.lineHeight - height - Metrics.dp(2)
        width: words.implicitWidth + Metrics.spaceS
        height: words.implicitHeight
        radius: Metrics.dp(3)
        color: Theme.plotBg
        Txt {
            id: words
            anchors.centerIn: parent
            text: root.name
            font: Fonts.caption
            color: Theme.traces[1]
        }
    }
}
