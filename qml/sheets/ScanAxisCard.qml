// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// One loop of a scan: what is varied, over which points, and how long it settles.
Rectangle {
    id: root

    required property int index
    required property string title
    required property bool isRepeat
    required property int valueIndex
    required property string unit
    required property bool isList
    required property real from
    required property real to
    required property real step
    required property string pointsText
    required property real times
    required property real settle
    required property real minimum
    required property real maximum
    required property int decimals
    required property string amount
    required property string problem
    property bool last: false

    readonly property real third: (width - 2 * Metrics.spaceM - 2 * Metrics.spaceS) / 3

    implicitHeight: content.implicitHeight + 2 * Metrics.spaceM
    radius: Metrics.radius
    color: "transparent"
    border.width: problem.length > 0 ? Metrics.edge : Metrics.hair
    border.color: problem.length > 0 ? Theme.edge(Theme.fault) : Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: problem.length > 0 ? problem : amount

    Column {
        id: content
        x: Metrics.spaceM
        y: Metrics.spaceM
        width: parent.width - 2 * x
        spacing: Metrics.spaceS

        Item {
            width: parent.width
            height: Metrics.target
            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - buttons.width - Metrics.spaceS
                Txt {
                    width: parent.width
                    text: qsTr("Axis %1").arg(root.index + 1)
                    font: Fonts.label
                    elide: Text.ElideRight
                }
                Txt {
                    width: parent.width
                    text: root.isRepeat ? qsTr("Repeats only") : root.amount
                    font: Fonts.caption
                    color: Theme.text2
                    elide: Text.ElideRight
                }
            }
            Row {
                id: buttons
                anchors.right: parent.right
                IconBtn {
                    glyph: Icons.up
                    text: qsTr("Move axis %1 outwards").arg(root.index + 1)
                    enabled: root.index > 0
                    onClicked: ScanModel.move(root.index, -1)
                }
                IconBtn {
                    glyph: Icons.down
                    text: qsTr("Move axis %1 inwards").arg(root.index + 1)
                    enabled: !root.last
                    onClicked: ScanModel.move(root.index, 1)
                }
                IconBtn {
                    objectName: "removeAxis" + root.index
                    glyph: Icons.close
                    text: qsTr("Remove axis %1").arg(root.index + 1)
                    onClicked: ScanModel.remove(root.index)
                }
            }
        }
        PickerField {
            objectName: "axisValue" + root.index
            visible: !root.isRepeat
            width: parent.width
            label: qsTr("Value")
            options: ScanModel.values
            currentIndex: root.valueIndex
            onActivated: index => ScanModel.chooseValue(root.index, index)
        }
        Seg {
            visible: !root.isRepeat
            width: parent.width
            spread: true
            name: qsTr("Points of axis %1").arg(root.index + 1)
            options: [qsTr("From, to, step"), qsTr("Own points")]
            currentIndex: root.isList ? 1 : 0
            onActivated: index => ScanModel.setList(root.index, index === 1)
        }
        Row {
            visible: !root.isRepeat && !root.isList
            width: parent.width
            spacing: Metrics.spaceS
            ValueField {
                objectName: "axisFrom" + root.index
                width: root.third
                label: qsTr("From")
                value: root.from
                minimum: root.minimum
                maximum: root.maximum
                decimals: root.decimals
                units: [root.unit]
                onCommitted: value => ScanModel.setFrom(root.index, value)
            }
            ValueField {
                objectName: "axisTo" + root.index
                width: root.third
                label: qsTr("To")
                value: root.to
                minimum: root.minimum
                maximum: root.maximum
                decimals: root.decimals
                units: [root.unit]
                onCommitted: value => ScanModel.setTo(root.index, value)
            }
            ValueField {
                objectName: "axisStep" + root.index
                width: root.third
                label: qsTr("Step")
                value: root.step
                minimum: 0
                maximum: root.maximum - root.minimum
                decimals: root.decimals
                units: [root.unit]
                onCommitted: value => ScanModel.setStep(root.index, value)
            }
        }
        TextEntry {
            objectName: "axisPoints" + root.index
            visible: !root.isRepeat && root.isList
            width: parent.width
            label: root.unit.length > 0 ? qsTr("Points, %1").arg(root.unit) : qsTr("Points")
            placeholder: qsTr("Numbers with commas between them")
            text: root.pointsText
            onEdited: text => ScanModel.setPointsText(root.index, text)
        }
        Row {
            width: parent.width
            spacing: Metrics.spaceS
            ValueField {
                objectName: "axisTimes" + root.index
                visible: root.isRepeat
                width: (parent.width - parent.spacing) / 2
                label: qsTr("Repeats")
                value: root.times
                minimum: 1
                maximum: 10000000
                onCommitted: value => ScanModel.setTimes(root.index, value)
            }
            ValueField {
                width: (parent.width - parent.spacing) / 2
                label: root.isRepeat ? qsTr("Wait before each") : qsTr("Settling time")
                value: root.settle
                minimum: 0
                maximum: 86400
                decimals: 2
                units: [qsTr("s")]
                onCommitted: value => ScanModel.setSettle(root.index, value)
            }
        }
        Txt {
            objectName: "axisProblem" + root.index
            visible: root.problem.length > 0
            width: parent.width
            text: root.problem
            font: Fonts.caption
            color: Theme.fault
            wrapMode: Text.Wrap
        }
    }
}
