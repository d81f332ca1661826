// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Storage, display, about. Changes act at once.
Page {
    id: root

    property int category: 0
    readonly property list<string> names: [qsTr("Storage"), qsTr("Display"), qsTr("About")]
    readonly property list<string> glyphs: [Icons.save, Icons.brightness, Icons.info]
    readonly property bool stacked: Metrics.portrait || Metrics.tiny

    objectName: "settingsPage"
    title: qsTr("Settings")
    subtitle: names[category]

    Column {
        id: categories
        visible: !root.stacked
        x: Metrics.margin
        width: Metrics.compact ? Metrics.dp(184) : Metrics.dp(216)
        spacing: Metrics.spaceXs
        Repeater {
            model: root.names
            ListRow {
                required property int index
                required property string modelData
                width: parent?.width ?? 0
                text: modelData
                glyph: root.glyphs[index]
                current: root.category === index
                onClicked: root.category = index
            }
        }
    }
    Seg {
        id: bar
        visible: root.stacked
        x: Metrics.margin
        width: parent.width - 2 * x
        spread: true
        name: qsTr("Category")
        options: root.names
        currentIndex: root.category
        onActivated: index => root.category = index
    }
    Flickable {
        id: flick
        x: root.stacked ? Metrics.margin : categories.x + categories.width + Metrics.gap
        y: root.stacked ? bar.height + Metrics.gap : 0
        width: Math.min(parent.width - x - Metrics.margin, Metrics.contentWidth)
        height: parent.height - y
        contentHeight: panel.height + Metrics.margin
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: panel
            width: flick.width
            spacing: Metrics.gap
            SettingsStorage {
                width: parent.width
                visible: root.category === 0
            }
            SettingsFrames {
                width: parent.width
                visible: root.category === 0
            }
            SettingsDisplay {
                width: parent.width
                visible: root.category === 1
            }
            SettingsAbout {
                width: parent.width
                visible: root.category === 2
            }
        }
    }
}
