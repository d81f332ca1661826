// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// A device: what it is, its state, what it reads, and at most one action. A tap opens its sheet; the tile itself never changes
/// anything.
T.AbstractButton {
    id: root

    required property string key
    required property int kind
    required property string name
    required property string model
    required property int status
    required property string word
    required property string value
    required property string unit
    required property string note
    required property int remedy
    property bool selected: false
    property bool locked: false
    signal findOut
    signal adjust
    signal reconnect

    readonly property bool alarming: Status.needsAttention(status)
    readonly property color hue: mark.hue

    implicitHeight: Math.max(Metrics.dp(120), heading.height + lower.height + 2 * Metrics.spaceL)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: Format.joined([word, value === "–" ? "" : value + " " + unit, note, model])
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Metrics.radiusCard
        color: root.alarming ? Theme.tint(root.hue) : root.down ? Theme.raised : Theme.surface
        border.width: root.selected || root.alarming ? Metrics.edgeStrong : Theme.cardEdge.a > 0 ? Metrics.hair : 0
        border.color: root.selected ? Theme.ink : root.alarming ? Theme.edge(root.hue) : Theme.cardEdge
        FocusRing {
            shown: root.visualFocus
            cornerRadius: Metrics.radiusCard
        }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: picture
            x: Metrics.spaceL
            y: Metrics.spaceL
            text: Icons.ofDevice(root.kind)
            color: Theme.text2
        }
        Column {
            id: heading
            anchors.left: picture.right
            anchors.leftMargin: Metrics.spaceM
            anchors.right: stateRow.left
            anchors.rightMargin: Metrics.spaceS
            y: Metrics.spaceM
            spacing: Metrics.dp(2)
            Txt {
                width: parent.width
                text: root.name
                font: Fonts.bodyStrong
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                text: root.model
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: stateRow
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceL
            y: Metrics.spaceM
            spacing: Metrics.spaceS
            Txt {
                anchors.verticalCenter: parent.verticalCenter
                text: root.word
                font: Fonts.label
                color: root.status === Status.Ok ? Theme.text2 : root.hue
            }
            StatusMark {
                id: mark
                status: root.status
            }
        }
        Item {
            id: lower
            x: Metrics.spaceL
            width: parent.width - 2 * x
            height: Math.max(Metrics.target, reading.implicitHeight)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.spaceS
            Flow {
                id: reading
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (act.visible ? act.width + Metrics.spaceS : 0)
                spacing: Metrics.spaceS
                Txt {
                    id: number
                    text: root.value
                    font: Fonts.value
                    opacity: root.status === Status.Stale ? 0.55 : 1
                    color: root.value === "–" ? Theme.text2 : Theme.text
                }
                Txt {
                    visible: text.length > 0
                    height: number.height
                    text: root.unit
                    font: Fonts.small
                    color: Theme.text2
                }
                Txt {
                    visible: text.length > 0
                    height: Math.max(number.height, implicitHeight)
                    width: Math.min(implicitWidth, reading.width)
                    text: root.note
                    font: Fonts.small
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
            Btn {
                id: act
                objectName: "act_" + root.key
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.remedy !== HardwareModel.NoAction
                enabled: !root.locked || root.remedy !== HardwareModel.Reconnect
                text: root.remedy === HardwareModel.FindOut ? qsTr("Find out why")
                    : root.remedy === HardwareModel.Adjust ? qsTr("Adjust") : qsTr("Reconnect")
                Accessible.name: qsTr("%1, %2").arg(text).arg(root.name)
                onClicked: {
                    if (root.remedy === HardwareModel.FindOut)
                        root.findOut()
                    else if (root.remedy === HardwareModel.Adjust)
                        root.adjust()
                    else
                        root.reconnect()
                }
            }
        }
    }
}
