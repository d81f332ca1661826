// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Whether the loadout can be saved, and what is in the way.
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
            Row {
                width: parent.width
                spacing: Metrics.spaceM
                StatusMark {
                    id: mark
                    status: LoadoutWizardModel.problems.count > 0 ? Status.Deviating : Status.Ok
                    size: Metrics.markBar
                }
                Txt {
                    width: parent.width - mark.width - parent.spacing
                    height: mark.height
                    text: LoadoutWizardModel.problems.count > 0 ? qsTr("This is in the way") : qsTr("Everything fits")
                    font: Fonts.titleLarge
                    wrapMode: Text.Wrap
                }
            }
            Repeater {
                model: LoadoutWizardModel.problems
                ListRow {
                    required property int step
                    required property var model
                    width: list.width
                    glyph: Icons.attention
                    text: model.text
                    bold: true
                    onClicked: LoadoutWizardModel.steps.goTo(step)
                }
            }
            Repeater {
                model: LoadoutWizardModel.places
                Item {
                    id: place
                    required property string name
                    required property string devices
                    required property int mark
                    width: list.width
                    height: Math.max(Metrics.dp(40), value.implicitHeight)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: Format.joined([name, devices])
                    StatusMark {
                        id: placeMark
                        anchors.verticalCenter: parent.verticalCenter
                        status: place.mark
                        size: Metrics.markInline
                    }
                    Txt {
                        id: label
                        anchors.left: placeMark.right
                        anchors.leftMargin: Metrics.spaceM
                        width: parent.width * 0.34
                        height: parent.height
                        text: place.name
                        color: Theme.text2
                        wrapMode: Text.Wrap
                    }
                    Txt {
                        id: value
                        anchors.left: label.right
                        anchors.leftMargin: Metrics.spaceS
                        anchors.right: parent.right
                        height: parent.height
                        text: place.devices
                        font: Fonts.bodyStrong
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
