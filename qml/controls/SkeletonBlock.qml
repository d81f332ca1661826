// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Holds the place of what is loading; appears only when that takes a moment.
Rectangle {
    id: root

    property bool waiting: true

    radius: Metrics.radius
    color: Theme.control
    opacity: 0
    visible: waiting
    Accessible.ignored: true

    Timer {
        running: root.waiting
        interval: Motion.loadingDelay
        onTriggered: root.opacity = 0.6
    }
}
