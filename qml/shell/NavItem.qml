// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck

/// A page in the rail or in the bottom bar.
T.AbstractButton {
    id: root

    required property string glyph
    property bool current: false
    property bool barOnLeft: true
    property int badge: 0
    /// The worst of what the badge counts is a fault and not only a warning.
    property bool badgeFault: false

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: current
    Accessible.description: badge === 0 ? "" : badgeFault ? qsTr("%n unread, the worst is a fault", "", badge) : qsTr("%n unread, warnings", "", badge)

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Metrics.radius
            color: root.current ? Theme.control : root.down ? Theme.surface : "transparent"
            border.width: root.current && Theme.controlEdge.a > 0 ? Metrics.edgeStrong : 0
            border.color: Theme.controlEdge
            FocusRing { shown: root.visualFocus }
        }
        Rectangle {
            visible: root.current && root.barOnLeft
            x: -Metrics.spaceS
            width: Metrics.spaceXs
            height: Metrics.dp(34)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
        }
    }
    Item {
        anchors.fill: parent
        Column {
            anchors.centerIn: parent
            spacing: Metrics.spaceXs
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.glyph
                size: Metrics.dp(26)
                color: root.current ? Theme.text : Theme.text2
            }
            Txt {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.text
                font: root.current ? Fonts.captionStrong : Fonts.caption
                color: root.current ? Theme.text : Theme.text2
            }
        }
        Badge {
            x: parent.width / 2 + Metrics.spaceXs
            y: Metrics.spaceXs
            number: root.badge
            fault: root.badgeFault
        }
    }
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
