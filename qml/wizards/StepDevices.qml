// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// Which devices the run sets, and to what; the others stay as they are.
DraftStepPage {
    id: root

    pictureTitle: root.draft.deviceName
    pictureFact: root.draft.deviceSetHere ? qsTr("set when the run starts") : qsTr("stays as it is")
    picture: Component {
        Flickable {
            id: flick
            contentHeight: settings.implicitHeight
            clip: true
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: settings
                width: flick.width
                spacing: Metrics.spaceS
                ToggleRow {
                    objectName: "setHere"
                    width: parent.width
                    visible: root.draft.device >= 0
                    title: qsTr("Set for this run")
                    checked: root.draft.deviceSetHere
                    onToggled: checked => {
                        root.draft.deviceSetHere = checked;
                        this.checked = Qt.binding(() => root.draft.deviceSetHere);
                    }
                }
                Row {
                    width: parent.width
                    spacing: Metrics.spaceM
                    enabled: root.draft.deviceSetHere
                    DraftNumber {
                        width: Math.min(Metrics.dp(220), parent.width)
                        draft: root.draft
                        key: "RepRate"
                    }
                }
                Repeater {
                    model: root.draft.pulses
                    Item {
                        id: row
                        required property int index
                        required property string name
                        required property bool on
                        required property string delayText
                        required property string widthText
                        required property string problem
                        readonly property real rowWidth: settings.width

                        width: rowWidth
                        implicitHeight: Metrics.dp(52)
                        enabled: root.draft.deviceSetHere
                        opacity: enabled ? 1 : 0.7
                        Toggle {
                            id: toggle
                            anchors.verticalCenter: parent.verticalCenter
                            text: qsTr("%1 on").arg(row.name)
                            checked: row.on
                            onClicked: {
                                root.draft.switchChannel(row.index, checked);
                                checked = Qt.binding(() => row.on);
                            }
                        }
                        ListRow {
                            anchors.left: toggle.right
                            anchors.leftMargin: Metrics.spaceS
                            width: row.rowWidth - toggle.width - Metrics.spaceS
                            height: Metrics.dp(52)
                            text: row.name
                            detail: row.problem.length > 0 ? row.problem : qsTr("delay %1, width %2").arg(row.delayText).arg(row.widthText)
                            current: root.draft.channel === row.index
                            onClicked: root.draft.channel = row.index
                        }
                    }
                }
                Row {
                    width: parent.width
                    visible: root.draft.pulses.count > 0
                    enabled: root.draft.deviceSetHere
                    spacing: Metrics.spaceM
                    DraftNumber {
                        width: (parent.width - parent.spacing) / 2
                        draft: root.draft
                        key: "PulseDelay"
                    }
                    DraftNumber {
                        width: (parent.width - parent.spacing) / 2
                        draft: root.draft
                        key: "PulseWidth"
                    }
                }
                LaneChart {
                    visible: root.draft.pulses.count > 0
                    width: parent.width
                    height: Metrics.dp(44) + root.draft.pulses.count * Metrics.dp(30)
                    picture: root.draft.pulseLanes
                }
                Repeater {
                    model: root.draft.flows
                    ValueField {
                        required property int index
                        required property string name
                        required property real setPoint
                        required property string unitName
                        required property real max
                        width: settings.width
                        enabled: root.draft.deviceSetHere
                        label: name
                        value: setPoint
                        minimum: 0
                        maximum: max
                        decimals: 2
                        units: [unitName]
                        steps: [0.1, 1, 10, 50]
                        onCommitted: value => root.draft.setFlow(index, value)
                    }
                }
                Txt {
                    width: parent.width
                    visible: root.draft.pulses.count === 0 && root.draft.flows.count === 0
                    text: qsTr("This device has nothing to set for a run")
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    Txt {
        text: qsTr("Devices for this run")
        font: Fonts.title
    }
    Repeater {
        model: root.draft.devices
        T.AbstractButton {
            id: tile

            required property int index
            required property string name
            required property string line
            required property bool setHere
            required property string problem
            required property int severity
            readonly property bool current: index === root.draft.device

            objectName: "device" + index
            width: parent?.width ?? 0
            implicitHeight: Math.max(Metrics.dp(76), texts.implicitHeight + Metrics.spaceM)
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.ListItem
            Accessible.name: name
            Accessible.description: Format.joined([setHere ? qsTr("Set here") : qsTr("As now"), line, problem])
            Accessible.selected: current
            onClicked: root.draft.device = index
            Keys.onReturnPressed: tile.clicked()
            Keys.onEnterPressed: tile.clicked()
            background: Rectangle {
                radius: Metrics.radius
                color: tile.current ? Theme.control : Theme.raised
                border.width: tile.current ? Metrics.edgeStrong : 0
                border.color: Theme.ink
                FocusRing {
                    shown: tile.visualFocus
                }
            }
            Item {
                anchors.fill: parent
                Column {
                    id: texts
                    x: Metrics.spaceL
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 2 * x - state.width - Metrics.spaceS
                    Txt {
                        width: parent.width
                        text: tile.name
                        font: Fonts.bodyStrong
                        wrapMode: Text.Wrap
                    }
                    Txt {
                        width: parent.width
                        text: tile.problem.length > 0 ? tile.problem : tile.line
                        font: Fonts.small
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
                        text: tile.setHere ? qsTr("Set here") : qsTr("As now")
                        font: Fonts.small
                        color: Theme.text2
                    }
                    StatusMark {
                        status: tile.severity
                        size: Metrics.markTile
                    }
                }
            }
        }
    }
}
