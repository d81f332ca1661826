// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import Chirpdeck.Models

/// Sizes in pixels at the user's scale, and the layout that the window's size asks for. The window writes windowWidth and
/// windowHeight; everything else follows.
QtObject {
    /// The window's size when it first opens, and the least that the layouts are made for.
    readonly property int firstWidth: 1280
    readonly property int firstHeight: 800
    readonly property int leastWidth: 640
    readonly property int leastHeight: 400

    property real windowWidth: firstWidth
    property real windowHeight: firstHeight

    readonly property real scale: AppearanceModel.textScale
    /// The window measured in unscaled pixels: what there is room for.
    readonly property real roomX: windowWidth / scale
    readonly property real roomY: windowHeight / scale

    readonly property bool portrait: roomX < 900 && roomY >= 560
    readonly property bool compact: !portrait && roomY < 700
    readonly property bool narrow: roomX < 1100
    readonly property bool wide: roomX >= 1600
    /// Too little room in both directions: pages scroll as one column.
    readonly property bool tiny: roomX < 900 && roomY < 560

    readonly property real spaceXs: dp(4)
    readonly property real spaceS: dp(8)
    readonly property real spaceM: dp(12)
    readonly property real spaceL: dp(16)
    readonly property real spaceXl: dp(20)
    readonly property real spaceXxl: dp(24)

    readonly property real margin: compact ? dp(12) : dp(16)
    readonly property real gap: compact || portrait ? dp(12) : dp(16)
    readonly property real cardPadding: dp(20)

    readonly property real target: dp(48)
    readonly property real field: dp(56)
    readonly property real big: dp(64)
    readonly property real row: dp(64)

    readonly property real radiusSmall: dp(6)
    readonly property real radius: dp(10)
    readonly property real radiusCard: dp(14)
    readonly property real radiusPopover: dp(18)

    readonly property real hair: 1
    readonly property real edge: dp(1.5)
    readonly property real edgeStrong: dp(2)
    readonly property real edgeFocus: dp(3)

    readonly property real railWidth: portrait ? 0 : compact || tiny ? dp(76) : dp(88)
    readonly property real railItem: compact || tiny ? dp(58) : dp(64)
    readonly property real railStep: compact || tiny ? dp(66) : dp(76)
    readonly property real bottomBar: portrait ? dp(76) : 0
    readonly property real header: compact || tiny ? dp(52) : dp(64)
    readonly property real runBar: compact || tiny ? dp(76) : dp(88)
    readonly property real stopWidth: narrow ? dp(160) : dp(176)
    readonly property real pauseWidth: narrow ? dp(128) : dp(144)

    /// Beside tiles, in one column.
    readonly property real heroHeight: tiny ? dp(208) : dp(234)
    readonly property real leftColumn: compact ? dp(304) : wide ? dp(400) : dp(336)
    readonly property real sheetWidth: Math.min(dp(440), windowWidth - 2 * margin)
    readonly property real processWidth: Math.min(compact ? dp(392) : dp(420), windowWidth - 2 * margin)
    readonly property real stopPanelWidth: Math.min(dp(560), windowWidth - 2 * margin)
    readonly property real bottomSheetShare: 0.6
    readonly property real contentWidth: dp(2200)

    readonly property real markInline: dp(20)
    readonly property real markTile: dp(28)
    readonly property real markBar: dp(44)
    readonly property real markCard: dp(56)

    function dp(size: real): real {
        return Math.max(1, Math.round(size * scale))
    }
}
