// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Plot

/// Axes, grid, traces, gates and cursors of one plot; all that hands do to it goes to its PlotController.
Item {
    id: root

    required property string name
    property string description
    property traceHandle trace
    property traceHandle comparison
    required property string xQuantity
    required property string xUnit
    property bool filled: false
    property bool fromZero: false
    property bool keepYUnit: false
    property bool slim: false
    property bool dimmed: false
    property bool gated: false
    property bool gateEditable: false
    property real gateStart: 0
    property real gateEnd: 0
    property real gateStep: 0.001
    property real markX: NaN
    property string markName
    /// Draws the overlays.
    property bool overlaid: false
    property bool ownReadout: true
    property bool fitInCorner: false
    signal gateStartMoved(x: real)
    signal gateEndMoved(x: real)

    readonly property alias plot: controller

    function setCursors(shown: bool) {
        controller.mode = shown ? PlotController.Cursors : PlotController.Pan
        if (shown)
            return
        controller.hideCursor(PlotController.A)
        controller.hideCursor(PlotController.B)
    }

    PlotController {
        id: controller
        plotWidth: area.width
        plotHeight: area.height
        includeZero: root.fromZero
        keepYUnit: root.keepYUnit
        marginBelow: root.fromZero ? 0 : 0.06
        marginAbove: 0.08
        xUnit: root.xUnit
        fitDuration: Motion.fit
        cursorTrace: root.trace
    }
    Txt {
        anchors.right: area.left
        anchors.rightMargin: Metrics.dp(10)
        anchors.bottom: area.top
        anchors.bottomMargin: Metrics.spaceS
        text: yAxis.displayUnit
        visible: !root.trace.empty
        font: Fonts.captionStrong
    }
    AxisItem {
        id: yAxis
        anchors.right: area.left
        anchors.top: area.top
        anchors.bottom: area.bottom
        width: Metrics.dp(60)
        plot: controller
        edge: AxisItem.Left
        unit: root.trace.units
        font: Fonts.caption
        textColor: Theme.text2
        lineColor: Theme.outline
        visible: !root.trace.empty
        AxisGutter {
            anchors.fill: parent
            plot: controller
            vertical: true
        }
    }
    AxisItem {
        id: xAxis
        anchors.left: area.left
        anchors.right: area.right
        anchors.top: area.bottom
        height: root.slim ? Metrics.dp(26) : Metrics.dp(28)
        plot: controller
        edge: AxisItem.Bottom
        unit: root.xUnit
        font: Fonts.caption
        textColor: Theme.text2
        lineColor: Theme.outline
        visible: !root.trace.empty
    }
    AxisGutter {
        anchors.left: area.left
        anchors.right: area.right
        anchors.top: area.bottom
        anchors.bottom: parent.bottom
        plot: controller
        vertical: false
    }
    Txt {
        anchors.right: area.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.dp(3)
        text: qsTr("%1 / %2").arg(root.xQuantity).arg(xAxis.displayUnit)
        visible: !root.trace.empty
        font: Fonts.captionStrong
    }
    IconBtn {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.spaceXs
        anchors.bottom: parent.bottom
        visible: root.fitInCorner && !root.trace.empty
        glyph: Icons.fit
        glyphSize: Metrics.markInline
        ink: Theme.text2
        text: qsTr("Fit %1").arg(root.name)
        onClicked: controller.fitAll()
    }

    Rectangle {
        id: area
        anchors.fill: parent
        anchors.leftMargin: Metrics.dp(60)
        anchors.topMargin: root.gateEditable ? Metrics.dp(34) : Metrics.dp(26)
        anchors.bottomMargin: root.slim ? Metrics.dp(46) : Metrics.dp(48)
        color: Theme.plotBg
        clip: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Graphic
        Accessible.name: root.name
        Accessible.description: root.description
        Accessible.focusable: true
        Keys.onPressed: event => event.accepted = controller.handleKey(event.key, event.modifiers)

        AxisGridItem {
            anchors.fill: parent
            plot: controller
            xAxis: xAxis
            yAxis: yAxis
            color: Theme.grid
            visible: !root.trace.empty
        }
        BandItem {
            anchors.fill: parent
            visible: root.gated && !root.gateEditable && !root.trace.empty
            plot: controller
            from: root.gateStart
            to: root.gateEnd
            outside: true
            color: Qt.alpha(Theme.text2, 0.12)
        }
        TraceItem {
            anchors.fill: parent
            visible: !root.comparison.empty
            plot: controller
            trace: root.comparison
            color: Theme.text2
            lineWidth: 1.2
        }
        TraceItem {
            anchors.fill: parent
            visible: !root.trace.empty
            plot: controller
            trace: root.trace
            color: Theme.traces[0]
            fillColor: root.filled ? Qt.alpha(Theme.traces[0], 0.16) : "transparent"
            lineWidth: 1.3
            opacity: root.dimmed ? 0.5 : 1
        }
        OverlayTraces {
            anchors.fill: parent
            active: root.overlaid && !root.trace.empty
            plot: controller
            fromX: root.trace.xMin
            toX: root.trace.xMax
        }
        BandItem {
            anchors.fill: parent
            visible: root.gated && root.gateEditable && !root.trace.empty
            plot: controller
            from: root.gateStart
            to: root.gateEnd
            outside: true
            color: Qt.alpha(Theme.plotBg, 0.78)
        }
        PlotGestures {
            anchors.fill: parent
            plot: controller
            enabled: !root.trace.empty
            onTouched: area.forceActiveFocus(Qt.MouseFocusReason)
        }
        CursorLine {
            plot: controller
            cursor: controller.cursorA
            which: PlotController.A
        }
        CursorLine {
            plot: controller
            cursor: controller.cursorB
            which: PlotController.B
        }
        CursorPill {
            visible: root.ownReadout && controller.cursorA.shown
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceS
            y: Metrics.spaceS
            plot: controller
        }
        Rectangle {
            anchors.fill: parent
            visible: area.activeFocus
            color: "transparent"
            border.width: Metrics.edgeFocus
            border.color: Theme.focus
        }
    }
    VerticalMark {
        visible: !isNaN(root.markX) && root.gateEditable && !root.trace.empty
        plot: controller
        at: isNaN(root.markX) ? 0 : root.markX
        name: root.markName
        originX: area.x
        plotTop: area.y
        lineHeight: area.height
    }
    GripHandle {
        visible: root.gateEditable && !root.trace.empty
        objectName: "gripStart"
        plot: controller
        label: qsTr("Start")
        value: root.gateStart
        step: root.gateStep
        originX: area.x
        plotTop: area.y
        plotHeight: area.height
        higher: true
        onMoved: x => root.gateStartMoved(x)
    }
    GripHandle {
        visible: root.gateEditable && !root.trace.empty
        objectName: "gripEnd"
        plot: controller
        label: qsTr("End")
        value: root.gateEnd
        step: root.gateStep
        originX: area.x
        plotTop: area.y
        plotHeight: area.height
        onMoved: x => root.gateEndMoved(x)
    }
}
