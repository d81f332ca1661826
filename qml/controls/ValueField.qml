// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// A number with its unit. A tap opens the keypad; Up and Down step once, Page Up and Page Down ten times. The wheel does nothing, so
/// scrolling past a field never changes it.
T.AbstractButton {
    id: root

    required property string label
    property real value: 0
    property real minimum: -Infinity
    property real maximum: Infinity
    property int decimals: 0
    property real stepSize: 1
    property list<real> steps: [1, 10, 100, 1000]
    property list<string> units: [""]
    property list<real> factors: [1]
    property string hint
    property string problem
    /// What a special value is called, e.g. "Off" for 0; empty = none.
    property string specialName
    property real specialValue: 0
    signal committed(real value)

    readonly property string unit: units[0] ?? ""
    readonly property bool special: specialName.length > 0 && value === specialValue
    readonly property string valueText: special ? specialName : Format.fixed(value, decimals)
    readonly property bool editing: Shell.keypadField === root

    implicitWidth: Metrics.dp(184)
    implicitHeight: labelText.height + Metrics.spaceXs + Metrics.field
        + (hintText.text.length > 0 ? hintText.height + Metrics.spaceXs : 0)
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45

    Accessible.role: Accessible.SpinBox
    Accessible.name: label
    Accessible.description: (special ? specialName : valueText + " " + unit) + (problem.length > 0 ? ", " + problem : "")

    function change(by: real) {
        const next = Math.max(minimum, Math.min(maximum, value + by))
        if (next !== value)
            root.committed(next)
    }

    onClicked: {
        forceActiveFocus()
        Shell.keypadField = root
    }
    Keys.onUpPressed: change(stepSize)
    Keys.onDownPressed: change(-stepSize)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp)
            change(10 * stepSize)
        else if (event.key === Qt.Key_PageDown)
            change(-10 * stepSize)
        else
            return
        event.accepted = true
    }

    Item {
        anchors.fill: parent
        Txt {
            id: labelText
            text: root.label
            font: Fonts.small
            color: Theme.text2
            height: Metrics.dp(22)
        }
        Rectangle {
            id: box
            y: labelText.height + Metrics.spaceXs
            width: parent.width
            height: Metrics.field
            radius: Metrics.radius
            color: Theme.raised
            border.width: root.editing ? Metrics.edgeFocus : root.problem.length > 0 ? Metrics.edgeStrong : Metrics.edge
            border.color: root.editing ? Theme.focus : root.problem.length > 0 ? Theme.fault : Theme.outline
            FocusRing { shown: root.visualFocus && !root.editing }
            Row {
                x: Metrics.spaceL
                anchors.verticalCenter: parent.verticalCenter
                spacing: Metrics.spaceS
                Txt {
                    id: number
                    text: root.valueText
                    font: root.special ? Fonts.body : Fonts.fieldValue
                }
                Txt {
                    anchors.baseline: number.baseline
                    visible: !root.special && text.length > 0
                    text: root.unit
                    font: Fonts.small
                    color: Theme.text2
                }
            }
        }
        Txt {
            id: hintText
            anchors.top: box.bottom
            anchors.topMargin: Metrics.spaceXs
            width: parent.width
            text: root.problem.length > 0 ? root.problem : root.hint
            visible: text.length > 0
            font: Fonts.caption
            color: root.problem.length > 0 ? Theme.fault : Theme.text2
            wrapMode: Text.Wrap
        }
    }
}
