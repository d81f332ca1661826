// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Four by four: digits, sign, decimal mark; at the right units, the special value and erasing.
Grid {
    id: root

    required property real keyHeight
    required property list<string> units
    property int unitIndex: 0
    property bool signAllowed: false
    property bool decimalAllowed: true
    property string specialName
    signal pressed(key: string)
    signal erased
    signal cleared
    signal signToggled
    signal unitChosen(index: int)
    signal specialChosen

    /// The right column from the top: up to three units, or the special value, or Clear.
    readonly property var cells: ["7", "8", "9", side(0), "4", "5", "6", side(1), "1", "2", "3", side(2), "±", "0", ".", "⌫"]

    function side(row: int): string {
        const choices = units.length > 1 ? units.slice(0, 3) : []
        if (row < choices.length)
            return choices[row]
        if (row === choices.length && specialName.length > 0)
            return specialName
        return row === 2 ? qsTr("Clear") : ""
    }
    function act(index: int, key: string) {
        if (key === "±")
            root.signToggled()
        else if (key === "⌫")
            root.erased()
        else if (index % 4 !== 3)
            root.pressed(key)
        else if (key === root.specialName)
            root.specialChosen()
        else if (root.units.length > 1 && root.units.includes(key))
            root.unitChosen(root.units.indexOf(key))
        else
            root.cleared()
    }

    columns: 4
    spacing: Metrics.spaceS

    Repeater {
        model: root.cells
        Btn {
            id: key
            required property int index
            required property string modelData
            readonly property bool side: index % 4 === 3
            readonly property bool unit: side && root.units.length > 1 && root.units.includes(modelData)

            width: (root.width - 3 * root.spacing) / 4
            height: root.keyHeight
            opacity: modelData === "" ? 0 : enabled ? 1 : 0.45
            enabled: modelData !== "" && (modelData !== "±" || root.signAllowed) && (modelData !== "." || root.decimalAllowed)
            focusPolicy: Qt.NoFocus
            leftPadding: Metrics.spaceXs
            kind: unit && root.units[root.unitIndex] === modelData ? Btn.Primary : Btn.Secondary
            font: side ? Fonts.bodyStrong : Fonts.keypadKey
            glyph: modelData === "⌫" ? Icons.backspace : ""
            text: modelData === "⌫" ? "" : modelData
            autoRepeat: modelData === "⌫"
            autoRepeatDelay: Motion.repeatDelay
            autoRepeatInterval: Motion.repeatInterval
            Accessible.name: modelData === "⌫" ? qsTr("Erase") : modelData === "±" ? qsTr("Change sign")
                : modelData === "." ? qsTr("Decimal point") : modelData
            Accessible.ignored: modelData === ""
            onClicked: root.act(index, modelData)
        }
    }
}
