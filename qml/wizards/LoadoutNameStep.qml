// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the loadout is called.
FocusScope {
    id: root

    Column {
        width: Math.min(parent.width, Metrics.dp(560))
        spacing: Metrics.spaceM
        TextEntry {
            objectName: "loadoutName"
            width: parent.width
            label: qsTr("Name of the loadout")
            placeholder: qsTr("For example Ka band 26 to 40")
            text: LoadoutWizardModel.name
            onEdited: text => LoadoutWizardModel.name = text
        }
        Txt {
            width: parent.width
            text: qsTr("A loadout is a set of devices with the settings they start from. A new one begins with the devices in use.")
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
}
