// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// One graph: which readings it shows, its place, and its export.
Sheet {
    id: root

    required property int row
    /// Counts what changes the choices, so that they are asked for again.
    property int revision: 0
    readonly property var choices: revision >= 0 ? TrendsModel.choices(row) : []

    objectName: "graphSheet"
    title: qsTr("Graph %1: %2").arg(row + 1).arg(revision >= 0 ? TrendsModel.titleOf(row) : "")
    subtitle: qsTr("Up to five readings, in this order of colours")

    Connections {
        target: TrendsModel
        function onGraphsChanged() {
            if (root.row >= TrendsModel.count)
                root.closeRequested()
            else
                ++root.revision
        }
        function onChannelsChanged() {
            ++root.revision
        }
    }
    Column {
        width: parent.width
        spacing: Metrics.spaceXs
        Row {
            width: parent.width
            spacing: Metrics.spaceS
            IconBtn {
                filled: true
                glyph: Icons.up
                text: qsTr("Move graph up")
                enabled: root.row > 0
                onClicked: {
                    TrendsModel.moveGraph(root.row, -1)
                    root.closeRequested()
                }
            }
            IconBtn {
                filled: true
                glyph: Icons.down
                text: qsTr("Move graph down")
                enabled: root.row + 1 < TrendsModel.count
                onClicked: {
                    TrendsModel.moveGraph(root.row, 1)
                    root.closeRequested()
                }
            }
        }
        Repeater {
            model: root.choices
            Column {
                id: entry
                required property int index
                required property var modelData
                readonly property bool begins: index === 0 || root.choices[index - 1].group !== modelData.group
                width: parent?.width ?? 0
                Txt {
                    visible: entry.begins
                    height: Metrics.dp(36)
                    text: entry.modelData.group
                    font: Fonts.label
                    color: Theme.text2
                }
                ListRow {
                    width: parent.width
                    enabled: entry.modelData.possible
                    text: entry.modelData.unit.length > 0 ? qsTr("%1, %2").arg(entry.modelData.name).arg(entry.modelData.unit) : entry.modelData.name
                    glyph: entry.modelData.chosen ? Icons.check : Icons.add
                    current: entry.modelData.chosen
                    Accessible.role: Accessible.CheckBox
                    Accessible.checkable: true
                    Accessible.checked: entry.modelData.chosen
                    onClicked: TrendsModel.toggleChannel(root.row, entry.modelData.key)
                }
            }
        }
    }
    footer: [
        Btn {
            objectName: "removeGraph"
            width: (root.width - 2 * Metrics.cardPadding - Metrics.spaceM) / 2
            height: Metrics.field
            enabled: TrendsModel.count > 1
            glyph: Icons.close
            text: qsTr("Remove graph")
            onClicked: {
                TrendsModel.removeGraph(root.row)
                root.closeRequested()
            }
        },
        Btn {
            objectName: "exportGraph"
            width: (root.width - 2 * Metrics.cardPadding - Metrics.spaceM) / 2
            height: Metrics.field
            glyph: Icons.download
            text: qsTr("Export XY data")
            onClicked: TrendsModel.exportGraph(root.row)
        }
    ]
}
