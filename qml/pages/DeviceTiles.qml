// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The devices, those that need attention first: as many whole tiles as fit, and the way to all of them.
Item {
    id: root

    readonly property real tile: (Metrics.compact ? Metrics.dp(64) : Metrics.dp(72)) + Metrics.spaceS
    readonly property int fitting: Math.max(1, Math.floor((height + Metrics.spaceS) / tile))
    readonly property bool all: DeviceListModel.count <= fitting
    readonly property int shown: all ? fitting : Math.max(1, Math.floor((height - more.height) / tile))

    ListView {
        id: list
        width: parent.width
        height: root.shown * root.tile
        model: DeviceListModel
        spacing: Metrics.spaceS
        clip: !root.all
        interactive: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Instruments")
        delegate: StatusTile {
            required property int state
            status: state
            width: ListView.view?.width ?? 0
        }
        move: Transition { NumberAnimation { properties: "y"; duration: Motion.state } }
        displaced: Transition { NumberAnimation { properties: "y"; duration: Motion.state } }
    }
    Btn {
        id: more
        anchors.top: list.bottom
        visible: !root.all
        kind: Btn.Quiet
        leftPadding: Metrics.spaceXs
        font: Fonts.label
        text: qsTr("All instruments (%1)").arg(DeviceListModel.count)
        trailingGlyph: Icons.right
        onClicked: Shell.open(Shell.Instruments)
    }
}
