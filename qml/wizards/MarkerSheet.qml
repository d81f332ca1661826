// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The marker outputs of the waveform generator: what each is for, and when it is high.
Sheet {
    id: root

    required property DraftEditor draft

    title: qsTr("Markers")
    subtitle: qsTr("High around every chirp")

    Column {
        width: parent.width
        spacing: Metrics.spaceS
        Repeater {
            model: root.draft.markers
            ListRow {
                required property int index
                required property string name
                required property string role
                required property string problem
                required property var model
                width: parent?.width ?? 0
                text: qsTr("%1, %2").arg(name).arg(role)
                detail: problem.length > 0 ? problem : model.text
                current: root.draft.marker === index
                glyph: problem.length > 0 ? Icons.attention : model.on ? Icons.check : Icons.power
                onClicked: root.draft.marker = index
            }
        }
        Btn {
            width: parent.width
            glyph: Icons.add
            text: qsTr("Add a marker")
            onClicked: root.draft.addMarker()
        }
        Divider {
            width: parent.width
        }
        DraftToggle {
            width: parent.width
            draft: root.draft
            key: "MarkerOn"
        }
        DraftPicker {
            width: parent.width
            draft: root.draft
            key: "MarkerRole"
        }
        DraftNumber {
            width: parent.width
            draft: root.draft
            key: "MarkerStart"
        }
        DraftNumber {
            width: parent.width
            draft: root.draft
            key: "MarkerEnd"
        }
    }
}
