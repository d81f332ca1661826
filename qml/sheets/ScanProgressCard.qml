// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The scan that is on: a ring, the point, where the axes stand, and the time left.
Column {
    id: root

    spacing: Metrics.spaceM

    ProgressRing {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Metrics.dp(176)
        height: width
        progress: ScanModel.progress
        color: ScanModel.paused ? Theme.warn : Theme.active
        Column {
            anchors.centerIn: parent
            Txt {
                objectName: "scanPoint"
                anchors.horizontalCenter: parent.horizontalCenter
                text: ScanModel.pointText
                font: Fonts.value
            }
            Txt {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("points")
                font: Fonts.caption
                color: Theme.text2
            }
        }
        Accessible.ignored: false
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Scan, %1 points").arg(ScanModel.pointText)
    }
    Txt {
        objectName: "scanState"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: ScanModel.stateText
        font: Fonts.title
        color: ScanModel.paused ? Theme.warn : Theme.text
        wrapMode: Text.Wrap
    }
    Txt {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: ScanModel.leftText
        color: Theme.text2
    }
    Txt {
        width: parent.width
        visible: text.length > 0
        horizontalAlignment: Text.AlignHCenter
        text: ScanModel.positionText
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Txt {
        width: parent.width
        visible: text.length > 0
        horizontalAlignment: Text.AlignHCenter
        text: ScanModel.fileText
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.WrapAnywhere
    }
}
