// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// One of the ways out of a question: verb and consequence.
T.AbstractButton {
    id: root

    enum Kind { Plain, Primary, Outlined, Fault }

    property int kind: BigChoice.Plain
    required property string glyph
    required property string consequence

    readonly property color fill: kind === BigChoice.Primary ? Theme.ink : kind === BigChoice.Fault ? Theme.faultFill
        : kind === BigChoice.Outlined ? "transparent" : Theme.control
    readonly property color ink: kind === BigChoice.Primary ? Theme.inkText : kind === BigChoice.Fault ? Theme.faultText : Theme.text

    implicitHeight: Math.max(Metrics.compact ? Metrics.dp(72) : Metrics.dp(80), texts.implicitHeight + Metrics.spaceL)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: consequence

    background: Rectangle {
        radius: Metrics.radius
        color: root.down ? Qt.tint(root.fill.a > 0 ? root.fill : Theme.control, Qt.alpha(Theme.text, 0.12)) : root.fill
        border.width: root.kind === BigChoice.Outlined || Theme.controlEdge.a > 0 ? Metrics.edgeStrong : 0
        border.color: root.kind === BigChoice.Outlined ? Theme.outline : Theme.controlEdge
        FocusRing { shown: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: icon
            x: Metrics.spaceXl
            anchors.verticalCenter: parent.verticalCenter
            size: Metrics.dp(30)
            text: root.glyph
            color: root.ink
        }
        Column {
            id: texts
            anchors.left: icon.right
            anchors.leftMargin: Metrics.spaceXl
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceL
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.dp(3)
            Txt {
                width: parent.width
                text: root.text
                font: Fonts.title
                color: root.ink
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                text: root.consequence
                font: Fonts.small
                color: root.kind === BigChoice.Plain || root.kind === BigChoice.Outlined ? Theme.text2 : root.ink
                wrapMode: Text.Wrap
            }
        }
    }
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
