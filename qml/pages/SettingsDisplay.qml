// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// Colours, size, motion, Stop, full screen.
Column {
    id: root

    readonly property list<real> sizes: [0.85, 1.0, 1.25, 1.5, 2.0]
    readonly property list<string> sizeNames: ["85\u00a0%", "100\u00a0%", "125\u00a0%", "150\u00a0%", "200\u00a0%"]

    spacing: Metrics.gap

    Card {
        width: parent.width
        height: themes.height + 2 * Metrics.cardPadding
        Column {
            id: themes
            x: Metrics.cardPadding
            y: Metrics.cardPadding
            width: parent.width - 2 * x
            spacing: Metrics.spaceM
            Txt {
                text: qsTr("Colours")
                font: Fonts.title
            }
            Row {
                width: parent.width
                spacing: Metrics.spaceL
                Repeater {
                    model: [AppearanceModel.Dark, AppearanceModel.Light, AppearanceModel.HighContrast]
                    ThemeChoice {
                        required property int modelData
                        kind: modelData
                        width: (themes.width - 2 * Metrics.spaceL) / 3
                    }
                }
            }
        }
    }
    Card {
        width: parent.width
        height: rows.height + 2 * Metrics.spaceM
        Column {
            id: rows
            x: Metrics.cardPadding
            y: Metrics.spaceM
            width: parent.width - 2 * x
            spacing: Metrics.spaceS
            SettingRow {
                width: parent.width
                title: qsTr("Size of text and controls")
                detail: qsTr("The page reflows and nothing is cut")
                Seg {
                    objectName: "textSize"
                    name: qsTr("Size of text and controls")
                    options: root.sizeNames
                    currentIndex: {
                        let nearest = 0
                        for (let i = 1; i < root.sizes.length; ++i)
                            if (Math.abs(root.sizes[i] - AppearanceModel.textScale) < Math.abs(root.sizes[nearest] - AppearanceModel.textScale))
                                nearest = i
                        return nearest
                    }
                    onActivated: index => AppearanceModel.textScale = root.sizes[index]
                }
            }
            Divider { width: parent.width }
            SettingRow {
                width: parent.width
                title: qsTr("Motion")
                detail: qsTr("Reduced leaves only the ring on Stop")
                Seg {
                    objectName: "motion"
                    name: qsTr("Motion")
                    options: [qsTr("Full"), qsTr("Reduced")]
                    currentIndex: AppearanceModel.reducedMotion ? 1 : 0
                    onActivated: index => AppearanceModel.reducedMotion = index === 1
                }
            }
            Divider { width: parent.width }
            ToggleRow {
                width: parent.width
                title: qsTr("Hold Stop to stop at once")
                detail: qsTr("Without it, Stop always takes two taps")
                checked: AppearanceModel.holdToStop
                onToggled: checked => AppearanceModel.holdToStop = checked
            }
            Divider { width: parent.width }
            ToggleRow {
                width: parent.width
                title: qsTr("Full screen")
                detail: qsTr("F11 switches at any time")
                checked: AppearanceModel.fullScreen
                onToggled: checked => AppearanceModel.fullScreen = checked
            }
        }
    }
}
