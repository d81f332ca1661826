// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What using another loadout will change, before it does.
Sheet {
    id: root

    readonly property real half: (width - 2 * Metrics.cardPadding - Metrics.spaceM) / 2

    objectName: "useSheet"
    title: qsTr("Use %1?").arg(LoadoutModel.pending)
    subtitle: LoadoutModel.pendingChanges.length === 0 ? qsTr("Nothing will change but the name") : qsTr("%n things will change", "", LoadoutModel.pendingChanges.length)
    Component.onDestruction: LoadoutModel.cancelUse()

    Column {
        width: parent.width
        spacing: Metrics.spaceM
        Row {
            width: parent.width
            visible: warning.text.length > 0
            spacing: Metrics.spaceS
            Icon {
                id: glyph
                text: LoadoutModel.problem.length > 0 ? Icons.attention : Icons.lock
                size: Metrics.markInline
                color: warning.color
            }
            Txt {
                id: warning
                objectName: "useProblem"
                width: parent.width - glyph.width - parent.spacing
                text: LoadoutModel.problem.length > 0 ? LoadoutModel.problem
                    : LoadoutModel.lockedReason.length > 0 ? qsTr("%1. Use it when the run has ended").arg(LoadoutModel.lockedReason) : ""
                color: LoadoutModel.problem.length > 0 ? Theme.fault : Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Repeater {
            model: LoadoutModel.pendingChanges
            ChangeRow {
                required property var modelData
                width: parent.width
                what: modelData.what
                before: modelData.from
                after: modelData.to
            }
        }
    }
    footer: [
        Btn {
            objectName: "cancelUse"
            width: root.half
            big: true
            enabled: !LoadoutModel.switching
            text: qsTr("Keep %1").arg(LoadoutModel.current).length > 22 ? qsTr("Keep this") : qsTr("Keep %1").arg(LoadoutModel.current)
            onClicked: root.closeRequested()
        },
        Btn {
            objectName: "confirmUse"
            width: root.half
            big: true
            kind: Btn.Primary
            enabled: !LoadoutModel.switching && LoadoutModel.lockedReason.length === 0
            text: LoadoutModel.switching ? qsTr("Changing") : qsTr("Use it")
            onClicked: LoadoutModel.confirmUse()
        }
    ]
}
