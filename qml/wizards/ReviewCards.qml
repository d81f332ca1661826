// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// All settings by step, with what differs from the last run, and what is wrong with a way to where it is put right.
Flickable {
    id: root

    required property DraftEditor draft
    readonly property int columns: width >= Metrics.dp(560) ? 2 : 1

    contentHeight: content.implicitHeight
    clip: true
    interactive: contentHeight > height + 1
    boundsBehavior: Flickable.StopAtBounds

    Column {
        id: content
        width: root.width
        spacing: Metrics.spaceM

        Repeater {
            model: root.draft.problems
            Rectangle {
                id: banner
                required property int index
                required property int step
                required property string stepName
                required property string text
                required property bool isError
                readonly property color hue: isError ? Theme.fault : Theme.warn

                width: content.width
                height: Math.max(Metrics.big, words.implicitHeight + Metrics.spaceM)
                radius: Metrics.radius
                color: Theme.tint(hue)
                border.width: Metrics.edge
                border.color: hue
                Accessible.role: Accessible.AlertMessage
                Accessible.name: Format.joined([stepName, text])
                StatusMark {
                    id: mark
                    x: Metrics.spaceL
                    anchors.verticalCenter: parent.verticalCenter
                    status: banner.isError ? Status.Fault : Status.Deviating
                }
                Column {
                    id: words
                    anchors.left: mark.right
                    anchors.leftMargin: Metrics.spaceM
                    anchors.right: jump.left
                    anchors.rightMargin: Metrics.spaceM
                    anchors.verticalCenter: parent.verticalCenter
                    Txt {
                        width: parent.width
                        text: qsTr("%1: %2").arg(banner.stepName).arg(banner.text)
                        font: Fonts.label
                        wrapMode: Text.Wrap
                    }
                    Txt {
                        width: parent.width
                        visible: !banner.isError
                        text: qsTr("You can start anyway.")
                        font: Fonts.small
                        color: Theme.text2
                        wrapMode: Text.Wrap
                    }
                }
                Btn {
                    id: jump
                    objectName: "jump" + banner.index
                    anchors.right: parent.right
                    anchors.rightMargin: Metrics.spaceS
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Go there")
                    Accessible.name: qsTr("Go to %1").arg(banner.stepName)
                    onClicked: root.draft.jumpTo(banner.step)
                }
            }
        }
        Grid {
            id: grid
            width: content.width
            columns: root.columns
            spacing: Metrics.spaceM
            Repeater {
                model: root.draft.review
                Card {
                    id: card
                    required property int step
                    required property string stepName
                    required property int severity
                    required property var rows

                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    height: entries.implicitHeight + entries.y + Metrics.spaceM
                    border.width: severity === Status.Ok ? Theme.cardEdge.a > 0 ? Metrics.hair : 0 : Metrics.edgeStrong
                    border.color: severity === Status.Fault ? Theme.fault : severity === Status.Deviating ? Theme.warn : Theme.cardEdge
                    Txt {
                        x: Metrics.spaceL
                        height: Metrics.target
                        text: card.stepName
                        font: Fonts.title
                    }
                    Btn {
                        anchors.right: parent.right
                        kind: Btn.Quiet
                        trailingGlyph: Icons.right
                        text: qsTr("Change")
                        Accessible.name: qsTr("Change %1").arg(card.stepName)
                        onClicked: root.draft.jumpTo(card.step)
                    }
                    Column {
                        id: entries
                        x: Metrics.spaceS
                        y: Metrics.target
                        width: parent.width - 2 * x
                        spacing: Metrics.dp(2)
                        Repeater {
                            model: card.rows
                            Rectangle {
                                id: entry
                                required property var modelData
                                readonly property bool differs: modelData.was.length > 0
                                width: entries.width
                                height: Math.max(Metrics.dp(28), value.implicitHeight, label.implicitHeight, was.implicitHeight)
                                radius: Metrics.radiusSmall
                                color: differs ? Theme.control : "transparent"
                                Accessible.role: Accessible.StaticText
                                Accessible.name: modelData.label
                                Accessible.description: differs ? qsTr("%1, was %2").arg(modelData.text).arg(modelData.was) : modelData.text
                                Txt {
                                    id: label
                                    x: Metrics.spaceS
                                    width: parent.width * 0.34
                                    height: parent.height
                                    text: entry.modelData.label
                                    font: Fonts.small
                                    color: Theme.text2
                                    wrapMode: Text.Wrap
                                }
                                Txt {
                                    id: value
                                    anchors.left: label.right
                                    anchors.leftMargin: Metrics.spaceS
                                    anchors.right: was.left
                                    anchors.rightMargin: Metrics.spaceXs
                                    height: parent.height
                                    text: entry.modelData.text
                                    font: Fonts.smallStrong
                                    wrapMode: Text.Wrap
                                }
                                Txt {
                                    id: was
                                    anchors.right: parent.right
                                    anchors.rightMargin: Metrics.spaceS
                                    width: entry.differs ? Math.min(implicitWidth, parent.width * 0.3) : 0
                                    height: parent.height
                                    visible: entry.differs
                                    text: qsTr("was %1").arg(entry.modelData.was)
                                    font: Fonts.caption
                                    color: Theme.text2
                                    wrapMode: Text.Wrap
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
