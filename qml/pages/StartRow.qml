// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck

/// Something a run can start from, with its one button.
Card {
    id: root

    required property string glyph
    required property string title
    required property string detail
    required property string actionText
    signal action

    implicitHeight: Metrics.compact ? Metrics.dp(68) : Metrics.dp(84)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.dp(14)
        anchors.rightMargin: Metrics.dp(14)
        spacing: Metrics.spaceL
        Rectangle {
            visible: !Metrics.narrow
            Layout.preferredWidth: Metrics.field
            Layout.preferredHeight: Metrics.field
            radius: Metrics.radiusSmall
            color: Theme.raised
            Icon {
                anchors.centerIn: parent
                text: root.glyph
                color: Theme.text2
            }
        }
        Column {
            Layout.fillWidth: true
            spacing: Metrics.spaceXs
            Txt {
                width: parent.width
                text: root.title
                font: Fonts.title
                wrapMode: Text.Wrap
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Txt {
                width: parent.width
                text: root.detail
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Btn {
            Layout.preferredWidth: Math.max(implicitWidth, Metrics.dp(124))
            text: root.actionText
            onClicked: root.action()
        }
    }
}
