// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What is under way when the window is closed, and the ways out. The safe one has the focus, and no way loses a frame that was not
/// given up by name.
FocusScope {
    id: root

    required property bool saving
    required property int unsaved
    required property bool leaving
    signal finishRequested
    signal stayRequested
    signal giveUpRequested

    function underWay(): string {
        let text = ""
        if (RunModel.running)
            text += qsTr("Run %1 is on.").arg(RunModel.number) + "\n"
        if (ScanModel.running)
            text += qsTr("A scan is on: point %1.").arg(ScanModel.pointText) + "\n"
        if (FrameStorageModel.writingCount > 0)
            text += qsTr("Writing %1.").arg(FrameStorageModel.writingText) + "\n"
        if (unsaved > 0)
            text += qsTr("%n file(s) could not be written; their frames are in memory only.", "", unsaved)
        return text.trim()
    }

    visible: opacity > 0
    opacity: Shell.leavePanel ? 1 : 0
    Behavior on opacity  {
        NumberAnimation {
            duration: Motion.state
        }
    }

    Connections {
        target: Shell
        function onLeavePanelChanged() {
            if (Shell.leavePanel)
                stay.forceActiveFocus(Qt.PopupFocusReason);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        MouseArea {
            anchors.fill: parent
        }
    }
    Rectangle {
        objectName: "leavePanel"
        anchors.centerIn: parent
        width: Math.min(Metrics.stopPanelWidth, parent.width - 2 * Metrics.margin)
        height: Math.min(content.implicitHeight + 2 * Metrics.dp(28), parent.height - 2 * Metrics.margin)
        radius: Metrics.radiusPopover
        color: Theme.raised
        border.width: Metrics.hair
        border.color: Theme.line
        Accessible.role: Accessible.AlertMessage
        Accessible.name: heading.text
        MouseArea {
            anchors.fill: parent
        }

        Flickable {
            x: Metrics.dp(28)
            y: Metrics.dp(28)
            width: parent.width - 2 * x
            height: parent.height - 2 * y
            contentHeight: content.implicitHeight
            interactive: contentHeight > height + 1
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: content
                width: parent.width
                spacing: Metrics.spaceM

                Txt {
                    id: heading
                    width: parent.width
                    text: root.leaving && root.saving ? qsTr("Closes when everything is saved") : root.saving ? qsTr("Frames are being saved") : qsTr("Some frames are not saved")
                    font: Fonts.pageTitle
                    wrapMode: Text.Wrap
                }
                Txt {
                    objectName: "leaveWhat"
                    width: parent.width
                    bottomPadding: Metrics.spaceS
                    text: root.underWay()
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
                BigChoice {
                    objectName: "leaveFinish"
                    width: parent.width
                    visible: root.saving && !root.leaving
                    kind: BigChoice.Primary
                    glyph: Icons.save
                    text: qsTr("Finish saving, then close")
                    consequence: RunModel.running || ScanModel.running ? qsTr("Stops what is on. Every frame that was taken is kept.") : qsTr("Every frame that was taken is kept.")
                    onClicked: root.finishRequested()
                }
                BigChoice {
                    objectName: "leaveRetry"
                    width: parent.width
                    visible: root.unsaved > 0
                    kind: BigChoice.Primary
                    glyph: Icons.refresh
                    text: qsTr("Write them again")
                    consequence: qsTr("Into the folder that is chosen in Settings now.")
                    onClicked: {
                        FrameStorageModel.retryFailed();
                        ScanModel.retryFailed();
                    }
                }
                BigChoice {
                    id: stay
                    objectName: "leaveStay"
                    width: parent.width
                    kind: BigChoice.Outlined
                    focus: true
                    glyph: Icons.back
                    text: qsTr("Stay")
                    consequence: root.leaving ? qsTr("The window stays open. What was stopped stays stopped.") : qsTr("Nothing changes.")
                    onClicked: root.stayRequested()
                }
                BigChoice {
                    objectName: "leaveGiveUp"
                    width: parent.width
                    visible: root.unsaved > 0
                    kind: BigChoice.Fault
                    glyph: Icons.bin
                    text: qsTr("Give them up and close")
                    consequence: qsTr("The frames that could not be written are lost.")
                    onClicked: root.giveUpRequested()
                }
            }
        }
    }
}
