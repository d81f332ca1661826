// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// One glyph of the icon font. Decoration: what it means is said by the control that holds it.
Text {
    id: root

    property real size: Metrics.spaceXxl

    color: Theme.text
    font.family: Fonts.iconFamily
    font.pixelSize: size
    width: size
    height: size
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
    Accessible.ignored: true
}
