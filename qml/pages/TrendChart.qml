// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtCharts
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Plot

/// The curves of one graph. Qt Charts draws the lines; grid, bands, marks and the cursor are ours, and so is what hands do.
Item {
    id: root

    required property string name
    required property string summary
    required property var curves
    required property real low
    required property real high
    required property var ticks
    required property bool hasBand
    required property real bandLow
    required property real bandHigh
    /// The uppermost graph names the runs.
    property bool first: false

    readonly property real msPerPixel: Math.max(1, TrendsModel.toMs - TrendsModel.fromMs) / Math.max(1, width)

    function yOf(value: real): real {
        return height * (1 - (value - low) / Math.max(1e-300, high - low))
    }
    function xOf(msecs: real): real {
        return (msecs - TrendsModel.fromMs) / msPerPixel
    }
    function timeAt(x: real): real {
        return TrendsModel.fromMs + Math.max(0, Math.min(width, x)) * msPerPixel
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("%1, course").arg(name)
    Accessible.description: Format.joined([summary, TrendsModel.spanText])
    Accessible.focusable: true
    onWidthChanged: TrendsModel.setPlotSize(width, height)
    onHeightChanged: TrendsModel.setPlotSize(width, height)
    Component.onCompleted: TrendsModel.setPlotSize(width, height)

    Keys.onPressed: event => {
        const span = TrendsModel.toMs - TrendsModel.fromMs
        const middle = TrendsModel.hasCursor ? TrendsModel.cursorMs : TrendsModel.fromMs + span / 2
        const share = event.modifiers & Qt.ControlModifier ? 0.5 : 0.1
        if (event.key === Qt.Key_Left)
            TrendsModel.panBy(-share * span)
        else if (event.key === Qt.Key_Right)
            TrendsModel.panBy(share * span)
        else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            TrendsModel.zoom(1.5, middle)
        else if (event.key === Qt.Key_Minus)
            TrendsModel.zoom(1 / 1.5, middle)
        else if (event.key === Qt.Key_Comma)
            TrendsModel.setCursor(middle - msPerPixel)
        else if (event.key === Qt.Key_Period)
            TrendsModel.setCursor(middle + msPerPixel)
        else if (event.key === Qt.Key_Home)
            TrendsModel.live = true
        else
            return
        event.accepted = true
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.plotBg
    }
    Item {
        anchors.fill: parent
        clip: true
        Rectangle {
            visible: root.hasBand
            y: root.yOf(root.bandHigh)
            width: parent.width
            height: Math.max(1, root.yOf(root.bandLow) - y)
            color: Qt.alpha(Theme.ok, 0.2)
        }
        Repeater {
            model: root.ticks
            Rectangle {
                required property var modelData
                y: Math.round(root.yOf(modelData.at))
                width: root.width
                height: 1
                color: Theme.grid
            }
        }
        Repeater {
            model: TrendsModel.timeTicks
            Rectangle {
                required property var modelData
                x: Math.round(root.xOf(modelData.at))
                width: 1
                height: root.height
                color: Theme.grid
            }
        }
        Repeater {
            model: TrendsModel.runMarks
            Rectangle {
                required property var modelData
                x: Math.round(root.xOf(modelData.at))
                width: 1
                height: root.height
                color: Theme.outline
            }
        }
    }
    Repeater {
        model: root.first ? TrendsModel.runMarks : []
        Txt {
            id: runName
            required property var modelData
            readonly property real at: root.xOf(modelData.at)
            visible: at >= 0 && at <= root.width
            x: Math.min(at + Metrics.spaceXs, root.width - width)
            y: -height - Metrics.spaceXs
            text: qsTr("Run %1").arg(runName.modelData.number)
            font: Fonts.caption
            color: Theme.text2
        }
    }
    ChartView {
        id: chart
        anchors.fill: parent
        enabled: false
        antialiasing: true
        animationOptions: ChartView.NoAnimation
        backgroundColor: "transparent"
        backgroundRoundness: 0
        dropShadowEnabled: false
        legend.visible: false
        plotArea: Qt.rect(0, 0, width, height)
        /// Its series and axes know each other only then.
        property bool complete: false
        Component.onCompleted: complete = true
        Accessible.ignored: true

        ValueAxis {
            id: timeAxis
            visible: false
            min: TrendsModel.fromMs
            max: Math.max(TrendsModel.fromMs + 1, TrendsModel.toMs)
        }
        ValueAxis {
            id: valueAxis
            visible: false
            min: root.low
            max: root.high > root.low ? root.high : root.low + 1
        }
        LineSeries {
            id: place
            axisX: timeAxis
            axisY: valueAxis
        }
    }
    Instantiator {
        active: chart.complete
        model: Theme.traces.length
        ChartCurve {
            required property int index
            series: place
            curve: root.curves[index]?.curve ?? none
            color: Theme.traces[index]
            lineWidth: 1.5
            dot: 2 * root.msPerPixel
            property curveHandle none
        }
    }
    Rectangle {
        visible: TrendsModel.hasCursor && x >= 0 && x <= root.width
        x: Math.round(root.xOf(TrendsModel.cursorMs))
        width: Metrics.edge
        height: parent.height
        color: Theme.text
    }
    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus
        color: "transparent"
        border.width: Metrics.edgeFocus
        border.color: Theme.focus
    }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onSingleTapped: point => {
            root.forceActiveFocus(Qt.MouseFocusReason)
            TrendsModel.setCursor(root.timeAt(point.position.x))
        }
        onDoubleTapped: {
            TrendsModel.hideCursor()
            TrendsModel.live = true
        }
    }
    DragHandler {
        property real last: 0
        target: null
        yAxis.enabled: false
        onActiveChanged: last = 0
        onTranslationChanged: {
            TrendsModel.panBy((last - translation.x) * root.msPerPixel)
            last = translation.x
        }
    }
    PinchHandler {
        property real last: 1
        target: null
        onActiveChanged: last = 1
        onActiveScaleChanged: {
            if (!active)
                return
            TrendsModel.zoom(activeScale / last, root.timeAt(centroid.position.x))
            last = activeScale
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => TrendsModel.zoom(Math.pow(1.25, event.angleDelta.y / 120), root.timeAt(event.x))
    }
}
