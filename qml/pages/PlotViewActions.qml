// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Plot

/// Back and forward through views, and the ways to see everything again.
Row {
    id: root

    required property PlotController plot
    signal exportRequested

    spacing: Metrics.spaceS

    IconBtn {
        glyph: Icons.undo
        text: qsTr("View back")
        enabled: root.plot.canGoBack
        onClicked: root.plot.back()
    }
    IconBtn {
        glyph: Icons.redo
        text: qsTr("View forward")
        enabled: root.plot.canGoForward
        onClicked: root.plot.forward()
    }
    Btn {
        visible: Metrics.roomX >= 960
        text: qsTr("Fit X")
        onClicked: root.plot.fitX()
    }
    Btn {
        visible: Metrics.roomX >= 960
        text: qsTr("Fit Y")
        onClicked: root.plot.fitY()
    }
    IconBtn {
        objectName: "exportPlot"
        glyph: Icons.download
        text: qsTr("Export XY data")
        onClicked: root.exportRequested()
    }
    Btn {
        text: qsTr("Fit all")
        onClicked: root.plot.fitAll()
    }
}
