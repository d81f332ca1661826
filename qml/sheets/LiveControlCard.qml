// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A set point with what is measured and a way back, a switch, a command that asks first, or a reading alone.
Rectangle {
    id: root

    required property int index
    required property string controlId
    required property string label
    required property int kind
    required property int status
    required property string word
    required property string reading
    required property string unit
    required property real value
    required property real minimum
    required property real maximum
    required property int decimals
    required property real step
    required property real deviation
    required property bool pending
    required property string problem
    required property string revertText
    property bool locked: false
    property bool asking: false

    objectName: "live_" + controlId
    height: content.implicitHeight + 2 * Metrics.spaceM
    radius: Metrics.radius
    color: Theme.raised
    border.width: problem.length > 0 || pending ? Metrics.edgeStrong : 0
    border.color: problem.length > 0 ? Theme.fault : Theme.active

    Column {
        id: content
        x: Metrics.spaceM
        y: Metrics.spaceM
        width: parent.width - 2 * x
        spacing: Metrics.spaceS

        Row {
            width: parent.width
            visible: root.kind === LiveListModel.Number || root.kind === LiveListModel.Reading
            spacing: Metrics.spaceS
            StatusMark {
                id: mark
                anchors.verticalCenter: parent.verticalCenter
                status: root.status
                size: Metrics.markInline
            }
            Txt {
                width: parent.width - mark.width - wordText.width - 2 * parent.spacing
                text: root.label
                font: Fonts.label
                wrapMode: Text.Wrap
            }
            Txt {
                id: wordText
                text: root.word
                font: Fonts.small
                color: Theme.text2
            }
        }
        Row {
            width: parent.width
            visible: root.reading.length > 0
            spacing: Metrics.spaceS
            Txt {
                id: measured
                text: root.reading
                font: Fonts.value
            }
            Txt {
                anchors.baseline: measured.baseline
                text: root.unit
                font: Fonts.small
                color: Theme.text2
            }
        }
        DeviationBar {
            visible: root.kind === LiveListModel.Number && !isNaN(root.deviation)
            deviation: root.deviation
        }
        Row {
            width: parent.width
            visible: root.kind === LiveListModel.Number
            spacing: Metrics.spaceS
            ValueField {
                objectName: "set_" + root.controlId
                width: parent.width - 2 * (Metrics.field + parent.spacing)
                enabled: !root.locked
                label: qsTr("Set")
                Accessible.name: qsTr("%1, set point").arg(root.label)
                value: root.value
                minimum: root.minimum
                maximum: root.maximum
                decimals: root.decimals
                units: [root.unit]
                stepSize: root.step
                onCommitted: value => DeviceModel.live.set(root.index, value)
            }
            IconBtn {
                anchors.bottom: parent.bottom
                width: Metrics.field
                height: Metrics.field
                filled: true
                enabled: !root.locked && root.value > root.minimum
                glyph: Icons.remove
                text: qsTr("%1, less").arg(root.label)
                onClicked: DeviceModel.live.set(root.index, Math.max(root.minimum, root.value - root.step))
            }
            IconBtn {
                anchors.bottom: parent.bottom
                width: Metrics.field
                height: Metrics.field
                filled: true
                enabled: !root.locked && root.value < root.maximum
                glyph: Icons.add
                text: qsTr("%1, more").arg(root.label)
                onClicked: DeviceModel.live.set(root.index, Math.min(root.maximum, root.value + root.step))
            }
        }
        Btn {
            objectName: "revert_" + root.controlId
            visible: root.revertText.length > 0
            enabled: !root.locked
            glyph: Icons.undo
            text: root.revertText
            Accessible.name: qsTr("%1, %2").arg(root.label).arg(root.revertText)
            onClicked: DeviceModel.live.revert(root.index)
        }
        ToggleRow {
            width: parent.width
            visible: root.kind === LiveListModel.Toggle
            enabled: !root.locked
            title: root.label
            checked: root.value > 0
            onToggled: checked => DeviceModel.live.set(root.index, checked ? 1 : 0)
        }
        Row {
            visible: root.kind === LiveListModel.Command
            spacing: Metrics.spaceM
            Btn {
                objectName: "do_" + root.controlId
                enabled: !root.locked && !root.pending
                kind: root.asking ? Btn.Danger : Btn.Secondary
                text: root.label
                onClicked: {
                    if (root.asking)
                        DeviceModel.live.set(root.index, 1)
                    root.asking = !root.asking
                }
            }
            Btn {
                visible: root.asking
                text: qsTr("Leave it")
                onClicked: root.asking = false
            }
        }
        Txt {
            width: parent.width
            visible: text.length > 0
            text: root.problem
            font: Fonts.caption
            color: Theme.fault
            wrapMode: Text.Wrap
        }
    }
    Timer {
        interval: 4000
        running: root.asking
        onTriggered: root.asking = false
    }
}
