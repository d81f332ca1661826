// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A count on a corner; nothing at zero.
Rectangle {
    id: root

    property int number: 0
    /// Squared and in the colour of faults.
    property bool fault: false

    visible: number > 0
    height: Metrics.markInline
    width: Math.max(height, label.implicitWidth + Metrics.spaceS)
    radius: fault ? Metrics.spaceXs : height / 2
    color: fault ? Theme.fault : Theme.warn
    Accessible.ignored: true

    Txt {
        id: label
        anchors.centerIn: parent
        text: root.number > 99 ? "99+" : root.number.toString()
        font: Fonts.captionStrong
        color: Theme.stateText
    }
}
