// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The loadouts beside each other, and a new one.
Column {
    id: root

    readonly property bool oneCard: Metrics.roomX < 900
    signal menu(name: string)

    spacing: Metrics.spaceM

    Txt {
        leftPadding: Metrics.spaceS
        text: qsTr("Loadouts")
        font: Fonts.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    ListView {
        id: cards
        objectName: "loadouts"
        width: parent.width
        height: Metrics.dp(132)
        orientation: ListView.Horizontal
        spacing: Metrics.spaceM
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        model: LoadoutModel
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Loadouts")
        delegate: LoadoutCard {
            id: card
            width: root.oneCard ? Math.min(cards.width, Metrics.dp(380)) : Math.max(Metrics.dp(300), (cards.width - Metrics.dp(148) - 3 * cards.spacing) / 3)
            height: ListView.view?.height ?? 0
            onMenu: {
                root.menu(card.name)
            }
        }
        footer: Item {
            width: Metrics.dp(148) + cards.spacing
            height: cards.height
            Btn {
                objectName: "newLoadout"
                x: cards.spacing
                width: Metrics.dp(148)
                height: parent.height
                glyph: Icons.add
                leftPadding: 0
                rightPadding: 0
                text: qsTr("New")
                Accessible.name: qsTr("New loadout")
                onClicked: {
                    root.menu("")
                }
            }
        }
    }
}
