// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// How the device is connected: what was found at the left, what it needs at the right, and below that what it answers.
Flickable {
    id: root

    readonly property bool oneColumn: Metrics.roomX < 900
    readonly property bool choosing: AddDeviceModel.serial || AddDeviceModel.onBus
    readonly property real leftWidth: oneColumn ? width : Math.min(Metrics.dp(480), (width - Metrics.gap) / 2)

    objectName: "connectionStep"
    contentHeight: Math.max(left.y + left.height, right.y + right.implicitHeight) + Metrics.spaceXs
    interactive: contentHeight > height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Card {
        id: left
        width: root.leftWidth
        height: found.implicitHeight + 2 * Metrics.spaceL
        Column {
            id: found
            x: Metrics.spaceL
            y: Metrics.spaceL
            width: parent.width - 2 * x
            spacing: Metrics.spaceM
            Seg {
                objectName: "protocols"
                width: parent.width
                spread: true
                visible: AddDeviceModel.protocols.length > 1
                name: qsTr("How is it connected?")
                options: Array.from(AddDeviceModel.protocols)
                currentIndex: AddDeviceModel.protocolIndex
                onActivated: index => AddDeviceModel.protocolIndex = index
            }
            Txt {
                width: parent.width
                visible: AddDeviceModel.protocols.length === 1
                text: qsTr("Connected by: %1").arg(AddDeviceModel.protocols[0] ?? "")
                font: Fonts.label
                wrapMode: Text.Wrap
            }
            Row {
                width: parent.width
                visible: root.choosing
                Txt {
                    width: parent.width - search.width
                    height: search.height
                    text: AddDeviceModel.serial ? qsTr("Ports found: %1").arg(AddDeviceModel.ports.length)
                        : AddDeviceModel.scanning ? qsTr("Asking at every address") : qsTr("Instruments found: %1").arg(AddDeviceModel.busInstruments.length)
                    font: Fonts.label
                    wrapMode: Text.Wrap
                }
                IconBtn {
                    id: search
                    objectName: "search"
                    enabled: !AddDeviceModel.scanning
                    glyph: Icons.refresh
                    text: AddDeviceModel.serial ? qsTr("Look for ports again") : qsTr("Ask at all addresses of the bus")
                    onClicked: AddDeviceModel.serial ? AddDeviceModel.searchPorts() : AddDeviceModel.scanBus()
                }
            }
            Repeater {
                model: AddDeviceModel.serial ? AddDeviceModel.ports : []
                ChoiceTile {
                    required property var modelData
                    objectName: "port_" + modelData.path
                    width: found.width
                    glyph: Icons.link
                    text: modelData.name
                    detail: modelData.detail
                    current: AddDeviceModel.chosenPort === modelData.path
                    onClicked: AddDeviceModel.choosePort(modelData.path)
                }
            }
            Repeater {
                model: AddDeviceModel.onBus ? AddDeviceModel.busInstruments : []
                ChoiceTile {
                    required property var modelData
                    width: found.width
                    glyph: Icons.bus
                    text: modelData.name
                    detail: modelData.detail
                    onClicked: AddDeviceModel.chooseAddress(modelData.address)
                }
            }
            Txt {
                width: parent.width
                text: AddDeviceModel.serial ? qsTr("Port missing? Check the cable, and that your user may open serial ports.")
                    : AddDeviceModel.onBus ? qsTr("Choose the controller at the right, then ask who is on its bus.")
                    : AddDeviceModel.wired ? qsTr("Everything that it needs is at the right.") : qsTr("It needs no cable. Go on.")
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
    Column {
        id: right
        x: root.oneColumn ? 0 : left.width + Metrics.gap
        y: root.oneColumn ? left.height + Metrics.gap : 0
        width: root.oneColumn ? root.width : root.width - x
        spacing: Metrics.gap
        Card {
            width: parent.width
            visible: AddDeviceModel.connection.count > 0
            height: fields.implicitHeight + 2 * Metrics.spaceL
            Grid {
                id: fields
                readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
                x: Metrics.spaceL
                y: Metrics.spaceL
                width: parent.width - 2 * x
                columns: width > Metrics.dp(480) ? 2 : 1
                columnSpacing: Metrics.spaceM
                rowSpacing: Metrics.spaceM
                Repeater {
                    model: AddDeviceModel.connection
                    FieldEditor {
                        width: fields.cell
                        fields: AddDeviceModel.connection
                    }
                }
            }
        }
        AddDeviceTest { width: parent.width }
    }
}
