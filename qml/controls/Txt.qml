// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// Text in the theme's ink and the body font.
Text {
    color: Theme.text
    font: Fonts.body
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
