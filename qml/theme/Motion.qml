// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import Chirpdeck.Models

/// Durations in milliseconds. Reduced motion leaves only the ring on Stop, which is a clock and not an ornament.
QtObject {
    readonly property bool reduced: AppearanceModel.reducedMotion
    readonly property int press: reduced ? 0 : 80
    readonly property int state: reduced ? 0 : 120
    readonly property int sheetIn: reduced ? 0 : 220
    readonly property int sheetOut: reduced ? 0 : 160
    readonly property int page: reduced ? 0 : 120
    readonly property int fit: reduced ? 0 : 180
    readonly property int hold: 800
    /// A press shorter than this is a tap.
    readonly property int tap: 300
    readonly property int toast: 6000
    readonly property int loadingDelay: 150
    readonly property int slowTransform: 300
    readonly property int repeatDelay: 400
    readonly property int repeatInterval: 80
}
