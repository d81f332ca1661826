// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// What the preset is called, and everything in it once more.
FocusScope {
    id: root

    required property DraftEditor draft

    TextEntry {
        id: name
        objectName: "presetName"
        width: Math.min(parent.width, Metrics.dp(520))
        label: qsTr("Name of the preset")
        placeholder: qsTr("For example Ka band, 15 µs")
        text: PresetWizardModel.name
        onEdited: text => PresetWizardModel.name = text
    }
    Txt {
        id: remark
        anchors.top: name.bottom
        width: parent.width
        text: PresetWizardModel.nameProblem.length > 0 ? PresetWizardModel.nameProblem : PresetWizardModel.nameRemark
        visible: text.length > 0
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    ReviewCards {
        anchors.top: remark.visible ? remark.bottom : name.bottom
        anchors.topMargin: Metrics.spaceM
        anchors.bottom: parent.bottom
        width: parent.width
        draft: root.draft
    }
}
