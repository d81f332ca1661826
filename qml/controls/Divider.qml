// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

Rectangle {
    height: Metrics.hair
    color: Theme.line
    Accessible.ignored: true
}
