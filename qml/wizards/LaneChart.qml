// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Lanes on one axis of time.
Item {
    id: root

    required property LanePicture picture
    property real labelWidth: Metrics.dp(120)
    readonly property real axisHeight: Metrics.dp(44)
    readonly property real laneStep: Math.min(Metrics.dp(60), (height - axisHeight) / Math.max(1, picture.lanes.count))
    readonly property real laneHeight: Math.max(Metrics.dp(16), laneStep - Metrics.spaceS)
    readonly property real laneWidth: width - labelWidth

    function at(time: real): real {
        return laneWidth * Math.max(0, Math.min(1, (time - picture.start) / (picture.end - picture.start)));
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: picture.axis
    Accessible.description: picture.fact

    Repeater {
        model: root.picture.lanes
        Item {
            id: lane

            required property int index
            required property string name
            required property string detail
            required property var spans
            required property bool filled
            required property bool faint

            y: index * root.laneStep
            width: root.width
            height: root.laneHeight
            opacity: faint ? 0.75 : 1

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: root.labelWidth - Metrics.spaceS
                Txt {
                    width: parent.width
                    text: lane.name
                    font: Fonts.label
                    wrapMode: Text.Wrap
                }
                Txt {
                    width: parent.width
                    visible: text.length > 0 && root.laneHeight > Metrics.dp(34)
                    text: lane.detail
                    font: Fonts.caption
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
            Rectangle {
                id: track
                x: root.labelWidth
                width: root.laneWidth
                height: parent.height
                color: Theme.raised
                clip: true
                Repeater {
                    model: lane.spans
                    Rectangle {
                        id: span
                        required property var modelData
                        readonly property bool mark: modelData.from === modelData.to
                        x: root.at(modelData.from) - (mark ? width / 2 : 0)
                        width: mark ? Metrics.dp(3) : Math.max(Metrics.dp(2), root.at(modelData.to) - root.at(modelData.from))
                        height: track.height
                        color: lane.filled ? mark ? Theme.text2 : Theme.active : "transparent"
                        border.width: lane.filled ? 0 : Metrics.edge
                        border.color: Theme.outline
                        Txt {
                            readonly property bool inside: implicitWidth + Metrics.spaceM < span.width
                            x: inside ? Metrics.spaceS : span.width + Metrics.spaceXs
                            visible: text.length > 0 && (inside || span.x + span.width + implicitWidth + Metrics.spaceS < track.width)
                            height: parent.height
                            text: span.modelData.text
                            font: Fonts.captionStrong
                            color: inside && lane.filled ? Theme.stateText : Theme.text
                        }
                    }
                }
            }
        }
    }
    Item {
        id: axis
        x: root.labelWidth
        y: Math.min(root.height - root.axisHeight, root.picture.lanes.count * root.laneStep)
        width: root.laneWidth
        readonly property real span: root.picture.end - root.picture.start
        readonly property real step: {
            const raw = span / 6;
            const size = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-9))));
            return raw / size > 5 ? 10 * size : raw / size > 2 ? 5 * size : raw / size > 1 ? 2 * size : size;
        }
        readonly property real first: Math.ceil(root.picture.start / step) * step
        Repeater {
            model: Math.floor((root.picture.end - axis.first) / axis.step + 1e-6) + 1
            Txt {
                required property int index
                readonly property real tick: axis.first + index * axis.step
                x: Math.max(0, Math.min(axis.width - implicitWidth, root.at(tick) - implicitWidth / 2))
                text: Format.plain(tick, 3)
                font: Fonts.caption
                color: Theme.text2
            }
        }
        Txt {
            anchors.right: parent.right
            y: Metrics.dp(20)
            text: root.picture.axis
            font: Fonts.captionStrong
        }
    }
}
