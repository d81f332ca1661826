// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A loadout, step by step: its name, a device for each place, its presets, and what is wrong.
WizardFrame {
    id: root

    objectName: "loadoutWizard"
    title: LoadoutWizardModel.isNew ? qsTr("New loadout") : qsTr("Change loadout")
    subtitle: LoadoutWizardModel.name
    steps: LoadoutWizardModel.steps
    hint: qsTr("Nothing is switched until you use the loadout.")
    finishText: qsTr("Save loadout")
    finishGlyph: Icons.save
    onFinish: {
        if (LoadoutWizardModel.finish())
            Shell.closeTask()
    }
    onClose: Shell.closeTask()

    Component {
        LoadoutNameStep {}
    }
    Component {
        LoadoutDevicesStep {}
    }
    Component {
        LoadoutPresetsStep {}
    }
    Component {
        LoadoutCheckStep {}
    }
}
