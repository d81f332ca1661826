// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What is typed, large, with a cursor and its unit. Paste reads the clipboard, units and all.
Rectangle {
    id: root

    required property NumberEntry entry
    property string unit

    function paste() {
        clipboard.text = ""
        clipboard.paste()
        if (!entry.paste(clipboard.text))
            Shell.toast(qsTr("The clipboard holds no number that fits here"), null)
    }

    radius: Metrics.radius
    color: Theme.raised
    border.width: Metrics.edgeFocus
    border.color: entry.acceptable ? Theme.focus : Theme.fault
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Value")
    Accessible.description: entry.displayText + " " + unit + (entry.acceptable ? "" : ", " + entry.problem)

    TextEdit {
        id: clipboard
        visible: false
    }
    IconBtn {
        x: Metrics.spaceS
        anchors.verticalCenter: parent.verticalCenter
        glyph: Icons.paste
        ink: Theme.text2
        text: qsTr("Paste")
        onClicked: root.paste()
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceL
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.spaceS
        Txt {
            id: digits
            text: root.entry.displayText
            font: Metrics.compact ? Fonts.heading : Fonts.keypadValue
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.edgeStrong
            height: Metrics.dp(40)
            color: Theme.focus
        }
        Txt {
            anchors.baseline: digits.baseline
            visible: text.length > 0
            text: root.unit
            font: Fonts.title
            color: Theme.text2
        }
    }
}
