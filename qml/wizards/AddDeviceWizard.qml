// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Adds a device in five steps. What was entered stays until it is finished or discarded.
WizardFrame {
    id: root

    objectName: "addDeviceWizard"
    title: qsTr("Add device")
    subtitle: AddDeviceModel.summary
    steps: AddDeviceModel.steps
    busy: AddDeviceModel.saving
    finishText: AddDeviceModel.saving ? qsTr("Adding") : qsTr("Add device")
    hint: steps.current === 2 ? qsTr("The test only asks the device who it is") : qsTr("Nothing is switched before the end")
    onFinish: AddDeviceModel.finish()
    onClose: Shell.closeTask()

    // Children are steps.
    readonly property Connections watch: Connections {
        target: AddDeviceModel
        function onFinished() {
            Shell.closeTask()
        }
    }

    Component { AddDeviceKind {} }
    Component { AddDeviceDriver {} }
    Component { AddDeviceConnection {} }
    Component { AddDeviceSettings {} }
    Component { AddDeviceName {} }
}
