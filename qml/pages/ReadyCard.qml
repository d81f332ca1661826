// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Nothing is running: whether the next run can start, and what it would use.
Card {
    id: root

    property real minimumHeight: 0

    implicitHeight: Math.max(minimumHeight, content.implicitHeight + 2 * content.y)
    Accessible.role: Accessible.Grouping
    Accessible.name: RunModel.stateWord
    Accessible.description: RunModel.detailText

    Column {
        id: content
        x: Metrics.cardPadding
        y: Metrics.compact ? Metrics.spaceL : Metrics.cardPadding
        width: parent.width - 2 * x
        spacing: Metrics.dp(10)

        Row {
            width: parent.width
            spacing: Metrics.spaceL
            StatusMark {
                id: mark
                anchors.verticalCenter: parent.verticalCenter
                status: RunModel.mark
                size: Metrics.compact ? Metrics.markBar : Metrics.markCard
            }
            Column {
                width: parent.width - mark.width - parent.spacing
                Txt {
                    width: parent.width
                    text: RunModel.stateWord
                    font: Metrics.compact ? Fonts.heading : Fonts.display
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Metrics.dp(22)
                }
                Txt {
                    width: parent.width
                    text: RunModel.phase === RunModel.NotReady ? RunModel.detailText
                        : DeviceListModel.count === 0 ? qsTr("Next run is %1").arg(RunModel.nextNumber)
                        : DeviceListModel.attentionCount > 0 ? qsTr("%n device(s) need attention", "", DeviceListModel.attentionCount)
                        : qsTr("All %n device(s) answer", "", DeviceListModel.count)
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
        Divider { width: parent.width }
        Row {
            width: parent.width
            Fact {
                width: parent.width / 2
                label: qsTr("Next run")
                value: RunModel.nextNumber.toString()
            }
            Fact {
                width: parent.width / 2
                label: qsTr("Free")
                value: StorageModel.freeText
            }
        }
        Txt {
            width: parent.width
            visible: !Metrics.compact
            text: StorageModel.dataFolder
            font: Fonts.caption
            color: Theme.text2
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 2
        }
    }
}
