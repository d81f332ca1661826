// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A setting: what it is at the left, its control at the right, or below it where there is no room.
Item {
    id: root

    required property string title
    property string detail
    default property alias control: slot.data
    readonly property bool stacked: slot.childrenRect.width > width - Metrics.dp(260)

    implicitHeight: stacked ? texts.implicitHeight + slot.childrenRect.height + Metrics.spaceS
        : Math.max(Metrics.field, texts.implicitHeight + Metrics.spaceS)

    Column {
        id: texts
        y: root.stacked ? 0 : (root.height - height) / 2
        width: root.stacked ? parent.width : parent.width - slot.childrenRect.width - Metrics.spaceL
        spacing: Metrics.dp(2)
        Txt {
            width: parent.width
            text: root.title
            font: Fonts.bodyStrong
            wrapMode: Text.Wrap
        }
        Txt {
            width: parent.width
            text: root.detail
            font: Fonts.small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    Item {
        id: slot
        x: root.stacked ? 0 : root.width - childrenRect.width
        y: root.stacked ? texts.height + Metrics.spaceS : (root.height - childrenRect.height) / 2
        width: childrenRect.width
        height: childrenRect.height
    }
}
