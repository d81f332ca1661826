// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The FID of the run that is on, what the transform leaves out shaded.
PlotCard {
    objectName: "fidPlot"
    title: qsTr("Free-induction decay")
    exportName: "FID-" + RunModel.number // not translated: a file
    fact: RunModel.gateEndUs > RunModel.gateStartUs
        ? qsTr("gate %1–%2 µs").arg(Format.plain(RunModel.gateStartUs, 2)).arg(Format.plain(RunModel.gateEndUs, 2)) : ""
    trace: RunModel.fid
    xQuantity: qsTr("Time")
    xUnit: "µs"
    gated: RunModel.gateEndUs > RunModel.gateStartUs
    gateStart: RunModel.gateStartUs
    gateEnd: RunModel.gateEndUs
    emptyText: qsTr("Waiting for the first shots")
}
