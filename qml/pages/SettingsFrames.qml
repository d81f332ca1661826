// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Models

/// Where frames of detectors go, what is being stored, and what to do about what failed.
Card {
    id: root

    readonly property bool wide: width > Metrics.dp(560)
    readonly property int columns: wide ? 2 : 1
    readonly property bool open: FrameStorageModel.enabled

    implicitHeight: content.implicitHeight + 2 * Metrics.cardPadding

    Component {
        id: scanSheet
        ScanSheet {}
    }
    Column {
        id: content
        x: Metrics.cardPadding
        y: Metrics.cardPadding
        width: parent.width - 2 * x
        spacing: Metrics.spaceM

        RowLayout {
            width: parent.width
            spacing: Metrics.spaceM
            Column {
                Layout.fillWidth: true
                Txt {
                    text: qsTr("Frame storage")
                    font: Fonts.title
                }
                Txt {
                    width: parent.width
                    text: qsTr("Keeps every record of a run in one .npz file, beside the sum")
                    font: Fonts.small
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
            Txt {
                visible: FrameStorageModel.locked
                text: qsTr("Locked while frames are stored")
                font: Fonts.small
                color: Theme.text2
            }
            Icon {
                visible: FrameStorageModel.locked
                text: Icons.lock
                color: Theme.text2
            }
            Toggle {
                objectName: "framesEnabled"
                text: qsTr("Store frames")
                checked: FrameStorageModel.enabled
                onClicked: FrameStorageModel.enabled = checked
            }
        }
        GridLayout {
            width: parent.width
            columns: root.columns
            columnSpacing: Metrics.spaceM
            rowSpacing: Metrics.spaceM
            enabled: !FrameStorageModel.locked
            opacity: enabled ? 1 : 0.6
            TextEntry {
                objectName: "framesBase"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                glyph: FrameStorageModel.locked ? Icons.lock : Icons.folder
                label: qsTr("Base folder")
                placeholder: qsTr("A folder that is there")
                text: FrameStorageModel.base
                next: folderField.input
                onEdited: text => FrameStorageModel.base = text
            }
            TextEntry {
                id: folderField
                objectName: "framesFolder"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                glyph: FrameStorageModel.locked ? Icons.lock : Icons.folderOpen
                label: qsTr("Data folder")
                placeholder: qsTr("Made below it when needed")
                text: FrameStorageModel.folder
                next: nameField.input
                onEdited: text => FrameStorageModel.folder = text
            }
            TextEntry {
                id: nameField
                objectName: "framesName"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                glyph: FrameStorageModel.locked ? Icons.lock : ""
                label: qsTr("Name")
                placeholder: qsTr("Of the files")
                text: FrameStorageModel.name
                onEdited: text => FrameStorageModel.name = text
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: Metrics.spaceL
                Fact {
                    Layout.fillWidth: true
                    label: qsTr("Next number")
                    value: FrameStorageModel.nextNumberText
                }
                Txt {
                    text: qsTr("Numbered")
                    color: Theme.text2
                }
                Toggle {
                    objectName: "framesNumbered"
                    text: qsTr("Numbered")
                    checked: FrameStorageModel.numbered
                    onClicked: FrameStorageModel.numbered = checked
                }
            }
        }
        RowLayout {
            width: parent.width
            spacing: Metrics.spaceS
            Icon {
                text: FrameStorageModel.problem.length > 0 ? Icons.triangle : Icons.file
                color: FrameStorageModel.problem.length > 0 ? Theme.warn : Theme.text2
            }
            Txt {
                Layout.fillWidth: true
                text: FrameStorageModel.problem.length > 0 ? FrameStorageModel.problem : FrameStorageModel.nextFileText.length > 0 ? qsTr("Next file %1").arg(FrameStorageModel.nextFileText) : qsTr("Looking at the folder")
                font: Fonts.small
                color: FrameStorageModel.problem.length > 0 ? Theme.warn : Theme.text
                wrapMode: Text.WrapAnywhere
            }
            Btn {
                visible: FrameStorageModel.canCreate
                text: qsTr("Create folder")
                onClicked: FrameStorageModel.createBase()
            }
        }
        RowLayout {
            objectName: "framesInterrupted"
            width: parent.width
            visible: FrameStorageModel.interruptedCount > 0
            spacing: Metrics.spaceM
            StatusMark {
                status: Status.Paused
                size: Metrics.markTile
            }
            Column {
                Layout.fillWidth: true
                Txt {
                    width: parent.width
                    text: qsTr("%n data set(s) were interrupted", "", FrameStorageModel.interruptedCount)
                    font: Fonts.bodyStrong
                    wrapMode: Text.Wrap
                }
                Txt {
                    width: parent.width
                    text: FrameStorageModel.interruptedText
                    font: Fonts.small
                    color: Theme.text2
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
            Btn {
                kind: Btn.Quiet
                enabled: !FrameStorageModel.finishing
                text: qsTr("Later")
                onClicked: FrameStorageModel.keepInterrupted()
            }
            Btn {
                objectName: "framesFinish"
                enabled: !FrameStorageModel.finishing
                glyph: Icons.flag
                text: FrameStorageModel.finishing ? qsTr("Finishing") : qsTr("Finish")
                onClicked: FrameStorageModel.finishInterrupted()
            }
        }
        Divider {
            width: parent.width
            visible: counters.visible
        }
        GridLayout {
            id: counters
            width: parent.width
            visible: root.open || FrameStorageModel.locked || FrameStorageModel.failedCount > 0
            columns: root.wide ? 4 : 2
            columnSpacing: Metrics.spaceM
            rowSpacing: Metrics.spaceM
            FrameCounter {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                word: qsTr("Reserved")
                glyph: Icons.hourglass
                count: FrameStorageModel.reservedCount
                last: FrameStorageModel.reservedText
            }
            FrameCounter {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                word: qsTr("Writing")
                glyph: Icons.edit
                hue: Theme.active
                count: FrameStorageModel.writingCount
                last: FrameStorageModel.writingText
            }
            FrameCounter {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                word: qsTr("Saved")
                glyph: Icons.check
                hue: Theme.ok
                count: FrameStorageModel.savedCount
                last: FrameStorageModel.savedText
            }
            FrameCounter {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                word: qsTr("Failed")
                glyph: Icons.octagon
                hue: Theme.fault
                alarming: FrameStorageModel.failedCount > 0
                count: FrameStorageModel.failedCount
                last: FrameStorageModel.failedText
            }
        }
        Txt {
            width: parent.width
            visible: text.length > 0
            text: FrameStorageModel.lostText
            font: Fonts.small
            color: Theme.warn
            wrapMode: Text.Wrap
        }
        Flow {
            width: parent.width
            spacing: Metrics.spaceM
            Row {
                height: Metrics.target
                spacing: Metrics.spaceM
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    text: Icons.storage
                    color: FrameStorageModel.low ? Theme.warn : Theme.text2
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    Txt {
                        text: FrameStorageModel.freeText
                        font: Fonts.bodyStrong
                        color: FrameStorageModel.low ? Theme.warn : Theme.text
                    }
                    Txt {
                        text: FrameStorageModel.freeDetail
                        font: Fonts.small
                        color: Theme.text2
                    }
                }
            }
            Btn {
                objectName: "framesScan"
                glyph: ScanModel.running ? Icons.live : Icons.layers
                text: ScanModel.running ? qsTr("Scan: %1").arg(ScanModel.pointText) : qsTr("Scan")
                onClicked: Shell.openOwn(scanSheet)
            }
            Btn {
                objectName: "framesOpen"
                enabled: FrameStorageModel.canOpenFolder
                glyph: Icons.folderOpen
                text: qsTr("Open folder")
                onClicked: FrameStorageModel.openFolder()
            }
            Btn {
                objectName: "framesRetry"
                visible: FrameStorageModel.failedCount > 0
                glyph: Icons.refresh
                text: qsTr("Retry failed")
                onClicked: FrameStorageModel.retryFailed()
            }
            Btn {
                visible: FrameStorageModel.failedCount > 0
                kind: Btn.Quiet
                text: qsTr("Give them up")
                onClicked: FrameStorageModel.discardFailed()
            }
        }
    }
}
