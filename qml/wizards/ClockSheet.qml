// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Which oscillator output is which clock, and what multiplies or divides it.
Sheet {
    id: root

    required property DraftEditor draft

    title: qsTr("Clock outputs")
    subtitle: qsTr("Nothing reaches the hardware until you start")

    Column {
        width: parent.width
        spacing: Metrics.spaceS
        Repeater {
            model: root.draft.clocks
            ListRow {
                required property int type
                required property string name
                required property string problem
                width: parent?.width ?? 0
                text: name
                detail: problem.length > 0 ? problem : model.text
                current: root.draft.clock === type
                glyph: problem.length > 0 ? Icons.attention : Icons.clock
                required property var model
                onClicked: root.draft.clock = type
            }
        }
        Divider {
            width: parent.width
        }
        Txt {
            width: parent.width
            text: root.draft.clockName
            font: Fonts.title
            wrapMode: Text.Wrap
        }
        DraftPicker {
            width: parent.width
            draft: root.draft
            key: "ClockOutput"
        }
        DraftNumber {
            width: parent.width
            draft: root.draft
            key: "ClockFrequency"
        }
        DraftSeg {
            width: parent.width
            draft: root.draft
            key: "ClockOperation"
        }
        DraftNumber {
            width: parent.width
            draft: root.draft
            key: "ClockFactor"
        }
    }
}
