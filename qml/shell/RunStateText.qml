// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The state in its colour, and under it number and title; without the title where it does not fit.
Column {
    id: root

    /// What the page has to say in place of the run's own line.
    property string pageText
    readonly property string detail: RunModel.running || pageText.length === 0 ? RunModel.detailText : pageText
    readonly property string brief: RunModel.running ? qsTr("Run %1").arg(RunModel.number) : detail

    spacing: Metrics.dp(4)

    Txt {
        text: RunModel.stateWord
        font: Fonts.state
        color: RunModel.phase === RunModel.Acquiring ? Theme.active : RunModel.phase === RunModel.Paused ? Theme.warn : Theme.text
    }
    Txt {
        width: root.width
        text: full.width <= root.width ? root.detail : root.brief
        font: Fonts.small
        color: Theme.text2
        wrapMode: RunModel.running ? Text.NoWrap : Text.Wrap
        maximumLineCount: 2
    }
    TextMetrics {
        id: full
        font: Fonts.small
        text: root.detail
    }
}
