// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// One overlay in the list: shown or not, its colour and letter, what it is; opened, its scale and offsets.
Column {
    id: root

    required property int index
    required property string key
    required property string name
    required property string facts
    required property string remark
    required property bool shown
    required property real yScale
    required property int scaleDecimals
    required property real yOffset
    required property real xOffset
    property bool open: false
    signal toggled

    readonly property color hue: Theme.traces[(index + 1) % Theme.traces.length]
    readonly property real third: (width - 2 * Metrics.spaceS) / 3
    readonly property bool slender: width < Metrics.dp(330)

    spacing: Metrics.spaceS

    Row {
        width: parent.width
        IconBtn {
            id: eye
            objectName: "shown"
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.shown ? Icons.shown : Icons.hidden
            ink: root.shown ? Theme.text : Theme.text2
            text: root.shown ? qsTr("Hide %1").arg(root.name) : qsTr("Show %1").arg(root.name)
            onClicked: OverlayModel.setShown(root.key, !root.shown)
        }
        Rectangle {
            id: swatch
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.dp(32)
            height: width
            radius: Metrics.radiusSmall
            color: root.shown ? root.hue : "transparent"
            border.width: Metrics.edgeStrong
            border.color: root.hue
            Txt {
                anchors.centerIn: parent
                text: String.fromCharCode(66 + root.index % 25)
                font: Fonts.smallStrong
                color: root.shown ? Theme.plotBg : root.hue
                Accessible.ignored: true
            }
        }
        ListRow {
            objectName: "overlay"
            width: parent.width - eye.width - swatch.width - bin.width
            text: root.name
            detail: root.remark.length > 0 ? root.remark : root.shown ? root.facts : qsTr("%1, hidden").arg(root.facts)
            current: root.open
            bold: true
            onClicked: root.toggled()
        }
        IconBtn {
            id: bin
            objectName: "remove"
            anchors.verticalCenter: parent.verticalCenter
            glyph: Icons.bin
            ink: Theme.text2
            text: qsTr("Remove %1").arg(root.name)
            onClicked: {
                const name = root.name
                OverlayModel.remove(root.key)
                Shell.toast(qsTr("%1 removed").arg(name), () => OverlayModel.restoreRemoved())
            }
        }
    }
    Flow {
        visible: root.open
        width: parent.width
        spacing: Metrics.spaceS
        ValueField {
            objectName: "scale"
            width: root.slender ? parent.width : root.third
            label: qsTr("Scale")
            value: root.yScale
            decimals: root.scaleDecimals
            stepSize: Math.pow(10, -root.scaleDecimals + 2)
            steps: [0.01, 0.1, 1, 10]
            onCommitted: value => OverlayModel.setScale(root.key, value)
        }
        ValueField {
            objectName: "offset"
            width: root.slender ? parent.width : root.third
            label: qsTr("Offset")
            value: root.yOffset
            decimals: 3
            stepSize: 0.1
            steps: [0.01, 0.1, 1, 10]
            units: [SpectrumModel.spectrum.units]
            onCommitted: value => OverlayModel.setOffset(root.key, value)
        }
        ValueField {
            objectName: "shift"
            width: root.slender ? parent.width : root.third
            label: qsTr("Shift")
            value: root.xOffset
            decimals: 3
            stepSize: 0.01
            steps: [0.001, 0.01, 0.1, 1]
            units: ["MHz"]
            onCommitted: value => OverlayModel.setShift(root.key, value)
        }
        Btn {
            objectName: "match"
            width: root.slender ? parent.width : (parent.width - Metrics.spaceS) / 2
            leftPadding: 0
            text: qsTr("Match 90 %")
            onClicked: OverlayModel.match(root.key)
        }
        Btn {
            objectName: "mirror"
            width: root.slender ? parent.width : (parent.width - Metrics.spaceS) / 2
            leftPadding: 0
            kind: root.yScale < 0 ? Btn.Primary : Btn.Secondary
            glyph: root.yScale < 0 ? Icons.check : ""
            text: qsTr("Mirror below")
            Accessible.checkable: true
            Accessible.checked: root.yScale < 0
            onClicked: OverlayModel.mirror(root.key)
        }
        Item {
            width: 1
            height: Metrics.spaceS
        }
    }
}
