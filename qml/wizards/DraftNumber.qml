// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A number of a draft: limits, unit and what is wrong with it come from its field.
ValueField {
    id: root

    required property DraftEditor draft
    required property string key
    readonly property DraftField setting: draft.field(key)

    objectName: key
    visible: setting.shown
    label: setting.label
    value: setting.value
    minimum: setting.minimum
    maximum: setting.maximum
    decimals: setting.decimals
    units: setting.units
    factors: setting.factors
    steps: setting.steps
    stepSize: setting.steps[1] ?? 1
    specialName: setting.specialName
    specialValue: setting.specialValue
    problem: setting.problem
    hint: setting.warning
    onCommitted: value => setting.value = value
}
