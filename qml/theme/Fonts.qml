// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import Chirpdeck

/// The type scale. Nothing is smaller than caption.
QtObject {
    readonly property string family: "Roboto"
    readonly property string iconFamily: "Material Icons"
    readonly property string monoFamily: "DejaVu Sans Mono"

    readonly property font hero: face(Metrics.compact ? 44 : 60, Font.Medium)
    readonly property font display: face(40, Font.Medium)
    readonly property font heading: face(36, Font.Medium)
    readonly property font pageTitle: face(Metrics.compact ? 22 : 24, Font.Medium)
    readonly property font state: face(22, Font.Bold)
    readonly property font value: face(24, Font.Medium)
    readonly property font fieldValue: face(20, Font.Medium)
    readonly property font title: face(18, Font.Medium)
    readonly property font titleLarge: face(20, Font.Medium)
    readonly property font keypadKey: face(26, Font.Medium)
    readonly property font keypadValue: face(38, Font.Medium)
    readonly property font body: face(16, Font.Normal)
    readonly property font bodyStrong: face(16, Font.Medium)
    readonly property font label: face(15, Font.Medium)
    readonly property font small: face(14, Font.Normal)
    readonly property font smallStrong: face(14, Font.Medium)
    readonly property font caption: face(13, Font.Normal)
    readonly property font captionStrong: face(13, Font.Medium)
    readonly property font clock: face(18, Font.Normal)

    function face(size: real, weight: int): font {
        return Qt.font({ family: family, pixelSize: Metrics.dp(size), weight: weight })
    }
}
