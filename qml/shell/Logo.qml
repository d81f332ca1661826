// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Chirpdeck

/// A chirp: a wave whose frequency rises from left to right.
Item {
    id: root

    property color color: Theme.text
    property real stroke: Metrics.dp(3)
    property real cycles: 3.5

    implicitWidth: Metrics.dp(42)
    implicitHeight: Metrics.dp(22)
    Accessible.ignored: true

    function points(width: real, height: real): list<point> {
        const wave = []
        const count = 160
        const inset = stroke / 2
        for (let i = 0; i <= count; ++i) {
            const t = i / count
            const phase = 2 * Math.PI * cycles * (0.28 * t + 0.72 * t * t)
            wave.push(Qt.point(inset + t * (width - 2 * inset), height / 2 - Math.sin(phase) * (height / 2 - inset)))
        }
        return wave
    }

    Shape {
        anchors.fill: parent
        layer.enabled: true
        layer.samples: 4
        layer.smooth: true
        ShapePath {
            strokeColor: root.color
            strokeWidth: root.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathPolyline { path: root.points(root.width, root.height) }
        }
    }
}
