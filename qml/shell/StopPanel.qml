// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The choices behind Stop. Every one keeps the data; the safe one has the focus.
FocusScope {
    id: root

    visible: opacity > 0
    opacity: Shell.stopPanel ? 1 : 0
    Behavior on opacity { NumberAnimation { duration: Motion.state } }

    Connections {
        target: Shell
        function onStopPanelChanged() {
            if (Shell.stopPanel)
                keep.forceActiveFocus(Qt.PopupFocusReason)
        }
    }
    Connections {
        target: RunModel
        function onStatusChanged() {
            if (!RunModel.canStop)
                Shell.stopPanel = false
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        MouseArea {
            anchors.fill: parent
            onClicked: Shell.stopPanel = false
        }
    }
    Rectangle {
        // The pointer to the button.
        anchors.horizontalCenter: panel.right
        anchors.horizontalCenterOffset: -Metrics.stopWidth / 2
        anchors.verticalCenter: panel.bottom
        width: Metrics.dp(18)
        height: width
        rotation: 45
        antialiasing: true
        color: panel.color
    }
    Rectangle {
        id: panel
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.spaceM
        width: Metrics.stopPanelWidth
        height: content.implicitHeight + 2 * Metrics.dp(28)
        radius: Metrics.radiusPopover
        color: Theme.raised
        border.width: Metrics.hair
        border.color: Theme.line
        Accessible.role: Accessible.AlertMessage
        Accessible.name: heading.text
        MouseArea { anchors.fill: parent }

        Column {
            id: content
            x: Metrics.dp(28)
            y: Metrics.dp(28)
            width: parent.width - 2 * x
            spacing: Metrics.spaceM

            Txt {
                id: heading
                text: qsTr("Stop run %1?").arg(RunModel.number)
                font: Fonts.pageTitle
            }
            Txt {
                width: parent.width
                bottomPadding: Metrics.spaceS
                text: qsTr("%1 shots are kept whichever you choose.").arg(RunModel.shotsText)
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            BigChoice {
                objectName: "stopNow"
                width: parent.width
                kind: BigChoice.Fault
                glyph: Icons.stop
                text: qsTr("Stop now and keep data")
                consequence: qsTr("Ends within a second. Run %1 is marked as stopped by you.").arg(RunModel.number)
                onClicked: {
                    Shell.stopPanel = false
                    RunModel.stop()
                }
            }
            BigChoice {
                id: keep
                objectName: "keepRunning"
                width: parent.width
                kind: BigChoice.Outlined
                focus: true
                glyph: Icons.back
                text: qsTr("Keep running")
                consequence: qsTr("Nothing changes.")
                onClicked: Shell.stopPanel = false
            }
            Row {
                visible: AppearanceModel.holdToStop
                topPadding: Metrics.spaceS
                spacing: Metrics.spaceS
                Icon {
                    text: Icons.info
                    size: Metrics.markInline
                    color: Theme.text2
                }
                Txt {
                    text: qsTr("Or hold the Stop button for 0.8 s to stop now.")
                    font: Fonts.small
                    color: Theme.text2
                }
            }
        }
    }
}
