// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// A place where data could go, with its free space.
T.AbstractButton {
    id: root

    required property string path
    required property string name
    required property string remark
    required property string freeText
    required property real usedFraction
    required property bool low
    required property bool usable
    required property string problem

    readonly property bool current: StorageModel.proposedPath === path

    implicitHeight: Math.max(Metrics.dp(92), texts.implicitHeight + Metrics.spaceXxl)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: name
    Accessible.description: Format.joined([path, usable ? freeText : problem, remark])
    Accessible.checked: current
    onClicked: if (usable) StorageModel.propose(path)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Metrics.radius
        color: root.current || root.down ? Theme.raised : "transparent"
        border.width: root.current ? Metrics.edgeStrong : Metrics.hair
        border.color: root.current ? Theme.ink : Theme.line
        FocusRing {
            shown: root.visualFocus
            anchors.margins: 0
        }
    }
    Item {
        anchors.fill: parent
        Rectangle {
            id: radio
            x: Metrics.spaceL
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.dp(24)
            height: width
            radius: width / 2
            visible: root.usable
            color: "transparent"
            border.width: Metrics.edgeStrong
            border.color: root.current ? Theme.ink : Theme.text2
            Rectangle {
                anchors.centerIn: parent
                visible: root.current
                width: parent.width / 2
                height: width
                radius: width / 2
                color: Theme.ink
            }
        }
        Icon {
            anchors.centerIn: radio
            visible: !root.usable
            text: Icons.linkOff
            color: Theme.text2
        }
        Column {
            id: texts
            anchors.left: radio.right
            anchors.leftMargin: Metrics.spaceL
            anchors.right: space.left
            anchors.rightMargin: Metrics.spaceM
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.dp(3)
            Txt {
                width: parent.width
                text: root.name
                font: Fonts.bodyStrong
                wrapMode: Text.Wrap
            }
            Txt {
                width: parent.width
                text: root.path
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
            }
            Txt {
                width: parent.width
                visible: text.length > 0
                text: root.remark
                font: Fonts.caption
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Column {
            id: space
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceL
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.dp(170)
            spacing: Metrics.spaceS
            Txt {
                anchors.right: parent.right
                width: parent.width
                horizontalAlignment: Text.AlignRight
                text: root.usable ? root.freeText : root.problem
                font: Fonts.smallStrong
                color: !root.usable ? Theme.fault : root.low ? Theme.warn : Theme.text
                wrapMode: Text.Wrap
            }
            ProgressTrack {
                visible: root.usable
                width: parent.width
                implicitHeight: Metrics.dp(8)
                progress: root.usedFraction
                fill: root.low ? Theme.warn : Theme.text2
                Accessible.name: qsTr("Used")
            }
        }
    }
}
