// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// One way to begin: what it is, what it means, its button.
Card {
    id: root

    required property string glyph
    property string remark
    required property string title
    required property string sentence
    required property list<string> points
    required property string actionText
    property bool primary: false
    signal action

    readonly property bool tight: Metrics.compact

    implicitHeight: content.implicitHeight + 2 * content.y

    Column {
        id: content
        x: Metrics.spaceXxl
        y: root.tight ? Metrics.spaceL : Metrics.spaceXxl
        width: parent.width - 2 * x
        spacing: root.tight ? Metrics.spaceS : Metrics.spaceM

        Item {
            width: parent.width
            height: tile.height
            visible: !root.tight
            Rectangle {
                id: tile
                width: Metrics.field
                height: width
                radius: Metrics.radius
                color: Theme.control
                Icon {
                    anchors.centerIn: parent
                    text: root.glyph
                    size: Metrics.dp(28)
                }
            }
            Txt {
                anchors.right: parent.right
                anchors.verticalCenter: tile.verticalCenter
                text: root.remark
                font: Fonts.small
                color: Theme.text2
            }
        }
        Txt {
            width: parent.width
            topPadding: root.tight ? 0 : Metrics.spaceS
            text: root.title
            font: Fonts.titleLarge
            wrapMode: Text.Wrap
        }
        Txt {
            width: parent.width
            visible: !root.tight
            text: root.sentence
            color: Theme.text2
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }
        Repeater {
            model: root.points
            Row {
                id: line
                required property string modelData
                width: content.width
                spacing: Metrics.spaceM
                Icon {
                    text: Icons.check
                    color: Theme.text2
                    size: Metrics.dp(18)
                }
                Txt {
                    width: parent.width - Metrics.dp(30)
                    text: line.modelData
                    font: Fonts.face(15, Font.Normal)
                    wrapMode: Text.Wrap
                }
            }
        }
        Item {
            width: 1
            height: root.tight ? 1 : Metrics.spaceS
        }
        Btn {
            width: parent.width
            big: true
            kind: root.primary ? Btn.Primary : Btn.Secondary
            text: root.actionText
            onClicked: root.action()
        }
    }
}
