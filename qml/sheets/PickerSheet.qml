// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The list behind a PickerField.
Sheet {
    id: root

    required property PickerField field

    title: field.label

    Column {
        width: parent.width
        spacing: Metrics.spaceXs
        Repeater {
            id: rows
            model: root.field.options
            ListRow {
                required property int index
                required property string modelData
                width: parent?.width ?? 0
                text: modelData
                current: root.field.currentIndex === index
                glyph: current ? Icons.check : ""
                Component.onCompleted: if (current) forceActiveFocus()
                onClicked: {
                    root.field.choose(index)
                    root.closeRequested()
                }
            }
        }
    }
}
