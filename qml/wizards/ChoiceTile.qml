// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// One of a few kinds of something: icon, name, one line.
T.AbstractButton {
    id: root

    required property string glyph
    property string detail
    property bool current: false

    implicitHeight: Math.max(Metrics.dp(72), texts.implicitHeight + Metrics.spaceM)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: detail
    Accessible.checked: current

    background: Rectangle {
        radius: Metrics.radius
        color: root.current ? Theme.control : "transparent"
        border.width: root.current ? Metrics.edgeStrong : Metrics.edge
        border.color: root.current ? Theme.ink : Theme.outline
        FocusRing {
            shown: root.visualFocus
        }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: icon
            x: Metrics.spaceM
            anchors.verticalCenter: parent.verticalCenter
            text: root.glyph
        }
        Column {
            id: texts
            anchors.left: icon.right
            anchors.leftMargin: Metrics.spaceM
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceXs
            anchors.verticalCenter: parent.verticalCenter
            Txt {
                width: parent.width
                text: root.text
                font: Fonts.bodyStrong
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                visible: text.length > 0
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
