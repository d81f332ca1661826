// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the rules say about a step: up to three sentences with their marks.
Flow {
    id: root

    required property DraftEditor draft
    readonly property int columns: Math.max(1, Math.min(draft.checks.count, Math.floor(width / Metrics.dp(210))))

    spacing: Metrics.spaceM
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Checks")

    Repeater {
        model: root.draft.checks
        Row {
            id: check

            required property int severity
            required property string title
            required property string detail

            width: (root.width - (root.columns - 1) * root.spacing) / root.columns
            spacing: Metrics.spaceS
            Accessible.role: Accessible.ListItem
            Accessible.name: title
            Accessible.description: detail

            StatusMark {
                id: mark
                status: check.severity
                size: Metrics.dp(26)
            }
            Column {
                width: parent.width - mark.width - parent.spacing
                Txt {
                    width: parent.width
                    text: check.title
                    font: Fonts.label
                    wrapMode: Text.Wrap
                }
                Txt {
                    width: parent.width
                    visible: text.length > 0
                    text: check.detail
                    font: Fonts.caption
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
