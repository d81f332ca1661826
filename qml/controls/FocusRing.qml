// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The ring round whatever has the keyboard: 3 px in the focus colour, 2 px away from it.
Rectangle {
    id: root

    property bool shown: false
    property real cornerRadius: Metrics.radius

    anchors.fill: parent
    anchors.margins: -(Metrics.edgeStrong + Metrics.edgeFocus)
    visible: shown
    color: "transparent"
    radius: cornerRadius + Metrics.edgeStrong + Metrics.edgeFocus
    border.width: Metrics.edgeFocus
    border.color: Theme.focus
    z: 10
    Accessible.ignored: true
}
