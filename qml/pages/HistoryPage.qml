// SPDX-License-Identifier: GPL-3.0-or-later
// Section headings of Qt 6.4 are not made from bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The runs of the data folder, the newest first until sorted otherwise. Typing filters; a tap opens.
Page {
    id: root

    title: qsTr("History")
    subtitle: HistoryModel.totalCount > 0 ? qsTr("%n run(s)", "", HistoryModel.totalCount) : ""
    headerActions: IconBtn {
        glyph: Icons.refresh
        text: qsTr("Read the folder again")
        enabled: !HistoryModel.loading
        onClicked: HistoryModel.reload()
    }

    function focusSearch() {
        search.input.forceActiveFocus()
    }

    Column {
        id: top
        x: Metrics.margin
        width: parent.width - 2 * x
        spacing: Metrics.gap
        TextEntry {
            id: search
            objectName: "search"
            visible: HistoryModel.totalCount > 0
            width: parent.width
            glyph: Icons.search
            clearable: true
            placeholder: qsTr("Number, title, day, outcome")
            text: HistoryModel.filter
            fact: HistoryModel.filter.length > 0 ? qsTr("%n found", "", HistoryModel.count) : ""
            onEdited: text => HistoryModel.filter = text
        }
        Flow {
            objectName: "sorting"
            visible: HistoryModel.totalCount > 1
            width: parent.width
            spacing: Metrics.spaceS
            Txt {
                height: Metrics.target
                rightPadding: Metrics.spaceXs
                text: qsTr("Sort by")
                font: Fonts.small
                color: Theme.text2
            }
            Repeater {
                model: [
                    { name: qsTr("Number"), sort: HistoryModel.ByNumber },
                    { name: qsTr("Time"), sort: HistoryModel.ByTime },
                    { name: qsTr("Shots"), sort: HistoryModel.ByShots },
                    { name: qsTr("Title"), sort: HistoryModel.ByTitle }
                ]
                Chip {
                    required property var modelData
                    readonly property bool current: HistoryModel.sort === modelData.sort
                    checked: current
                    text: modelData.name
                    glyph: !current ? "" : HistoryModel.descending ? Icons.sortDown : Icons.sortUp
                    Accessible.name: qsTr("Sort by %1").arg(text)
                    Accessible.description: !current ? "" : HistoryModel.descending ? qsTr("Largest first") : qsTr("Smallest first")
                    onClicked: HistoryModel.sortBy(modelData.sort)
                }
            }
        }
        RecoveryOffer { width: parent.width }
    }
    ListView {
        id: list
        x: Metrics.margin
        anchors.top: top.bottom
        anchors.topMargin: Metrics.spaceXs
        anchors.bottom: parent.bottom
        width: parent.width - 2 * x
        clip: true
        spacing: Metrics.dp(6)
        bottomMargin: Metrics.margin
        model: HistoryModel
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Runs")
        // Days are headings only where they come one after the other.
        section.property: HistoryModel.sort === HistoryModel.ByNumber || HistoryModel.sort === HistoryModel.ByTime ? "day" : ""
        section.delegate: Txt {
            required property string section
            leftPadding: Metrics.spaceS
            height: Metrics.dp(36)
            text: section
            font: Fonts.label
            color: Theme.text2
        }
        delegate: HistoryRow {
            required property int mark
            status: mark
            width: ListView.view?.width ?? 0
            onOpened: path => {
                HistoryModel.openRun(path)
                Shell.go(Shell.Spectrum)
            }
        }
    }
    Column {
        visible: HistoryModel.loading && HistoryModel.totalCount === 0
        x: Metrics.margin
        width: parent.width - 2 * x
        spacing: Metrics.spaceS
        Repeater {
            model: 6
            SkeletonBlock {
                width: parent?.width ?? 0
                height: Metrics.dp(74)
                waiting: HistoryModel.loading
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: HistoryModel.count === 0 && !HistoryModel.loading
        glyph: HistoryModel.folderProblem.length > 0 ? Icons.linkOff : Icons.history
        heading: HistoryModel.folderProblem.length > 0 ? qsTr("Folder not connected")
            : HistoryModel.totalCount > 0 ? qsTr("Nothing matches") : qsTr("No runs yet")
        sentence: HistoryModel.folderProblem.length > 0 ? HistoryModel.folderProblem
            : HistoryModel.totalCount > 0 ? qsTr("None of the %n run(s) has all these words.", "", HistoryModel.totalCount)
            : qsTr("Every run that is started appears here, whether it ends by itself or is stopped.")
        actionText: HistoryModel.folderProblem.length > 0 ? qsTr("Try again")
            : HistoryModel.totalCount > 0 ? qsTr("Clear search") : RunModel.setUp ? qsTr("New experiment") : ""
        onAction: {
            if (HistoryModel.folderProblem.length > 0)
                HistoryModel.reload()
            else if (HistoryModel.totalCount > 0)
                HistoryModel.filter = ""
            else
                Shell.open(Shell.NewRun)
        }
    }
}
