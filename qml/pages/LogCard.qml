// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The lines of a log with their filters. While it follows, the newest line stays in sight.
Card {
    id: root

    clip: true

    LogFilters {
        id: filters
        x: Metrics.spaceM
        y: Metrics.spaceM
        width: parent.width - 2 * x
    }
    Divider {
        id: line
        anchors.top: filters.bottom
        anchors.topMargin: Metrics.spaceM
        width: parent.width
    }
    LogList {
        id: list
        objectName: "logList"
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        x: Metrics.spaceM
        width: parent.width - 2 * x
    }
    Btn {
        objectName: "newLines"
        visible: list.unseen > 0
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: line.bottom
        anchors.topMargin: Metrics.spaceS
        kind: Btn.Primary
        glyph: Icons.up
        text: qsTr("%n new", "", list.unseen)
        onClicked: list.follow()
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        y: line.y + Math.max(Metrics.spaceXl, (parent.height - line.y - height) / 2)
        visible: LogModel.count === 0 && !LogModel.loading
        glyph: LogModel.problem.length > 0 ? Icons.linkOff : Icons.log
        heading: LogModel.problem.length > 0 ? qsTr("The log cannot be read")
            : LogModel.filtering ? qsTr("Nothing matches") : qsTr("Nothing has happened yet")
        sentence: LogModel.problem.length > 0 ? LogModel.problem
            : LogModel.filtering ? qsTr("None of the %n line(s) that are loaded passes the filters.", "", LogModel.totalCount)
            : qsTr("What runs and devices report appears here, the newest first.")
        actionText: LogModel.filtering ? qsTr("Show all lines") : ""
        onAction: LogModel.showAll()
    }
}
