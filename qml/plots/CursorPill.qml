// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Plot

/// What the active cursor stands on, inside a plot that has no readout of its own.
Rectangle {
    id: root

    required property PlotController plot
    readonly property PlotCursor cursor: plot.activeCursor === PlotController.B && plot.cursorB.shown ? plot.cursorB : plot.cursorA

    width: words.implicitWidth + 2 * Metrics.spaceM
    height: Metrics.dp(30)
    radius: height / 2
    color: Theme.raised
    border.width: Metrics.hair
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

    Txt {
        id: words
        anchors.centerIn: parent
        text: root.plot.hasDelta ? qsTr("Δ %1").arg(root.plot.deltaText)
            : root.cursor.xText + "\u00a0" + root.cursor.xUnit + "   " + root.cursor.yText + "\u00a0" + root.cursor.yUnit
        font: Fonts.smallStrong
    }
}
