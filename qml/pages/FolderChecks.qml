// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The folder that is proposed, what would happen, and what a look at it has shown.
Item {
    id: root

    implicitHeight: folder.height + Metrics.gap + content.implicitHeight + 2 * Metrics.cardPadding

    Card {
        id: folder
        width: parent.width
        height: folderContent.implicitHeight + 2 * Metrics.cardPadding
        Column {
            id: folderContent
            x: Metrics.cardPadding
            y: Metrics.cardPadding
            width: parent.width - 2 * x
            spacing: Metrics.spaceM
            TextEntry {
                objectName: "folderPath"
                width: parent.width
                label: qsTr("Data folder")
                glyph: Icons.folder
                placeholder: qsTr("Choose a drive or type a folder")
                text: StorageModel.proposedPath
                onAccepted: StorageModel.propose(input.text)
                input.onEditingFinished: if (input.text !== StorageModel.proposedPath) StorageModel.propose(input.text)
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: StorageModel.createText
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
    Card {
        anchors.top: folder.bottom
        anchors.topMargin: Metrics.gap
        width: parent.width
        height: Math.max(content.implicitHeight + 2 * Metrics.cardPadding, parent.height - folder.height - Metrics.gap)
        Column {
            id: content
            x: Metrics.cardPadding
            y: Metrics.cardPadding
            width: parent.width - 2 * x
            spacing: Metrics.compact ? Metrics.dp(10) : Metrics.spaceXl
            Txt {
                text: qsTr("Checked")
                font: Fonts.title
            }
            CheckLine {
                width: parent.width
                visible: StorageModel.proposedPath.length > 0
                status: StorageModel.checking ? Status.Settling : StorageModel.proposalUsable ? Status.Ok : Status.Fault
                statement: StorageModel.writeText
                evidence: StorageModel.writeDetail
            }
            CheckLine {
                width: parent.width
                visible: StorageModel.proposalUsable
                status: Status.Ok
                statement: StorageModel.proposalRoomText
                evidence: StorageModel.proposalRoomDetail
            }
            CheckLine {
                width: parent.width
                visible: StorageModel.proposalUsable
                status: Status.Ok
                statement: StorageModel.runsText
                evidence: qsTr("The next run is number %1").arg(StorageModel.proposalNextNumber)
            }
            Txt {
                width: parent.width
                visible: StorageModel.proposedPath.length === 0
                text: qsTr("Choose a drive. It is tried out before anything is written.")
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Row {
                width: parent.width
                spacing: Metrics.spaceS
                Icon {
                    id: infoGlyph
                    text: Icons.info
                    size: Metrics.markInline
                    color: Theme.text2
                }
                Txt {
                    width: parent.width - infoGlyph.width - parent.spacing
                    text: qsTr("Folders from Blackchirp can be opened too. Their data are never changed.")
                    font: Fonts.small
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
