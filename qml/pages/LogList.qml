// SPDX-License-Identifier: GPL-3.0-or-later
// Section headings of Qt 6.4 are not made from bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The lines of a log. Up and Down move through them, Ctrl+C copies the current one.
ListView {
    id: root

    /// Lines that came while the list was scrolled away from the newest.
    property int unseen: 0
    readonly property bool following: atYBeginning

    function follow() {
        positionViewAtBeginning()
        unseen = 0
    }

    clip: true
    model: LogModel
    currentIndex: -1
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    reuseItems: true
    Accessible.role: Accessible.List
    Accessible.name: LogModel.experiment > 0 ? qsTr("Log of run %1").arg(LogModel.experiment) : qsTr("Log")
    onAtYBeginningChanged: if (atYBeginning) unseen = 0
    onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy) && currentIndex >= 0) {
            LogModel.copyRow(currentIndex)
            Shell.toast(qsTr("%n line(s) copied", "", 1), null)
            event.accepted = true
        } else if (event.key === Qt.Key_Home) {
            follow()
            currentIndex = 0
            event.accepted = true
        } else if (event.key === Qt.Key_End) {
            currentIndex = count - 1
            event.accepted = true
        } else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            const step = Math.max(1, Math.floor(height / Metrics.field)) * (event.key === Qt.Key_PageDown ? 1 : -1)
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + step))
            event.accepted = true
        }
    }
    Connections {
        target: LogModel
        function onRowsAboutToBeInserted(parent: var, first: int, last: int) {
            if (first !== 0 || root.count === 0)
                return
            if (root.following)
                Qt.callLater(root.follow)
            else
                root.unseen += last - first + 1
        }
        function onModelReset() {
            root.unseen = 0
            root.currentIndex = -1
        }
    }

    section.property: "day"
    section.delegate: Txt {
        required property string section
        leftPadding: Metrics.spaceS
        height: Metrics.dp(36)
        text: section
        font: Fonts.label
        color: Theme.text2
    }
    delegate: LogRow {
        width: ListView.view?.width ?? 0
        current: ListView.isCurrentItem && root.activeFocus
    }
    footer: Item {
        width: root.width
        height: older.visible ? older.height + 2 * Metrics.spaceM : Metrics.spaceS
        Btn {
            id: older
            objectName: "older"
            visible: LogModel.hasOlder || LogModel.loading
            anchors.centerIn: parent
            enabled: !LogModel.loading
            text: LogModel.loading ? qsTr("Loading…") : qsTr("Load older lines")
            onClicked: LogModel.loadOlder()
        }
    }
}
