// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the device is.
Flickable {
    id: root

    objectName: "kindStep"
    contentHeight: grid.implicitHeight + Metrics.spaceXs
    interactive: contentHeight > height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Grid {
        id: grid
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        width: parent.width
        columns: Metrics.roomX < 700 ? 1 : Metrics.roomX < 1180 ? 2 : 3
        spacing: Metrics.spaceM
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What is it?")
        Repeater {
            model: AddDeviceModel.kinds
            ChoiceTile {
                required property var modelData
                objectName: "kind_" + modelData.kind
                width: grid.cell
                glyph: Icons.ofDevice(modelData.kind)
                text: modelData.name
                detail: modelData.detail
                current: AddDeviceModel.kind === modelData.kind
                onClicked: AddDeviceModel.kind = modelData.kind
            }
        }
    }
}
