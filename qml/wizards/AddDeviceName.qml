// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the device is called, and which loadout it goes into.
Flickable {
    id: root

    objectName: "nameStep"
    contentHeight: card.height + Metrics.spaceXs
    interactive: contentHeight > height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Card {
        id: card
        width: Math.min(parent.width, Metrics.dp(720))
        height: content.implicitHeight + 2 * Metrics.spaceL
        Column {
            id: content
            x: Metrics.spaceL
            y: Metrics.spaceL
            width: parent.width - 2 * x
            spacing: Metrics.spaceM
            Txt {
                objectName: "addProblem"
                width: parent.width
                visible: text.length > 0
                text: AddDeviceModel.problem
                color: Theme.fault
                wrapMode: Text.Wrap
            }
            TextEntry {
                objectName: "deviceLabel"
                width: parent.width
                label: qsTr("Name")
                text: AddDeviceModel.label
                onEdited: text => AddDeviceModel.label = text
            }
            Txt {
                width: parent.width
                text: AddDeviceModel.labelProblem.length > 0 ? AddDeviceModel.labelProblem : qsTr("Letters, digits, _ and -. Files name it %1.").arg(AddDeviceModel.label)
                font: Fonts.caption
                color: AddDeviceModel.labelProblem.length > 0 ? Theme.fault : Theme.text2
                wrapMode: Text.Wrap
            }
            PickerField {
                objectName: "loadoutPicker"
                width: parent.width
                label: qsTr("Put it into the loadout")
                options: Array.from(AddDeviceModel.loadouts)
                currentIndex: AddDeviceModel.loadoutIndex
                onActivated: index => AddDeviceModel.loadoutIndex = index
            }
            Txt {
                objectName: "loadoutHint"
                width: parent.width
                text: AddDeviceModel.loadoutHint
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Divider { width: parent.width }
            CheckLine {
                width: parent.width
                status: AddDeviceModel.testState === AddDeviceModel.Answered ? Status.Ok : AddDeviceModel.wired ? Status.Stale : Status.Simulated
                statement: AddDeviceModel.testState === AddDeviceModel.Answered || !AddDeviceModel.wired ? AddDeviceModel.summary : qsTr("%1, not tested").arg(AddDeviceModel.summary)
                evidence: AddDeviceModel.identity
            }
            Btn {
                objectName: "discardDraft"
                kind: Btn.Quiet
                glyph: Icons.bin
                text: qsTr("Discard and begin anew")
                onClicked: AddDeviceModel.discard()
            }
        }
    }
}
