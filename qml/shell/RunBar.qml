// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Models

/// State, progress, Pause and Stop: at the same place on every page, above every sheet and scrim.
Rectangle {
    id: root

    property Item pageActions: null
    property string pageText
    readonly property bool primaryElsewhere: Shell.anySheet || Shell.choosingFolder || Shell.task !== null

    implicitHeight: Metrics.runBar
    color: Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Run")
    Accessible.description: RunModel.summaryText

    Rectangle {
        width: parent.width
        height: Metrics.hair
        color: Theme.line
    }
    // Nothing behind the bar gets its touches.
    MouseArea { anchors.fill: parent }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.narrow ? Metrics.spaceL : Metrics.spaceXxl
        anchors.rightMargin: Metrics.spaceL
        spacing: Metrics.spaceM

        StatusMark {
            status: RunModel.mark
            size: Metrics.markBar
        }
        RunStateText {
            pageText: root.pageText
            Layout.preferredWidth: RunModel.running ? Metrics.narrow ? Metrics.dp(206) : Metrics.dp(310) : -1
            Layout.maximumWidth: RunModel.running ? Layout.preferredWidth : Infinity
            Layout.fillWidth: !RunModel.running
            Layout.leftMargin: Metrics.dp(2)
        }
        RunProgress {
            visible: RunModel.running && root.width > Metrics.dp(700)
            Layout.fillWidth: true
            Layout.preferredWidth: 0
            Layout.rightMargin: Metrics.spaceM
        }
        Item {
            visible: RunModel.running && root.width <= Metrics.dp(700)
            Layout.fillWidth: true
        }
        Btn {
            visible: RunModel.running
            Layout.preferredWidth: Metrics.pauseWidth
            big: true
            leftPadding: Metrics.spaceS
            enabled: RunModel.canPause || RunModel.canResume
            glyph: RunModel.canResume ? Icons.play : Icons.pause
            text: RunModel.canResume ? qsTr("Resume") : qsTr("Pause")
            onClicked: RunModel.canResume ? RunModel.resume() : RunModel.pause()
        }
        HoldButton {
            visible: RunModel.running
            objectName: "stop"
            stopping: !RunModel.canStop
            onTapped: Shell.stopPanel = RunModel.canStop
            onHeld: {
                Shell.stopPanel = false
                RunModel.stop()
            }
        }
        Slot {
            content: root.pageActions
            visible: !RunModel.running && content !== null
        }
        Btn {
            visible: !RunModel.running && !root.pageActions && RunModel.canRepeat && root.width > Metrics.dp(700)
            big: true
            glyph: Icons.repeatRun
            text: Metrics.narrow ? qsTr("Repeat") : qsTr("Repeat last run")
            onClicked: RunModel.repeatLast()
        }
        Btn {
            visible: !RunModel.running && !root.pageActions
            objectName: "newExperiment"
            big: true
            kind: root.primaryElsewhere || !RunModel.setUp ? Btn.Secondary : Btn.Primary
            enabled: RunModel.setUp
            glyph: RunModel.setUp ? Icons.add : ""
            text: qsTr("New experiment")
            onClicked: Shell.open(Shell.NewRun)
        }
    }
}
