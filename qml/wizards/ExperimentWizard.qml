// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A new experiment, step by step. The draft outlives the wizard and the program.
WizardFrame {
    id: root

    objectName: "experimentWizard"
    title: qsTr("New experiment")
    subtitle: ExperimentWizardModel.savedText
    steps: ExperimentWizardModel.steps
    hint: qsTr("Nothing reaches the hardware until you start.")
    finishText: qsTr("Start run %1").arg(ExperimentWizardModel.number)
    finishGlyph: Icons.play
    finishEnabled: RunModel.canStart && ExperimentWizardModel.valid && !Shell.keypadField
    onFinish: {
        if (ExperimentWizardModel.start())
            Shell.go(Shell.Run);
    }
    onClose: Shell.closeTask()

    Component {
        StepType {
            draft: ExperimentWizardModel
        }
    }
    Component {
        StepRfChain {
            draft: ExperimentWizardModel
        }
    }
    Component {
        StepChirp {
            draft: ExperimentWizardModel
        }
    }
    Component {
        StepDigitizer {
            draft: ExperimentWizardModel
        }
    }
    Component {
        StepDevices {
            draft: ExperimentWizardModel
        }
    }
    Component {
        StepLimits {
            draft: ExperimentWizardModel
        }
    }
    Component {
        StepReview {
            draft: ExperimentWizardModel
        }
    }
}
