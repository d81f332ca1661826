// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The key to a trace: a stroke of its colour and its name.
Row {
    id: root

    required property string name
    required property color color

    spacing: Metrics.spaceS
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.dp(18)
        height: Metrics.dp(4)
        radius: height / 2
        color: root.color
    }
    Txt {
        text: root.name
        font: Fonts.small
        color: Theme.text2
    }
}
