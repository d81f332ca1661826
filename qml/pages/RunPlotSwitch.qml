// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// On a low screen: spectrum, FID, or both.
Item {
    id: root

    property int shown: 0

    LivePlot {
        visible: root.shown !== 1
        width: parent.width
        height: root.shown === 0 ? parent.height : Math.round((parent.height - Metrics.spaceS) * 0.57)
        titleShown: false
    }
    FidPlot {
        visible: root.shown !== 0
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.shown === 1 ? parent.height : parent.height - Metrics.spaceS - Math.round((parent.height - Metrics.spaceS) * 0.57)
        titleShown: false
        headless: root.shown === 2
        slim: root.shown === 2
    }
    Seg {
        x: Metrics.dp(52)
        y: Metrics.spaceXs
        name: qsTr("Plot")
        options: [qsTr("Spectrum"), qsTr("FID"), qsTr("Both")]
        currentIndex: root.shown
        onActivated: index => root.shown = index
    }
}
