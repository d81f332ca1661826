// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// Stop: hold for 0.8 s to stop at once, tap for the choices. Letting go in between does nothing. The keyboard always gets the choices.
T.AbstractButton {
    id: root

    property real progress: 0
    property bool stopping: false
    property real lastElapsed: 0
    readonly property bool holding: progress > 0 && !stopping
    signal held
    signal tapped

    implicitWidth: Metrics.stopWidth
    implicitHeight: Metrics.big
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Stop run")
    Accessible.description: AppearanceModel.holdToStop ? qsTr("Opens choices. Hold to stop now.") : qsTr("Opens choices.")
    Accessible.onPressAction: root.tapped()

    onPressedChanged: {
        if (pressed && !stopping) {
            filling.restart()
            return
        }
        lastElapsed = progress * Motion.hold
        filling.stop()
        progress = 0
    }
    onClicked: {
        if (lastElapsed > 0 && lastElapsed < Motion.tap)
            root.tapped()
        lastElapsed = 0
    }
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Space && event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
            return
        event.accepted = true
        if (!event.isAutoRepeat)
            root.tapped()
    }

    NumberAnimation {
        id: filling
        target: root
        property: "progress"
        from: 0.001
        to: 1
        duration: Motion.hold
        onFinished: {
            if (!root.pressed)
                return
            root.progress = 0
            if (AppearanceModel.holdToStop)
                root.held()
            else
                root.tapped()
        }
    }

    background: Rectangle {
        radius: Metrics.radius
        color: Theme.tint(Theme.fault)
        border.width: Metrics.edgeStrong
        border.color: Theme.fault
        clip: true
        Rectangle {
            visible: root.holding
            height: parent.height
            width: parent.width * root.progress
            radius: Metrics.radius
            color: Qt.alpha(Theme.fault, 0.35)
        }
        FocusRing { shown: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        ProgressRing {
            id: ring
            x: Metrics.spaceM
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.dp(40)
            height: width
            thickness: Metrics.dp(4)
            color: Theme.fault
            trackColor: Qt.alpha(Theme.fault, 0.3)
            progress: root.progress
            Rectangle {
                anchors.centerIn: parent
                width: Metrics.dp(16)
                height: width
                radius: Metrics.dp(3)
                color: Theme.fault
            }
        }
        Column {
            anchors.left: ring.right
            anchors.leftMargin: Metrics.dp(14)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.dp(2)
            Txt {
                text: qsTr("Stop")
                font: Fonts.title
            }
            Txt {
                text: root.stopping ? qsTr("Stopping") : root.holding && AppearanceModel.holdToStop ? qsTr("Keep holding")
                    : AppearanceModel.holdToStop ? qsTr("Hold, or tap") : qsTr("Tap for choices")
                font: Fonts.caption
                color: Theme.text2
            }
        }
    }
}
