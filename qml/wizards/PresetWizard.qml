// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A preset of the loadout in use, step by step: RF chain, chirp, digitizer, name.
WizardFrame {
    id: root

    objectName: "presetWizard"
    title: qsTr("Preset")
    subtitle: PresetWizardModel.loadoutName
    steps: PresetWizardModel.steps
    hint: qsTr("Nothing is changed until you save.")
    finishText: qsTr("Save preset")
    finishGlyph: Icons.save
    finishEnabled: PresetWizardModel.nameProblem.length === 0
    onFinish: {
        if (PresetWizardModel.save())
            Shell.closeTask();
    }
    onClose: Shell.closeTask()

    Component {
        StepRfChain {
            draft: PresetWizardModel
        }
    }
    Component {
        StepChirp {
            draft: PresetWizardModel
        }
    }
    Component {
        StepDigitizer {
            draft: PresetWizardModel
        }
    }
    Component {
        StepPresetReview {
            draft: PresetWizardModel
        }
    }
}
