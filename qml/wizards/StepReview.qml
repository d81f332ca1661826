// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Everything once more before the run starts.
FocusScope {
    id: root

    required property DraftEditor draft
    readonly property bool stacked: Metrics.portrait || Metrics.roomX < 1000

    ReviewCards {
        id: cards
        y: root.stacked ? side.height + Metrics.gap : 0
        width: root.stacked ? parent.width : parent.width - side.width - Metrics.gap
        height: parent.height - y
        draft: root.draft
    }
    Card {
        id: side
        x: root.stacked ? 0 : parent.width - width
        width: root.stacked ? parent.width : Metrics.compact ? Metrics.dp(320) : Metrics.dp(372)
        height: root.stacked ? Math.min(parent.height * 0.5, flick.contentHeight + 2 * Metrics.spaceM) : parent.height
        Flickable {
            id: flick
            anchors.fill: parent
            anchors.margins: Metrics.spaceM
            contentHeight: words.implicitHeight
            clip: true
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: words
                x: Metrics.spaceS
                width: flick.width - 2 * x
                spacing: Metrics.spaceM
                Txt {
                    width: parent.width
                    text: qsTr("Run %1").arg(ExperimentWizardModel.number)
                    font: Fonts.titleLarge
                }
                TextEntry {
                    objectName: "title"
                    width: parent.width
                    label: qsTr("Title")
                    placeholder: qsTr("What is this run for")
                    text: root.draft.title
                    next: sample.input
                    onEdited: text => root.draft.title = text
                }
                TextEntry {
                    id: sample
                    width: parent.width
                    label: qsTr("Sample")
                    placeholder: qsTr("Substance, carrier gas, pressure")
                    text: root.draft.sample
                    onEdited: text => root.draft.sample = text
                }
                Divider {
                    width: parent.width
                }
                Repeater {
                    model: [[qsTr("Ends"), root.draft.endText], [qsTr("Needs"), root.draft.sizeText], [qsTr("Loadout"), root.draft.loadoutName], [qsTr("Copied from"), root.draft.differenceCount > 0 ? qsTr("%1, %n change(s) since the last run", "", root.draft.differenceCount).arg(root.draft.sourceText) : root.draft.sourceText]]
                    Item {
                        id: fact
                        required property var modelData
                        width: words.width
                        height: Math.max(name.implicitHeight, value.implicitHeight)
                        Txt {
                            id: name
                            width: parent.width * 0.32
                            text: fact.modelData[0]
                            font: Fonts.small
                            color: Theme.text2
                            wrapMode: Text.Wrap
                        }
                        Txt {
                            id: value
                            anchors.left: name.right
                            anchors.right: parent.right
                            text: fact.modelData[1]
                            font: Fonts.smallStrong
                            wrapMode: Text.Wrap
                        }
                    }
                }
                Row {
                    visible: root.draft.simulated
                    width: parent.width
                    spacing: Metrics.spaceS
                    StatusMark {
                        id: sim
                        status: Status.Simulated
                        size: Metrics.dp(26)
                    }
                    Txt {
                        width: parent.width - sim.width - parent.spacing
                        text: qsTr("Marked as simulated")
                        font: Fonts.small
                        color: Theme.sim
                        wrapMode: Text.Wrap
                    }
                }
                Btn {
                    objectName: "saveAsPreset"
                    width: parent.width
                    glyph: Icons.save
                    text: qsTr("Save as a preset")
                    onClicked: {
                        const name = root.draft.title.trim().length > 0 ? root.draft.title.trim() : qsTr("Preset %1").arg(root.draft.presetNames.length + 1);
                        ExperimentWizardModel.saveAsPreset(name);
                    }
                }
            }
        }
    }
}
