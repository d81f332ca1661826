// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A row of a FieldListModel: the control that its kind asks for, what it means, and what is wrong with it.
Column {
    id: root

    required property int index
    required property string key
    required property string label
    required property int kind
    required property string text
    required property real number
    required property bool flag
    required property real minimum
    required property real maximum
    required property string unit
    required property int decimals
    required property list<string> choices
    required property int choice
    required property string hint
    required property string problem
    required property string locked
    required property bool changed
    required property FieldListModel fields

    readonly property string remark: problem.length > 0 ? problem : locked.length > 0 ? locked : hint

    objectName: "field_" + key
    spacing: Metrics.spaceXs

    TextEntry {
        id: entry
        width: parent.width
        visible: root.kind === FieldListModel.Text
        enabled: root.locked.length === 0
        opacity: enabled ? 1 : 0.6
        label: root.label
        text: root.text
        onEdited: text => root.fields.setText(root.index, text)
        input.Accessible.description: root.remark
    }
    ValueField {
        width: parent.width
        visible: root.kind === FieldListModel.Integer || root.kind === FieldListModel.Number
        enabled: root.locked.length === 0
        opacity: enabled ? 1 : 0.6
        label: root.label
        value: root.number
        minimum: root.minimum
        maximum: root.maximum
        decimals: root.shownDecimals
        units: [root.unit]
        stepSize: Math.pow(10, -Math.min(root.decimals, 1))
        onCommitted: value => root.fields.setNumber(root.index, value)
    }
    /// As many as the value needs.
    readonly property int shownDecimals: {
        if (kind !== FieldListModel.Number)
            return 0
        for (let digits = 0; digits < decimals; ++digits) {
            if (Math.abs(number - Number(number.toFixed(digits))) < 1e-9)
                return digits
        }
        return decimals
    }
    PickerField {
        width: parent.width
        visible: root.kind === FieldListModel.Choice
        enabled: root.locked.length === 0 && root.choices.length > 0
        label: root.label
        options: root.choices
        currentIndex: root.choice
        onActivated: index => root.fields.setChoice(root.index, index)
    }
    ToggleRow {
        width: parent.width
        visible: root.kind === FieldListModel.Toggle
        enabled: root.locked.length === 0
        title: root.label
        checked: root.flag
        onToggled: checked => root.fields.setFlag(root.index, checked)
    }
    Row {
        width: parent.width
        visible: root.remark.length > 0
        spacing: Metrics.spaceXs
        Icon {
            id: glyph
            visible: root.problem.length > 0 || root.locked.length > 0
            text: root.problem.length > 0 ? Icons.attention : Icons.lock
            size: Metrics.markInline
            color: root.problem.length > 0 ? Theme.fault : Theme.text2
        }
        Txt {
            width: parent.width - (glyph.visible ? glyph.width + parent.spacing : 0)
            text: root.remark
            font: Fonts.caption
            color: root.problem.length > 0 ? Theme.fault : Theme.text2
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
