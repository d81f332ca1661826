// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The next run: when it ends and what it is called. Everything else comes from the loadout.
Sheet {
    id: root

    readonly property bool blocked: RunModel.running || !RunModel.canStart

    title: qsTr("New run")
    subtitle: qsTr("Kept as a draft until you start")

    Column {
        width: parent.width
        spacing: Metrics.compact ? Metrics.dp(6) : Metrics.spaceM

        TextEntry {
            id: titleField
            objectName: "title"
            width: parent.width
            label: qsTr("Title")
            placeholder: qsTr("What is this run for")
            text: NewRunModel.title
            next: sampleField.input
            onEdited: text => NewRunModel.title = text
        }
        TextEntry {
            id: sampleField
            objectName: "sample"
            width: parent.width
            label: qsTr("Sample")
            placeholder: qsTr("Substance, carrier gas, pressure")
            text: NewRunModel.sample
            next: startButton
            onEdited: text => NewRunModel.sample = text
        }
        Column {
            width: parent.width
            spacing: Metrics.spaceXs
            Txt {
                text: qsTr("Ends")
                font: Fonts.small
                color: Theme.text2
                height: Metrics.dp(22)
            }
            Seg {
                width: parent.width
                height: Metrics.field
                spread: true
                name: qsTr("Ends")
                options: [qsTr("After shots"), qsTr("After a time"), qsTr("When I stop it")]
                currentIndex: NewRunModel.mode
                onActivated: index => NewRunModel.mode = index
            }
        }
        ValueField {
            objectName: "shots"
            width: parent.width
            visible: NewRunModel.mode === NewRunModel.Shots
            label: qsTr("Shots")
            value: NewRunModel.shots
            minimum: NewRunModel.minimumShots
            maximum: NewRunModel.maximumShots
            units: [qsTr("shots")]
            stepSize: 1000
            steps: [100, 1000, 10000, 100000]
            problem: NewRunModel.problem
            onCommitted: value => NewRunModel.shots = value
        }
        ValueField {
            objectName: "minutes"
            width: parent.width
            visible: NewRunModel.mode === NewRunModel.Minutes
            label: qsTr("Duration, pauses included")
            value: NewRunModel.minutes
            minimum: 1
            maximum: NewRunModel.maximumMinutes
            units: [qsTr("min")]
            stepSize: 30
            steps: [1, 10, 60, 600]
            problem: NewRunModel.problem
            onCommitted: value => NewRunModel.minutes = value
        }
        Rectangle {
            width: parent.width
            height: facts.implicitHeight + 2 * Metrics.spaceM
            radius: Metrics.radius
            color: Theme.raised
            border.width: Metrics.hair
            border.color: Theme.line
            Column {
                id: facts
                x: Metrics.spaceL
                y: Metrics.spaceM
                width: parent.width - 2 * x
                spacing: Metrics.spaceS
                Txt {
                    width: parent.width
                    text: root.blocked ? qsTr("Cannot start now") : qsTr("Run %1").arg(NewRunModel.number)
                    font: Fonts.label
                    wrapMode: Text.Wrap
                }
                Row {
                    width: parent.width
                    spacing: Metrics.spaceS
                    StatusMark {
                        id: check
                        status: root.blocked ? Status.Deviating : Status.Ok
                        size: Metrics.markInline
                    }
                    Txt {
                        width: parent.width - check.width - parent.spacing
                        text: RunModel.running ? qsTr("Run %1 is on. The draft is kept.").arg(RunModel.number)
                            : root.blocked ? RunModel.detailText
                            : StorageModel.chosen ? qsTr("Goes to %1, %2 free").arg(StorageModel.dataFolder).arg(StorageModel.freeText)
                            : qsTr("No data folder is chosen")
                        font: Fonts.small
                        color: Theme.text2
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }
                }
            }
        }
    }

    footer: [
        Btn {
            id: allButton
            objectName: "allSettings"
            big: true
            text: qsTr("All settings")
            onClicked: Shell.openTask(Shell.experimentWizard)
        },
        Btn {
            id: startButton
            objectName: "start"
            width: parent.width - allButton.width - Metrics.spaceM
            big: true
            kind: Btn.Primary
            // A number that is being typed is not part of the draft before Apply.
            enabled: !root.blocked && NewRunModel.valid && !Shell.keypadField
            text: qsTr("Start run %1").arg(NewRunModel.number)
            onClicked: {
                if (NewRunModel.start()) {
                    root.closeRequested()
                    Shell.go(Shell.Run)
                }
            }
        }
    ]
}
