// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The time axis that all graphs share.
Item {
    id: root

    /// Where the plots begin, and how far from the right edge they end.
    required property real plotLeft
    required property real plotRight
    readonly property real plotWidth: width - plotLeft - plotRight
    readonly property real span: Math.max(1, TrendsModel.toMs - TrendsModel.fromMs)

    implicitHeight: Metrics.dp(42)
    Accessible.ignored: true

    Repeater {
        model: TrendsModel.timeTicks
        Txt {
            required property var modelData
            readonly property real at: root.plotLeft + (modelData.at - TrendsModel.fromMs) / root.span * root.plotWidth
            x: Math.max(0, Math.min(root.width - width, at - width / 2))
            y: Metrics.spaceXs
            text: modelData.text
            font: Fonts.caption
            color: Theme.text2
        }
    }
    Txt {
        anchors.right: parent.right
        anchors.rightMargin: root.plotRight
        y: Metrics.dp(21)
        text: qsTr("Local time")
        font: Fonts.captionStrong
    }
}
