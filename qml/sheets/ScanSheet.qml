// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A scan: its axes before the start, its progress after it.
Sheet {
    id: root

    readonly property real half: (width - 2 * Metrics.cardPadding - Metrics.spaceM) / 2

    objectName: "scanSheet"
    title: qsTr("Scan")
    subtitle: ScanModel.running ? qsTr("It goes on when this sheet is closed") : qsTr("Measures at every point of nested loops, into one file")
    Component.onCompleted: ScanModel.refresh()

    Column {
        width: parent.width
        spacing: Metrics.spaceM

        ScanProgressCard {
            width: parent.width
            visible: ScanModel.running
        }
        Txt {
            objectName: "scanOutcome"
            width: parent.width
            visible: !ScanModel.running && text.length > 0
            text: ScanModel.failure.length > 0 ? ScanModel.failure : ScanModel.fileText.length > 0 ? qsTr("%1: %2 points, in %3").arg(ScanModel.stateText).arg(ScanModel.pointText).arg(ScanModel.fileText) : ScanModel.stateText
            font: Fonts.small
            color: ScanModel.failure.length > 0 ? Theme.fault : Theme.text2
            wrapMode: Text.Wrap
        }
        Row {
            visible: ScanModel.unsaved > 0
            spacing: Metrics.spaceM
            Btn {
                glyph: Icons.refresh
                text: qsTr("Write it again")
                onClicked: ScanModel.retryFailed()
            }
            Btn {
                kind: Btn.Quiet
                text: qsTr("Give it up")
                onClicked: ScanModel.discardFailed()
            }
        }
        Column {
            width: parent.width
            spacing: Metrics.spaceM
            visible: !ScanModel.running

            Txt {
                width: parent.width
                visible: ScanModel.count === 0
                text: qsTr("Add what is to be varied. The first axis is the outermost loop.")
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Repeater {
                model: ScanModel
                ScanAxisCard {
                    width: parent?.width ?? 0
                    last: index === ScanModel.count - 1
                }
            }
            Row {
                width: parent.width
                spacing: Metrics.spaceM
                Btn {
                    objectName: "addAxis"
                    width: root.half
                    glyph: Icons.add
                    text: qsTr("Add axis")
                    enabled: ScanModel.values.length > 0
                    onClicked: ScanModel.addAxis()
                }
                Btn {
                    objectName: "addRepeat"
                    width: root.half
                    glyph: Icons.repeatRun
                    text: qsTr("Add repeat")
                    onClicked: ScanModel.addRepeat()
                }
            }
            PickerField {
                objectName: "scanDetector"
                width: parent.width
                label: qsTr("Detector")
                options: ScanModel.detectors
                currentIndex: ScanModel.detectorIndex
                onActivated: index => ScanModel.detectorIndex = index
            }
            ValueField {
                visible: ScanModel.sumsShots
                width: parent.width
                label: qsTr("Shots at each point")
                value: ScanModel.shots
                minimum: 1
                maximum: 2147483647
                units: [qsTr("shots")]
                steps: [1, 10, 100, 1000]
                onCommitted: value => ScanModel.shots = value
            }
            TextEntry {
                objectName: "scanName"
                width: parent.width
                label: qsTr("Name")
                placeholder: qsTr("Of the file")
                text: ScanModel.name
                onEdited: text => ScanModel.name = text
            }
            TextEntry {
                width: parent.width
                label: qsTr("A file for every point, too")
                placeholder: qsTr("None; or a name with {1}, [1] …")
                text: ScanModel.pointFiles
                onEdited: text => ScanModel.pointFiles = text
            }
            Txt {
                objectName: "scanProblem"
                width: parent.width
                text: ScanModel.problem.length > 0 ? ScanModel.problem : RunModel.running ? qsTr("A run has the devices. Wait for its end, or stop it") : ScanModel.amountText
                font: Fonts.small
                color: ScanModel.problem.length > 0 ? Theme.fault : Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }

    footer: [
        Btn {
            objectName: "scanStart"
            visible: !ScanModel.running
            width: parent.width
            big: true
            kind: Btn.Primary
            glyph: Icons.play
            // A number that is being typed is not part of the draft before Apply.
            enabled: ScanModel.canStart && !Shell.keypadField
            text: qsTr("Start scan")
            onClicked: ScanModel.start()
        },
        Btn {
            objectName: "scanPause"
            visible: ScanModel.running
            width: root.half
            big: true
            enabled: !ScanModel.stopping
            glyph: ScanModel.paused || ScanModel.waitsToPause ? Icons.play : Icons.pause
            text: ScanModel.paused || ScanModel.waitsToPause ? qsTr("Resume") : qsTr("Pause")
            onClicked: ScanModel.paused || ScanModel.waitsToPause ? ScanModel.resume() : ScanModel.pause()
        },
        Btn {
            objectName: "scanStop"
            visible: ScanModel.running
            width: root.half
            big: true
            enabled: !ScanModel.stopping
            glyph: Icons.stop
            text: qsTr("Stop and keep data")
            onClicked: ScanModel.stop()
        }
    ]
}
