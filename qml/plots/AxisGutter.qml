// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck.Plot

/// The strip beside an axis: the same gestures, for that axis only.
Item {
    id: root

    required property PlotController plot
    property bool vertical: false

    DragHandler {
        property point last
        target: null
        onActiveChanged: {
            if (active) {
                last = Qt.point(0, 0)
                root.plot.beginGesture()
            } else {
                root.plot.endGesture()
            }
        }
        onTranslationChanged: {
            root.plot.panBy(root.vertical ? 0 : translation.x - last.x, root.vertical ? translation.y - last.y : 0)
            last = Qt.point(translation.x, translation.y)
        }
    }
    TapHandler { onDoubleTapped: root.vertical ? root.plot.fitY() : root.plot.fitX() }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.plot.wheel(event.x, event.y, event.angleDelta.y, root.vertical ? Qt.ShiftModifier : Qt.NoModifier)
    }
    PinchHandler {
        property real last: 1
        target: null
        onActiveChanged: {
            last = 1
            if (active)
                root.plot.beginGesture()
            else
                root.plot.endGesture()
        }
        onActiveScaleChanged: {
            if (!active)
                return
            const factor = activeScale / last
            last = activeScale
            root.plot.zoomAt(centroid.position.x, centroid.position.y, root.vertical ? 1 : factor, root.vertical ? factor : 1)
        }
    }
}
