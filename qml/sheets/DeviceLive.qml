// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What acts at once on the device, and what it reads.
Column {
    id: root

    readonly property bool locked: DeviceModel.lockedReason.length > 0

    spacing: Metrics.spaceS

    Rectangle {
        width: parent.width
        height: Math.max(Metrics.field, band.implicitHeight + Metrics.spaceM)
        radius: Metrics.radius
        color: root.locked ? "transparent" : Theme.tint(Theme.active)
        border.width: Metrics.edge
        border.color: root.locked ? Theme.line : Theme.edge(Theme.active)
        Row {
            id: band
            x: Metrics.spaceM
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            spacing: Metrics.spaceM
            Icon {
                id: glyph
                anchors.verticalCenter: parent.verticalCenter
                text: root.locked ? Icons.lock : Icons.bolt
                color: root.locked ? Theme.text2 : Theme.active
            }
            Txt {
                objectName: "liveBand"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - glyph.width - parent.spacing
                text: root.locked ? qsTr("Read only: %1").arg(DeviceModel.lockedReason) : qsTr("Every change acts at once")
                font: Fonts.label
                wrapMode: Text.Wrap
            }
        }
    }
    Repeater {
        model: DeviceModel.live
        LiveControlCard {
            width: root.width
            locked: root.locked
            required property int state
            status: state
        }
    }
    Txt {
        width: parent.width
        visible: DeviceModel.live.count === 0
        text: qsTr("There is nothing to set by hand: every run sets it up anew.")
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
