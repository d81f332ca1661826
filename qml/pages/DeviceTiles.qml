// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The devices, those that need attention first. Scrolls when there are more than fit.
ListView {
    id: root

    model: DeviceListModel
    spacing: Metrics.spaceS
    clip: contentHeight > height
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
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
