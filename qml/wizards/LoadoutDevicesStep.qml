// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// A device for each place, and what can fill the selected one.
FocusScope {
    id: root

    readonly property bool stacked: Metrics.portrait
    readonly property bool sole: !stacked && Metrics.roomX < 1000

    Txt {
        id: heading
        width: parent.width
        text: qsTr("One device for each place, %1").arg(LoadoutWizardModel.summary)
        font: Fonts.title
        wrapMode: Text.Wrap
    }
    Flickable {
        id: flick
        anchors.top: heading.bottom
        anchors.topMargin: Metrics.spaceS
        width: root.stacked ? parent.width : parent.width - side.width - Metrics.gap
        height: root.stacked ? (parent.height - y) * 0.56 : parent.height - y
        contentHeight: grid.implicitHeight
        clip: true
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        Grid {
            id: grid
            width: flick.width
            columns: width >= Metrics.dp(520) ? 2 : 1
            spacing: Metrics.spaceS
            Repeater {
                model: LoadoutWizardModel.places
                T.AbstractButton {
                    id: tile

                    required property int index
                    required property string name
                    required property string devices
                    required property string word
                    required property int mark
                    required property string note
                    readonly property bool current: index === LoadoutWizardModel.place
                    readonly property bool trouble: mark === Status.Deviating

                    objectName: "place" + index
                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    implicitHeight: Math.max(Metrics.dp(97), texts.implicitHeight + Metrics.spaceM)
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.ListItem
                    Accessible.name: qsTr("%1 place").arg(name)
                    Accessible.description: Format.joined([word, devices, note])
                    Accessible.selected: current
                    onClicked: LoadoutWizardModel.place = index
                    Keys.onReturnPressed: tile.clicked()
                    Keys.onEnterPressed: tile.clicked()
                    background: Rectangle {
                        radius: Metrics.radiusCard
                        color: tile.trouble ? Theme.tint(Theme.warn) : tile.current ? Theme.control : Theme.surface
                        border.width: tile.current || tile.trouble ? Metrics.edgeStrong : Theme.cardEdge.a > 0 ? Metrics.hair : 0
                        border.color: tile.current ? Theme.ink : tile.trouble ? Theme.warn : Theme.cardEdge
                        FocusRing { shown: tile.visualFocus }
                    }
                    Item {
                        anchors.fill: parent
                        Column {
                            id: texts
                            x: Metrics.spaceL
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - 2 * x - state.width - Metrics.spaceS
                            spacing: Metrics.dp(2)
                            Txt {
                                width: parent.width
                                text: tile.name
                                font: Fonts.small
                                color: Theme.text2
                                wrapMode: Text.Wrap
                            }
                            Txt {
                                width: parent.width
                                text: tile.devices
                                font: Fonts.bodyStrong
                                wrapMode: Text.Wrap
                            }
                            Txt {
                                width: parent.width
                                text: tile.note
                                font: Fonts.caption
                                color: Theme.text2
                                wrapMode: Text.Wrap
                            }
                        }
                        Row {
                            id: state
                            anchors.right: parent.right
                            anchors.rightMargin: Metrics.spaceM
                            anchors.verticalCenter: parent.verticalCenter
                            spacing: Metrics.spaceS
                            Txt {
                                anchors.verticalCenter: parent.verticalCenter
                                text: tile.word
                                font: Fonts.small
                                color: Theme.text2
                            }
                            StatusMark {
                                status: tile.mark
                                size: Metrics.markTile
                            }
                        }
                    }
                }
            }
        }
    }
    Card {
        id: side
        x: root.stacked ? 0 : parent.width - width
        y: root.stacked ? flick.y + flick.height + Metrics.gap : 0
        width: root.stacked ? parent.width : root.sole ? Metrics.dp(300) : Metrics.dp(412)
        height: parent.height - y
        Flickable {
            id: choices
            anchors.fill: parent
            anchors.margins: Metrics.spaceM
            contentHeight: list.implicitHeight
            clip: true
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: list
                width: choices.width
                spacing: Metrics.spaceS
                Txt {
                    width: parent.width
                    text: LoadoutWizardModel.placeName
                    font: Fonts.titleLarge
                    wrapMode: Text.Wrap
                }
                Txt {
                    width: parent.width
                    text: LoadoutWizardModel.placeNote
                    font: Fonts.small
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: LoadoutWizardModel.candidates
                    ListRow {
                        required property int index
                        required property string name
                        required property string line
                        required property bool used
                        required property bool simulated
                        required property var model
                        objectName: "candidate" + index
                        width: list.width
                        glyph: used ? Icons.check : simulated ? Icons.science : Icons.add
                        text: name
                        detail: Format.joined([model.detail, used ? qsTr("In this loadout") : line])
                        current: used
                        Accessible.role: Accessible.CheckBox
                        Accessible.checked: used
                        onClicked: LoadoutWizardModel.toggle(index)
                    }
                }
                Txt {
                    width: parent.width
                    visible: LoadoutWizardModel.candidates.count === 0
                    text: qsTr("No device of this kind has been added yet")
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
