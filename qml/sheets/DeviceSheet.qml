// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A device: what acts at once, what is set up, how it is connected. What is staged stays until it is applied or discarded.
Sheet {
    id: root

    property int tab: 0
    readonly property bool staging: DeviceModel.changedCount > 0
    readonly property real half: (width - 2 * Metrics.cardPadding - Metrics.spaceM) / 2

    objectName: "deviceSheet"
    title: DeviceModel.name
    subtitle: Format.joined([DeviceModel.word, DeviceModel.detail])

    Column {
        width: parent.width
        spacing: Metrics.spaceM

        Seg {
            objectName: "deviceTabs"
            width: parent.width
            spread: true
            name: qsTr("What is shown")
            options: [qsTr("Live"), qsTr("Settings"), qsTr("Connection")]
            currentIndex: root.tab
            onActivated: index => root.tab = index
        }
        DeviceLive {
            width: parent.width
            visible: root.tab === 0
        }
        DeviceSettings {
            width: parent.width
            visible: root.tab === 1
        }
        DeviceConnection {
            width: parent.width
            visible: root.tab === 2
            onDoctorRequested: Shell.doctorWanted(DeviceModel.key)
        }
        Rectangle {
            width: parent.width
            visible: root.staging
            height: willChange.implicitHeight + 2 * Metrics.spaceM
            radius: Metrics.radius
            color: Theme.raised
            Column {
                id: willChange
                x: Metrics.spaceM
                y: Metrics.spaceM
                width: parent.width - 2 * x
                spacing: Metrics.spaceS
                Txt {
                    text: qsTr("What will change")
                    font: Fonts.label
                }
                Repeater {
                    model: DeviceModel.changes
                    ChangeRow {
                        required property var modelData
                        width: willChange.width
                        what: modelData.label
                        before: modelData.from
                        after: modelData.to
                    }
                }
                Txt {
                    objectName: "deviceProblem"
                    width: parent.width
                    visible: text.length > 0
                    text: DeviceModel.problem
                    font: Fonts.small
                    color: Theme.fault
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    footer: [
        Btn {
            objectName: "discard"
            visible: root.staging
            width: root.half
            big: true
            enabled: !DeviceModel.applying
            text: qsTr("Discard")
            onClicked: DeviceModel.discard()
        },
        Btn {
            objectName: "apply"
            visible: root.staging
            width: root.half
            big: true
            kind: Btn.Primary
            enabled: DeviceModel.canApply
            text: DeviceModel.applying ? qsTr("Applying") : qsTr("Apply %n changes", "", DeviceModel.changedCount)
            onClicked: DeviceModel.apply()
        }
    ]
}
