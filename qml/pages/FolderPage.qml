// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Choose where data goes: drives at the left, what choosing one would mean at the right. Nothing is written before the choice.
Page {
    id: root

    readonly property bool oneColumn: Metrics.portrait || Metrics.roomX < 900

    title: qsTr("Choose where data goes")
    subtitle: Metrics.narrow ? "" : qsTr("You can change this later for new runs")
    backVisible: true
    onBack: Shell.choosingFolder = false
    runBarActions: Row {
        spacing: Metrics.spaceM
        Btn {
            big: true
            glyph: Icons.back
            text: qsTr("Back")
            onClicked: Shell.choosingFolder = false
        }
        Btn {
            objectName: "useFolder"
            big: true
            kind: Btn.Primary
            enabled: StorageModel.proposalUsable && !StorageModel.choosing && !RunModel.running
            trailingGlyph: Icons.check
            text: StorageModel.choosing ? qsTr("Preparing the folder") : qsTr("Use this folder")
            onClicked: StorageModel.choose()
        }
    }
    Connections {
        target: StorageModel
        function onFolderChosen() {
            Shell.choosingFolder = false;
        }
    }
    Component.onCompleted: StorageModel.refresh()

    Flickable {
        anchors.fill: parent
        contentHeight: root.oneColumn ? drives.height + Metrics.gap + checks.height + Metrics.margin : height
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        FolderDrives {
            id: drives
            x: Metrics.margin
            width: root.oneColumn ? parent.width - 2 * x : Math.min(Metrics.dp(560), (parent.width - 3 * x) / 2)
            height: root.oneColumn ? implicitHeight : root.height - Metrics.margin
        }
        FolderChecks {
            id: checks
            x: root.oneColumn ? Metrics.margin : drives.x + drives.width + Metrics.gap
            y: root.oneColumn ? drives.height + Metrics.gap : 0
            width: parent.width - x - Metrics.margin
            height: root.oneColumn ? implicitHeight : root.height - Metrics.margin
        }
    }
}
