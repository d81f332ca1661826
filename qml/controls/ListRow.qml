// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// A row that leads somewhere or chooses something.
T.AbstractButton {
    id: root

    property string glyph
    property string detail
    property bool current: false
    property bool bold: false

    implicitHeight: Math.max(Metrics.field, texts.implicitHeight + Metrics.spaceM)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.description: detail
    Accessible.selected: current

    background: Rectangle {
        radius: Metrics.radius
        color: root.current ? Theme.control : root.down ? Theme.raised : "transparent"
        border.width: root.current && Theme.controlEdge.a > 0 ? Metrics.edgeStrong : 0
        border.color: Theme.controlEdge
        FocusRing { shown: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: icon
            visible: root.glyph.length > 0
            x: Metrics.spaceL
            anchors.verticalCenter: parent.verticalCenter
            text: root.glyph
            color: root.current ? Theme.text : Theme.text2
        }
        Column {
            id: texts
            anchors.left: icon.visible ? icon.right : parent.left
            anchors.leftMargin: Metrics.dp(14)
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceS
            anchors.verticalCenter: parent.verticalCenter
            Txt {
                width: parent.width
                text: root.text
                font: root.current || root.bold ? Fonts.bodyStrong : Fonts.body
                color: root.current ? Theme.text : Theme.text2
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                visible: root.detail.length > 0
                text: root.detail
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
