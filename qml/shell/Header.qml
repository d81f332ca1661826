// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Models

/// Title, one line beside it, the page's own actions, alerts, clock.
Item {
    id: root

    required property Page page

    implicitHeight: Metrics.header

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.page.backVisible ? Metrics.spaceM : Metrics.portrait || !Metrics.compact ? Metrics.spaceXxl : Metrics.spaceL
        anchors.rightMargin: Metrics.spaceM
        spacing: Metrics.spaceM

        IconBtn {
            visible: root.page.backVisible
            glyph: Icons.back
            text: qsTr("Back")
            onClicked: root.page.back()
        }
        Txt {
            id: title
            text: root.page.title
            font: Fonts.pageTitle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Metrics.spaceXs
            // A subtitle that does not fit is left out: half a sentence says nothing.
            opacity: implicitWidth <= width + 1 ? 1 : 0
            text: root.page.subtitle
            font: Fonts.label
            color: Theme.text2
            clip: true
        }
        Slot { content: root.page.headerActions }
        SimulatedMark { visible: !Metrics.portrait && (RunModel.simulated && RunModel.running || Shell.page === Shell.Spectrum && SpectrumModel.simulated) }
        IconBtn {
            glyph: Icons.bell
            ink: ProblemModel.openCount > 0 ? Theme.text : Theme.text2
            text: qsTr("Alerts")
            Accessible.description: qsTr("%n need attention", "", ProblemModel.openCount)
            badge: ProblemModel.openCount
            onClicked: Shell.sheet === Shell.Alerts ? Shell.closeSheets() : Shell.open(Shell.Alerts)
        }
        Txt {
            Layout.rightMargin: Metrics.spaceS
            // Large type in a small window: what can be pressed comes first.
            visible: Metrics.roomX >= 700 || !root.page.headerActions
            text: ClockModel.time
            font: Fonts.clock
            color: Theme.text2
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Time %1").arg(text)
        }
    }
}
