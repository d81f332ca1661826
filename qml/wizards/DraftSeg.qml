// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// One of a few options of a draft, with its label.
Column {
    id: root

    required property DraftEditor draft
    required property string key
    readonly property DraftField setting: draft.field(key)

    visible: setting.shown
    spacing: Metrics.spaceXs

    Txt {
        text: root.setting.label
        font: Fonts.small
        color: Theme.text2
        height: Metrics.dp(22)
    }
    Seg {
        objectName: root.key
        width: root.width
        height: Metrics.field
        spread: true
        name: root.setting.label
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
