// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the digitizer records, and when.
DraftStepPage {
    id: root

    pictureTitle: qsTr("One shot")
    pictureFact: root.draft.shotLanes.fact
    picture: Component {
        LaneChart {
            picture: root.draft.shotLanes
        }
    }

    Txt {
        text: qsTr("Record")
        font: Fonts.title
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftSeg {
            id: channel
            // Four channels, each as wide as a finger.
            width: Math.max((parent.width - parent.spacing) / 2, 4 * Metrics.target)
            draft: root.draft
            key: "AnalogChannel"
        }
        DraftNumber {
            width: parent.width - parent.spacing - channel.width
            draft: root.draft
            key: "FullScale"
        }
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftPicker {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "SampleRate"
        }
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "RecordLength"
        }
    }
    Txt {
        text: qsTr("Trigger")
        font: Fonts.title
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftPicker {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "TriggerChannel"
        }
        DraftSeg {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "TriggerEdge"
        }
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "TriggerLevel"
        }
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "TriggerDelay"
        }
    }
    DraftSeg {
        width: parent.width
        draft: root.draft
        key: "MultiRecordEnabled"
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "BlockAverages"
        }
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "MultiRecordNum"
        }
    }
    DraftNumber {
        width: parent.width
        draft: root.draft
        key: "VerticalOffset"
    }
}
