// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// What was said on a wire, the newest last.
Rectangle {
    id: root

    /// Maps: time, direction, text.
    required property var entries

    color: Theme.plotBg
    radius: Metrics.radius
    border.width: Metrics.hair
    border.color: Theme.line
    implicitHeight: Metrics.dp(120)

    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Metrics.spaceM
        clip: true
        model: root.entries
        boundsBehavior: Flickable.StopAtBounds
        onCountChanged: positionViewAtEnd()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What was said")
        delegate: Row {
            id: line

            required property var modelData
            spacing: Metrics.spaceM
            Txt {
                width: Metrics.dp(92)
                text: line.modelData.time
                font: Fonts.caption
                color: Theme.text3
            }
            Txt {
                width: Metrics.dp(40)
                text: line.modelData.direction
                font: Fonts.caption
                color: Theme.text2
            }
            Txt {
                width: list.width - Metrics.dp(132) - 2 * line.spacing
                text: line.modelData.text
                font.family: Fonts.monoFamily
                font.pixelSize: Metrics.dp(14)
                wrapMode: Text.WrapAnywhere
            }
        }
    }
    Txt {
        anchors.centerIn: parent
        width: parent.width - 2 * Metrics.spaceL
        visible: list.count === 0
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nothing was said")
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
