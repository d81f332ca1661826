// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The spectrum of the run that is on.
PlotCard {
    objectName: "livePlot"
    title: qsTr("Live spectrum")
    exportName: "FT-" + RunModel.number // not translated: a file
    fact: RunModel.updatedText
    trace: RunModel.spectrum
    xQuantity: qsTr("Frequency")
    xUnit: "MHz"
    filled: true
    fromZero: true
    keepYUnit: true
    emptyText: qsTr("Waiting for the first spectrum")
    accessibleSummary: RunModel.bestLineMHz > 0
        ? qsTr("strongest line at %1 megahertz").arg(Format.fixed(RunModel.bestLineMHz, 3)) : ""
}
