// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The FID with what the transform uses of it: Start and End can be dragged, the rest is covered.
PlotCard {
    id: root

    objectName: "fidStrip"
    title: qsTr("FID used")
    exportName: "FID-" + SpectrumModel.number // not translated: a file
    fact: SpectrumModel.rangeProblem.length > 0 ? SpectrumModel.rangeProblem : SpectrumModel.usedText
    trace: SpectrumModel.fid
    xQuantity: qsTr("Time")
    xUnit: "µs"
    slim: true
    headerItem: Chip {
        objectName: "linked"
        visible: SpectrumModel.hasChirpEnd
        checkable: true
        checked: SpectrumModel.startLinked
        glyph: Icons.link
        text: qsTr("Start at chirp end")
        onClicked: {
            SpectrumModel.startLinked = checked
            checked = Qt.binding(() => SpectrumModel.startLinked)
        }
    }
    gated: true
    gateStart: SpectrumModel.startUs
    gateEnd: SpectrumModel.endUs
    gateEditable: true
    gateStep: SpectrumModel.recordUs > 0 ? SpectrumModel.recordUs / Math.max(1, SpectrumModel.fid.count) : 0.001
    markX: SpectrumModel.hasChirpEnd && !SpectrumModel.startLinked ? SpectrumModel.chirpEndUs : NaN
    markName: qsTr("Chirp end")
    onGateStartMoved: x => SpectrumModel.startUs = x
    onGateEndMoved: x => SpectrumModel.endUs = x
}
