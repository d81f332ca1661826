// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// One of several things, with a picture, a name and a line about it. The chosen one has an ink edge.
T.AbstractButton {
    id: root

    property string glyph
    property string detail
    property string note
    property color noteColor: Theme.text2
    property bool current: false

    implicitHeight: Math.max(Metrics.dp(76), texts.implicitHeight + Metrics.spaceXxl)
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: detail + (note.length > 0 ? ", " + note : "")
    Accessible.checked: current
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Metrics.radius
        color: root.current || root.down ? Theme.raised : "transparent"
        border.width: root.current ? Metrics.edgeStrong : Metrics.hair
        border.color: root.current ? Theme.ink : Theme.line
        FocusRing {
            shown: root.visualFocus
            anchors.margins: 0
        }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: picture
            x: Metrics.spaceL
            anchors.verticalCenter: parent.verticalCenter
            visible: root.glyph.length > 0
            width: visible ? implicitWidth : 0
            text: root.glyph
            color: root.current ? Theme.text : Theme.text2
        }
        Column {
            id: texts
            anchors.left: picture.visible ? picture.right : parent.left
            anchors.leftMargin: picture.visible ? Metrics.spaceXl : Metrics.spaceL
            anchors.right: mark.left
            anchors.rightMargin: Metrics.spaceM
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.dp(3)
            Txt {
                width: parent.width
                text: root.text
                font: Fonts.bodyStrong
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: root.detail
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: root.note
                font: Fonts.caption
                color: root.noteColor
                wrapMode: Text.Wrap
            }
        }
        Icon {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceM
            anchors.verticalCenter: parent.verticalCenter
            opacity: root.current ? 1 : 0
            text: Icons.check
            size: Metrics.markInline
        }
    }
}
