// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// From FID to spectrum. Every change acts at once; the recorded shots stay as they are.
Sheet {
    id: root

    readonly property real inner: width - 2 * Metrics.cardPadding
    readonly property real half: (inner - Metrics.spaceM) / 2
    /// Four fields beside each other, as under a plot.
    readonly property bool broad: width >= Metrics.dp(640)
    readonly property real cell: broad ? (half - Metrics.spaceM) / 2 : half
    /// Large type in a narrow window: one field below the other.
    readonly property bool slender: inner < Metrics.dp(330)
    readonly property bool ready: !SpectrumModel.fid.empty

    title: qsTr("Process")
    subtitle: ready ? qsTr("Acts at once. Recorded shots stay as they are.") : qsTr("There is no FID to process yet")

    Column {
        width: parent.width
        spacing: Metrics.spaceS
        enabled: root.ready

        Flow {
            width: parent.width
            spacing: Metrics.spaceM
            ValueField {
                objectName: "start"
                width: root.slender ? root.inner : root.cell
                label: qsTr("Start")
                value: SpectrumModel.startUs
                minimum: 0
                maximum: SpectrumModel.recordUs
                decimals: 4
                stepSize: 0.05
                steps: [0.01, 0.05, 0.5, 1]
                units: ["µs", "ns"]
                factors: [1, 0.001]
                problem: SpectrumModel.rangeProblem
                onCommitted: value => SpectrumModel.startUs = value
            }
            ValueField {
                objectName: "end"
                width: root.slender ? root.inner : root.cell
                label: qsTr("End")
                value: SpectrumModel.endUs
                minimum: 0
                maximum: SpectrumModel.recordUs
                decimals: 4
                stepSize: 0.05
                steps: [0.01, 0.05, 0.5, 1]
                units: ["µs", "ns"]
                factors: [1, 0.001]
                onCommitted: value => SpectrumModel.endUs = value
            }
            ValueField {
                objectName: "filter"
                width: root.slender ? root.inner : root.cell
                label: qsTr("Exponential filter")
                value: SpectrumModel.expFilterUs
                minimum: 0
                maximum: SpectrumModel.maximumFilterUs
                decimals: 1
                stepSize: 0.1
                steps: [0.1, 1, 5, 10]
                units: ["µs"]
                specialName: qsTr("Off")
                specialValue: 0
                onCommitted: value => SpectrumModel.expFilterUs = value
            }
            PickerField {
                objectName: "window"
                width: root.slender ? root.inner : root.cell
                label: qsTr("Window")
                options: SpectrumModel.windowNames
                currentIndex: SpectrumModel.windowIndex
                onActivated: index => SpectrumModel.windowIndex = index
            }
        }
        Flow {
            width: parent.width
            spacing: Metrics.spaceM
            Column {
                width: root.broad ? root.half : root.inner
                spacing: Metrics.spaceXs
                Txt {
                    text: qsTr("Zero pad")
                    font: Fonts.small
                    color: Theme.text2
                    height: Metrics.dp(22)
                }
                Flow {
                    width: parent.width
                    spacing: Metrics.spaceL
                    Seg {
                        objectName: "zeroPad"
                        width: Math.min(parent.width, Metrics.dp(194))
                        spread: true
                        name: qsTr("Zero pad")
                        options: [qsTr("None"), "×2", "×4"]
                        currentIndex: Math.min(2, SpectrumModel.zeroPad)
                        onActivated: index => SpectrumModel.zeroPad = index
                    }
                    Column {
                        topPadding: Metrics.spaceXs
                        Txt {
                            text: SpectrumModel.pointsText
                            font: Fonts.small
                            color: Theme.text2
                        }
                        Txt {
                            text: SpectrumModel.spacingText
                            font: Fonts.small
                            color: Theme.text2
                        }
                    }
                }
            }
            ToggleRow {
                objectName: "removeDc"
                width: root.broad ? root.half : root.inner
                title: qsTr("Remove DC")
                detail: qsTr("Subtracts the mean between Start and End")
                checked: SpectrumModel.removeDc
                onToggled: checked => SpectrumModel.removeDc = checked
            }
        }
        Flow {
            width: parent.width
            spacing: Metrics.spaceM
            Column {
                id: unitsColumn
                width: root.broad ? root.half : Math.min(root.inner, Metrics.dp(208))
                spacing: Metrics.spaceXs
                Txt {
                    text: qsTr("Units")
                    font: Fonts.small
                    color: Theme.text2
                    height: Metrics.dp(22)
                }
                Seg {
                    objectName: "units"
                    width: parent.width
                    height: Metrics.field
                    spread: true
                    name: qsTr("Units")
                    options: SpectrumModel.unitsNames
                    currentIndex: SpectrumModel.unitsIndex
                    onActivated: index => SpectrumModel.unitsIndex = index
                }
            }
            ValueField {
                objectName: "ignore"
                width: root.slender ? root.inner : root.inner - unitsColumn.width - Metrics.spaceM
                label: qsTr("Ignore near LO")
                value: SpectrumModel.autoscaleIgnoreMHz
                minimum: 0
                maximum: 1000
                decimals: 1
                stepSize: 1
                steps: [1, 10, 50, 100]
                units: ["MHz"]
                specialName: qsTr("Off")
                specialValue: 0
                onCommitted: value => SpectrumModel.autoscaleIgnoreMHz = value
            }
        }
        Txt {
            width: parent.width
            text: SpectrumModel.ignoreText
            font: Fonts.caption
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Row {
            width: parent.width
            spacing: Metrics.spaceS
            Icon {
                id: pencil
                text: SpectrumModel.readOnlyReason.length > 0 ? Icons.lock : SpectrumModel.changeCount > 0 ? Icons.edit : Icons.check
                size: Metrics.markInline
                color: Theme.text2
            }
            Txt {
                width: parent.width - pencil.width - parent.spacing
                text: SpectrumModel.readOnlyReason.length > 0 ? SpectrumModel.readOnlyReason
                    : SpectrumModel.changeCount > 0 ? qsTr("%n change(s) not saved with run %1", "", SpectrumModel.changeCount).arg(SpectrumModel.number)
                    : qsTr("Saved with run %1").arg(SpectrumModel.number)
                font: Fonts.small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }

    footer: [
        Btn {
            objectName: "reset"
            width: root.half
            height: Metrics.field
            glyph: Icons.undo
            enabled: SpectrumModel.changeCount > 0
            text: qsTr("Reset")
            onClicked: {
                SpectrumModel.reset()
                Shell.toast(qsTr("Processing is as saved"), () => SpectrumModel.restoreBeforeReset())
            }
        },
        Btn {
            objectName: "save"
            width: root.half
            height: Metrics.field
            kind: Btn.Primary
            glyph: Icons.check
            enabled: SpectrumModel.canSave
            text: qsTr("Save")
            Accessible.name: qsTr("Save processing with run %1").arg(SpectrumModel.number)
            onClicked: SpectrumModel.save()
        }
    ]
}
