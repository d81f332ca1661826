// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// How many devices need attention, and how many do not.
Item {
    id: root

    implicitHeight: Metrics.dp(44)
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence.text
    Accessible.description: rest.text

    StatusMark {
        id: mark
        x: Metrics.dp(2)
        anchors.verticalCenter: parent.verticalCenter
        status: DeviceListModel.attentionCount + ProblemModel.openCount > 0 ? Status.Deviating : DeviceListModel.count > 0 ? Status.Ok : Status.Off
        size: Metrics.dp(22)
    }
    Txt {
        id: sentence
        anchors.left: mark.right
        anchors.leftMargin: Metrics.dp(10)
        anchors.verticalCenter: parent.verticalCenter
        text: DeviceListModel.count === 0 ? qsTr("No devices report")
            : DeviceListModel.attentionCount > 0 ? qsTr("%n need attention", "", DeviceListModel.attentionCount)
            : ProblemModel.openCount > 0 ? ProblemModel.topWhat
            : qsTr("Nothing needs attention")
        anchors.right: rest.left
        anchors.rightMargin: Metrics.spaceM
        elide: Text.ElideRight
        font: Fonts.label
    }
    Txt {
        id: rest
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: DeviceListModel.count > 0
        text: qsTr("%1 OK").arg(DeviceListModel.okCount)
        font: Fonts.label
        color: Theme.text2
    }
}
