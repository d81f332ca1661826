// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A curve as text for other programs: name, shape, how much. Nothing is ever overwritten.
Sheet {
    id: root

    readonly property real half: (width - 2 * Metrics.cardPadding - Metrics.spaceM) / 2

    objectName: "exportSheet"
    title: qsTr("Export XY data")
    subtitle: ExportModel.what

    Column {
        width: parent.width
        spacing: Metrics.spaceL
        Column {
            width: parent.width
            spacing: Metrics.spaceXs
            TextEntry {
                objectName: "exportName"
                width: parent.width
                label: qsTr("File name")
                text: ExportModel.fileName
                onEdited: text => ExportModel.fileName = text
                onAccepted: ExportModel.write()
            }
            Txt {
                width: parent.width
                text: ExportModel.folder.length === 0 ? qsTr("Choose a data folder first")
                    : ExportModel.nameProblem.length > 0 ? ExportModel.nameProblem
                    : qsTr("In %1. A name that is taken gets a number.").arg(ExportModel.folder)
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
            }
        }
        PickerField {
            objectName: "exportFormat"
            width: parent.width
            label: qsTr("Columns are separated by")
            options: ExportModel.formatNames
            currentIndex: ExportModel.formatIndex
            onActivated: index => ExportModel.formatIndex = index
        }
        Column {
            width: parent.width
            spacing: Metrics.spaceXs
            Txt {
                text: qsTr("How much")
                font: Fonts.small
                color: Theme.text2
            }
            Seg {
                objectName: "exportRange"
                width: parent.width
                spread: true
                name: qsTr("How much")
                options: [qsTr("Everything"), qsTr("Visible range")]
                currentIndex: ExportModel.visibleOnly ? 1 : 0
                onActivated: index => ExportModel.visibleOnly = index === 1
            }
            Txt {
                width: parent.width
                text: ExportModel.amountText
                font: Fonts.caption
                color: Theme.text2
            }
        }
        Txt {
            width: parent.width
            visible: ExportModel.problem.length > 0
            text: ExportModel.problem
            font: Fonts.small
            color: Theme.fault
            wrapMode: Text.Wrap
        }
    }
    footer: [
        Btn {
            width: root.half
            height: Metrics.field
            text: qsTr("Cancel")
            onClicked: root.closeRequested()
        },
        Btn {
            objectName: "exportWrite"
            width: root.half
            height: Metrics.field
            kind: Btn.Primary
            glyph: Icons.download
            enabled: ExportModel.canWrite
            text: ExportModel.busy ? qsTr("Writing…") : qsTr("Export")
            onClicked: ExportModel.write()
        }
    ]
}
