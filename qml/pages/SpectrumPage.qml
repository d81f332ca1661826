// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Plot

/// Look closely and measure: plot, tools, cursors with their readout, and the processing behind the spectrum.
Page {
    id: root

    readonly property bool sheetFloats: Metrics.portrait || Metrics.tiny
    /// Follows the cursor a moment later: the read-out changes the plot's height, and that the cursor's place.
    property bool measuring: false
    Binding {
        target: root
        property: "measuring"
        value: main.controller.cursorA.shown
        delayed: true
    }
    readonly property bool stripShown: sheetOpen && Shell.processing && !Metrics.tiny
    readonly property bool sheetOpen: (Shell.processing || Shell.overlaying) && SpectrumModel.hasSource
    // In the least of windows there is no room for anything beside it.
    readonly property real floatHeight: Metrics.tiny ? height - Metrics.margin
        : Math.min(height * 0.5, Shell.overlaying ? height : process.naturalHeight)
    readonly property real sheetRoom: sheetOpen && !sheetFloats ? Metrics.processWidth + Metrics.gap : 0

    title: qsTr("Spectrum")
    subtitle: SpectrumModel.sourceText
    headerActions: PlotViewActions {
        visible: SpectrumModel.hasSource
        plot: main.controller
    }

    Item {
        id: area
        x: Metrics.margin
        width: parent.width - 2 * x - root.sheetRoom
        height: parent.height - Metrics.margin - (root.sheetOpen && root.sheetFloats ? root.floatHeight + Metrics.gap : 0)
        visible: SpectrumModel.hasSource && !(root.sheetOpen && Metrics.tiny)

        SpectrumTools {
            id: tools
            width: parent.width
            plot: main.controller
        }
        PlotCard {
            id: main
            objectName: "mainPlot"
            anchors.top: tools.bottom
            anchors.topMargin: Metrics.spaceS
            width: parent.width
            anchors.bottom: below.top
            anchors.bottomMargin: below.height === 0 ? 0 : Metrics.compact ? Metrics.spaceS : Metrics.gap - Metrics.spaceXs
            headless: Metrics.compact || !Shell.processing
            ownReadout: false
            title: SpectrumModel.live ? qsTr("Live spectrum") : qsTr("Spectrum")
            fact: SpectrumModel.recalculationText
            trace: SpectrumModel.spectrum
            comparison: SpectrumModel.changeCount > 0 ? SpectrumModel.savedSpectrum : main.noTrace
            comparisonName: qsTr("Last saved")
            xQuantity: qsTr("Frequency")
            xUnit: "MHz"
            filled: true
            overlaid: true
            fromZero: true
            keepYUnit: true
            dimmed: slow.late
            error: SpectrumModel.error
            busyText: slow.late ? qsTr("Transforming…") : ""
            emptyText: qsTr("Waiting for the spectrum")
            onRetried: SpectrumModel.retry()
            property traceHandle noTrace
            /// Another run has its own range; the view of the one before means nothing for it.
            property bool mustFit: false
            Connections {
                target: SpectrumModel
                function onSourceChanged() {
                    main.mustFit = true
                }
                function onTracesChanged() {
                    if (!main.mustFit || SpectrumModel.spectrum.empty)
                        return
                    main.mustFit = false
                    Qt.callLater(main.controller.fitAll)
                }
            }
        }
        Item {
            id: below
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.stripShown ? strip.height : root.sheetOpen ? 0 : root.measuring ? readout.implicitHeight : 0
            FidStrip {
                id: strip
                visible: root.stripShown
                width: parent.width
                height: root.sheetFloats ? Metrics.dp(184) : Metrics.compact ? Metrics.dp(200) : Metrics.dp(212)
            }
            CursorReadout {
                id: readout
                visible: !root.sheetOpen && root.measuring
                width: parent.width
                plot: main.controller
            }
        }
    }
    Timer {
        id: slow
        property bool late: false
        interval: Motion.slowTransform
        running: SpectrumModel.transforming
        onRunningChanged: if (!running) late = false
        onTriggered: late = true
    }
    ProcessSheet {
        id: process
        objectName: "process"
        visible: root.sheetOpen && Shell.processing
        x: root.sheetFloats ? Metrics.margin : root.width - width - Metrics.margin
        y: root.sheetFloats ? root.height - height - Metrics.margin : 0
        width: root.sheetFloats ? root.width - 2 * Metrics.margin : Metrics.processWidth
        height: root.sheetFloats ? root.floatHeight : root.height - Metrics.margin
        onCloseRequested: Shell.processing = false
    }
    OverlaySheet {
        objectName: "overlays"
        visible: root.sheetOpen && Shell.overlaying
        x: process.x
        y: process.y
        width: process.width
        height: process.height
        onCloseRequested: Shell.overlaying = false
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !SpectrumModel.hasSource && SpectrumModel.error.length === 0
        glyph: Icons.spectrum
        heading: qsTr("No run yet")
        sentence: qsTr("The spectrum of the next run appears here while it is acquired. A recorded run opens from History.")
        actionText: HistoryModel.totalCount > 0 ? qsTr("Open from History") : RunModel.setUp ? qsTr("New experiment") : ""
        onAction: HistoryModel.totalCount > 0 ? Shell.go(Shell.History) : Shell.open(Shell.NewRun)
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !SpectrumModel.hasSource && SpectrumModel.error.length > 0
        glyph: Icons.folder
        heading: qsTr("The run could not be opened")
        sentence: SpectrumModel.error
        actionText: qsTr("Try again")
        onAction: SpectrumModel.retry()
    }
}
