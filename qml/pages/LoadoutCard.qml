// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A loadout: what it has, the band of its preset between 0 and 45 GHz, and Use. The one in use has an ink edge.
Rectangle {
    id: root

    required property string name
    required property string summary
    required property real low
    required property real high
    required property string band
    required property string fact
    required property bool current
    required property bool builtIn
    signal menu

    implicitWidth: Metrics.dp(324)
    implicitHeight: Metrics.dp(132)
    radius: Metrics.radiusCard
    color: current ? Theme.raised : Theme.surface
    border.width: current ? Metrics.edgeStrong : Theme.cardEdge.a > 0 ? Metrics.hair : 0
    border.color: current ? Theme.ink : Theme.cardEdge
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Loadout %1").arg(name)
    Accessible.description: Format.joined([current ? qsTr("in use") : "", summary, band, fact])

    Column {
        x: Metrics.spaceL
        y: Metrics.spaceM
        width: actions.x - x - Metrics.spaceS
        spacing: Metrics.dp(3)
        Txt {
            width: parent.width
            text: root.name
            font: Fonts.title
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            maximumLineCount: 2
        }
        Txt {
            width: parent.width
            text: root.summary
            font: Fonts.small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: actions
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceS
        y: Metrics.spaceS
        spacing: Metrics.spaceXs
        Row {
            visible: root.current
            height: Metrics.target
            spacing: Metrics.spaceXs
            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                status: Status.Ready
                size: Metrics.markInline
            }
            Txt {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("In use")
                font: Fonts.label
            }
        }
        Btn {
            visible: !root.current
            objectName: "use_" + root.name
            enabled: !LoadoutModel.switching
            text: qsTr("Use")
            Accessible.name: qsTr("Use %1").arg(root.name)
            onClicked: LoadoutModel.askUse(root.name)
        }
        IconBtn {
            objectName: "menu_" + root.name
            glyph: Icons.more
            text: qsTr("More about %1").arg(root.name)
            onClicked: root.menu()
        }
    }
    Rectangle {
        id: track
        x: Metrics.spaceL
        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.spaceS
        width: parent.width - 2 * x
        height: Metrics.dp(8)
        radius: height / 2
        color: Theme.control
        Rectangle {
            visible: root.high > 0
            x: parent.width * root.low
            width: Math.max(parent.height, parent.width * (root.high - root.low))
            height: parent.height
            radius: height / 2
            color: root.current ? Theme.ink : Theme.text2
        }
    }
    Item {
        id: foot
        x: Metrics.spaceL
        width: parent.width - 2 * x
        height: factText.height
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.spaceS
        Txt {
            id: factText
            width: parent.width - bandText.width - Metrics.spaceS
            text: root.fact
            font: Fonts.caption
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Txt {
            id: bandText
            anchors.right: parent.right
            text: root.band
            font: Fonts.caption
            color: Theme.text2
        }
    }
}
