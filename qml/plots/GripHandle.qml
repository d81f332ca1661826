// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Plot

/// An end of a gate: line, pill to drag, flag with the value. Arrow keys move by one sample, with Shift by a hundred; a finger far away
/// moves it ten times slower.
Item {
    id: root

    required property PlotController plot
    required property string label
    required property real value
    property real step: 0.001
    property real originX: 0
    property real plotTop: 0
    property real plotHeight: 0
    /// Neighbouring grips sit at different heights.
    property bool higher: false
    signal moved(x: real)

    readonly property real px: (value - plot.viewX0) / (plot.viewX1 - plot.viewX0) * plot.plotWidth

    opacity: px >= -1 && px <= plot.plotWidth + 1 ? 1 : 0
    enabled: opacity > 0
    x: originX + px - width / 2
    y: 0
    width: Metrics.target
    height: plotTop + plotHeight
    activeFocusOnTab: visible

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("%1 of FID").arg(label)
    Accessible.description: Format.fixed(value, 4) + " " + qsTr("microseconds")
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.moved(root.value + root.step)
    Accessible.onDecreaseAction: root.moved(root.value - root.step)

    Keys.onPressed: event => {
        const size = event.modifiers & Qt.ShiftModifier ? 100 * root.step : root.step
        if (event.key === Qt.Key_Left)
            root.moved(root.value - size)
        else if (event.key === Qt.Key_Right)
            root.moved(root.value + size)
        else
            return
        event.accepted = true
    }

    Rectangle {
        id: flag
        x: Math.max(root.originX - root.x, Math.min(root.originX + root.plot.plotWidth - root.x - width, (root.width - width) / 2))
        y: root.plotTop - height - Metrics.dp(3)
        width: words.implicitWidth + Metrics.spaceL
        height: Metrics.dp(26)
        radius: Metrics.radiusSmall
        color: Theme.ink
        Txt {
            id: words
            anchors.centerIn: parent
            text: root.label + " " + Format.fixed(root.value, 3)
            font: Fonts.captionStrong
            color: Theme.inkText
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.plotTop
        width: Metrics.edgeStrong
        height: root.plotHeight
        color: Theme.ink
    }
    Rectangle {
        id: pill
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.plotTop + root.plotHeight * (root.higher ? 0.4 : 0.6) - height / 2
        width: Metrics.dp(18)
        height: Metrics.dp(36)
        radius: Metrics.radiusSmall
        color: Theme.ink
        FocusRing {
            shown: root.activeFocus
            cornerRadius: pill.radius
        }
        Row {
            anchors.centerIn: parent
            spacing: Metrics.dp(3)
            Repeater {
                model: 2
                Rectangle {
                    width: Metrics.edgeStrong
                    height: Metrics.dp(14)
                    color: Theme.inkText
                }
            }
        }
    }
    DragHandler {
        id: drag
        property real last: 0
        property real at: 0
        target: null
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            last = 0
            at = root.value
            if (active)
                root.forceActiveFocus(Qt.MouseFocusReason)
        }
        onTranslationChanged: {
            const fine = Math.abs(translation.y) > Metrics.dp(80) ? 0.1 : 1
            at += (translation.x - last) * fine * (root.plot.viewX1 - root.plot.viewX0) / root.plot.plotWidth
            last = translation.x
            root.moved(at)
        }
    }
}
