// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// A step of a draft: its settings, and a picture of what they mean with the checks under it. Beside each other where there is room,
/// one above the other in portrait, and as two tabs on a low screen.
FocusScope {
    id: root

    required property DraftEditor draft
    property real formWidth: Metrics.dp(420)
    property string pictureTitle
    property string pictureFact
    property Item pictureAction: null
    property Component picture
    default property alias form: formColumn.data

    readonly property bool tabbed: Metrics.roomX < 1000 && !Metrics.portrait || Metrics.compact || Metrics.tiny
    property bool showingPicture: false

    Seg {
        id: tabs
        objectName: "formOrPicture"
        visible: root.tabbed
        width: parent.width
        spread: true
        name: qsTr("Shown")
        options: [qsTr("Settings"), qsTr("Picture and checks")]
        currentIndex: root.showingPicture ? 1 : 0
        onActivated: index => root.showingPicture = index === 1
    }
    Card {
        id: formCard
        visible: !root.tabbed || !root.showingPicture
        y: root.tabbed ? tabs.height + Metrics.spaceS : 0
        width: root.tabbed || Metrics.portrait ? parent.width : root.formWidth
        height: Metrics.portrait ? Math.min(flick.contentHeight + 2 * Metrics.spaceM, parent.height * 0.46) : parent.height - y
        Flickable {
            id: flick
            anchors.fill: parent
            anchors.margins: Metrics.spaceM
            contentHeight: formColumn.implicitHeight + Metrics.spaceS
            clip: true
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: formColumn
                x: Metrics.spaceS
                width: flick.width - 2 * x
                spacing: Metrics.spaceM
            }
        }
    }
    Card {
        visible: !root.tabbed || root.showingPicture
        x: root.tabbed || Metrics.portrait ? 0 : formCard.width + Metrics.gap
        y: root.tabbed ? formCard.y : Metrics.portrait ? formCard.height + Metrics.gap : 0
        width: parent.width - x
        height: parent.height - y

        Row {
            id: heading
            x: Metrics.spaceXl
            y: Metrics.spaceM
            width: parent.width - 2 * x - (root.pictureAction ? root.pictureAction.implicitWidth + Metrics.spaceM : 0)
            height: Math.max(Metrics.dp(28), root.pictureAction ? Metrics.target : 0)
            spacing: Metrics.spaceM
            Txt {
                id: headingText
                height: parent.height
                text: root.pictureTitle
                font: Fonts.title
            }
            Txt {
                width: parent.width - headingText.width - parent.spacing
                height: parent.height
                text: root.pictureFact
                font: Fonts.small
                color: Theme.text2
                elide: Text.ElideNone
                wrapMode: Text.Wrap
                maximumLineCount: 2
                fontSizeMode: Text.Fit
                minimumPixelSize: Metrics.dp(13)
            }
        }
        Slot {
            anchors.right: parent.right
            anchors.rightMargin: Metrics.spaceM
            y: Metrics.spaceM
            content: root.pictureAction
        }
        Loader {
            id: place
            x: Metrics.spaceXl
            anchors.top: heading.bottom
            anchors.topMargin: Metrics.spaceS
            anchors.bottom: line.top
            anchors.bottomMargin: Metrics.spaceS
            width: parent.width - 2 * x
            sourceComponent: root.picture
        }
        Divider {
            id: line
            x: Metrics.spaceXl
            anchors.bottom: checks.top
            anchors.bottomMargin: Metrics.spaceS
            width: parent.width - 2 * x
        }
        ChecksRow {
            id: checks
            x: Metrics.spaceXl
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.spaceM
            width: parent.width - 2 * x
            draft: root.draft
        }
    }
}
