// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Digits for a ValueField: limits, old value, steps, units, and a reason when the value is wrong. The field stays in sight beside it.
Sheet {
    id: root

    required property ValueField field
    readonly property alias entry: number
    readonly property real keyHeight: Metrics.compact ? Metrics.dp(50) : Metrics.big
    readonly property bool tight: Metrics.compact

    scrolls: false
    title: field.label
    subtitle: qsTr("%1 · was %2").arg(number.rangeText).arg(field.special ? field.specialName
        : Format.fixed(field.value, field.decimals) + (field.unit.length > 0 ? "\u00a0" + field.unit : ""))

    function commit() {
        if (!number.acceptable)
            return
        const value = number.value
        root.field.committed(value)
        root.closeRequested()
    }
    function useSpecial() {
        root.field.committed(root.field.specialValue)
        root.closeRequested()
    }

    Component.onCompleted: {
        number.begin(field.value)
        pad.forceActiveFocus()
    }

    NumberEntry {
        id: number
        minimum: root.field.minimum
        maximum: root.field.maximum
        decimals: root.field.decimals
        units: root.field.units
        factors: root.field.factors
    }

    FocusScope {
        id: pad
        width: parent.width
        height: parent.height
        focus: true
        Keys.onPressed: event => {
            if (event.key === Qt.Key_V && event.modifiers & Qt.ControlModifier)
                display.paste()
            else if (event.key === Qt.Key_Backspace)
                number.backspace()
            else if (event.key === Qt.Key_Delete)
                number.clear()
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.commit()
            else if (event.key === Qt.Key_Minus)
                number.toggleSign()
            else if (event.key === Qt.Key_Up)
                number.step(stepRow.size)
            else if (event.key === Qt.Key_Down)
                number.step(-stepRow.size)
            else if (event.text.length === 1 && "0123456789.,".includes(event.text))
                number.press(event.text)
            else
                return
            event.accepted = true
        }

        Column {
            width: parent.width
            spacing: root.tight ? Metrics.dp(6) : Metrics.spaceS

            KeypadDisplay {
                id: display
                width: parent.width
                height: root.tight ? Metrics.dp(60) : Metrics.dp(80)
                entry: number
                unit: root.field.units[number.unitIndex] ?? ""
            }
            Row {
                width: parent.width
                height: Math.max(Metrics.dp(24), reason.height)
                spacing: Metrics.spaceS
                StatusMark {
                    id: reasonMark
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !number.acceptable
                    status: Status.Fault
                    size: Metrics.markInline
                }
                Txt {
                    id: reason
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - (reasonMark.visible ? reasonMark.width + parent.spacing : 0)
                    text: number.acceptable ? root.field.hint : number.problem
                    font: Fonts.small
                    color: number.acceptable ? Theme.text2 : Theme.fault
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
            KeypadSteps {
                id: stepRow
                width: parent.width
                height: root.tight ? Metrics.target : Metrics.field
                steps: root.field.steps
                unit: root.field.unit
                onStepped: amount => number.step(amount)
            }
            KeypadKeys {
                width: parent.width
                keyHeight: root.keyHeight
                units: root.field.units
                unitIndex: number.unitIndex
                signAllowed: number.signAllowed
                decimalAllowed: root.field.decimals > 0 || root.field.units.length > 1
                specialName: root.field.specialName
                onPressed: key => number.press(key)
                onErased: number.backspace()
                onCleared: number.clear()
                onSignToggled: number.toggleSign()
                onUnitChosen: index => number.selectUnit(index)
                onSpecialChosen: root.useSpecial()
            }
        }
    }

    footer: [
        Btn {
            width: Metrics.dp(172)
            height: root.tight ? Metrics.field : Metrics.big
            big: true
            text: qsTr("Cancel")
            onClicked: root.closeRequested()
        },
        Btn {
            objectName: "apply"
            width: parent.width - Metrics.dp(172) - Metrics.spaceM
            height: root.tight ? Metrics.field : Metrics.big
            big: true
            kind: Btn.Primary
            glyph: Icons.check
            enabled: number.acceptable
            text: qsTr("Apply")
            onClicked: root.commit()
        }
    ]
}
