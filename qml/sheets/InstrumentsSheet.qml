// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Every device of the loadout.
Sheet {
    id: root

    title: qsTr("All instruments")
    subtitle: DeviceListModel.attentionCount > 0 ? qsTr("%n need attention", "", DeviceListModel.attentionCount) : qsTr("Nothing needs attention")
    scrolls: false

    ListView {
        anchors.fill: parent
        clip: true
        spacing: Metrics.spaceS
        model: DeviceListModel
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: root.title
        delegate: StatusTile {
            required property int state
            status: state
            color: alarming ? Theme.tint(hue) : Theme.raised
            width: ListView.view?.width ?? 0
        }
    }
}
