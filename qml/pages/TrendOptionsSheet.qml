// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What is recorded, how often, and where.
Sheet {
    id: root

    signal addRequested

    title: qsTr("Recording")
    subtitle: qsTr("Readings of all devices, whether a run is on or not")

    Column {
        width: parent.width
        spacing: Metrics.spaceL
        ToggleRow {
            objectName: "recording"
            width: parent.width
            title: qsTr("Record readings")
            detail: TrendsModel.recording ? qsTr("One file for each reading and month, in the folder rollingdata")
                : qsTr("Nothing is written; graphs end here")
            checked: TrendsModel.recording
            onToggled: checked => TrendsModel.recording = checked
        }
        ValueField {
            objectName: "recordInterval"
            width: parent.width
            enabled: TrendsModel.recording
            label: qsTr("Interval")
            value: TrendsModel.intervalSeconds
            minimum: 1
            maximum: 3600
            stepSize: 1
            steps: [1, 10, 60, 600]
            units: [qsTr("s"), qsTr("min")]
            factors: [1, 60]
            hint: qsTr("Devices with an interval of their own keep it")
            onCommitted: value => TrendsModel.intervalSeconds = value
        }
        Divider { width: parent.width }
        Btn {
            width: parent.width
            height: Metrics.field
            enabled: TrendsModel.hasChannels && TrendsModel.count < 9
            glyph: Icons.add
            text: qsTr("Add graph")
            onClicked: root.addRequested()
        }
    }
}
