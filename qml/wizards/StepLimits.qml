// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// The readings that a run lives within.
DraftStepPage {
    id: root

    pictureTitle: qsTr("Readings and limits")
    pictureFact: qsTr("checked with every reading that is logged")
    picture: Component {
        Flickable {
            id: flick
            contentHeight: rows.implicitHeight
            clip: true
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: rows
                width: flick.width
                spacing: Metrics.spaceXs
                Repeater {
                    model: root.draft.limits
                    T.AbstractButton {
                        id: row
                        required property int index
                        required property string name
                        required property string now
                        required property string lowText
                        required property string highText
                        required property int severity
                        required property string problem
                        required property real position
                        required property real low
                        required property real high
                        readonly property bool current: index === root.draft.limit

                        width: rows.width
                        implicitHeight: Math.max(Metrics.dp(72), texts.implicitHeight + Metrics.spaceM)
                        focusPolicy: Qt.StrongFocus
                        Accessible.role: Accessible.ListItem
                        Accessible.name: name
                        Accessible.description: qsTr("now %1, limits %2 to %3").arg(now).arg(lowText).arg(highText)
                        Accessible.selected: current
                        onClicked: root.draft.limit = index
                        Keys.onReturnPressed: row.clicked()
                        Keys.onEnterPressed: row.clicked()
                        background: Rectangle {
                            radius: Metrics.radius
                            color: row.current ? Theme.control : "transparent"
                            border.width: row.current ? Metrics.edgeStrong : 0
                            border.color: Theme.ink
                            FocusRing {
                                shown: row.visualFocus
                            }
                        }
                        Item {
                            anchors.fill: parent
                            StatusMark {
                                id: mark
                                x: Metrics.spaceM
                                anchors.verticalCenter: parent.verticalCenter
                                status: row.severity
                                size: Metrics.dp(26)
                            }
                            Column {
                                id: texts
                                anchors.left: mark.right
                                anchors.leftMargin: Metrics.spaceM
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width * 0.45
                                Txt {
                                    width: parent.width
                                    text: row.name
                                    font: Fonts.label
                                    wrapMode: Text.Wrap
                                }
                                Txt {
                                    width: parent.width
                                    text: row.problem.length > 0 ? row.problem : row.now
                                    font: Fonts.small
                                    color: Theme.text2
                                    wrapMode: Text.Wrap
                                }
                            }
                            Item {
                                anchors.left: texts.right
                                anchors.leftMargin: Metrics.spaceL
                                anchors.right: parent.right
                                anchors.rightMargin: Metrics.spaceL
                                height: parent.height
                                Rectangle {
                                    id: bar
                                    y: parent.height / 2 - Metrics.dp(12)
                                    width: parent.width
                                    height: Metrics.dp(10)
                                    radius: height / 2
                                    color: Theme.control
                                    Rectangle {
                                        x: parent.width * row.low
                                        width: parent.width * Math.max(0, row.high - row.low)
                                        height: parent.height
                                        color: Theme.outline
                                    }
                                    Rectangle {
                                        visible: row.position >= 0
                                        x: parent.width * row.position - width / 2
                                        y: -Metrics.dp(10)
                                        width: Metrics.dp(4)
                                        height: Metrics.dp(30)
                                        color: row.severity === Status.Ok ? Theme.active : Theme.warn
                                    }
                                }
                                Txt {
                                    anchors.bottom: parent.bottom
                                    anchors.bottomMargin: Metrics.spaceXs
                                    x: Math.max(0, bar.width * row.low - implicitWidth / 2)
                                    text: row.lowText
                                    font: Fonts.caption
                                    color: Theme.text2
                                }
                                Txt {
                                    anchors.bottom: parent.bottom
                                    anchors.bottomMargin: Metrics.spaceXs
                                    x: Math.min(bar.width - implicitWidth, bar.width * row.high - implicitWidth / 2)
                                    text: row.highText
                                    font: Fonts.caption
                                    color: Theme.text2
                                }
                            }
                        }
                    }
                }
                EmptyState {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: root.draft.limits.count === 0
                    heading: qsTr("Nothing ends this run early")
                    sentence: qsTr("A limit ends the run when a reading leaves its range. The data are kept.")
                }
            }
        }
    }

    Txt {
        text: qsTr("Limit")
        font: Fonts.title
    }
    PickerField {
        objectName: "addLimit"
        width: parent.width
        label: qsTr("Add a limit for")
        enabled: root.draft.readingNames.length > 0
        options: root.draft.readingNames
        currentIndex: -1
        onActivated: index => root.draft.addLimit(index)
    }
    Txt {
        width: parent.width
        visible: root.draft.readingNames.length === 0
        text: qsTr("No device gives a reading yet")
        font: Fonts.small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "Min"
        }
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "Max"
        }
    }
    Btn {
        objectName: "removeLimit"
        visible: root.draft.limit >= 0
        width: parent.width
        glyph: Icons.bin
        text: qsTr("Remove limit")
        onClicked: {
            root.draft.removeLimit();
            Shell.toast(qsTr("Limit removed"), () => root.draft.undo());
        }
    }
}
