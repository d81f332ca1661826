// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the driver has to know: what cannot be changed later first, the rest on request.
Flickable {
    id: root

    property bool advanced: false

    objectName: "settingsStep"
    contentHeight: card.height + Metrics.spaceXs
    interactive: contentHeight > height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Card {
        id: card
        width: parent.width
        height: content.implicitHeight + 2 * Metrics.spaceL
        Column {
            id: content
            x: Metrics.spaceL
            y: Metrics.spaceL
            width: parent.width - 2 * x
            spacing: Metrics.spaceL
            Txt {
                width: parent.width
                text: qsTr("The first ones are fixed once the device is added.")
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Grid {
                id: fields
                readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
                width: parent.width
                columns: Math.max(1, Math.min(3, Math.floor(width / Metrics.dp(300))))
                columnSpacing: Metrics.spaceL
                rowSpacing: Metrics.spaceL
                Repeater {
                    model: AddDeviceModel.settings
                    FieldEditor {
                        required property bool advanced
                        width: fields.cell
                        visible: !advanced || root.advanced
                        fields: AddDeviceModel.settings
                    }
                }
            }
            Btn {
                objectName: "advanced"
                visible: AddDeviceModel.settings.hasAdvanced
                kind: Btn.Quiet
                glyph: Icons.expand
                text: root.advanced ? qsTr("Fewer settings") : qsTr("More settings")
                onClicked: root.advanced = !root.advanced
            }
        }
    }
}
