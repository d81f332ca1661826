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
    ProgressTrack {
        id: track
        anchors.bottom: parent.bottom
        width: root.width
        visible: !RunModel.openEnded
        progress: RunModel.progress
        fill: RunModel.phase === RunModel.Paused ? Theme.warn : Theme.active
    }
}
