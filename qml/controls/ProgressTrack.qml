// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A bar that fills from the left.
Rectangle {
    id: root

    property real progress: 0
    property color fill: Theme.active

    implicitHeight: Metrics.dp(10)
    radius: height / 2
    color: Theme.control
    border.width: Theme.highContrast ? Metrics.hair : 0
    border.color: Theme.outline
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Progress")
    Accessible.description: Math.floor(progress * 100) + qsTr(" percent")

    Rectangle {
        height: parent.height
        width: root.progress > 0 ? Math.max(height, parent.width * Math.min(1, root.progress)) : 0
        radius: height / 2
        color: root.fill
    }
}
