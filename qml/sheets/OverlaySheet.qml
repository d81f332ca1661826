// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What is drawn over the spectrum, and the way to more of it.
Sheet {
    id: root

    readonly property real inner: width - 2 * Metrics.cardPadding
    readonly property bool adding: OverlayImportModel.kind !== OverlayImportModel.None
    /// The overlay whose scale and offsets are open.
    property string current

    title: !adding ? qsTr("Overlays") : OverlayImportModel.kind === OverlayImportModel.Run ? qsTr("Add a run")
        : OverlayImportModel.kind === OverlayImportModel.Catalogue ? qsTr("Add a catalogue") : qsTr("Add an XY file")
    subtitle: adding ? "" : OverlayModel.loading ? qsTr("Reading the overlays")
        : OverlayModel.notStoredReason.length > 0 ? OverlayModel.notStoredReason : qsTr("Stored with run %1").arg(SpectrumModel.number)

    Column {
        visible: !root.adding
        width: parent.width
        spacing: Metrics.spaceXs

        Repeater {
            model: OverlayModel
            OverlayRow {
                width: parent?.width ?? 0
                open: root.current === key
                onToggled: root.current = open ? "" : key
            }
        }
        Txt {
            visible: OverlayModel.count === 0 && !OverlayModel.loading
            width: parent.width
            topPadding: Metrics.spaceL
            text: qsTr("Compare this spectrum with another run, a line catalogue of SPCAT or XIAM, or any text file of numbers.")
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    OverlayImport {
        visible: root.adding
        width: parent.width
    }
    Connections {
        target: OverlayImportModel
        function onAdded(name: string) {
            Shell.toast(qsTr("%1 added").arg(name), null)
        }
    }

    footer: [
        Btn {
            objectName: "addRun"
            visible: !root.adding
            width: (root.inner - 2 * Metrics.spaceM) * 0.28
            leftPadding: 0
            height: Metrics.field
            text: qsTr("Run")
            glyph: Icons.add
            Accessible.name: qsTr("Add a run")
            enabled: !OverlayModel.loading
            onClicked: OverlayImportModel.begin(OverlayImportModel.Run)
        },
        Btn {
            objectName: "addCatalogue"
            visible: !root.adding
            width: (root.inner - 2 * Metrics.spaceM) * 0.4
            leftPadding: 0
            height: Metrics.field
            text: qsTr("Catalogue")
            glyph: Icons.add
            Accessible.name: qsTr("Add a catalogue")
            enabled: !OverlayModel.loading
            onClicked: OverlayImportModel.begin(OverlayImportModel.Catalogue)
        },
        Btn {
            objectName: "addXy"
            visible: !root.adding
            width: (root.inner - 2 * Metrics.spaceM) * 0.32
            leftPadding: 0
            height: Metrics.field
            text: qsTr("XY file")
            glyph: Icons.add
            Accessible.name: qsTr("Add an XY file")
            enabled: !OverlayModel.loading
            onClicked: OverlayImportModel.begin(OverlayImportModel.XyFile)
        },
        Btn {
            objectName: "importBack"
            visible: root.adding
            width: (root.inner - Metrics.spaceM) / 2
            height: Metrics.field
            glyph: Icons.back
            text: qsTr("Back")
            onClicked: OverlayImportModel.hasFile ? OverlayImportModel.leaveFile() : OverlayImportModel.cancel()
        },
        Btn {
            objectName: "importAdd"
            visible: root.adding
            width: (root.inner - Metrics.spaceM) / 2
            height: Metrics.field
            kind: Btn.Primary
            glyph: Icons.check
            text: qsTr("Add")
            enabled: OverlayImportModel.canAdd
            onClicked: OverlayImportModel.add()
        }
    ]
}
