// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The pages: a rail at the left, or a bar at the bottom in portrait.
Rectangle {
    id: root

    readonly property list<string> names: [qsTr("Run"), qsTr("Spectrum"), qsTr("Trends"), qsTr("Hardware"), qsTr("History"), qsTr("Log"), qsTr("Settings")]
    readonly property list<string> glyphs: [Icons.run, Icons.spectrum, Icons.trends, Icons.hardware, Icons.history, Icons.log, Icons.settings]

    color: Theme.bg
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Logo {
        id: logo
        visible: !Metrics.portrait
        anchors.horizontalCenter: parent.horizontalCenter
        y: (Metrics.header - height) / 2
    }
    Rectangle {
        visible: !Metrics.portrait
        anchors.right: parent.right
        width: Metrics.hair
        height: parent.height
        color: Theme.line
    }
    Flickable {
        anchors.fill: parent
        anchors.topMargin: Metrics.portrait ? 0 : Metrics.header
        contentHeight: Metrics.portrait ? height : flow.implicitHeight + Metrics.spaceS
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Grid {
            id: flow
            y: Metrics.portrait ? Metrics.spaceXs : Metrics.compact ? 0 : Metrics.spaceXs
            x: Metrics.portrait ? Metrics.spaceXs : 0
            columns: Metrics.portrait ? root.names.length : 1
            rowSpacing: Metrics.railStep - Metrics.railItem
            Repeater {
                model: root.names
                Item {
                    id: cell
                    required property int index
                    required property string modelData
                    width: Metrics.portrait ? (root.width - Metrics.spaceS) / root.names.length : Metrics.railWidth
                    height: Metrics.portrait ? root.height - Metrics.spaceS : Metrics.railItem
                    NavItem {
                        anchors.fill: parent
                        anchors.leftMargin: Metrics.portrait ? Metrics.spaceXs : Metrics.spaceS
                        anchors.rightMargin: anchors.leftMargin
                        text: cell.modelData
                        glyph: root.glyphs[cell.index]
                        current: Shell.page === cell.index
                        barOnLeft: !Metrics.portrait
                        badge: cell.index === Shell.Log ? LogModel.unreadCount : 0
                        badgeFault: LogModel.unreadWorst === Status.Fault
                        onClicked: Shell.go(cell.index)
                    }
                }
            }
        }
    }
}
