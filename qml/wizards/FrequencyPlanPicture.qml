// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Chirpdeck
import Chirpdeck.Models

/// The way of the chirp on one axis of frequency: from the generator through both mixers to the digitizer.
Item {
    id: root

    required property DraftEditor draft
    readonly property real labelWidth: Metrics.dp(150)
    readonly property real axisHeight: Metrics.dp(44)
    readonly property real laneHeight: Math.max(Metrics.dp(26), Math.min(Metrics.dp(40), (height - axisHeight) / 6))
    readonly property real laneStep: (height - axisHeight - laneHeight) / 3
    readonly property real laneWidth: width - labelWidth
    readonly property real end: draft.planEndMHz

    function at(mhz: real): real {
        return labelWidth + laneWidth * Math.max(0, Math.min(1, mhz / end));
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Frequency plan")
    Accessible.description: {
        const parts = [];
        for (let k = 0; k < draft.bands.count; ++k)
            if (!draft.bands.value(k, "image"))
                parts.push(draft.places.value(draft.bands.value(k, "place"), "name") + " " + draft.bands.value(k, "text"));
        return parts.join(", ");
    }

    Repeater {
        model: root.draft.places
        Item {
            id: lane

            required property int index
            required property string name
            required property string detail
            required property real lo
            required property string loText
            required property real limit
            required property string limitText

            y: index * root.laneStep
            width: root.width
            height: root.laneHeight

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: root.labelWidth - Metrics.spaceS
                Txt {
                    width: parent.width
                    text: lane.name
                    font: Fonts.label
                }
                Txt {
                    width: parent.width
                    text: lane.detail
                    font: Fonts.caption
                    color: Theme.text2
                }
            }
            Rectangle {
                x: root.labelWidth
                width: root.laneWidth
                height: parent.height
                color: Theme.raised
            }
            Item {
                // Out of reach of the device.
                id: beyond
                visible: lane.limit >= 0 && lane.limit < root.end
                x: root.at(lane.limit)
                width: root.labelWidth + root.laneWidth - x
                height: parent.height
                clip: true
                Rectangle {
                    width: Metrics.edge
                    height: parent.height
                    color: Theme.outline
                }
                Repeater {
                    model: Math.ceil((beyond.width + beyond.height) / Metrics.dp(10))
                    Rectangle {
                        required property int index
                        x: index * Metrics.dp(10)
                        width: Metrics.hair
                        height: beyond.height * 1.5
                        y: -beyond.height * 0.25
                        rotation: 45
                        color: Theme.line
                    }
                }
            }
        }
    }
    Repeater {
        // The way from lane to lane.
        model: root.draft.bands
        Shape {
            id: link

            required property int index
            required property int place
            required property real from
            required property real to
            required property bool rises
            required property bool image
            readonly property var next: {
                root.draft.planEndMHz;
                for (let k = index + 1; k < root.draft.bands.count; ++k)
                    if (root.draft.bands.value(k, "place") === place + 1 && !root.draft.bands.value(k, "image"))
                        return [root.draft.bands.value(k, "from"), root.draft.bands.value(k, "to"), root.draft.bands.value(k, "rises")];
                return null;
            }
            readonly property bool turned: next !== null && next[2] !== rises
            readonly property real topY: place * root.laneStep + root.laneHeight
            readonly property real bottomY: (place + 1) * root.laneStep

            visible: !image && place < 3 && next !== null && root.draft.segments.count === 1
            anchors.fill: parent
            ShapePath {
                strokeWidth: 1
                strokeColor: Qt.alpha(Theme.active, 0.6)
                fillColor: Qt.alpha(Theme.active, 0.14)
                startX: root.at(link.from)
                startY: link.topY
                PathLine {
                    x: root.at(link.to)
                    y: link.topY
                }
                PathLine {
                    x: root.at(link.next ? link.turned ? link.next[0] : link.next[1] : 0)
                    y: link.bottomY
                }
                PathLine {
                    x: root.at(link.next ? link.turned ? link.next[1] : link.next[0] : 0)
                    y: link.bottomY
                }
                PathLine {
                    x: root.at(link.from)
                    y: link.topY
                }
            }
        }
    }
    Repeater {
        model: root.draft.bands
        Item {
            id: band

            required property int place
            required property real from
            required property real to
            required property bool rises
            required property string text
            required property bool image
            readonly property bool inside: width > words.implicitWidth + Metrics.dp(56)
            readonly property bool leftOf: !inside && x + width + words.implicitWidth + Metrics.spaceM > root.width

            x: root.at(from)
            y: place * root.laneStep
            width: Math.max(Metrics.dp(3), root.at(to) - x)
            height: root.laneHeight

            Rectangle {
                anchors.fill: parent
                color: band.image ? "transparent" : Theme.active
                border.width: band.image ? Metrics.hair : 0
                border.color: Theme.outline
            }
            Icon {
                visible: !band.image && band.width > Metrics.dp(24)
                x: band.inside && band.rises ? band.width - width - Metrics.spaceS : band.inside ? Metrics.spaceS : (band.width - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                text: band.rises ? Icons.forward : Icons.back
                size: Metrics.dp(22)
                color: Theme.stateText
            }
            Txt {
                id: words
                visible: !band.image && text.length > 0
                x: band.inside ? band.rises ? Metrics.spaceM : Metrics.dp(36) : band.leftOf ? -implicitWidth - Metrics.spaceS : band.width + Metrics.spaceS
                height: parent.height
                text: band.text
                font: Fonts.label
                color: band.inside ? Theme.stateText : Theme.text
            }
        }
    }
    Repeater {
        model: root.draft.places
        Item {
            id: mixer

            required property int index
            required property real lo
            required property string loText

            visible: lo >= 0
            x: root.at(lo)
            y: index * root.laneStep - Metrics.spaceXs
            height: root.laneHeight + 2 * Metrics.spaceXs
            Rectangle {
                width: Metrics.edgeFocus
                height: parent.height
                x: -width / 2
                color: Theme.warn
            }
            Txt {
                y: -implicitHeight
                x: Math.max(root.labelWidth - mixer.x, Math.min(root.width - mixer.x - implicitWidth, -implicitWidth / 2))
                text: mixer.loText
                font: Fonts.captionStrong
                color: Theme.warn
            }
        }
    }
    Repeater {
        model: root.draft.places
        Txt {
            required property int index
            required property real limit
            required property string limitText
            visible: limit >= 0 && limit < root.end
            x: Math.max(root.labelWidth, Math.min(root.width - implicitWidth, root.at(limit) - implicitWidth / 2))
            y: index * root.laneStep + root.laneHeight
            text: limitText
            font: Fonts.caption
            color: Theme.text2
        }
    }
    Item {
        id: axis
        x: root.labelWidth
        y: root.height - root.axisHeight
        width: root.laneWidth
        height: root.axisHeight
        readonly property real step: {
            const raw = root.end / 1000 / 8;
            const size = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-6))));
            return raw / size > 5 ? 10 * size : raw / size > 2 ? 5 * size : raw / size > 1 ? 2 * size : size;
        }
        Repeater {
            model: Math.floor(root.end / 1000 / axis.step) + 1
            Txt {
                required property int index
                readonly property real tick: index * axis.step
                x: Math.max(-Metrics.spaceXs, Math.min(axis.width - implicitWidth, tick * 1000 / root.end * axis.width - implicitWidth / 2))
                y: Metrics.dp(18)
                text: Format.plain(tick, 2)
                font: Fonts.caption
                color: Theme.text2
            }
        }
        Txt {
            anchors.right: parent.right
            y: 0
            text: qsTr("Frequency / GHz")
            font: Fonts.captionStrong
        }
    }
}
