// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// How the device is connected, and what to do when it is not.
Column {
    id: root

    signal doctorRequested

    spacing: Metrics.spaceM

    Txt {
        width: parent.width
        visible: DeviceModel.connection.count === 0
        text: qsTr("It needs no cable.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        model: DeviceModel.connection
        FieldEditor {
            width: root.width
            enabled: DeviceModel.lockedReason.length === 0
            fields: DeviceModel.connection
        }
    }
    Btn {
        objectName: "findOutWhy"
        visible: DeviceModel.hasDoctor
        glyph: Icons.search
        text: qsTr("Check the connection")
        onClicked: root.doctorRequested()
    }
}
