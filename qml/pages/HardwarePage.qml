// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What there is and whether it works: loadouts, then the devices of the one in use, trouble first.
Page {
    id: root

    readonly property bool small: Metrics.roomX < 1000

    objectName: "hardwarePage"
    title: qsTr("Hardware")
    subtitle: HardwareModel.lockedReason.length > 0 ? HardwareModel.lockedReason : HardwareModel.summary
    headerActions: Row {
        spacing: Metrics.spaceS
        Btn {
            objectName: "testAll"
            glyph: Icons.settling
            enabled: !HardwareModel.testing && HardwareModel.lockedReason.length === 0
            text: root.small ? "" : HardwareModel.testing ? qsTr("Testing") : qsTr("Test all")
            Accessible.name: qsTr("Test all devices")
            Accessible.description: HardwareModel.lockedReason
            onClicked: HardwareModel.testAll()
        }
        Btn {
            objectName: "addDevice"
            glyph: Icons.add
            text: root.small ? "" : AddDeviceModel.hasDraft ? qsTr("Go on adding") : qsTr("Add device")
            Accessible.name: qsTr("Add device")
            Accessible.description: AddDeviceModel.summary
            onClicked: root.addDevice()
        }
    }

    function addDevice() {
        AddDeviceModel.begin()
        Shell.openTask(wizard)
    }
    function openDevice(key: string) {
        DeviceModel.open(key)
        Shell.openOwn(deviceSheet)
    }
    function findOut(key: string) {
        DoctorModel.examine(key)
        Shell.openTask(doctor)
    }

    Component {
        id: wizard
        AddDeviceWizard {}
    }
    Component {
        id: doctor
        DoctorPage {}
    }
    Component {
        id: deviceSheet
        DeviceSheet {}
    }
    Component {
        id: loadoutSheet
        LoadoutSheet {}
    }
    Component {
        id: useSheet
        LoadoutUseSheet {}
    }
    Connections {
        target: Shell
        function onAddDeviceWanted() {
            root.addDevice()
        }
        function onDoctorWanted(key: string) {
            root.findOut(key)
        }
    }
    Connections {
        target: LoadoutModel
        function onPendingChanged() {
            const shown = Shell.sheet === Shell.Own && Shell.ownSheet === useSheet
            if (LoadoutModel.pending.length > 0 && !shown)
                Shell.openOwn(useSheet)
            else if (LoadoutModel.pending.length === 0 && shown)
                Shell.closeSheets()
        }
        function onDone(sentence: string) {
            Shell.toast(sentence, null)
        }
    }

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight + Metrics.margin
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: Metrics.margin
            width: parent.width - 2 * x
            spacing: Metrics.spaceM

            HardwareLoadouts {
                width: parent.width
                onMenu: name => {
                    Shell.loadout = name
                    Shell.openOwn(loadoutSheet)
                }
            }
            HardwareDevices {
                width: parent.width
                openKey: Shell.sheet === Shell.Own && Shell.ownSheet === deviceSheet ? DeviceModel.key : ""
                onOpened: key => root.openDevice(key)
                onFindOut: key => root.findOut(key)
                onAddDevice: root.addDevice()
            }
        }
    }
}
