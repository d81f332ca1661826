// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// One graph: what it shows and how much that is, its course, its menu.
Card {
    id: root

    required property int index
    required property string title
    required property var curves
    required property string unit
    required property real low
    required property real high
    required property var ticks
    required property bool hasBand
    required property real bandLow
    required property real bandHigh
    required property string note
    required property string summary
    property bool stacked: false
    required property real plotLeft
    required property real plotRight
    signal menuRequested

    readonly property bool warned: note.length > 0

    color: warned ? Theme.tint(Theme.warn) : Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: Format.joined([note, summary])

    TrendLabels {
        id: labels
        x: Metrics.spaceL
        y: Metrics.spaceM
        width: root.stacked ? menu.x - x : root.plotLeft - Metrics.dp(64) - x
        height: root.stacked ? implicitHeight : root.height - 2 * y
        title: root.title
        note: root.note
        curves: root.curves
        wide: root.stacked
    }
    TrendChart {
        id: chart
        objectName: "trendChart" + root.index
        x: root.plotLeft
        width: root.width - x - root.plotRight
        anchors.top: root.stacked ? labels.bottom : parent.top
        anchors.topMargin: Metrics.dp(26)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.spaceS
        visible: root.curves.length > 0
        name: root.title
        summary: root.summary
        curves: root.curves
        low: root.low
        high: root.high
        ticks: root.ticks
        hasBand: root.hasBand
        bandLow: root.bandLow
        bandHigh: root.bandHigh
        first: root.index === 0
    }
    Repeater {
        model: chart.visible ? root.ticks : []
        Txt {
            required property var modelData
            anchors.right: chart.left
            anchors.rightMargin: Metrics.spaceS
            y: chart.y + chart.yOf(modelData.at) - height / 2
            text: modelData.text
            font: Fonts.caption
            color: Theme.text2
            Accessible.ignored: true
        }
    }
    Txt {
        visible: chart.visible
        anchors.right: chart.left
        anchors.rightMargin: Metrics.spaceS
        anchors.bottom: chart.top
        anchors.bottomMargin: Metrics.dp(5)
        text: root.unit
        font: Fonts.captionStrong
    }
    Btn {
        visible: root.curves.length === 0
        x: root.plotLeft
        anchors.verticalCenter: parent.verticalCenter
        glyph: Icons.add
        text: qsTr("Choose readings")
        onClicked: root.menuRequested()
    }
    IconBtn {
        id: menu
        objectName: "graphMenu" + root.index
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceXs
        y: Metrics.spaceXs
        glyph: Icons.more
        text: qsTr("Readings and menu of %1").arg(root.title)
        onClicked: root.menuRequested()
    }
}
