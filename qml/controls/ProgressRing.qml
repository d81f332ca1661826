// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Chirpdeck

/// A circle that fills clockwise from the top.
Item {
    id: root

    property real progress: 0
    property real thickness: Metrics.dp(12)
    property color color: Theme.active
    property color trackColor: Theme.control

    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        border.width: root.thickness
        border.color: root.trackColor
    }
    Shape {
        anchors.fill: parent
        visible: root.progress > 0
        layer.enabled: true
        layer.samples: 4
        layer.smooth: true
        ShapePath {
            fillColor: "transparent"
            strokeColor: root.color
            strokeWidth: root.thickness
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: (root.width - root.thickness) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * Math.max(0, Math.min(1, root.progress))
            }
        }
    }
}
