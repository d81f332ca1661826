// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// A line of letters. The on-screen keyboard, where there is one, moves the view so that this field stays in sight.
Item {
    id: root

    property string label
    property string placeholder
    property string glyph
    property alias text: input.text
    property alias input: input
    property bool clearable: false
    property string fact
    /// Where Enter goes. Without one it puts the keyboard away.
    property Item next: null
    signal edited(string text)
    signal accepted

    implicitHeight: (label.length > 0 ? labelText.height + Metrics.spaceXs : 0) + Metrics.field
    implicitWidth: Metrics.dp(320)

    Txt {
        id: labelText
        visible: root.label.length > 0
        text: root.label
        font: Fonts.small
        color: Theme.text2
        height: Metrics.dp(22)
    }
    T.TextField {
        id: input
        anchors.bottom: parent.bottom
        width: parent.width
        height: Metrics.field
        leftPadding: root.glyph.length > 0 ? Metrics.dp(52) : Metrics.spaceL
        rightPadding: Metrics.spaceL + (factText.visible ? factText.implicitWidth + Metrics.spaceM : 0)
            + (clear.visible ? clear.width : 0)
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.text
        font: Fonts.body
        selectionColor: Theme.focus
        selectedTextColor: Theme.light ? Theme.inkText : Theme.stateText
        placeholderText: root.placeholder
        placeholderTextColor: Theme.text3
        activeFocusOnTab: true
        selectByMouse: true
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label.length > 0 ? root.label : root.placeholder
        onTextEdited: root.edited(text)
        onAccepted: {
            if (root.next)
                root.next.forceActiveFocus(Qt.TabFocusReason)
            else
                Shell.hideKeyboard()
            root.accepted()
        }
        onActiveFocusChanged: Shell.textField = activeFocus ? input : Shell.textField === input ? null : Shell.textField

        cursorDelegate: Rectangle {
            width: Metrics.edgeStrong
            color: Theme.focus
            visible: input.cursorVisible
        }
        background: Rectangle {
            radius: Metrics.radius
            color: Theme.raised
            border.width: input.activeFocus ? Metrics.edgeFocus : Metrics.edge
            border.color: input.activeFocus ? Theme.focus : Theme.outline
            Icon {
                visible: root.glyph.length > 0
                x: Metrics.spaceL
                anchors.verticalCenter: parent.verticalCenter
                text: root.glyph
                color: Theme.text2
            }
            Txt {
                visible: input.text.length === 0 && !input.activeFocus || input.text.length === 0 && input.preeditText.length === 0
                x: input.leftPadding
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - input.leftPadding - input.rightPadding
                text: root.placeholder
                color: Theme.text3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
    Txt {
        id: factText
        anchors.right: clear.visible ? clear.left : parent.right
        anchors.rightMargin: Metrics.spaceS
        anchors.verticalCenter: input.verticalCenter
        visible: root.fact.length > 0
        text: root.fact
        font: Fonts.small
        color: Theme.text2
    }
    IconBtn {
        id: clear
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceXs
        anchors.verticalCenter: input.verticalCenter
        visible: root.clearable && input.text.length > 0
        glyph: Icons.close
        text: qsTr("Clear")
        onClicked: {
            input.clear()
            root.edited("")
            input.forceActiveFocus()
        }
    }
}
