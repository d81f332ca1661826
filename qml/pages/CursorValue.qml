// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Plot

/// One cursor: letter, position, height, and steps of one sample.
Item {
    id: root

    required property string letter
    required property PlotCursor cursor
    property bool active: false
    signal stepped(count: int)
    signal removed

    implicitHeight: Metrics.dp(88)
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Cursor %1").arg(letter)
    Accessible.description: cursor.xText + " " + cursor.xUnit + ", " + cursor.yText + " " + cursor.yUnit

    Rectangle {
        id: badge
        y: Metrics.spaceS
        width: Metrics.dp(28)
        height: width
        radius: Metrics.radiusSmall
        color: Theme.ink
        Txt {
            anchors.centerIn: parent
            text: root.letter
            font: Fonts.label
            color: Theme.inkText
        }
    }
    Row {
        anchors.left: badge.right
        anchors.leftMargin: Metrics.spaceM
        anchors.verticalCenter: badge.verticalCenter
        spacing: Metrics.spaceXs
        Txt {
            id: position
            text: root.cursor.xText
            font: Fonts.titleLarge
        }
        Txt {
            anchors.baseline: position.baseline
            text: root.cursor.xUnit
            font: Fonts.small
            color: Theme.text2
        }
    }
    Row {
        anchors.left: badge.left
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        IconBtn {
            glyph: Icons.left
            text: qsTr("Cursor %1 one point left").arg(root.letter)
            autoRepeat: true
            onClicked: root.stepped(-1)
        }
        IconBtn {
            glyph: Icons.right
            text: qsTr("Cursor %1 one point right").arg(root.letter)
            autoRepeat: true
            onClicked: root.stepped(1)
        }
        Txt {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Metrics.spaceS
            text: root.cursor.yText + "\u00a0" + root.cursor.yUnit
            font: Fonts.small
            color: Theme.text2
        }
    }
    IconBtn {
        anchors.right: parent.right
        glyph: Icons.close
        ink: Theme.text2
        glyphSize: Metrics.markInline
        text: qsTr("Remove cursor %1").arg(root.letter)
        onClicked: root.removed()
    }
}
