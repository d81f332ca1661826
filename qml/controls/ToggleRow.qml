// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A switch with its name and one sentence; the whole row is the target.
Item {
    id: root

    required property string title
    property string detail
    property alias checked: toggle.checked
    signal toggled(bool checked)

    implicitHeight: Math.max(Metrics.target, texts.implicitHeight + Metrics.spaceS)

    Column {
        id: texts
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - toggle.width - Metrics.spaceL
        spacing: Metrics.dp(2)
        Txt {
            width: parent.width
            text: root.title
            font: Fonts.bodyStrong
            wrapMode: Text.Wrap
        }
        Txt {
            width: parent.width
            visible: root.detail.length > 0
            text: root.detail
            font: Fonts.small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    TapHandler {
        enabled: root.enabled
        onTapped: {
            toggle.toggle()
            root.toggled(toggle.checked)
        }
    }
    Toggle {
        id: toggle
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        Accessible.description: root.detail
        onClicked: root.toggled(checked)
    }
}
