// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Something that was checked: mark, statement, evidence.
Row {
    id: root

    required property int status
    required property string statement
    property string evidence

    spacing: Metrics.spaceL
    Accessible.role: Accessible.StaticText
    Accessible.name: statement
    Accessible.description: evidence

    StatusMark {
        id: mark
        anchors.verticalCenter: parent.verticalCenter
        status: root.status
        size: Metrics.markTile
    }
    Column {
        width: root.width - mark.width - root.spacing
        spacing: Metrics.dp(3)
        Txt {
            width: parent.width
            text: root.statement
            font: Fonts.bodyStrong
            wrapMode: Text.Wrap
        }
        Txt {
            width: parent.width
            visible: text.length > 0
            text: root.evidence
            font: Fonts.small
            color: Theme.text2
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
