// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Plot

/// Above the plot: what a finger does in it, and the sheets.
Item {
    id: root

    required property PlotController plot
    /// For words in every button.
    readonly property bool roomy: width > Metrics.dp(700)

    implicitHeight: Metrics.compact ? Metrics.target : Metrics.field

    Seg {
        height: parent.height
        name: qsTr("Finger")
        options: [qsTr("Pan"), qsTr("Box zoom"), qsTr("Cursors")]
        currentIndex: root.plot.mode
        onActivated: index => root.plot.mode = index
    }
    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.spaceS
        Btn {
            visible: !SpectrumModel.live && RunModel.running
            glyph: Icons.live
            text: root.width > Metrics.dp(620) ? qsTr("Show live run") : qsTr("Live")
            onClicked: SpectrumModel.showLive()
        }
        Btn {
            objectName: "processButton"
            kind: Shell.processing ? Btn.Primary : Btn.Secondary
            glyph: Icons.tune
            text: qsTr("Process")
            onClicked: Shell.processing = !Shell.processing
        }
        Btn {
            objectName: "overlaysButton"
            kind: Shell.overlaying ? Btn.Primary : Btn.Secondary
            glyph: Icons.layers
            text: root.roomy ? qsTr("Overlays") : ""
            Accessible.name: qsTr("Overlays")
            onClicked: Shell.overlaying = !Shell.overlaying
        }
    }
}
