// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Before the first run: a simulated spectrum without any hardware, or a data folder.
Flickable {
    id: root

    readonly property real pad: Metrics.portrait || Metrics.compact ? Metrics.margin : Metrics.spaceXxl
    readonly property bool stacked: Metrics.roomX < 760
    readonly property int perRow: Metrics.roomX < 1000 ? 2 : 3

    contentHeight: column.implicitHeight + Metrics.margin
    clip: contentHeight > height
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds

    Column {
        id: column
        x: root.pad
        width: root.width - 2 * x
        spacing: Metrics.gap

        Item {
            width: parent.width
            height: intro.implicitHeight + Metrics.spaceS
            Column {
                id: intro
                y: Metrics.compact ? 0 : Metrics.spaceL
                width: Math.min(parent.width - (wave.visible ? wave.width + Metrics.spaceXxl : 0), Metrics.dp(660))
                spacing: Metrics.spaceXs
                Txt {
                    width: parent.width
                    text: qsTr("Take your first spectrum")
                    font: Metrics.compact ? Fonts.pageTitle : Fonts.heading
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Txt {
                    width: parent.width
                    text: qsTr("No hardware is needed to try Chirpdeck. The simulated instrument behaves like a real one and its runs are marked as simulated.")
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    lineHeight: Metrics.compact ? 1.1 : 1.35
                }
            }
            Logo {
                id: wave
                visible: !Metrics.narrow
                anchors.right: parent.right
                y: Metrics.spaceL
                width: Metrics.dp(416)
                height: Metrics.dp(88)
                color: Theme.traces[0]
            }
        }
        Grid {
            width: parent.width
            columns: root.stacked ? 1 : root.perRow
            spacing: Metrics.gap
            FirstStartCard {
                width: root.stacked ? parent.width : (parent.width - (root.perRow - 1) * parent.spacing) / root.perRow
                glyph: Icons.science
                remark: qsTr("Recommended first")
                title: qsTr("Try with simulated hardware")
                sentence: qsTr("A complete simulated spectrometer with a sample in the jet.")
                points: [qsTr("Live spectrum in about two minutes"), qsTr("Nothing is connected or switched"), qsTr("Change to real hardware at any time")]
                actionText: StorageModel.chosen ? qsTr("Start simulated run") : qsTr("Choose data folder first")
                primary: true
                onAction: {
                    if (StorageModel.chosen)
                        RunModel.startSimulated()
                    else
                        Shell.choosingFolder = true
                }
            }
            FirstStartCard {
                width: root.stacked ? parent.width : (parent.width - (root.perRow - 1) * parent.spacing) / root.perRow
                glyph: Icons.hardware
                remark: qsTr("One device at a time")
                title: qsTr("Set up my instrument")
                sentence: qsTr("Adds the first real device to what is simulated.")
                points: [qsTr("Finds ports and instruments on a bus"), qsTr("Tests each connection as you go"), qsTr("Saves the result as a loadout")]
                actionText: qsTr("Add a device")
                onAction: Shell.addDevice()
            }
            FirstStartCard {
                width: root.stacked ? parent.width : (parent.width - (root.perRow - 1) * parent.spacing) / root.perRow
                glyph: Icons.folderOpen
                title: qsTr("Open existing data")
                sentence: qsTr("Browse runs from an earlier data folder, or choose a new one.")
                points: [qsTr("Reads Blackchirp run folders"), qsTr("Data are never changed"), qsTr("Works without any hardware")]
                actionText: qsTr("Choose data folder")
                onAction: Shell.choosingFolder = true
            }
        }
        StartRow {
            width: parent.width
            visible: TakeOverModel.offered && !StorageModel.chosen
            implicitHeight: Metrics.dp(72)
            glyph: Icons.history
            title: TakeOverModel.title
            detail: TakeOverModel.detail
            actionText: TakeOverModel.busy ? qsTr("Taking over…") : qsTr("Take over")
            onAction: TakeOverModel.takeOver()
        }
        StartRow {
            width: parent.width
            implicitHeight: Metrics.dp(72)
            glyph: Icons.folder
            title: StorageModel.chosen ? qsTr("Data goes to %1").arg(StorageModel.dataFolder) : qsTr("No data folder is chosen yet")
            detail: StorageModel.chosen ? qsTr("%1 free · first run number %2").arg(StorageModel.freeText).arg(StorageModel.nextNumber)
                : qsTr("Nothing is written until you choose")
            actionText: StorageModel.chosen ? qsTr("Change") : qsTr("Choose")
            onAction: Shell.choosingFolder = true
        }
    }
}
