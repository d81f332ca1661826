// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// A filter or special value; selected = ink.
T.AbstractButton {
    id: root

    property string glyph

    implicitHeight: Metrics.target
    implicitWidth: content.implicitWidth + 2 * Metrics.spaceM
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked

    background: Rectangle {
        radius: Metrics.radius
        color: root.checked ? Theme.ink : root.down ? Theme.control : "transparent"
        border.width: root.checked ? 0 : Metrics.edge
        border.color: Theme.outline
        FocusRing { shown: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        implicitWidth: content.implicitWidth
        Row {
            id: content
            anchors.centerIn: parent
            spacing: Metrics.spaceS
            Icon {
                visible: root.glyph.length > 0
                anchors.verticalCenter: parent.verticalCenter
                text: root.glyph
                size: Metrics.markInline
                color: root.checked ? Theme.inkText : Theme.text
            }
            Txt {
                text: root.text
                font: Fonts.smallStrong
                color: root.checked ? Theme.inkText : Theme.text
            }
        }
    }
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
