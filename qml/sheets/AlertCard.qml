// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A condition or a result in the list of alerts.
Rectangle {
    id: root

    required property string problemId
    required property string what
    required property string detail
    required property int mark
    required property bool open
    required property string timeText

    height: content.implicitHeight + 2 * Metrics.spaceM
    radius: Metrics.radius
    color: open ? Theme.tint(sign.hue) : Theme.raised
    border.width: open ? Metrics.edge : Theme.cardEdge.a > 0 ? Metrics.hair : 0
    border.color: open ? Theme.edge(sign.hue) : Theme.cardEdge
    Accessible.role: Accessible.ListItem
    Accessible.name: what
    Accessible.description: Format.joined([detail, timeText])

    StatusMark {
        id: sign
        x: Metrics.spaceM
        y: Metrics.spaceM
        status: root.mark
        size: root.open ? Metrics.markTile : Metrics.markInline
    }
    Column {
        id: content
        anchors.left: parent.left
        anchors.leftMargin: Metrics.dp(54)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceM
        y: Metrics.spaceM
        spacing: Metrics.spaceXs
        Txt {
            width: parent.width
            text: root.what
            font: Fonts.label
            wrapMode: Text.Wrap
        }
        Txt {
            width: parent.width
            visible: text.length > 0
            text: root.detail
            font: Fonts.small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Txt {
            text: root.timeText
            font: Fonts.caption
            color: Theme.text2
        }
        Item {
            visible: root.open
            width: 1
            height: Metrics.dp(2)
        }
        Btn {
            visible: root.open
            text: ProblemModel.isOver(root.problemId) ? qsTr("Understood") : qsTr("Check again")
            onClicked: ProblemModel.checkAgain(root.problemId)
        }
    }
}
