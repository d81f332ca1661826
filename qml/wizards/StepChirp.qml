// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// The segments of the chirp, and the markers round it.
DraftStepPage {
    id: root

    formWidth: Metrics.dp(520)
    pictureTitle: qsTr("One chirp")
    pictureFact: root.draft.chirpLanes.fact
    pictureAction: Btn {
        objectName: "markers"
        glyph: Icons.tune
        text: qsTr("Markers")
        onClicked: Shell.openOwn(markerSheet)
    }
    picture: Component {
        ChirpPicture {
            draft: root.draft
        }
    }

    Component {
        id: markerSheet
        MarkerSheet {
            draft: root.draft
        }
    }

    Flow {
        width: parent.width
        spacing: Metrics.spaceM
        Txt {
            height: Metrics.target
            text: qsTr("Segments")
            font: Fonts.title
        }
        Seg {
            objectName: "where"
            name: qsTr("Frequencies shown")
            options: [qsTr("At the AWG"), qsTr("At the molecules")]
            currentIndex: root.draft.atMolecules ? 1 : 0
            onActivated: index => root.draft.atMolecules = index === 1
        }
    }
    Column {
        width: parent.width
        spacing: Metrics.spaceXs
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Segments")
        Repeater {
            model: root.draft.segments
            T.AbstractButton {
                id: row

                required property int index
                required property bool silence
                required property bool rises
                required property string fromText
                required property string toText
                required property string lengthText
                required property string problem
                readonly property bool current: index === root.draft.segment

                objectName: "segment" + index
                width: parent?.width ?? 0
                implicitHeight: Metrics.dp(56)
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.ListItem
                Accessible.name: silence ? qsTr("Segment %1, silence, %2 nanoseconds").arg(index + 1).arg(lengthText) : qsTr("Segment %1, %2 to %3 megahertz, %4 nanoseconds").arg(index + 1).arg(fromText).arg(toText).arg(lengthText)
                Accessible.description: problem
                Accessible.selected: current
                onClicked: root.draft.segment = index
                Keys.onReturnPressed: row.clicked()
                Keys.onEnterPressed: row.clicked()
                background: Rectangle {
                    radius: Metrics.radius
                    color: row.current ? Theme.control : Theme.raised
                    border.width: row.problem.length > 0 || row.current ? Metrics.edgeStrong : 0
                    border.color: row.problem.length > 0 ? Theme.fault : Theme.ink
                    FocusRing {
                        shown: row.visualFocus
                    }
                }
                Item {
                    anchors.fill: parent
                    Txt {
                        id: place
                        x: Metrics.spaceM
                        width: Metrics.dp(24)
                        height: parent.height
                        text: row.index + 1
                        font: Fonts.bodyStrong
                    }
                    Icon {
                        id: way
                        anchors.left: place.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.silence ? Icons.remove : row.rises ? Icons.up : Icons.down
                        size: Metrics.markInline
                        color: Theme.text2
                    }
                    Txt {
                        anchors.left: way.right
                        anchors.leftMargin: Metrics.spaceS
                        anchors.right: length.left
                        anchors.rightMargin: Metrics.spaceS
                        height: parent.height
                        horizontalAlignment: Text.AlignRight
                        text: row.silence ? qsTr("Silence") : qsTr("%1 to %2 MHz").arg(row.fromText).arg(row.toText)
                        color: row.silence ? Theme.text2 : Theme.text
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Metrics.dp(13)
                    }
                    Txt {
                        id: length
                        anchors.right: parent.right
                        anchors.rightMargin: Metrics.spaceM
                        width: Metrics.dp(96)
                        height: parent.height
                        horizontalAlignment: Text.AlignRight
                        text: qsTr("%1 ns").arg(row.lengthText)
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Metrics.dp(13)
                    }
                }
            }
        }
        Txt {
            width: parent.width
            visible: root.draft.segments.count === 0
            text: qsTr("No segments yet")
            color: Theme.text2
        }
    }
    Flow {
        width: parent.width
        spacing: Metrics.spaceS
        Btn {
            objectName: "addSegment"
            glyph: Icons.add
            text: qsTr("Segment")
            Accessible.name: qsTr("Add a segment")
            onClicked: root.draft.addSegment()
        }
        Btn {
            objectName: "addSilence"
            glyph: Icons.add
            text: qsTr("Silence")
            Accessible.name: qsTr("Add silence")
            onClicked: root.draft.addSilence()
        }
        IconBtn {
            objectName: "duplicateSegment"
            filled: true
            enabled: root.draft.segments.count > 0
            glyph: Icons.copy
            text: qsTr("Duplicate segment")
            onClicked: root.draft.duplicateSegment()
        }
        IconBtn {
            objectName: "segmentUp"
            filled: true
            enabled: root.draft.segment > 0
            glyph: Icons.up
            text: qsTr("Move segment up")
            onClicked: root.draft.moveSegment(-1)
        }
        IconBtn {
            objectName: "segmentDown"
            filled: true
            enabled: root.draft.segment + 1 < root.draft.segments.count
            glyph: Icons.down
            text: qsTr("Move segment down")
            onClicked: root.draft.moveSegment(1)
        }
        IconBtn {
            objectName: "removeSegment"
            filled: true
            enabled: root.draft.segments.count > 0
            glyph: Icons.bin
            text: qsTr("Remove segment")
            onClicked: {
                root.draft.removeSegment();
                Shell.toast(qsTr("Segment removed"), () => root.draft.undo());
            }
        }
    }
    Divider {
        width: parent.width
    }
    Flow {
        id: ends
        width: parent.width
        spacing: Metrics.spaceS
        readonly property real cell: width >= Metrics.dp(540) ? (width - 2 * spacing) / 3 : (width - spacing) / 2
        DraftNumber {
            width: ends.cell
            draft: root.draft
            key: "SegmentStart"
        }
        DraftNumber {
            width: ends.cell
            draft: root.draft
            key: "SegmentEnd"
        }
        DraftNumber {
            width: ends.cell
            draft: root.draft
            key: "SegmentLength"
        }
    }
    Row {
        width: parent.width
        spacing: Metrics.spaceM
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "ChirpCount"
        }
        DraftNumber {
            width: (parent.width - parent.spacing) / 2
            draft: root.draft
            key: "ChirpInterval"
        }
    }
}
