// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Plot

/// What the cursors stand on, and the differences when there are two.
Card {
    id: root

    required property PlotController plot

    implicitHeight: Metrics.compact ? Metrics.dp(92) : Metrics.dp(100)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.spaceL
        anchors.rightMargin: Metrics.spaceL
        spacing: Metrics.spaceL

        CursorValue {
            Layout.fillWidth: true
            letter: "A"
            cursor: root.plot.cursorA
            active: root.plot.activeCursor === PlotController.A
            onStepped: count => {
                root.plot.activeCursor = PlotController.A
                root.plot.stepCursor(count)
            }
            onRemoved: root.plot.hideCursor(PlotController.A)
        }
        Rectangle {
            Layout.preferredWidth: Metrics.hair
            Layout.fillHeight: true
            Layout.margins: Metrics.spaceM
            color: Theme.line
        }
        CursorValue {
            visible: root.plot.cursorB.shown
            Layout.fillWidth: true
            letter: "B"
            cursor: root.plot.cursorB
            active: root.plot.activeCursor === PlotController.B
            onStepped: count => {
                root.plot.activeCursor = PlotController.B
                root.plot.stepCursor(count)
            }
            onRemoved: root.plot.hideCursor(PlotController.B)
        }
        Btn {
            visible: !root.plot.cursorB.shown
            glyph: Icons.add
            text: qsTr("Second cursor")
            onClicked: root.plot.setCursor(PlotController.B, (root.plot.viewX0 + root.plot.viewX1) / 2)
        }
        Grid {
            visible: root.plot.hasDelta && root.width > Metrics.dp(640)
            columns: 2
            columnSpacing: Metrics.spaceM
            rowSpacing: Metrics.dp(3)
            Txt {
                text: qsTr("B − A")
                font: Fonts.small
                color: Theme.text2
            }
            Txt {
                text: root.plot.deltaText
                font: Fonts.smallStrong
            }
            Txt {
                text: qsTr("1 / Δ")
                font: Fonts.small
                color: Theme.text2
            }
            Txt {
                text: root.plot.inverseDeltaText
                font: Fonts.smallStrong
            }
            Txt {
                text: qsTr("B / A")
                font: Fonts.small
                color: Theme.text2
            }
            Txt {
                text: root.plot.ratioText
                font: Fonts.smallStrong
            }
        }
    }
}
