// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What needs attention at the left, what happened at the right, the newest first.
Page {
    id: root

    readonly property bool beside: Metrics.roomX >= 1200
    property int part: 1

    objectName: "logPage"
    title: qsTr("Log and alerts")
    subtitle: ProblemModel.openCount > 0 ? qsTr("%n open", "", ProblemModel.openCount) : ""
    headerActions: Btn {
        glyph: Icons.copy
        text: qsTr("Copy")
        Accessible.name: qsTr("Copy the lines that are shown")
        enabled: LogModel.count > 0
        onClicked: Shell.toast(qsTr("%n line(s) copied", "", LogModel.copyAll()), null)
    }

    Binding {
        target: LogModel
        property: "looking"
        value: root.visible && (root.beside || root.part === 1)
    }

    Seg {
        id: parts
        visible: !root.beside
        x: Metrics.margin
        width: parent.width - 2 * x
        spread: true
        name: qsTr("Part")
        options: [ProblemModel.openCount > 0 ? qsTr("Alerts (%1)").arg(ProblemModel.openCount) : qsTr("Alerts"), qsTr("Log")]
        currentIndex: root.part
        onActivated: index => root.part = index
    }
    LogAlerts {
        id: alerts
        visible: root.beside || root.part === 0
        x: Metrics.margin
        anchors.top: root.beside ? parent.top : parts.bottom
        anchors.topMargin: root.beside ? 0 : Metrics.spaceS
        anchors.bottom: parent.bottom
        width: root.beside ? Metrics.wide ? Metrics.dp(440) : Metrics.dp(376) : parent.width - 2 * x
    }
    LogCard {
        visible: root.beside || root.part === 1
        anchors.left: root.beside ? alerts.right : parent.left
        anchors.leftMargin: Metrics.margin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.top: root.beside ? parent.top : parts.bottom
        anchors.topMargin: root.beside ? 0 : Metrics.spaceS
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.margin
    }
}
