// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// On a low screen: spectrum, FID, or both.
Item {
    id: root

    property int shown: 0

    Loader {
        anchors.fill: parent
        sourceComponent: root.shown === 0 ? spectrum : root.shown === 1 ? fid : both
    }
    Component {
        id: spectrum
        LivePlot { headerItem: choice }
    }
    Component {
        id: fid
        FidPlot { headerItem: choice }
    }
    Component {
        id: both
        Item {
            LivePlot {
                width: parent.width
                height: Math.round((parent.height - Metrics.gap) * 0.56)
                headerItem: choice
            }
            FidPlot {
                anchors.bottom: parent.bottom
                width: parent.width
                height: parent.height - Metrics.gap - Math.round((parent.height - Metrics.gap) * 0.56)
                headless: true
            }
        }
    }
    Component {
        id: choice
        Seg {
            name: qsTr("Plot")
            options: [qsTr("Spectrum"), qsTr("FID"), qsTr("Both")]
            currentIndex: root.shown
            onActivated: index => root.shown = index
        }
    }
}
