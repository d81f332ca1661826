// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Nothing is running: the last run's spectrum, and from where the next one can start.
Item {
    id: root

    readonly property bool hasLast: !RunModel.spectrum.empty

    RecoveryOffer {
        id: recovery
        width: parent.width
    }
    PlotCard {
        id: plot
        visible: root.hasLast
        y: recovery.visible ? recovery.height + Metrics.gap : 0
        width: parent.width
        height: parent.height - y - starts.height - Metrics.gap
        title: qsTr("Last run, %1").arg(RunModel.number)
        exportName: "FT-" + RunModel.number // not translated: a file
        fact: RunModel.detailText
        trace: RunModel.spectrum
        xQuantity: qsTr("Frequency")
        xUnit: "MHz"
        filled: true
        fromZero: true
        headerItem: Btn {
            glyph: Icons.open
            text: qsTr("Open")
            onClicked: {
                HistoryModel.openRun(RunModel.path)
                Shell.go(Shell.Spectrum)
            }
        }
    }
    Card {
        visible: !root.hasLast
        y: plot.y
        width: parent.width
        height: plot.height
        EmptyState {
            anchors.centerIn: parent
            glyph: Icons.spectrum
            heading: qsTr("No run in this session yet")
            sentence: qsTr("The next run's spectrum appears here while it is acquired. Earlier runs are in History.")
            actionText: HistoryModel.totalCount > 0 ? qsTr("Open History") : ""
            onAction: Shell.go(Shell.History)
        }
    }
    Column {
        id: starts
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Metrics.spaceS

        Txt {
            leftPadding: Metrics.spaceS
            bottomPadding: Metrics.spaceXs
            text: qsTr("Start from")
            font: Fonts.title
        }
        StartRow {
            width: parent.width
            visible: RunModel.canRepeat && !HistoryModel.interruptedNumber
            glyph: Icons.repeatRun
            title: qsTr("Repeat the last run")
            detail: qsTr("Same title, same number of shots")
            actionText: qsTr("Repeat")
            onAction: RunModel.repeatLast()
        }
        StartRow {
            width: parent.width
            glyph: Icons.tune
            title: NewRunModel.title.length > 0 ? qsTr("Draft: %1").arg(NewRunModel.title) : qsTr("A new run")
            detail: NewRunModel.mode === NewRunModel.Open ? qsTr("Open-ended, you stop it")
                : NewRunModel.mode === NewRunModel.Minutes ? qsTr("Ends after %1").arg(Format.duration(60 * NewRunModel.minutes))
                : qsTr("Ends after %1 shots").arg(Format.grouped(NewRunModel.shots))
            actionText: NewRunModel.title.length > 0 ? qsTr("Continue") : qsTr("Set up")
            onAction: Shell.open(Shell.NewRun)
        }
        StartRow {
            objectName: "openWizard"
            width: parent.width
            glyph: Icons.settings
            title: qsTr("All settings, step by step")
            detail: ExperimentWizardModel.valid ? qsTr("Type, RF chain, chirp, digitizer, devices, limits") : ExperimentWizardModel.firstError
            actionText: qsTr("Open")
            onAction: Shell.openTask(Shell.experimentWizard)
        }
    }
}
