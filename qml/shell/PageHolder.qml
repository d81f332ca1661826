// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// The place of a page: shown while it is the current one, and fading in. `visited` turns true when it is first shown and stays.
FocusScope {
    id: root

    required property int page
    property bool visited: false
    readonly property bool current: Shell.page === page && !Shell.choosingFolder && !Shell.task

    anchors.fill: parent
    visible: current
    focus: current
    onCurrentChanged: enter()
    Component.onCompleted: enter()

    function enter() {
        if (!current)
            return
        visited = true
        if (Motion.page > 0)
            appear.restart()
    }
    NumberAnimation {
        id: appear
        target: root
        property: "opacity"
        from: 0
        to: 1
        duration: Motion.page
    }
}
