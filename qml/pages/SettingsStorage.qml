// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Where runs go, and how much room there is.
Card {
    id: root

    implicitHeight: content.implicitHeight + 2 * Metrics.cardPadding

    Column {
        id: content
        x: Metrics.cardPadding
        y: Metrics.cardPadding
        width: parent.width - 2 * x
        spacing: Metrics.spaceL

        Txt {
            text: qsTr("Experiments")
            font: Fonts.title
        }
        Flow {
            width: parent.width
            spacing: Metrics.spaceXxl
            Fact {
                label: qsTr("Data folder")
                value: StorageModel.chosen ? StorageModel.dataFolder : qsTr("Not chosen yet")
            }
            Fact {
                label: qsTr("Next run number")
                value: StorageModel.nextNumber.toString()
            }
            Fact {
                visible: RunModel.running
                label: qsTr("This run")
                value: RunModel.safetyText
            }
        }
        Column {
            width: parent.width
            visible: StorageModel.chosen
            spacing: Metrics.spaceS
            Txt {
                text: qsTr("Free space")
                font: Fonts.caption
                color: Theme.text2
            }
            Row {
                spacing: Metrics.spaceS
                Txt {
                    id: free
                    text: StorageModel.freeText
                    font: Fonts.value
                    color: StorageModel.low ? Theme.warn : Theme.text
                }
                Txt {
                    anchors.baseline: free.baseline
                    text: StorageModel.totalText
                    font: Fonts.small
                    color: Theme.text2
                }
            }
            ProgressTrack {
                width: Math.min(parent.width, Metrics.dp(420))
                implicitHeight: Metrics.dp(8)
                progress: StorageModel.usedFraction
                fill: StorageModel.low ? Theme.warn : Theme.text2
                Accessible.name: qsTr("Used")
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: StorageModel.roomText
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Divider { width: parent.width }
        Row {
            width: parent.width
            spacing: Metrics.spaceM
            Btn {
                enabled: !RunModel.running
                glyph: Icons.folderOpen
                text: qsTr("Change data folder")
                onClicked: Shell.choosingFolder = true
            }
            Txt {
                anchors.verticalCenter: parent.verticalCenter
                visible: RunModel.running
                text: qsTr("Locked by run %1").arg(RunModel.number)
                font: Fonts.small
                color: Theme.text2
            }
        }
    }
}
