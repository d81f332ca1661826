// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Models

/// A run that ended with the program or the power: what is safe, and what can be done with it.
Rectangle {
    id: root

    visible: HistoryModel.interruptedNumber > 0 && !RunModel.running
    implicitHeight: Math.max(Metrics.dp(84), texts.implicitHeight + Metrics.spaceXxl)
    radius: Metrics.radiusCard
    color: Theme.surface
    border.width: Metrics.edge
    border.color: Theme.edge(Theme.warn)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: heading.text
    Accessible.description: HistoryModel.interruptedText

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.cardPadding
        anchors.rightMargin: Metrics.dp(14)
        spacing: Metrics.spaceM
        StatusMark {
            status: Status.Paused
            size: Metrics.dp(36)
        }
        Column {
            id: texts
            Layout.fillWidth: true
            spacing: Metrics.dp(3)
            Txt {
                id: heading
                width: parent.width
                text: qsTr("Run %1 was interrupted").arg(HistoryModel.interruptedNumber)
                font: Fonts.title
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                text: qsTr("%1. Go on with it, finish it to mark it as stopped, or decide later.").arg(HistoryModel.interruptedText)
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Btn {
            kind: Btn.Quiet
            text: qsTr("Keep as it is")
            onClicked: HistoryModel.keepInterrupted()
        }
        Btn {
            glyph: Metrics.narrow ? "" : Icons.flag
            text: qsTr("Finish it")
            onClicked: HistoryModel.finishInterrupted()
        }
        Btn {
            objectName: "continueRun"
            glyph: Metrics.narrow ? "" : Icons.play
            enabled: RunModel.canStart
            text: qsTr("Resume")
            onClicked: HistoryModel.continueInterrupted()
        }
    }
}
