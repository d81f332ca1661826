// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Models

/// Where runs go, and how much room there is.
Card {
    id: root

    readonly property bool wide: width > Metrics.dp(560)

    implicitHeight: content.implicitHeight + 2 * Metrics.cardPadding

    Column {
        id: content
        x: Metrics.cardPadding
        y: Metrics.cardPadding
        width: parent.width - 2 * x
        spacing: Metrics.spaceM

        Txt {
            text: qsTr("Experiments")
            font: Fonts.title
        }
        GridLayout {
            width: parent.width
            columns: root.wide ? 3 : 1
            columnSpacing: Metrics.spaceXxl
            rowSpacing: Metrics.spaceM
            Column {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Metrics.spaceS
                Fact {
                    label: qsTr("Data folder")
                    value: StorageModel.chosen ? StorageModel.dataFolder : qsTr("Not chosen yet")
                }
                Btn {
                    enabled: !RunModel.running
                    glyph: RunModel.running ? Icons.lock : Icons.folderOpen
                    text: qsTr("Change data folder")
                    onClicked: Shell.choosingFolder = true
                }
            }
            Column {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Metrics.spaceS
                Fact {
                    label: qsTr("Next run number")
                    value: StorageModel.nextNumber.toString()
                }
                Fact {
                    visible: RunModel.running
                    label: qsTr("Run %1").arg(RunModel.number)
                    value: RunModel.safetyText
                }
            }
            Column {
                Layout.preferredWidth: Metrics.dp(230)
                Layout.fillWidth: !root.wide
                Layout.alignment: Qt.AlignTop
                visible: StorageModel.chosen
                spacing: Metrics.spaceXs
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
                    width: parent.width
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
        }
    }
}
