// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// One recorded run: number and title, one line of facts, how it ended.
T.AbstractButton {
    id: root

    required property int number
    required property string title
    required property string facts
    required property int status
    required property string outcomeText
    required property string path
    required property bool readable
    required property bool simulated
    signal opened(path: string)

    implicitHeight: Math.max(Metrics.compact ? Metrics.dp(66) : Metrics.dp(74), lines.implicitHeight + 2 * Metrics.spaceM)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Run %1, %2").arg(number).arg(title)
    Accessible.description: outcomeText + ", " + facts
    onClicked: if (readable) root.opened(path)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Metrics.radius
        color: root.down ? Theme.control : Theme.surface
        border.width: Theme.cardEdge.a > 0 ? Metrics.hair : 0
        border.color: Theme.cardEdge
        FocusRing {
            shown: root.visualFocus
            anchors.margins: 0
        }
    }
    Item {
        anchors.fill: parent
        Txt {
            id: numberText
            x: Metrics.spaceXl
            width: Metrics.dp(64)
            anchors.verticalCenter: parent.verticalCenter
            text: root.number
            font: Fonts.titleLarge
        }
        Column {
            id: lines
            anchors.left: numberText.right
            anchors.leftMargin: Metrics.spaceM
            anchors.right: outcome.left
            anchors.rightMargin: Metrics.spaceM
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.spaceXs
            Txt {
                width: parent.width
                text: root.title
                font: Fonts.title
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                text: root.facts
                font: Fonts.small
                color: root.readable ? Theme.text2 : Theme.fault
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: outcome
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceS
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.spaceM
            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.simulated
                status: Status.Simulated
                size: Metrics.markInline
            }
            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                status: root.status
                size: Metrics.markInline
            }
            Txt {
                width: Metrics.dp(92)
                anchors.verticalCenter: parent.verticalCenter
                text: root.outcomeText
                font: Fonts.label
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                opacity: root.readable ? 1 : 0
                text: Icons.right
                color: Theme.text2
            }
        }
    }
}
