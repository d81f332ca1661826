// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A state as icon, shape and colour. The word beside it is the page's.
Item {
    id: root

    required property int status
    property real size: Metrics.markTile

    readonly property color hue: hueOf(status)
    readonly property bool disc: status === Status.Ok || status === Status.Ready || status === Status.Acquiring
        || status === Status.Info
    readonly property bool square: status === Status.Paused
    readonly property bool hollowSquare: status === Status.Offline
    readonly property bool diamond: status === Status.Simulated
    readonly property bool dashed: status === Status.Stale || status === Status.NotSetUp
    readonly property bool glyphShape: status === Status.Deviating || status === Status.Fault
    readonly property bool filled: disc || square || diamond

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    function hueOf(status: int): color {
        switch (status) {
        case Status.Ok:
        case Status.Ready:
            return Theme.ok
        case Status.Settling:
        case Status.Acquiring:
        case Status.Waiting:
            return Theme.active
        case Status.Deviating:
        case Status.Stale:
        case Status.Paused:
            return Theme.warn
        case Status.Offline:
        case Status.Fault:
            return Theme.fault
        case Status.Simulated:
            return Theme.sim
        default:
            return Theme.off
        }
    }
    function glyphOf(status: int): string {
        switch (status) {
        case Status.Ok:
        case Status.Ready:
            return Icons.check
        case Status.Settling:
            return Icons.settling
        case Status.Stale:
            return Icons.clock
        case Status.Offline:
            return Icons.linkOff
        case Status.Off:
            return Icons.power
        case Status.Simulated:
            return Icons.science
        case Status.Acquiring:
            return Icons.acquiring
        case Status.Paused:
            return Icons.pause
        case Status.Asleep:
            return Icons.asleep
        case Status.Waiting:
            return Icons.hourglass
        case Status.NotSetUp:
            return Icons.build
        default:
            return ""
        }
    }

    Rectangle {
        anchors.centerIn: parent
        visible: !root.glyphShape && !root.dashed && root.status !== Status.Info
        width: root.diamond ? root.size * 0.76 : root.square || root.hollowSquare ? root.size * 0.94 : root.size
        height: width
        rotation: root.diamond ? 45 : 0
        antialiasing: true
        radius: root.diamond ? width * 0.12 : root.square || root.hollowSquare ? width * 0.18 : width / 2
        color: root.filled ? root.hue : "transparent"
        border.width: root.filled ? 0 : Math.max(2, root.size * 0.07)
        border.color: root.hue
    }
    Repeater {
        model: root.dashed ? 10 : 0
        Rectangle {
            required property int index
            readonly property real angle: index * Math.PI / 5
            x: root.width / 2 + Math.sin(angle) * (root.size / 2 - height / 2) - width / 2
            y: root.height / 2 - Math.cos(angle) * (root.size / 2 - height / 2) - height / 2
            width: root.size * 0.2
            height: Math.max(2, root.size * 0.065)
            rotation: index * 36
            antialiasing: true
            radius: height / 2
            color: root.hue
        }
    }
    Rectangle {
        // Seen through the cut of the triangle and the octagon.
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.status === Status.Deviating ? root.size * 0.1 : 0
        visible: root.glyphShape
        width: root.size * (root.status === Status.Deviating ? 0.3 : 0.5)
        height: root.size * 0.5
        color: Theme.stateText
    }
    Icon {
        anchors.centerIn: parent
        size: root.glyphShape || root.status === Status.Info ? root.size * 1.16
            : root.filled ? root.size * 0.66 : root.size * 0.56
        text: root.status === Status.Deviating ? Icons.triangle
            : root.status === Status.Fault ? Icons.octagon
            : root.status === Status.Info ? Icons.info : root.glyphOf(root.status)
        color: root.filled && root.status !== Status.Info ? Theme.stateText : root.hue
    }
}
