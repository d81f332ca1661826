// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Above the graphs: how much time they show, and where the cursor is.
Flow {
    id: root

    readonly property list<real> spans: [1, 6, 12, 24, 48]

    spacing: Metrics.spaceS

    Seg {
        objectName: "hours"
        name: qsTr("Time shown")
        options: [qsTr("1 h"), qsTr("6 h"), qsTr("12 h"), qsTr("24 h"), qsTr("48 h")]
        currentIndex: root.spans.indexOf(TrendsModel.hours)
        onActivated: index => TrendsModel.hours = root.spans[index]
    }
    Row {
        spacing: Metrics.spaceS
        IconBtn {
            filled: true
            glyph: Icons.left
            text: qsTr("Earlier")
            enabled: TrendsModel.canGoBack
            onClicked: TrendsModel.page(-1)
        }
        IconBtn {
            filled: true
            glyph: Icons.right
            text: qsTr("Later")
            enabled: !TrendsModel.live
            onClicked: TrendsModel.page(1)
        }
        Item {
            width: follow.implicitWidth + label.implicitWidth + 2 * Metrics.spaceM
            height: Metrics.target
            Txt {
                id: label
                x: Metrics.spaceS
                height: parent.height
                text: qsTr("Follow live")
                font: Fonts.label
                Accessible.ignored: true
            }
            Toggle {
                id: follow
                objectName: "followLive"
                anchors.right: parent.right
                text: qsTr("Follow live")
                checked: TrendsModel.live
                onToggled: {
                    TrendsModel.live = checked
                    checked = Qt.binding(() => TrendsModel.live)
                }
            }
        }
    }
    Btn {
        objectName: "hideCursor"
        visible: TrendsModel.hasCursor
        glyph: Icons.close
        text: qsTr("Cursor %1").arg(TrendsModel.cursorText)
        Accessible.name: qsTr("Hide the cursor at %1").arg(TrendsModel.cursorText)
        onClicked: TrendsModel.hideCursor()
    }
    Txt {
        visible: !TrendsModel.live
        height: Metrics.target
        leftPadding: Metrics.spaceS
        text: TrendsModel.spanText
        font: Fonts.label
        color: Theme.text2
    }
}
