// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the driver lets be set, as it declares it: the important settings, and the others on request.
Column {
    id: root

    property bool advanced: false

    spacing: Metrics.spaceM

    Txt {
        width: parent.width
        visible: DeviceModel.lockedReason.length > 0
        text: qsTr("Read only: %1").arg(DeviceModel.lockedReason)
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        model: DeviceModel.settings
        FieldEditor {
            required property bool advanced
            width: root.width
            visible: !advanced || root.advanced
            enabled: DeviceModel.lockedReason.length === 0
            fields: DeviceModel.settings
        }
    }
    Btn {
        objectName: "advanced"
        visible: DeviceModel.settings.hasAdvanced
        kind: Btn.Quiet
        glyph: Icons.expand
        text: root.advanced ? qsTr("Fewer settings") : qsTr("More settings")
        onClicked: root.advanced = !root.advanced
    }
}
