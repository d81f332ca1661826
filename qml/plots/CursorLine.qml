// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Plot

/// A cursor: flag with its letter, line (A solid, B dashed), ring on the trace. The flag can be dragged, slower with the finger far away.
Item {
    id: root

    required property PlotController plot
    required property PlotCursor cursor
    required property int which
    readonly property string letter: which === PlotController.A ? "A" : "B"

    anchors.fill: parent
    visible: cursor.shown && cursor.inView

    Rectangle {
        visible: root.which === PlotController.A
        x: root.cursor.px - width / 2
        width: Metrics.edge
        height: parent.height
        color: Theme.ink
    }
    Column {
        visible: root.which === PlotController.B
        x: root.cursor.px - Metrics.edge / 2
        spacing: Metrics.dp(5)
        Repeater {
            model: root.which === PlotController.B ? Math.max(0, Math.ceil(root.height / Metrics.dp(11))) : 0
            Rectangle {
                width: Metrics.edge
                height: Metrics.dp(6)
                color: Theme.ink
            }
        }
    }
    Rectangle {
        x: root.cursor.px - width / 2
        y: root.cursor.py - height / 2
        width: Metrics.spaceM
        height: width
        radius: width / 2
        color: Theme.plotBg
        border.width: Metrics.edgeFocus
        border.color: Theme.ink
    }
    Item {
        x: root.cursor.px - width / 2
        y: 0
        width: Metrics.target
        height: Metrics.target
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Cursor %1").arg(root.letter)
        Accessible.description: root.cursor.xText + " " + root.cursor.xUnit
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Metrics.spaceXs
            width: Metrics.dp(36)
            height: Metrics.dp(30)
            radius: Metrics.radiusSmall
            color: Theme.ink
            Txt {
                anchors.centerIn: parent
                text: root.letter
                font: Fonts.label
                color: Theme.inkText
            }
        }
        TapHandler { onTapped: root.plot.activeCursor = root.which }
        DragHandler {
            property real last: 0
            target: null
            onActiveChanged: {
                last = 0
                if (active)
                    root.plot.beginCursorDrag(root.which)
            }
            onTranslationChanged: {
                root.plot.dragCursor(translation.x - last, Math.abs(translation.y))
                last = translation.x
            }
        }
    }
}
