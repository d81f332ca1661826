// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A place that takes in an item which belongs to another, and is as large as it is.
Item {
    id: root

    property Item content: null

    implicitWidth: content ? content.implicitWidth : 0
    implicitHeight: content ? content.implicitHeight : 0
    visible: content !== null
    children: content ? [content] : []
}
