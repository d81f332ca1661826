// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What kind of run it is, and when it ends.
DraftStepPage {
    id: root

    pictureTitle: qsTr("What will happen")
    pictureFact: root.draft.endText
    picture: Component {
        LaneChart {
            picture: root.draft.timeline
        }
    }

    function glyphOf(type: int): string {
        return [Icons.flag, Icons.clock, Icons.open, Icons.tune, Icons.sortUp, Icons.trends][type] ?? Icons.run;
    }

    PickerField {
        objectName: "source"
        width: parent.width
        label: qsTr("Start from, now %1").arg(root.draft.sourceText)
        options: ExperimentWizardModel.sources
        currentIndex: -1
        onActivated: index => ExperimentWizardModel.beginFrom(index)
    }
    Txt {
        text: qsTr("When should it end?")
        font: Fonts.title
    }
    Grid {
        id: tiles
        width: parent.width
        columns: width < Metrics.dp(300) ? 1 : 2
        spacing: Metrics.spaceS
        Repeater {
            model: root.draft.runTypes
            ChoiceTile {
                required property int type
                required property string name
                required property string line
                objectName: "type" + type
                width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                glyph: root.glyphOf(type)
                text: name
                detail: line
                current: root.draft.runType === type
                onClicked: root.draft.runType = type
            }
        }
    }
    DraftNumber {
        width: parent.width
        draft: root.draft
        key: "TargetShots"
    }
    DraftNumber {
        width: parent.width
        draft: root.draft
        key: "Duration"
    }
    Grid {
        id: scan
        width: parent.width
        columns: width < Metrics.dp(300) ? 1 : 2
        spacing: Metrics.spaceS
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "UpLOBegin"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "UpLOEnd"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "DownLOBegin"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "UpMajorSteps"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "UpMinorSteps"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "UpMinorSize"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "DRBegin"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "DRStep"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "DRNumSteps"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "ShotsPerPoint"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "TargetSweeps"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "BackupInterval"
        }
        DraftNumber {
            width: scan.cell
            draft: root.draft
            key: "TimeDataInterval"
        }
    }
    DraftToggle {
        width: parent.width
        draft: root.draft
        key: "ChirpScoringEnabled"
        detail: qsTr("Keeps a shot only if its chirp is strong")
    }
    DraftNumber {
        width: parent.width
        draft: root.draft
        key: "ChirpRMSThreshold"
    }
    DraftToggle {
        width: parent.width
        draft: root.draft
        key: "PhaseCorrectionEnabled"
    }
    DraftNumber {
        width: parent.width
        draft: root.draft
        key: "ChirpOffset"
    }
}
