// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Minus and plus with a choice of step sizes; holding repeats.
Row {
    id: root

    required property list<real> steps
    property string unit
    property int chosen: Math.min(1, steps.length - 1)
    readonly property real size: steps[chosen] ?? 1
    signal stepped(amount: real)

    spacing: Metrics.spaceS

    Btn {
        id: minus
        width: Metrics.big
        height: root.height
        autoRepeat: true
        autoRepeatDelay: Motion.repeatDelay
        autoRepeatInterval: Motion.repeatInterval
        glyph: Icons.remove
        Accessible.name: qsTr("Less by %1 %2").arg(root.size).arg(root.unit)
        onClicked: root.stepped(-root.size)
    }
    Seg {
        width: root.width - 2 * (Metrics.big + root.spacing)
        height: root.height
        name: root.unit.length > 0 ? qsTr("Step in %1").arg(root.unit) : qsTr("Step")
        options: Format.stepNames(root.steps)
        currentIndex: root.chosen
        spread: true
        onActivated: index => root.chosen = index
    }
    Btn {
        width: Metrics.big
        height: root.height
        autoRepeat: true
        autoRepeatDelay: Motion.repeatDelay
        autoRepeatInterval: Motion.repeatInterval
        glyph: Icons.add
        Accessible.name: qsTr("More by %1 %2").arg(root.size).arg(root.unit)
        onClicked: root.stepped(root.size)
    }
}
