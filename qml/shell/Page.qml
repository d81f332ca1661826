// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What every page is: something with a title, a subtitle and its own actions, which the header and the run bar take in while the page is
/// current.
FocusScope {
    id: root

    required property string title
    property string subtitle
    property Item headerActions: null
    property Item runBarActions: null
    /// What the run bar says under its state while no run is on; empty = the run's own line.
    property string runBarText
    property bool backVisible: false
    signal back

    Accessible.role: Accessible.Pane
    Accessible.name: title
}
