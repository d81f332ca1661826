// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Which run, or which file and how it is read.
Column {
    id: root

    readonly property bool isRun: OverlayImportModel.kind === OverlayImportModel.Run
    readonly property bool choosing: !isRun && !OverlayImportModel.hasFile
    readonly property real half: (width - Metrics.spaceM) / 2

    spacing: Metrics.spaceM

    ValueField {
        objectName: "runNumber"
        visible: root.isRun
        width: root.half
        label: qsTr("Run")
        value: OverlayImportModel.runNumber
        minimum: 1
        maximum: 2147483647
        onCommitted: value => OverlayImportModel.runNumber = value
    }
    Txt {
        visible: root.isRun
        width: parent.width
        text: qsTr("Its spectrum is calculated with the processing that is stored with it.")
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }

    TextEntry {
        objectName: "path"
        visible: root.choosing
        width: parent.width
        label: qsTr("Folder or file")
        text: OverlayImportModel.folder
        onAccepted: OverlayImportModel.open(text)
    }
    Column {
        visible: root.choosing
        width: parent.width
        ListRow {
            width: parent.width
            visible: OverlayImportModel.canGoUp
            glyph: Icons.back
            text: qsTr("Folder above")
            onClicked: OverlayImportModel.up()
        }
        Repeater {
            model: root.choosing ? OverlayImportModel : null
            ListRow {
                required property string name
                required property string path
                required property bool isFolder
                required detail
                width: parent?.width ?? 0
                glyph: isFolder ? Icons.folder : Icons.file
                text: name
                onClicked: OverlayImportModel.open(path)
            }
        }
        Txt {
            visible: OverlayImportModel.count === 0 && !OverlayImportModel.busy
            width: parent.width
            text: OverlayImportModel.kind === OverlayImportModel.Catalogue ? qsTr("No catalogue in this folder") : qsTr("No file in this folder")
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }

    TextEntry {
        objectName: "name"
        visible: OverlayImportModel.hasFile
        width: parent.width
        label: qsTr("Name")
        text: OverlayImportModel.name
        onEdited: text => OverlayImportModel.name = text
    }
    Txt {
        visible: text.length > 0
        width: parent.width
        text: OverlayImportModel.facts
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Flow {
        visible: OverlayImportModel.hasLayout
        width: parent.width
        spacing: Metrics.spaceM
        PickerField {
            objectName: "xColumn"
            width: root.half
            label: qsTr("Frequency from")
            options: OverlayImportModel.columnNames
            currentIndex: OverlayImportModel.xColumn
            onActivated: index => OverlayImportModel.xColumn = index
        }
        PickerField {
            objectName: "yColumn"
            width: root.half
            label: qsTr("Height from")
            options: OverlayImportModel.columnNames
            currentIndex: OverlayImportModel.yColumn
            onActivated: index => OverlayImportModel.yColumn = index
        }
        PickerField {
            objectName: "delimiter"
            width: root.half
            label: qsTr("Columns parted by")
            options: OverlayImportModel.delimiterNames
            currentIndex: OverlayImportModel.delimiterIndex
            onActivated: index => OverlayImportModel.delimiterIndex = index
        }
        ValueField {
            objectName: "headerLines"
            width: root.half
            label: qsTr("Header lines")
            value: OverlayImportModel.headerLines
            minimum: 0
            maximum: 100
            onCommitted: value => OverlayImportModel.headerLines = value
        }
    }
    Column {
        visible: OverlayImportModel.hasFile && OverlayImportModel.previewRows.length > 0
        width: parent.width
        spacing: Metrics.spaceXs
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("First rows")
        Txt {
            width: parent.width
            visible: text.length > 0
            text: OverlayImportModel.head
            font: Fonts.captionStrong
            wrapMode: Text.Wrap
        }
        Repeater {
            model: OverlayImportModel.previewRows
            Txt {
                required property string modelData
                width: parent?.width ?? 0
                text: modelData
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
    Txt {
        objectName: "lineProblems"
        visible: OverlayImportModel.hasFile && text.length > 0
        width: parent.width
        text: OverlayImportModel.lineProblems
        font: Fonts.small
        color: Theme.warn
        wrapMode: Text.Wrap
    }
    Txt {
        objectName: "importProblem"
        visible: text.length > 0
        width: parent.width
        text: OverlayImportModel.problem
        font: Fonts.small
        color: Theme.fault
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
    Txt {
        visible: OverlayImportModel.busy
        text: qsTr("Reading…")
        font: Fonts.small
        color: Theme.text2
    }
}
