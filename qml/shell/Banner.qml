// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Models

/// The worst condition that is open. It stays until it is solved.
Rectangle {
    id: root

    readonly property color hue: mark.hue

    implicitHeight: Math.max(Metrics.compact ? Metrics.field : Metrics.big, texts.implicitHeight + Metrics.spaceM)
    radius: Metrics.radius
    color: Theme.tint(hue)
    border.width: Metrics.edge
    border.color: Theme.edge(hue)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: ProblemModel.topWhat
    Accessible.description: ProblemModel.topDetail

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.spaceL
        anchors.rightMargin: Metrics.spaceS
        spacing: Metrics.spaceM
        StatusMark {
            id: mark
            status: ProblemModel.topMark
            size: Metrics.markTile
        }
        Column {
            id: texts
            Layout.fillWidth: true
            spacing: Metrics.dp(3)
            Txt {
                width: parent.width
                text: ProblemModel.topWhat
                font: Fonts.label
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: ProblemModel.topDetail
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Btn {
            visible: ProblemModel.openCount > 1
            kind: Btn.Quiet
            text: qsTr("%n more", "", ProblemModel.openCount - 1)
            onClicked: Shell.open(Shell.Alerts)
        }
        Btn {
            text: ProblemModel.isOver(ProblemModel.topId) ? qsTr("Understood") : qsTr("Check again")
            onClicked: ProblemModel.checkAgain(ProblemModel.topId)
        }
    }
}
