// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Plot

/// What fingers and the mouse do inside a plot. A drag begun here never scrolls the page.
Item {
    id: root

    required property PlotController plot
    signal touched

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onSingleTapped: point => {
            root.touched()
            if (root.plot.mode === PlotController.Cursors)
                root.plot.placeCursor(point.position.x)
        }
        onDoubleTapped: root.plot.fitAll()
    }
    DragHandler {
        id: pan
        property point last
        target: null
        enabled: root.plot.mode !== PlotController.BoxZoom
        acceptedModifiers: Qt.NoModifier
        onActiveChanged: {
            if (active) {
                last = Qt.point(0, 0)
                root.plot.beginGesture()
            } else {
                root.plot.endGesture()
            }
        }
        onTranslationChanged: {
            root.plot.panBy(translation.x - last.x, translation.y - last.y)
            last = Qt.point(translation.x, translation.y)
        }
    }
    DragHandler {
        id: box
        target: null
        acceptedModifiers: root.plot.mode === PlotController.BoxZoom ? Qt.NoModifier : Qt.ShiftModifier
        onActiveChanged: if (!active && frame.width > Metrics.spaceS && frame.height > Metrics.spaceS)
            root.plot.zoomToRect(Qt.rect(frame.x, frame.y, frame.width, frame.height))
    }
    Rectangle {
        id: frame
        readonly property point from: box.centroid.pressPosition
        readonly property point to: box.centroid.position
        visible: box.active
        x: Math.max(0, Math.min(from.x, to.x))
        y: Math.max(0, Math.min(from.y, to.y))
        width: Math.min(root.width, Math.max(from.x, to.x)) - x
        height: Math.min(root.height, Math.max(from.y, to.y)) - y
        color: Qt.alpha(Theme.focus, 0.15)
        border.width: Metrics.edge
        border.color: Theme.focus
    }
    PointHandler {
        id: one
        acceptedDevices: PointerDevice.TouchScreen
    }
    PointHandler {
        id: two
        acceptedDevices: PointerDevice.TouchScreen
    }
    PinchHandler {
        target: null
        onActiveChanged: active ? root.plot.beginPinch(one.point.position, two.point.position) : root.plot.endPinch()
        onCentroidChanged: if (active) root.plot.pinch(one.point.position, two.point.position)
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.plot.wheel(event.x, event.y, event.angleDelta.y, event.modifiers)
    }
}
