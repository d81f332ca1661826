// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Plot

/// One chirp: how its frequency runs, what the generator plays, and the markers round it.
Item {
    id: root

    required property DraftEditor draft
    readonly property LanePicture lanes: draft.chirpLanes
    readonly property real labelWidth: Metrics.dp(120)
    readonly property real plotWidth: width - labelWidth
    readonly property real rampHeight: (height - markerArea.height - 2 * Metrics.spaceS) * 0.58
    readonly property real driveHeight: (height - markerArea.height - 2 * Metrics.spaceS) - rampHeight

    function at(us: real): real {
        return plotWidth * (us - lanes.start) / (lanes.end - lanes.start);
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("One chirp")
    Accessible.description: lanes.fact

    Txt {
        width: root.labelWidth - Metrics.spaceS
        text: qsTr("AWG, up to %1 GHz").arg(Format.plain(root.draft.highestAwgMHz / 1000, 2))
        font: Fonts.label
        wrapMode: Text.Wrap
    }
    Rectangle {
        id: ramp
        x: root.labelWidth
        width: root.plotWidth
        height: root.rampHeight
        color: Theme.plotBg
        clip: true
        Repeater {
            model: root.draft.segments
            Rectangle {
                id: sweep
                required property int index
                required property bool silence
                required property real startUs
                required property real endUs
                required property real awgFrom
                required property real awgTo
                readonly property real x0: root.at(startUs)
                readonly property real x1: root.at(endUs)
                readonly property real y0: ramp.height * (1 - awgFrom / root.draft.highestAwgMHz)
                readonly property real y1: ramp.height * (1 - awgTo / root.draft.highestAwgMHz)
                visible: !silence
                width: Math.hypot(x1 - x0, y1 - y0)
                height: index === root.draft.segment ? Metrics.dp(4) : Metrics.dp(2.5)
                x: x0
                y: y0 - height / 2
                transformOrigin: Item.Left
                rotation: Math.atan2(y1 - y0, x1 - x0) * 180 / Math.PI
                color: Theme.active
                antialiasing: true
            }
        }
    }
    Txt {
        y: drive.y
        text: qsTr("Drive")
        font: Fonts.label
    }
    Rectangle {
        id: drive
        x: root.labelWidth
        y: ramp.height + Metrics.spaceS
        width: root.plotWidth
        height: root.driveHeight
        color: Theme.plotBg
        TraceItem {
            anchors.fill: parent
            trace: root.draft.drive
            viewX0: root.lanes.start
            viewX1: root.lanes.end
            viewY0: -1.1
            viewY1: 1.1
            color: Theme.active
            lineWidth: 1.2
        }
    }
    LaneChart {
        id: markerArea
        anchors.bottom: parent.bottom
        width: parent.width
        height: Metrics.dp(46) + Math.min(root.height * 0.36, root.lanes.lanes.count * Metrics.dp(40))
        labelWidth: root.labelWidth
        picture: root.lanes
    }
}
