// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Whose log, which severities, which words, and whether debugging messages are kept.
Column {
    id: root

    spacing: Metrics.spaceS

    TextEntry {
        objectName: "logSearch"
        width: parent.width
        glyph: Icons.search
        clearable: true
        placeholder: qsTr("Words in the message")
        text: LogModel.filter
        fact: LogModel.filtering ? qsTr("%n found", "", LogModel.count) : ""
        onEdited: text => LogModel.filter = text
    }
    Flow {
        width: parent.width
        spacing: Metrics.spaceS
        Seg {
            visible: SpectrumModel.hasSource
            name: qsTr("Whose log")
            options: [qsTr("Program"), qsTr("Run %1").arg(SpectrumModel.number)]
            currentIndex: LogModel.experiment > 0 ? 1 : 0
            onActivated: index => index === 1 ? LogModel.showExperiment(SpectrumModel.number, SpectrumModel.path) : LogModel.showProgram()
        }
        Chip {
            objectName: "onlyFaults"
            checkable: true
            checked: LogModel.onlyFaults
            glyph: Icons.octagon
            text: LogModel.faultCount > 0 ? qsTr("Faults %1").arg(Format.grouped(LogModel.faultCount)) : qsTr("Faults")
            onToggled: LogModel.onlyFaults = checked
        }
        Chip {
            objectName: "onlyWarnings"
            checkable: true
            checked: LogModel.onlyWarnings
            glyph: Icons.triangle
            text: LogModel.warningCount > 0 ? qsTr("Warnings %1").arg(Format.grouped(LogModel.warningCount)) : qsTr("Warnings")
            onToggled: LogModel.onlyWarnings = checked
        }
        Chip {
            checkable: true
            checked: LogModel.onlyDone
            glyph: Icons.check
            text: qsTr("Done")
            onToggled: LogModel.onlyDone = checked
        }
        Chip {
            checkable: true
            checked: LogModel.onlyInfo
            glyph: Icons.info
            text: qsTr("Info")
            onToggled: LogModel.onlyInfo = checked
        }
        Chip {
            objectName: "debugLogging"
            checkable: true
            checked: LogModel.debugLogging
            glyph: Icons.bug
            text: LogModel.debugLogging ? qsTr("Debugging on") : qsTr("Debugging")
            Accessible.description: qsTr("Keeps and shows debugging messages from now on")
            onToggled: LogModel.debugLogging = checked
        }
    }
}
