// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Where a reading stands: the grey band is what is allowed, the tick is now. The whole bar is three times the allowed width.
Item {
    id: root

    property real deviation: 0
    property color hue: Theme.text

    implicitWidth: Metrics.dp(84)
    implicitHeight: Metrics.dp(8)
    Accessible.ignored: true

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Metrics.dp(3)
        radius: height / 2
        color: Theme.control
    }
    Rectangle {
        anchors.centerIn: parent
        width: parent.width / 3
        height: Metrics.dp(3)
        color: Theme.outline
    }
    Rectangle {
        x: Math.max(0, Math.min(parent.width - width, (0.5 + root.deviation / 6) * parent.width - width / 2))
        width: Metrics.dp(4)
        height: parent.height
        radius: Metrics.hair
        color: root.hue
    }
}
