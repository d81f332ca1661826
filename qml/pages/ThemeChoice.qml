// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Chirpdeck
import Chirpdeck.Models

/// A theme as a small picture of itself.
T.AbstractButton {
    id: root

    required property int kind
    readonly property bool current: AppearanceModel.theme === kind
    readonly property ThemeColors colors: ThemeColors { kind: root.kind }

    text: kind === AppearanceModel.Light ? qsTr("Light") : kind === AppearanceModel.HighContrast ? qsTr("High contrast") : qsTr("Dark")
    implicitHeight: Metrics.compact ? Metrics.dp(140) : Metrics.dp(172)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: current
    onClicked: AppearanceModel.theme = kind
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Metrics.radius
        color: "transparent"
        border.width: root.current ? Metrics.edgeStrong : Metrics.edge
        border.color: root.current ? Theme.ink : Theme.outline
        FocusRing { shown: root.visualFocus }
    }
    Item {
        anchors.fill: parent
        Rectangle {
            id: picture
            x: Metrics.spaceS
            y: Metrics.spaceS
            width: parent.width - 2 * x
            height: parent.height - Metrics.target - y
            radius: Metrics.radiusSmall
            color: root.colors.bg
            border.width: Metrics.hair
            border.color: root.colors.line
            Rectangle {
                x: Metrics.spaceS
                y: Metrics.spaceS
                width: parent.width * 0.28
                height: parent.height - 2 * y
                radius: Metrics.dp(4)
                color: root.colors.surface
                border.width: Metrics.hair
                border.color: root.colors.line
                Rectangle {
                    x: Metrics.spaceS
                    y: Metrics.dp(10)
                    width: parent.width * 0.55
                    height: Metrics.spaceS
                    radius: Metrics.dp(2)
                    color: root.colors.ink
                }
                Rectangle {
                    x: Metrics.spaceS
                    y: Metrics.dp(28)
                    width: Metrics.dp(14)
                    height: width
                    radius: width / 2
                    color: root.colors.ok
                }
            }
            Rectangle {
                id: plot
                x: parent.width * 0.28 + 2 * Metrics.spaceS
                y: Metrics.spaceS
                width: parent.width - x - Metrics.spaceS
                height: parent.height - 2 * y
                radius: Metrics.dp(4)
                color: root.colors.surface
                border.width: Metrics.hair
                border.color: root.colors.line
                Repeater {
                    model: [0.25, 0.4, 0.75, 0.3, 0.9, 0.5, 0.2, 0.65, 0.35]
                    Rectangle {
                        required property int index
                        required property real modelData
                        x: plot.width * (0.1 + 0.09 * index)
                        y: plot.height - height - Metrics.spaceS
                        width: Metrics.edgeStrong
                        height: (plot.height - Metrics.spaceL) * modelData
                        color: root.colors.traces[0]
                    }
                }
            }
        }
        Row {
            x: Metrics.spaceL
            anchors.bottom: parent.bottom
            height: Metrics.target
            spacing: Metrics.spaceM
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Metrics.markInline
                height: width
                radius: width / 2
                color: "transparent"
                border.width: Metrics.edgeStrong
                border.color: root.current ? Theme.ink : Theme.text2
                Rectangle {
                    anchors.centerIn: parent
                    visible: root.current
                    width: parent.width / 2
                    height: width
                    radius: width / 2
                    color: Theme.ink
                }
            }
            Txt {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font: Fonts.bodyStrong
            }
        }
    }
}
