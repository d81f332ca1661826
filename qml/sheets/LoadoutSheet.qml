// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What can be done with a loadout: rename, copy, write to a file, delete. Without a name: make one, or read one from a file.
Sheet {
    id: root

    readonly property string name: Shell.loadout
    readonly property bool isNew: name.length === 0
    readonly property bool builtIn: name.length > 0 && LoadoutModel.names()[0] === name
    readonly property string fileFolder: LoadoutModel.exportFolder.length > 0 ? LoadoutModel.exportFolder + "/" : ""
    property bool asked: false

    objectName: "loadoutSheet"
    title: isNew ? qsTr("New loadout") : name
    subtitle: builtIn ? qsTr("It is built in: it can be copied, but not changed") : ""

    Connections {
        target: LoadoutModel
        function onDone() {
            root.closeRequested()
        }
    }

    Column {
        width: parent.width
        spacing: Metrics.spaceL

        Txt {
            objectName: "loadoutProblem"
            width: parent.width
            visible: text.length > 0
            text: LoadoutModel.problem
            color: Theme.fault
            wrapMode: Text.Wrap
        }
        Column {
            width: parent.width
            spacing: Metrics.spaceS
            visible: !root.builtIn && !root.isNew
            TextEntry {
                id: newName
                objectName: "renameTo"
                width: parent.width
                label: qsTr("Name")
                text: root.name
                onAccepted: LoadoutModel.rename(root.name, text)
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: LoadoutModel.nameProblem(newName.text, root.name)
                font: Fonts.caption
                color: Theme.fault
                wrapMode: Text.Wrap
            }
            Btn {
                objectName: "rename"
                glyph: Icons.edit
                enabled: newName.text !== root.name && LoadoutModel.nameProblem(newName.text, root.name).length === 0
                text: qsTr("Rename")
                onClicked: LoadoutModel.rename(root.name, newName.text)
            }
        }
        Column {
            width: parent.width
            spacing: Metrics.spaceS
            TextEntry {
                id: copyName
                objectName: "copyName"
                width: parent.width
                label: root.isNew ? qsTr("A copy of %1 is called").arg(LoadoutModel.current) : qsTr("A copy is called")
                text: LoadoutModel.freeName(root.isNew ? LoadoutModel.current : root.name)
                onAccepted: copyButton.clicked()
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: LoadoutModel.nameProblem(copyName.text)
                font: Fonts.caption
                color: Theme.fault
                wrapMode: Text.Wrap
            }
            Btn {
                id: copyButton
                objectName: "duplicate"
                glyph: Icons.copy
                enabled: LoadoutModel.nameProblem(copyName.text).length === 0
                text: root.isNew ? qsTr("Make it") : qsTr("Duplicate")
                onClicked: LoadoutModel.duplicate(root.isNew ? LoadoutModel.current : root.name, copyName.text)
            }
        }
        Column {
            width: parent.width
            spacing: Metrics.spaceS
            TextEntry {
                id: path
                objectName: "loadoutPath"
                width: parent.width
                label: root.isNew ? qsTr("Or read one from the file") : qsTr("File")
                placeholder: qsTr("Path of the file")
                text: root.isNew ? "" : root.fileFolder + root.name + ".json" // not translated: a file name
            }
            Btn {
                objectName: root.isNew ? "importLoadout" : "exportLoadout"
                glyph: root.isNew ? Icons.upload : Icons.download
                enabled: path.text.trim().length > 0
                text: root.isNew ? qsTr("Import") : qsTr("Export")
                onClicked: root.isNew ? LoadoutModel.importFrom(path.text) : LoadoutModel.exportTo(root.name, path.text)
            }
        }
        Column {
            width: parent.width
            spacing: Metrics.spaceS
            visible: !root.isNew && !root.builtIn
            Divider { width: parent.width }
            Btn {
                objectName: "deleteLoadout"
                visible: !root.asked
                kind: Btn.Danger
                glyph: Icons.bin
                enabled: root.name !== LoadoutModel.current
                text: qsTr("Delete")
                onClicked: root.asked = true
            }
            Txt {
                width: parent.width
                text: root.asked ? qsTr("Delete %1 with its presets? Its devices stay.").arg(root.name)
                    : root.name === LoadoutModel.current ? qsTr("It is in use. Use another one before it is deleted.") : ""
                visible: text.length > 0
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Row {
                visible: root.asked
                spacing: Metrics.spaceM
                Btn {
                    text: qsTr("Keep it")
                    onClicked: root.asked = false
                }
                Btn {
                    objectName: "reallyDelete"
                    kind: Btn.Danger
                    text: qsTr("Delete it")
                    onClicked: LoadoutModel.remove(root.name)
                }
            }
        }
    }
}
