// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// A surface that groups. Level 0: no shadow; a line where the theme needs one.
Rectangle {
    color: Theme.surface
    radius: Metrics.radiusCard
    border.width: Theme.cardEdge.a > 0 ? Metrics.hair : 0
    border.color: Theme.cardEdge
}
