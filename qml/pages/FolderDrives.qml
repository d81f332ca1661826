// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The places found on this machine.
Card {
    id: root

    implicitHeight: list.y + list.contentHeight + Metrics.cardPadding

    Txt {
        x: Metrics.cardPadding
        y: Metrics.spaceS
        height: Metrics.target
        text: qsTr("Drives")
        font: Fonts.title
    }
    IconBtn {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceS
        y: Metrics.spaceS
        glyph: Icons.refresh
        text: qsTr("Look for drives again")
        onClicked: StorageModel.refresh()
    }
    ListView {
        id: list
        x: Metrics.spaceM
        y: Metrics.target + Metrics.dp(10)
        width: parent.width - 2 * x
        height: parent.height - y - Metrics.spaceM
        clip: true
        spacing: Metrics.spaceS
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        model: StorageModel.candidates
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Drives")
        delegate: FolderRow { width: ListView.view?.width ?? 0 }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: StorageModel.candidates.count === 0
        heading: qsTr("No drives found")
        sentence: qsTr("Type the folder at the right.")
    }
}
