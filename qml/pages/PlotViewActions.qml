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

    /// Fitting comes first; Alt and the arrow keys go back and forward as well.
    readonly property bool roomy: Metrics.roomX >= 720

    spacing: roomy ? Metrics.spaceS : Metrics.spaceXs

    IconBtn {
        visible: root.roomy
        glyph: Icons.undo
        text: qsTr("View back")
        enabled: root.plot.canGoBack
        onClicked: root.plot.back()
    }
    IconBtn {
        visible: root.roomy
        glyph: Icons.redo
        text: qsTr("View forward")
        enabled: root.plot.canGoForward
        onClicked: root.plot.forward()
    }
    Btn {
        text: qsTr("Fit X")
        onClicked: root.plot.fitX()
    }
    Btn {
        text: qsTr("Fit Y")
        onClicked: root.plot.fitY()
    }
    Btn {
        text: qsTr("Fit all")
        onClicked: root.plot.fitAll()
    }
    IconBtn {
        objectName: "exportPlot"
        glyph: Icons.download
        text: qsTr("Export XY data")
        onClicked: root.exportRequested()
    }
}
