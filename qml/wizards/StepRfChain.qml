// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The mixers and multipliers between the generator, the molecules and the digitizer.
DraftStepPage {
    id: root

    pictureTitle: qsTr("Frequency plan")
    pictureFact: qsTr("drawn from your settings")
    picture: Component {
        FrequencyPlanPicture {
            draft: root.draft
        }
    }

    Component {
        id: clockSheet
        ClockSheet {
            draft: root.draft
        }
    }

    Txt {
        text: qsTr("Up-conversion")
        font: Fonts.title
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftNumber {
            width: (parent.width - parent.spacing) * 0.58
            draft: root.draft
            key: "UpLO"
        }
        DraftSeg {
            width: (parent.width - parent.spacing) * 0.42
            draft: root.draft
            key: "UpconversionSideband"
        }
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "AwgMult"
        }
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "ChirpMult"
        }
    }
    Divider {
        width: parent.width
    }
    Txt {
        text: qsTr("Down-conversion")
        font: Fonts.title
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftNumber {
            width: (parent.width - parent.spacing) * 0.58
            draft: root.draft
            key: "DownLO"
        }
        DraftSeg {
            width: (parent.width - parent.spacing) * 0.42
            draft: root.draft
            key: "DownconversionSideband"
        }
    }
    DraftToggle {
        width: parent.width
        draft: root.draft
        key: "CommonUpDownLO"
        detail: qsTr("Needs a shared synthesizer output")
    }
    Flow {
        width: parent.width
        spacing: Metrics.spaceM
        Btn {
            objectName: "clockOutputs"
            width: Math.max(implicitWidth, (parent.width - parent.spacing) / 2)
            glyph: Icons.tune
            text: qsTr("Clock outputs")
            onClicked: Shell.openOwn(clockSheet)
        }
        PickerField {
            objectName: "copyPreset"
            visible: root.draft.presetNames.length > 0
            width: parent.width
            label: qsTr("Copy from a preset")
            options: root.draft.presetNames
            currentIndex: -1
            onActivated: index => root.draft.usePreset(root.draft.presetNames[index])
        }
    }
}
