// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The name of a graph, the newest values of its curves, or those at the cursor, and the key to their colours.
Item {
    id: root

    required property string title
    required property string note
    required property var curves
    /// Beside each other, above the plot.
    property bool wide: false
    readonly property bool large: wide || curves.length < 2 || curves.length === 2 && curves.every(curve => curve.value.length <= 6)

    implicitHeight: heading.height + values.height + Metrics.spaceS

    Row {
        id: heading
        spacing: Metrics.spaceS
        height: Metrics.dp(24)
        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - (mark.visible ? mark.width + Metrics.spaceS : 0))
            text: root.title
            font: Fonts.label
            elide: Text.ElideRight
        }
        StatusMark {
            id: mark
            visible: root.note.length > 0
            anchors.verticalCenter: parent.verticalCenter
            status: Status.Deviating
            size: Metrics.markInline
        }
    }
    Flow {
        id: values
        anchors.top: heading.bottom
        anchors.topMargin: Metrics.spaceXs
        width: root.width
        spacing: root.large ? Metrics.spaceM : 0
        Repeater {
            model: root.curves.length
            TrendValue {
                required property int index
                readonly property var curve: root.curves[index] ?? ({})
                width: root.large ? implicitWidth : values.width
                large: root.large
                color: Theme.traces[index]
                name: curve.name ?? ""
                value: (TrendsModel.hasCursor ? curve.cursorValue : curve.value) ?? ""
                // Two share the unit of their axis.
                unit: root.large && !root.wide && root.curves.length === 2 ? "" : curve.unit ?? ""
                age: TrendsModel.hasCursor ? "" : curve.age ?? ""
            }
        }
    }
    Txt {
        anchors.top: values.bottom
        anchors.topMargin: Metrics.spaceXs
        visible: root.large && !root.wide && root.note.length > 0 && y + height <= root.height
        width: root.width
        text: root.note
        font: Fonts.caption
        color: Theme.warn
        elide: Text.ElideRight
    }
}
