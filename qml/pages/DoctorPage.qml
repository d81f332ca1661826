// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Why a device does not answer: the checks in order at the left, what was found and what was said at the right. Nothing is changed.
Page {
    id: root

    readonly property bool oneColumn: Metrics.roomX < 1000

    objectName: "doctorPage"
    title: DoctorModel.healthy ? qsTr("It answers") : qsTr("Find out why")
    subtitle: DoctorModel.name
    backVisible: true
    onBack: Shell.closeTask()
    runBarText: qsTr("It only asks, and changes nothing")
    headerActions: Btn {
        glyph: Icons.copy
        text: Metrics.roomX < 900 ? "" : qsTr("Copy report")
        Accessible.name: qsTr("Copy report")
        onClicked: {
            DoctorModel.copyReport()
            Shell.toast(qsTr("The report is copied"), null)
        }
    }

    Flickable {
        anchors.fill: parent
        contentHeight: root.oneColumn ? right.y + right.height + Metrics.margin : height
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Card {
            id: left
            x: Metrics.margin
            width: root.oneColumn ? parent.width - 2 * x : Math.min(Metrics.dp(560), (parent.width - 3 * x) / 2)
            height: root.oneColumn ? checks.implicitHeight + 2 * Metrics.cardPadding + again.height + Metrics.spaceM : root.height - Metrics.margin
            Column {
                id: checks
                x: Metrics.cardPadding
                y: Metrics.cardPadding
                width: parent.width - 2 * x
                spacing: Metrics.spaceM
                Accessible.role: Accessible.List
                Accessible.name: DoctorModel.summary
                Txt {
                    width: parent.width
                    text: DoctorModel.duration.length > 0 ? qsTr("What was checked, %1").arg(DoctorModel.duration) : qsTr("What is checked")
                    font: Fonts.title
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: DoctorModel
                    Rectangle {
                        id: row

                        required property string statement
                        required property string evidence
                        required property int state
                        required property string word
                        required property bool failed

                        width: checks.width
                        height: line.implicitHeight + Metrics.spaceL
                        radius: Metrics.radius
                        color: failed ? Theme.tint(Theme.fault) : "transparent"
                        border.width: failed ? Metrics.edge : 0
                        border.color: Theme.edge(Theme.fault)
                        CheckLine {
                            id: line
                            x: Metrics.spaceS
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - 2 * x - wordText.width - Metrics.spaceS
                            status: row.state
                            statement: row.statement
                            evidence: row.evidence
                        }
                        Txt {
                            id: wordText
                            anchors.right: parent.right
                            anchors.rightMargin: Metrics.spaceM
                            y: Metrics.spaceM
                            text: row.word
                            font: Fonts.small
                            color: row.failed ? Theme.fault : Theme.text2
                        }
                    }
                }
            }
            Btn {
                id: again
                objectName: "checkAgain"
                x: Metrics.cardPadding
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Metrics.spaceL
                enabled: !DoctorModel.running && HardwareModel.lockedReason.length === 0
                glyph: Icons.settling
                text: DoctorModel.running ? qsTr("Asking") : qsTr("Check again")
                onClicked: DoctorModel.checkAgain()
            }
        }
        Item {
            id: right
            x: root.oneColumn ? Metrics.margin : left.x + left.width + Metrics.gap
            y: root.oneColumn ? left.height + Metrics.gap : 0
            width: parent.width - x - Metrics.margin
            height: root.oneColumn ? finding.height + Metrics.gap + Metrics.dp(320) : root.height - Metrics.margin
            Card {
                id: finding
                width: parent.width
                height: findingColumn.implicitHeight + 2 * Metrics.cardPadding
                Column {
                    id: findingColumn
                    x: Metrics.cardPadding
                    y: Metrics.cardPadding
                    width: parent.width - 2 * x
                    spacing: Metrics.spaceM
                    CheckLine {
                        objectName: "finding"
                        width: parent.width
                        status: DoctorModel.running ? Status.Settling : DoctorModel.healthy ? Status.Ok : Status.Offline
                        statement: DoctorModel.running ? qsTr("Asking the device") : DoctorModel.finding
                        evidence: DoctorModel.running ? "" : DoctorModel.findingDetail
                    }
                    Repeater {
                        model: DoctorModel.running ? [] : DoctorModel.advice
                        Row {
                            id: step

                            required property int index
                            required property string modelData

                            width: findingColumn.width
                            spacing: Metrics.spaceM
                            Rectangle {
                                id: disc
                                width: Metrics.dp(26)
                                height: width
                                radius: width / 2
                                color: Theme.control
                                Txt {
                                    anchors.centerIn: parent
                                    text: step.index + 1
                                    font: Fonts.smallStrong
                                }
                            }
                            Txt {
                                width: parent.width - disc.width - parent.spacing
                                text: step.modelData
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                }
            }
            Card {
                anchors.top: finding.bottom
                anchors.topMargin: Metrics.gap
                anchors.bottom: parent.bottom
                width: parent.width
                Txt {
                    id: saidTitle
                    x: Metrics.cardPadding
                    y: Metrics.spaceL
                    text: qsTr("What was said, newest last")
                    font: Fonts.title
                }
                TrafficList {
                    anchors.top: saidTitle.bottom
                    anchors.topMargin: Metrics.spaceM
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Metrics.cardPadding
                    x: Metrics.cardPadding
                    width: parent.width - 2 * x
                    entries: DoctorModel.traffic
                }
            }
        }
    }
}
