// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The three answers from two metres: how long, how far, how good. An open-ended run shows what has passed and the shots.
Card {
    id: root

    property real minimumHeight: 0
    readonly property real pad: Metrics.compact ? Metrics.dp(16) : Metrics.cardPadding

    implicitHeight: Math.max(minimumHeight, facts.y + facts.height + Metrics.dp(10))
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Progress of the run")
    Accessible.description: RunModel.summaryText

    Txt {
        id: caption
        x: root.pad
        y: Metrics.compact ? Metrics.spaceM : Metrics.spaceL
        text: RunModel.openEnded ? qsTr("Running for") : qsTr("Time left")
        font: Fonts.label
        color: Theme.text2
    }
    Txt {
        id: time
        x: root.pad
        anchors.top: caption.bottom
        anchors.topMargin: Metrics.compact ? Metrics.dp(-4) : Metrics.dp(-2)
        width: ring.x - x - Metrics.spaceS
        text: RunModel.openEnded ? RunModel.elapsedText : RunModel.timeLeftText
        font: Fonts.hero
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Metrics.dp(24)
    }
    Txt {
        id: end
        x: root.pad
        anchors.top: time.bottom
        anchors.topMargin: Metrics.dp(-3)
        height: implicitHeight
        text: RunModel.phase === RunModel.Paused ? qsTr("Paused") : RunModel.openEnded && RunModel.stepText.length === 0 ? qsTr("Ends when you stop it")
            : RunModel.stepText.length > 0 ? RunModel.stepText : RunModel.endsAtText.length > 0 ? RunModel.endsAtText : RunModel.stateWord
        font: Fonts.body
        color: Theme.text2
    }
    ProgressRing {
        id: ring
        anchors.right: parent.right
        anchors.rightMargin: Metrics.dp(18)
        y: Metrics.compact ? Metrics.dp(14) : Metrics.cardPadding
        width: Metrics.compact ? Metrics.dp(88) : Metrics.dp(104)
        height: width
        visible: !RunModel.openEnded
        thickness: Metrics.compact ? Metrics.dp(9) : Metrics.dp(11)
        color: RunModel.phase === RunModel.Paused ? Theme.warn : Theme.active
        progress: RunModel.progress
        Txt {
            anchors.centerIn: parent
            text: Format.percent(RunModel.progress)
            font: Metrics.compact ? Fonts.titleLarge : Fonts.value
        }
    }
    Column {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.cardPadding
        anchors.verticalCenter: time.verticalCenter
        visible: RunModel.openEnded
        Txt {
            anchors.right: parent.right
            text: RunModel.shotsText
            font: Fonts.value
        }
        Txt {
            anchors.right: parent.right
            text: qsTr("shots")
            font: Fonts.small
            color: Theme.text2
        }
    }
    Divider {
        id: divider
        anchors.top: end.bottom
        anchors.topMargin: Metrics.spaceS
        x: root.pad
        width: parent.width - 2 * x
    }
    Row {
        id: facts
        anchors.top: divider.bottom
        anchors.topMargin: Metrics.compact ? Metrics.dp(6) : Metrics.spaceS
        x: root.pad
        width: parent.width - 2 * x
        Fact {
            width: parent.width / 3
            label: qsTr("Rate")
            value: qsTr("%1 /s").arg(RunModel.rateText)
        }
        Fact {
            width: parent.width / 3
            label: qsTr("Noise")
            value: RunModel.noiseText
        }
        Fact {
            width: parent.width / 3
            label: qsTr("Best line")
            value: RunModel.bestLineText
        }
    }
}
