// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The presets of the loadout; those that do not fit its devices are adapted or left out.
FocusScope {
    id: root

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: list.implicitHeight
        clip: true
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: list
            width: Math.min(flick.width, Metrics.dp(760))
            spacing: Metrics.spaceS
            Repeater {
                model: LoadoutWizardModel.presets
                Card {
                    id: card
                    required property int index
                    required property string name
                    required property string problem
                    width: list.width
                    height: words.implicitHeight + Metrics.spaceXxl
                    StatusMark {
                        id: mark
                        x: Metrics.spaceL
                        anchors.verticalCenter: parent.verticalCenter
                        status: card.problem.length > 0 ? Status.Deviating : Status.Ok
                    }
                    Column {
                        id: words
                        anchors.left: mark.right
                        anchors.leftMargin: Metrics.spaceM
                        anchors.right: parent.right
                        anchors.rightMargin: Metrics.spaceL
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Metrics.spaceS
                        Txt {
                            width: parent.width
                            text: card.name
                            font: Fonts.bodyStrong
                            wrapMode: Text.Wrap
                        }
                        Txt {
                            width: parent.width
                            text: card.problem.length > 0 ? card.problem : qsTr("Fits the devices")
                            font: Fonts.small
                            color: Theme.text2
                            wrapMode: Text.Wrap
                        }
                        Row {
                            visible: card.problem.length > 0
                            spacing: Metrics.spaceS
                            Btn {
                                text: qsTr("Adapt")
                                Accessible.name: qsTr("Adapt preset %1").arg(card.name)
                                onClicked: LoadoutWizardModel.adaptPreset(card.index)
                            }
                            Btn {
                                text: qsTr("Leave out")
                                Accessible.name: qsTr("Leave out preset %1").arg(card.name)
                                onClicked: LoadoutWizardModel.leaveOutPreset(card.index)
                            }
                        }
                    }
                }
            }
            Txt {
                width: parent.width
                visible: LoadoutWizardModel.presets.count === 0
                text: qsTr("No presets yet. Runs begin with what the loadout uses; presets are added when the loadout is in use.")
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
}
