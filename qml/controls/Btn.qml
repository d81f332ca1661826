// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// A button with a verb on it. One primary per screen.
T.AbstractButton {
    id: root

    enum Kind { Primary, Secondary, Quiet, Danger }

    property int kind: Btn.Secondary
    property string glyph
    property string trailingGlyph
    property bool big: false

    readonly property color fill: kind === Btn.Primary && !enabled ? Theme.control
        : kind === Btn.Primary ? Theme.ink
        : kind === Btn.Secondary ? Theme.control
        : kind === Btn.Danger ? Theme.tint(Theme.fault) : "transparent"
    readonly property color ink: kind === Btn.Primary && enabled ? Theme.inkText : Theme.text

    implicitHeight: big ? Metrics.big : Metrics.target
    implicitWidth: Math.max(Metrics.target, content.implicitWidth + leftPadding + rightPadding)
    leftPadding: big ? Metrics.spaceXl : Metrics.spaceL
    rightPadding: leftPadding
    font: big ? Fonts.title : Fonts.bodyStrong
    opacity: enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Metrics.radius
        color: root.down ? Qt.tint(root.fill.a > 0 ? root.fill : Theme.control, Qt.alpha(Theme.text2, 0.25)) : root.fill
        border.width: root.kind === Btn.Danger || Theme.controlEdge.a > 0 && root.kind !== Btn.Quiet ? Metrics.edgeStrong : 0
        border.color: root.kind === Btn.Danger ? Theme.fault : Theme.controlEdge
        Behavior on color { ColorAnimation { duration: Motion.press } }
        FocusRing { shown: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        implicitWidth: content.implicitWidth
        Row {
            id: content
            anchors.centerIn: parent
            spacing: Metrics.spaceM
            Icon {
                visible: root.glyph.length > 0
                anchors.verticalCenter: parent.verticalCenter
                text: root.glyph
                color: root.ink
                size: Metrics.spaceXxl
            }
            Txt {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.text.length > 0
                text: root.text
                font: root.font
                color: root.ink
            }
            Icon {
                visible: root.trailingGlyph.length > 0
                anchors.verticalCenter: parent.verticalCenter
                text: root.trailingGlyph
                color: root.ink
                size: Metrics.spaceXxl
            }
        }
    }

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
