// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Something that will change: what, from, to.
Column {
    id: root

    required property string what
    required property string before
    required property string after

    spacing: Metrics.dp(2)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2 becomes %3").arg(what).arg(before).arg(after)

    Txt {
        width: parent.width
        text: root.what
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceS
        Txt {
            width: Math.min(implicitWidth, (parent.width - arrow.width) / 2 - 2 * parent.spacing)
            text: root.before
            font: Fonts.label
            color: Theme.text2
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Icon {
            id: arrow
            text: Icons.forward
            size: Metrics.markInline
            color: Theme.text2
        }
        Txt {
            width: Math.min(implicitWidth, (parent.width - arrow.width) / 2 - 2 * parent.spacing)
            text: root.after
            font: Fonts.label
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
