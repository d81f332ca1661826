// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// One of several options of a draft, chosen from a list.
Column {
    id: root

    required property DraftEditor draft
    required property string key
    readonly property DraftField setting: draft.field(key)

    visible: setting.shown
    spacing: Metrics.spaceXs

    PickerField {
        objectName: root.key
        width: root.width
        label: root.setting.label
        options: root.setting.options
        currentIndex: root.setting.index
        onActivated: index => root.setting.index = index
    }
    Txt {
        width: root.width
        visible: text.length > 0
        text: root.setting.problem.length > 0 ? root.setting.problem : root.setting.warning
        font: Fonts.caption
        color: root.setting.problem.length > 0 ? Theme.fault : Theme.text2
        wrapMode: Text.Wrap
    }
}
