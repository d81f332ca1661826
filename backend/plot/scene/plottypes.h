// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/pointshandle.h"
#include "backend/plot/core/tracehandle.h"

#include <QtQml/qqmlregistration.h>

/// \file
/// The QML module Chirpdeck.Plot. What it has:
///
/// - `traceHandle`: the value in which a model hands out a trace (see tracehandle.h); it has empty, count,
/// xMin, xMax, yMin, yMax, units.
/// - PlotController: view, history, modes, cursors, keys of one plot. All logic is there; QML only wires
/// pointers to it.
/// - TraceItem: draws one trace. With `plot` it follows the controller and counts for its bounds; without, it
/// shows viewX0 … viewY1.
/// - AxisItem: line, marks and labels of one axis, in the gutter. AxisGridItem: the grid at the marks of two
/// axes.
/// - OverlayItem: lines or sticks over the trace; `pointsHandle` is the value that holds points at any
/// distance.
/// - BandItem: a shaded interval.
/// - PlotCursor: what controller.cursorA and controller.cursorB are.
///
/// A plot, with gutters of 64 and 50 px:
///
/// \code{.qml}
/// import QtQuick
/// import Chirpdeck.Plot
///
/// Item {
///     id: root
///     required property SpectrumModel spectrum
///
///     PlotController {
///         id: ctl
///         plotWidth: area.width
///         plotHeight: area.height
///         includeZero: true
///         marginBelow: 0
///         xUnit: "MHz"
///         fitDuration: Theme.reducedMotion ? 0 : 180
///     }
///     AxisItem { id: xAxis; plot: ctl; edge: AxisItem.Bottom; unit: "MHz"; anchors { left: area.left; right:
///     area.right; top: area.bottom }
///                height: 50; font: Theme.caption; textColor: Theme.text2; lineColor: Theme.outline }
///     AxisItem { id: yAxis; plot: ctl; edge: AxisItem.Left; unit: root.spectrum.trace.units; anchors { top:
///     area.top; bottom: area.bottom; right: area.left }
///                width: 64; font: Theme.caption; textColor: Theme.text2; lineColor: Theme.outline }
///     Text { text: qsTr("Frequency") + " / " + xAxis.displayUnit }
///
///     Rectangle {
///         id: area
///         anchors { fill: parent; leftMargin: 64; bottomMargin: 50 }
///         color: Theme.plotBg
///         focus: true
///         Keys.onPressed: event => event.accepted = ctl.handleKey(event.key, event.modifiers)
///
///         AxisGridItem { anchors.fill: parent; plot: ctl; xAxis: xAxis; yAxis: yAxis; color: Theme.grid }
///         BandItem { anchors.fill: parent; plot: ctl; from: 1.0; to: 12.5; outside: true; color: Theme.shade
///         } TraceItem { anchors.fill: parent; plot: ctl; trace: root.spectrum.trace; color: Theme.traces[0];
///         fillColor: Theme.traceFill } Rectangle { x: ctl.cursorA.px; width: 1.5; height: parent.height;
///         visible: ctl.cursorA.shown && ctl.cursorA.inView }
///
///         TapHandler {
///             onSingleTapped: eventPoint => { if (ctl.mode === PlotController.Cursors)
///             ctl.placeCursor(eventPoint.position.x) } onDoubleTapped: ctl.fitAll()
///         }
///         DragHandler {
///             property point last
///             target: null
///             enabled: ctl.mode === PlotController.Pan
///             onActiveChanged: { if (active) { last = Qt.point(0, 0); ctl.beginGesture() } else {
///             ctl.endGesture() } } onTranslationChanged: { ctl.panBy(translation.x - last.x, translation.y -
///             last.y); last = Qt.point(translation.x, translation.y) }
///         }
///         PointHandler { id: one; acceptedDevices: PointerDevice.TouchScreen }
///         PointHandler { id: two; acceptedDevices: PointerDevice.TouchScreen }
///         PinchHandler {
///             target: null // both PointHandlers only watch: a PinchHandler does not tell where its two
///             fingers are onActiveChanged: active ? ctl.beginPinch(one.point.position, two.point.position) :
///             ctl.endPinch() onCentroidChanged: if (active) ctl.pinch(one.point.position,
///             two.point.position)
///         }
///         WheelHandler { onWheel: event => ctl.wheel(event.x, event.y, event.angleDelta.y, event.modifiers)
///         }
///     }
/// }
/// \endcode
///
/// An axis gutter calls the same functions with one direction only: panBy(dx, 0), zoomAt(px, py, factor, 1),
/// fitX().

namespace Chirpdeck {

struct TraceHandleForeign
{
    Q_GADGET
    QML_FOREIGN(Chirpdeck::TraceHandle)
    QML_VALUE_TYPE(traceHandle)
};

struct PointsHandleForeign
{
    Q_GADGET
    QML_FOREIGN(Chirpdeck::PointsHandle)
    QML_VALUE_TYPE(pointsHandle)
};

} // namespace Chirpdeck
