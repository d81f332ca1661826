// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What devices measure over hours: graphs that share their time and their cursor.
Page {
    id: root

    property int sheetRow: 0

    objectName: "trendsPage"
    title: qsTr("Trends")
    subtitle: TrendsModel.loading ? qsTr("Loading the last two days…")
        : TrendsModel.hasChannels ? qsTr("%n graph(s), shared time axis", "", TrendsModel.count) : ""
    headerActions: Row {
        spacing: Metrics.spaceS
        Btn {
            objectName: "addGraph"
            visible: TrendsModel.hasChannels && Metrics.roomX >= 800
            enabled: TrendsModel.count < 9
            glyph: Icons.add
            text: qsTr("Add graph")
            onClicked: root.addGraph()
        }
        IconBtn {
            objectName: "trendOptions"
            glyph: Icons.more
            text: qsTr("Recording and graphs")
            onClicked: Shell.openOwn(optionsSheet)
        }
    }

    Binding {
        target: TrendsModel
        property: "looking"
        value: root.visible
    }
    function addGraph() {
        const row = TrendsModel.addGraph()
        if (row >= 0)
            openGraph(row)
    }
    function openGraph(row: int) {
        sheetRow = row
        Shell.openOwn(graphSheet)
    }
    Component {
        id: graphSheet
        TrendGraphSheet { row: root.sheetRow }
    }
    Component {
        id: optionsSheet
        TrendOptionsSheet {
            onAddRequested: root.addGraph()
        }
    }

    TrendTools {
        id: tools
        visible: TrendsModel.hasChannels
        x: Metrics.margin
        width: parent.width - 2 * x
    }
    Flickable {
        id: flick
        objectName: "graphs"
        visible: TrendsModel.hasChannels
        x: Metrics.margin
        anchors.top: tools.bottom
        anchors.topMargin: Metrics.spaceM
        anchors.bottom: times.top
        width: parent.width - 2 * x
        contentHeight: column.height
        interactive: contentHeight > height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        readonly property int graphCount: Math.max(1, TrendsModel.count)
        readonly property bool stacked: width < Metrics.dp(720)
        // All plots begin and end alike, so that their times align: labels and values at the left, the menu at the right.
        readonly property real plotLeft: Metrics.dp(64) + (stacked ? 0 : Metrics.compact ? Metrics.dp(176) : Metrics.dp(204))
        readonly property real plotRight: Metrics.target + Metrics.spaceS
        readonly property real least: stacked ? Metrics.dp(220) : Metrics.dp(128)
        readonly property real tileHeight: Math.max(least, (height - (graphCount - 1) * Metrics.spaceS) / graphCount)

        Column {
            id: column
            width: flick.width
            spacing: Metrics.spaceS
            Repeater {
                model: TrendsModel
                TrendTile {
                    width: column.width
                    height: flick.tileHeight
                    stacked: flick.stacked
                    plotLeft: flick.plotLeft
                    plotRight: flick.plotRight
                    onMenuRequested: root.openGraph(index)
                }
            }
        }
    }
    TrendTimes {
        id: times
        visible: TrendsModel.hasChannels
        x: Metrics.margin
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        plotLeft: flick.plotLeft
        plotRight: flick.plotRight
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !TrendsModel.hasChannels && !TrendsModel.loading
        glyph: TrendsModel.problem.length > 0 ? Icons.linkOff : Icons.trends
        heading: TrendsModel.problem.length > 0 ? qsTr("The readings cannot be loaded") : qsTr("Nothing is logged yet")
        sentence: TrendsModel.problem.length > 0 ? TrendsModel.problem
            : TrendsModel.recording ? qsTr("Flows, pressures and temperatures appear here as soon as a device measures them, whether a run is on or not.")
            : qsTr("Recording is off. Readings of the devices are only shown while they come in.")
        actionText: TrendsModel.recording ? "" : qsTr("Record readings")
        onAction: TrendsModel.recording = true
    }
}
