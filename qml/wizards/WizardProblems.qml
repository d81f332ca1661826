// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What keeps a wizard from going on: at the last step every open problem with a way to its step, before that the one of the current
/// step.
Column {
    id: root

    required property WizardSteps steps

    spacing: Metrics.spaceXs
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What is missing")

    Repeater {
        model: root.steps
        ListRow {
            required property int index
            required property string title
            required property string problem
            required property bool valid
            required property bool current

            visible: !valid && root.steps.atEnd && !current
            width: root.width
            implicitHeight: Metrics.target
            glyph: Icons.attention
            text: qsTr("%1: %2").arg(title).arg(problem)
            bold: true
            onClicked: root.steps.goTo(index)
        }
    }
    Row {
        visible: root.steps.problem.length > 0
        width: parent.width
        spacing: Metrics.spaceS
        leftPadding: Metrics.spaceXs
        Icon {
            id: glyph
            anchors.verticalCenter: parent.verticalCenter
            text: Icons.info
            size: Metrics.markInline
            color: Theme.text2
        }
        Txt {
            objectName: "wizardProblem"
            width: parent.width - glyph.width - 2 * parent.spacing
            text: root.steps.problem
            font: Fonts.small
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
