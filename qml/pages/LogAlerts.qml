// SPDX-License-Identifier: GPL-3.0-or-later
// Section headings of Qt 6.4 are not made from bound components, hence no pragma ComponentBehavior here.

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Open conditions, the worst on top, then what is over.
Item {
    id: root

    EmptyState {
        visible: ProblemModel.count === 0
        anchors.centerIn: parent
        glyph: Icons.check
        heading: qsTr("Nothing needs attention")
        sentence: qsTr("Conditions and results of this session are listed here.")
    }
    ListView {
        anchors.fill: parent
        clip: true
        spacing: Metrics.spaceS
        bottomMargin: Metrics.margin
        model: ProblemModel
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Alerts")
        section.property: "section"
        section.delegate: Txt {
            required property string section
            height: Metrics.dp(36)
            leftPadding: Metrics.spaceS
            text: section
            font: Fonts.label
            color: Theme.text2
        }
        delegate: AlertCard {
            width: ListView.view?.width ?? 0
        }
    }
}
