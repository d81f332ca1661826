// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A stage that files of frames pass: sign, word, how many, and the last one.
Rectangle {
    id: root

    required property string word
    required property string glyph
    required property int count
    required property string last
    property color hue: Theme.text2
    property bool alarming: false

    implicitHeight: lastText.y + lastText.height + Metrics.dp(14)
    radius: Metrics.radius
    color: alarming ? Theme.tint(hue) : Theme.raised
    border.width: alarming ? Metrics.edge : 0
    border.color: alarming ? Theme.edge(hue) : Theme.cardEdge
    Accessible.role: Accessible.StaticText
    Accessible.name: word
    Accessible.description: count + ", " + last

    Icon {
        id: sign
        x: Metrics.dp(14)
        anchors.verticalCenter: title.verticalCenter
        text: root.glyph
        color: root.hue
    }
    Txt {
        id: title
        anchors.left: sign.right
        anchors.leftMargin: Metrics.spaceS
        y: Metrics.dp(14)
        text: root.word
        font: Fonts.bodyStrong
        color: root.alarming ? root.hue : Theme.text
    }
    Txt {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.dp(14)
        anchors.verticalCenter: title.verticalCenter
        text: root.count.toString()
        font: Fonts.value
    }
    Txt {
        id: lastText
        x: Metrics.dp(14)
        anchors.top: title.bottom
        anchors.topMargin: Metrics.dp(14)
        width: parent.width - 2 * x
        text: root.last
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
