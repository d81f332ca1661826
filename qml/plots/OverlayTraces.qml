// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Plot

/// The overlays over a plot of frequencies, and the key to them.
Item {
    id: root

    property bool active: true
    required property PlotController plot
    /// What the plot spans.
    required property real fromX
    required property real toX

    Repeater {
        model: root.active ? OverlayModel : null
        OverlayItem {
            required property int index
            required property bool shown
            required trace
            required points
            required sticks
            required yScale
            required yOffset
            required xOffset
            anchors.fill: parent
            visible: shown
            plot: root.plot
            fromX: root.fromX
            toX: root.toX
            color: Theme.traces[(index + 1) % Theme.traces.length]
            lineWidth: Metrics.edge
            dashed: index + 1 >= Theme.traces.length
        }
    }
    Flow {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceS
        y: Metrics.spaceS
        width: parent.width / 2
        layoutDirection: Qt.RightToLeft
        spacing: Metrics.spaceS
        Repeater {
            model: root.active ? OverlayModel : null
            Rectangle {
                id: chip
                required property int index
                required property string name
                required property bool shown
                visible: shown
                width: row.implicitWidth + 2 * Metrics.spaceS
                height: Metrics.dp(28)
                radius: Metrics.radiusSmall
                color: Qt.alpha(Theme.plotBg, 0.85)
                border.width: Metrics.hair
                border.color: Theme.line
                SwatchKey {
                    id: row
                    anchors.centerIn: parent
                    name: chip.name
                    color: Theme.traces[(chip.index + 1) % Theme.traces.length]
                }
            }
        }
    }
}
