// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Marks what did not come from real hardware.
Row {
    spacing: Metrics.spaceS
    Accessible.role: Accessible.StaticText
    Accessible.name: word.text
    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        status: Status.Simulated
        size: Metrics.markInline
    }
    Txt {
        id: word
        text: Status.word(Status.Simulated)
        font: Fonts.label
        color: Theme.sim
    }
}
