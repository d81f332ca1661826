// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A value with its unit above its name and colour; in small all in one line.
Item {
    id: root

    required property color color
    required property string name
    required property string value
    required property string unit
    property string age
    property bool large: true

    implicitWidth: Math.max(number.implicitWidth + Metrics.spaceXs + unitText.implicitWidth, key.implicitWidth)
    implicitHeight: large ? Metrics.dp(54) : Metrics.dp(20)
    opacity: age.length > 0 ? 0.6 : 1

    Txt {
        id: number
        x: root.large ? 0 : root.width - width - (unitText.visible ? unitText.width + Metrics.spaceXs : 0)
        height: root.large ? Metrics.dp(33) : root.height
        text: root.value
        font: root.large ? Fonts.value : Fonts.smallStrong
    }
    Txt {
        id: unitText
        anchors.left: number.right
        anchors.leftMargin: Metrics.spaceXs
        anchors.baseline: number.baseline
        text: root.unit
        font: Fonts.caption
        color: Theme.text2
    }
    Row {
        id: key
        y: root.large ? Metrics.dp(33) : 0
        height: root.large ? Metrics.dp(20) : root.height
        width: root.large ? implicitWidth : number.x - Metrics.spaceXs
        spacing: Metrics.dp(6)
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.dp(14)
            height: Metrics.dp(5)
            radius: height / 2
            color: root.color
        }
        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: root.large ? implicitWidth : Math.max(0, Math.min(implicitWidth, key.width - Metrics.dp(20)))
            text: root.age.length > 0 && root.large ? qsTr("%1, %2").arg(root.name).arg(root.age) : root.name
            font: Fonts.caption
            color: Theme.text2
            elide: Text.ElideRight
        }
    }
}
