// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The frame of a sheet: title, one line, close, a body that scrolls, a footer that does not.
FocusScope {
    id: root

    required property string title
    property string subtitle
    property bool scrolls: true
    default property alias content: body.data
    property alias footer: footerRow.data
    signal closeRequested
    /// With nothing to scroll.
    readonly property real naturalHeight: heading.y + heading.height + Metrics.spaceS + body.childrenRect.height + 2 * Metrics.spaceS
        + (footerRow.visible ? footerRow.height + footerRow.anchors.bottomMargin : 0)

    /// Scrolls the field being typed in into sight, its label included.
    function reveal() {
        const field = Shell.textField
        let holder = field as Item
        while (holder && holder !== body)
            holder = holder.parent
        if (!holder)
            return
        const top = field.mapToItem(body, 0, 0).y - Metrics.dp(28)
        const bottom = field.mapToItem(body, 0, field.height).y + Metrics.spaceXs
        flick.contentY = Math.max(0, Math.min(top, Math.max(flick.contentY, bottom - flick.height)))
    }
    Connections {
        target: Shell
        function onTextFieldChanged() {
            Qt.callLater(root.reveal)
        }
    }

    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Accessible.description: subtitle

    Repeater {
        // A soft shadow that every renderer can draw.
        model: 4
        Rectangle {
            required property int index
            readonly property real reach: Metrics.dp(2 + 3 * index)
            anchors.fill: parent
            anchors.margins: -reach
            radius: Metrics.radiusPopover + reach
            color: Theme.shadow
        }
    }
    Rectangle {
        id: frame
        anchors.fill: parent
        radius: Metrics.radiusPopover
        color: Theme.surface
        border.width: Metrics.hair
        border.color: Theme.line
        MouseArea {
            anchors.fill: parent
            onWheel: event => event.accepted = true
        }
    }
    Column {
        id: heading
        x: Metrics.cardPadding
        y: Metrics.compact ? Metrics.dp(10) : Metrics.spaceM
        width: parent.width - 2 * x - Metrics.target
        spacing: Metrics.dp(2)
        Txt {
            width: parent.width
            text: root.title
            font: Fonts.titleLarge
            wrapMode: Text.Wrap
        }
        Txt {
            width: parent.width
            visible: text.length > 0
            text: root.subtitle
            font: Fonts.caption
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    IconBtn {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.spaceS
        y: Metrics.spaceS
        glyph: Icons.close
        text: qsTr("Close %1").arg(root.title)
        onClicked: root.closeRequested()
    }
    Flickable {
        id: flick
        onHeightChanged: Qt.callLater(root.reveal)
        anchors.top: heading.bottom
        anchors.topMargin: Metrics.spaceS
        anchors.bottom: footerRow.visible ? footerRow.top : parent.bottom
        anchors.bottomMargin: Metrics.spaceS
        x: Metrics.cardPadding
        width: parent.width - 2 * x
        contentHeight: root.scrolls ? body.childrenRect.height + Metrics.spaceS : height
        contentWidth: width
        interactive: contentHeight > height + 1
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Item {
            id: body
            width: flick.width
            height: root.scrolls ? childrenRect.height : flick.height
        }
    }
    Rectangle {
        // There is more below.
        anchors.bottom: flick.bottom
        x: flick.x
        width: flick.width
        height: Metrics.hair
        visible: flick.interactive && !flick.atYEnd
        color: Theme.line
    }
    Row {
        id: footerRow
        visible: children.length > 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.compact ? Metrics.spaceM : Metrics.spaceL
        x: Metrics.cardPadding
        width: parent.width - 2 * x
        spacing: Metrics.spaceM
    }
}
