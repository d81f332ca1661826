// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A caption over a short value.
Column {
    id: root

    required property string label
    required property string value

    spacing: Metrics.dp(1)
    Accessible.role: Accessible.StaticText
    Accessible.name: label
    Accessible.description: value

    Txt {
        text: root.label
        font: Fonts.caption
        color: Theme.text2
    }
    Txt {
        text: root.value
        font: Fonts.title
    }
}
