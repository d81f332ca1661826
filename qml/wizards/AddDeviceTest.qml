// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the device answers.
Card {
    id: root

    readonly property int result: AddDeviceModel.testState

    height: content.implicitHeight + 2 * Metrics.spaceL

    Column {
        id: content
        x: Metrics.spaceL
        y: Metrics.spaceL
        width: parent.width - 2 * x
        spacing: Metrics.spaceM
        CheckLine {
            objectName: "testResult"
            width: parent.width
            status: root.result === AddDeviceModel.Answered ? Status.Ok
                : root.result === AddDeviceModel.Failed ? Status.Fault
                : root.result === AddDeviceModel.Testing ? Status.Settling : Status.Off
            statement: AddDeviceModel.testTitle
            evidence: AddDeviceModel.testDetail
        }
        Txt {
            objectName: "identity"
            width: parent.width
            visible: text.length > 0
            text: AddDeviceModel.identity
            font: Fonts.bodyStrong
            wrapMode: Text.WrapAnywhere
        }
        Btn {
            objectName: "test"
            visible: AddDeviceModel.wired
            enabled: root.result !== AddDeviceModel.Testing
            glyph: Icons.settling
            text: root.result === AddDeviceModel.Untested ? qsTr("Test the connection") : qsTr("Test again")
            onClicked: AddDeviceModel.test()
        }
        TrafficList {
            width: parent.width
            visible: AddDeviceModel.traffic.length > 0
            entries: AddDeviceModel.traffic
        }
    }
}
