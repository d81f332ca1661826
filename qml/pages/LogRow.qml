// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// One line of a log: when, how severe, what. Long messages wrap.
Rectangle {
    id: root

    required property int index
    required property string time
    required property string day
    required property int mark
    required property string word
    required property string message
    property bool current: false

    readonly property bool stacked: width < Metrics.dp(560)

    implicitHeight: Math.max(Metrics.dp(55), text.y + text.height + Metrics.spaceM)
    color: current ? Theme.raised : "transparent"
    radius: Metrics.radiusSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: Format.joined([time, word, message])

    Txt {
        id: clock
        x: Metrics.spaceXs
        y: sign.y + (sign.height - height) / 2
        width: Metrics.dp(72)
        text: root.time
        font: Fonts.label
        color: Theme.text2
    }
    StatusMark {
        id: sign
        anchors.left: clock.right
        anchors.leftMargin: Metrics.spaceXs
        y: root.stacked ? Metrics.spaceM : Metrics.dp(14)
        status: root.mark
        size: Metrics.dp(26)
    }
    Txt {
        id: severity
        anchors.left: sign.right
        anchors.leftMargin: Metrics.spaceS
        y: sign.y + (sign.height - height) / 2
        width: Metrics.dp(76)
        text: root.word
        font: Fonts.smallStrong
        color: root.mark === Status.Info || root.mark === Status.Off ? Theme.text2 : sign.hue
    }
    Txt {
        id: text
        x: root.stacked ? Metrics.spaceXs : severity.x + severity.width + Metrics.spaceS
        y: root.stacked ? sign.y + sign.height + Metrics.spaceS : sign.y + Math.max(0, (sign.height - Metrics.dp(18)) / 2)
        width: parent.width - x - Metrics.spaceS
        text: root.message
        font: Fonts.label
        wrapMode: Text.Wrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Metrics.hair
        color: Theme.line
    }
    FocusRing {
        shown: root.current
        anchors.margins: 0
    }
    TapHandler {
        onTapped: {
            root.ListView.view.currentIndex = root.index
            root.ListView.view.forceActiveFocus(Qt.MouseFocusReason)
        }
    }
}
