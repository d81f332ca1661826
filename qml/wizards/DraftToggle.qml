// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A switch of a draft.
ToggleRow {
    id: root

    required property DraftEditor draft
    required property string key
    readonly property DraftField setting: draft.field(key)

    visible: setting.shown
    title: setting.label
    checked: setting.on
    onToggled: checked => {
        root.setting.on = checked;
        root.checked = Qt.binding(() => root.setting.on);
    }
}
