// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// How far the run is. The text grows shorter before anything is cut: shots of shots, then shots, then percent.
Item {
    id: root

    readonly property real room: width - (left.text.length > 0 ? left.implicitWidth + Metrics.spaceM : 0)

    readonly property bool fitsAll: longest.advanceWidth <= room
    readonly property bool fitsShots: shorter.advanceWidth <= room

    implicitHeight: shots.implicitHeight + Metrics.spaceS + track.height

    TextMetrics {
        id: longest
        font: Fonts.label
        text: RunModel.progressText
    }
    TextMetrics {
        id: shorter
        font: Fonts.label
        text: qsTr("%1 shots").arg(RunModel.shotsText)
    }
    Item {
        width: root.width
        height: shots.implicitHeight
        Txt {
            id: shots
            text: root.fitsAll ? RunModel.progressText
                : root.fitsShots || RunModel.openEnded ? qsTr("%1 shots").arg(RunModel.shotsText) : Format.percent(RunModel.progress)
            font: Fonts.label
        }
        Txt {
            id: left
            anchors.right: parent.right
            text: RunModel.openEnded ? RunModel.elapsedText
                : RunModel.secondsLeft < 0 ? ""
                : RunModel.phase === RunModel.Paused ? qsTr("%1 to go").arg(RunModel.timeLeftText)
                : qsTr("%1 left").arg(RunModel.timeLeftText)
            font: Fonts.label
            color: Theme.text2
        }
    }
    TextMetrics {
        id: widestRisk
        font: Fonts.small
        text: qsTr("%1 at risk").arg("888 888")
    }
    Txt {
        // Beside the bar, where there is room: what a loss of power would cost now. The width stays, so that
        // the bar does not move with every save.
        id: risk
        visible: root.fitsAll && root.width > 2.5 * width
        width: Math.ceil(widestRisk.advanceWidth)
        anchors.verticalCenter: track.verticalCenter
        anchors.right: parent.right
        horizontalAlignment: Text.AlignRight
        text: RunModel.shotsAtRisk > 0 ? qsTr("%1 at risk").arg(RunModel.shotsAtRiskText) : qsTr("all on disk")
        font: Fonts.small
        color: Theme.text2
    }
    ProgressTrack {
        id: track
        anchors.bottom: parent.bottom
        width: root.width - (risk.visible ? risk.width + Metrics.spaceM : 0)
        visible: !RunModel.openEnded
        progress: RunModel.progress
        fill: RunModel.phase === RunModel.Paused ? Theme.warn : Theme.active
    }
}
