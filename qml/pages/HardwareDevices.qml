// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The devices of the loadout in use, those that need attention first.
Column {
    id: root

    /// The device whose sheet is open.
    property string openKey
    signal opened(key: string)
    signal findOut(key: string)
    signal addDevice

    spacing: Metrics.spaceM

    Flow {
        width: parent.width
        spacing: Metrics.spaceS
        Txt {
            height: Metrics.target
            leftPadding: Metrics.spaceS
            rightPadding: Metrics.spaceL
            text: qsTr("Devices in this loadout")
            font: Fonts.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            model: [
                { filter: HardwareModel.All, name: qsTr("All %1"), number: HardwareModel.total, glyph: "" },
                { filter: HardwareModel.Attention, name: qsTr("Needs attention %1"), number: HardwareModel.attentionCount, glyph: Icons.attention },
                { filter: HardwareModel.Critical, name: qsTr("Critical %1"), number: HardwareModel.criticalCount, glyph: "" },
                { filter: HardwareModel.Simulated, name: qsTr("Simulated %1"), number: HardwareModel.simulatedCount, glyph: Icons.science }
            ]
            Chip {
                id: chip
                required property var modelData
                checkable: true
                autoExclusive: true
                checked: HardwareModel.filter === chip.modelData.filter
                glyph: chip.modelData.glyph
                text: chip.modelData.name.arg(chip.modelData.number)
                onClicked: HardwareModel.filter = chip.modelData.filter
            }
        }
    }
    StartRow {
        width: parent.width
        visible: HardwareModel.total > 0 && HardwareModel.simulatedCount === HardwareModel.total
        implicitHeight: Metrics.dp(72)
        glyph: Icons.science
        title: qsTr("Everything here is simulated")
        detail: qsTr("Runs work and are marked as simulated. Add your first real device when it is connected.")
        actionText: AddDeviceModel.hasDraft ? qsTr("Go on") : qsTr("Add it")
        onAction: root.addDevice()
    }
    Grid {
        id: grid
        objectName: "deviceGrid"
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        width: parent.width
        columns: Metrics.roomX < 700 ? 1 : Metrics.roomX < 1180 ? 2 : 3
        spacing: Metrics.spaceM
        Repeater {
            model: HardwareModel
            DeviceTileCard {
                id: tile
                required property int state
                objectName: "tile_" + tile.key
                width: grid.cell
                status: tile.state
                selected: root.openKey === tile.key
                locked: HardwareModel.lockedReason.length > 0
                onClicked: root.opened(tile.key)
                onAdjust: root.opened(tile.key)
                onFindOut: root.findOut(tile.key)
                onReconnect: HardwareModel.reconnect(tile.key)
            }
        }
    }
    EmptyState {
        width: parent.width
        visible: HardwareModel.count === 0
        heading: HardwareModel.total === 0 ? qsTr("No devices yet") : qsTr("None of them")
        sentence: HardwareModel.total === 0 ? qsTr("Add a device, or use the simulated loadout") : qsTr("No device of this loadout is like that")
    }
}
