// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Chirpdeck.Models

/// The colours of one theme, one line per role: dark, light, high contrast. Hue is a signal; chrome is neutral.
QtObject {
    /// An AppearanceModel.Theme.
    required property int kind
    readonly property bool light: kind === AppearanceModel.Light
    readonly property bool highContrast: kind === AppearanceModel.HighContrast

    readonly property color bg: pick("#0D1114", "#EEF1F3", "#000000")
    readonly property color surface: pick("#161C21", "#FFFFFF", "#000000")
    readonly property color raised: pick("#1F272E", "#F6F8F9", "#0D0D0D")
    readonly property color control: pick("#2A343D", "#E3E8EC", "#333333")
    readonly property color line: pick("#29323A", "#D5DCE1", "#FFFFFF")
    readonly property color outline: pick("#71808D", "#75828D", "#FFFFFF")
    readonly property color text: pick("#EEF2F5", "#11171C", "#FFFFFF")
    readonly property color text2: pick("#AEB9C3", "#475460", "#FFFFFF")
    readonly property color text3: pick("#84919C", "#5F6C77", "#E0E0E0")
    readonly property color ink: pick("#F1F4F6", "#11171C", "#FFFFFF")
    readonly property color inkText: pick("#10151A", "#FFFFFF", "#000000")
    readonly property color ok: pick("#46C48A", "#0A7548", "#5CFFB0")
    readonly property color active: pick("#5DB2FF", "#0A62C4", "#7CC7FF")
    readonly property color warn: pick("#F4B63F", "#8A5600", "#FFD000")
    readonly property color fault: pick("#FF7A70", "#B3261E", "#FF8A80")
    readonly property color faultFill: pick("#C93A31", "#B3261E", "#FF8A80")
    readonly property color faultText: pick("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color sim: pick("#F0A6E8", "#6A3FCF", "#F5C4F0")
    readonly property color off: pick("#93A0AB", "#586570", "#FFFFFF")
    readonly property color focus: pick("#8CCBFF", "#0A62C4", "#FFD000")
    readonly property color plotBg: pick("#0A0E11", "#FFFFFF", "#000000")
    readonly property color grid: pick("#1D252C", "#E4E9EC", "#4A4A4A")
    readonly property color stateText: pick("#0B0F12", "#FFFFFF", "#000000")
    /// One of four layers.
    readonly property color shadow: pick("#1A000000", "#08000000", "#00000000")
    readonly property color scrim: pick("#99000000", "#73000000", "#B3000000")

    /// Lettered traces A to E; more repeat dashed.
    readonly property list<color> traces: light ? ["#0067B1", "#B25000", "#11171C", "#A100E0", "#6B3A2A"]
                                                : ["#5DBBFF", "#F5A742", "#F2F5E5", "#FB5195", "#8067E4"]

    /// Card edges: a line where the surface does not stand out by itself.
    readonly property color cardEdge: pick("#00000000", "#D5DCE1", "#FFFFFF")
    /// Edges of buttons and selected rows, in high contrast only.
    readonly property color controlEdge: pick("#00000000", "#00000000", "#FFFFFF")

    function pick(dark: color, bright: color, high: color): color {
        return highContrast ? high : light ? bright : dark
    }
    /// A state's hue laid thinly over a surface.
    function tint(hue: color): color {
        return Qt.tint(surface, Qt.alpha(hue, light ? 0.07 : 0.12))
    }
    function edge(hue: color): color {
        return Qt.alpha(hue, 0.65)
    }
}
