// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A device at a glance: mark, name, word and set point, value. Display only.
Rectangle {
    id: root

    required property string name
    required property int status
    required property string word
    required property string value
    required property string unit
    required property string setPoint
    required property real deviation
    required property string note

    readonly property color hue: mark.hue
    readonly property bool alarming: Status.needsAttention(status)
    readonly property bool hasBar: !isNaN(deviation)
    readonly property string facts: note.length > 0 ? note
        : setPoint.length > 0 ? qsTr("set %1").arg(setPoint) : ""
    readonly property string whole: facts.length > 0 ? word + " · " + facts : word

    implicitHeight: Metrics.compact ? Metrics.dp(64) : Metrics.dp(72)
    radius: Metrics.radius
    color: alarming ? Theme.tint(mark.hue) : Theme.surface
    border.width: alarming ? Metrics.edge : Theme.cardEdge.a > 0 ? Metrics.hair : 0
    border.color: alarming ? Theme.edge(mark.hue) : Theme.cardEdge

    Accessible.role: Accessible.StaticText
    Accessible.name: name
    Accessible.description: Format.joined([word, value === "–" ? "" : value + " " + unit, facts])

    Txt {
        id: wholeLine
        visible: false
        text: root.whole
        font: Fonts.caption
    }
    StatusMark {
        id: mark
        x: Metrics.dp(14)
        anchors.verticalCenter: parent.verticalCenter
        status: root.status
    }
    Column {
        id: names
        readonly property bool roomForAll: Math.ceil(wholeLine.implicitWidth) <= Math.floor(width)
        anchors.left: mark.right
        anchors.leftMargin: Metrics.spaceM
        anchors.right: reading.left
        anchors.rightMargin: Metrics.spaceS
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.dp(3)
        Txt {
            width: parent.width
            text: root.name
            font: Fonts.label
            elide: Text.ElideRight
        }
        Txt {
            width: parent.width
            // The state comes first; without room for all of it, the rest stands in the list of instruments.
            text: names.roomForAll ? root.whole : root.word
            font: Fonts.caption
            color: root.alarming ? mark.hue : Theme.text2
            elide: Text.ElideRight
        }
    }
    Column {
        id: reading
        anchors.right: parent.right
        anchors.rightMargin: Metrics.dp(14)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.dp(2)
        Row {
            anchors.right: parent.right
            spacing: Metrics.spaceXs
            opacity: root.status === Status.Stale ? 0.55 : 1
            Txt {
                id: number
                text: root.value
                font: Fonts.value
            }
            Txt {
                anchors.baseline: number.baseline
                visible: text.length > 0 && root.value !== "–"
                text: root.unit
                font: Fonts.caption
                color: Theme.text2
            }
        }
        DeviationBar {
            anchors.right: parent.right
            visible: root.hasBar
            deviation: root.hasBar ? root.deviation : 0
            hue: root.alarming ? mark.hue : Theme.text
        }
    }
}
