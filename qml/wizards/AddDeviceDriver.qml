// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Which device of its kind it is: who operates it.
Flickable {
    id: root

    objectName: "modelStep"
    contentHeight: grid.implicitHeight + Metrics.spaceXs
    interactive: contentHeight > height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Grid {
        id: grid
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        width: parent.width
        columns: Metrics.roomX < 900 ? 1 : 2
        spacing: Metrics.spaceM
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Which one is it?")
        Repeater {
            model: AddDeviceModel.drivers
            ChoiceTile {
                required property var modelData
                objectName: "driver_" + modelData.driver
                width: grid.cell
                glyph: modelData.simulated ? Icons.science : ""
                text: modelData.name
                detail: modelData.detail
                current: AddDeviceModel.driver === modelData.driver
                onClicked: AddDeviceModel.driver = modelData.driver
            }
        }
    }
}
