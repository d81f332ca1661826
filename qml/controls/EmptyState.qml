// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Nothing here yet: what that means and the one thing to do.
Column {
    id: root

    required property string heading
    property string sentence
    property string actionText
    property string glyph
    signal action

    width: Math.min(parent ? parent.width - 2 * Metrics.spaceXxl : implicitWidth, Metrics.dp(520))
    spacing: Metrics.spaceM

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.glyph.length > 0
        width: Metrics.field
        height: width
        radius: Metrics.radius
        color: Theme.control
        Icon {
            anchors.centerIn: parent
            text: root.glyph
            size: Metrics.dp(30)
        }
    }
    Txt {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.heading
        font: Fonts.titleLarge
        wrapMode: Text.Wrap
    }
    Txt {
        width: parent.width
        visible: root.sentence.length > 0
        horizontalAlignment: Text.AlignHCenter
        text: root.sentence
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Btn {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.actionText.length > 0
        text: root.actionText
        onClicked: root.action()
    }
}
