// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Plot

/// A plot with its heading: title, one fact, cursor and Fit buttons, the frame, and what stands in for a trace that is not there.
Card {
    id: root

    required property string title
    property string fact
    property traceHandle trace
    /// A second line in text2, e.g. the last saved result.
    property traceHandle comparison
    property string comparisonName
    required property string xQuantity
    required property string xUnit
    property bool filled: false
    property bool fromZero: false
    /// The heights keep their unit, because the user chose it.
    property bool keepYUnit: false
    /// Without the heading row: the page names the plot.
    property bool headless: false
    /// Less high axes, for strips.
    property bool slim: false
    property bool dimmed: false
    property string busyText
    property string error
    property string emptyText
    property string accessibleSummary
    /// The heading's place belongs to something above the card.
    property bool titleShown: true
    /// At the right of the heading.
    property Item headerItem: null
    property bool overlaid: false
    property bool ownReadout: true
    property bool gated: false
    property bool gateEditable: false
    property real gateStart: 0
    property real gateEnd: 0
    property real gateStep: 0.001
    property real markX: NaN
    property string markName
    signal gateStartMoved(x: real)
    signal gateEndMoved(x: real)
    signal retried

    readonly property alias controller: frame.plot
    readonly property bool hasHeading: !headless
    readonly property real headingHeight: slim && !headerItem ? Metrics.dp(44) : Metrics.dp(52)

    RowLayout {
        id: heading
        visible: root.hasHeading
        x: Metrics.spaceL
        width: parent.width - x - Metrics.spaceS
        height: root.headingHeight
        spacing: Metrics.spaceM

        Txt {
            visible: root.titleShown
            text: root.title
            font: Fonts.title
        }
        Txt {
            Layout.fillWidth: true
            opacity: implicitWidth <= width + 1 ? 1 : 0
            text: root.titleShown ? root.fact : ""
            font: Fonts.small
            color: Theme.text2
            clip: true
        }
        SwatchKey {
            visible: !root.comparison.empty && root.comparisonName.length > 0 && root.width > Metrics.dp(560)
            name: qsTr("Now")
            color: Theme.traces[0]
        }
        SwatchKey {
            visible: !root.comparison.empty && root.comparisonName.length > 0 && root.width > Metrics.dp(480)
            name: root.comparisonName
            color: Theme.text2
        }
        IconBtn {
            visible: root.ownReadout && !root.slim && !root.trace.empty
            glyph: Icons.cursor
            checkable: true
            checked: frame.plot.mode === PlotController.Cursors
            text: qsTr("Cursors in %1").arg(root.title)
            onClicked: frame.setCursors(checked)
        }
        IconBtn {
            visible: !root.slim && !root.trace.empty
            glyph: Icons.fit
            text: qsTr("Fit %1").arg(root.title)
            onClicked: frame.plot.fitAll()
        }
        Slot {
            content: root.headerItem
            Layout.rightMargin: Metrics.spaceS
        }
    }
    PlotFrame {
        id: frame
        anchors.fill: parent
        anchors.topMargin: root.hasHeading ? root.headingHeight : Metrics.spaceM
        anchors.rightMargin: Metrics.spaceL
        anchors.bottomMargin: root.slim ? Metrics.dp(4) : Metrics.spaceXs
        anchors.leftMargin: Metrics.spaceXs
        name: root.title
        description: Format.joined([root.fact, root.accessibleSummary])
        trace: root.trace
        comparison: root.comparison
        xQuantity: root.xQuantity
        xUnit: root.xUnit
        filled: root.filled
        fromZero: root.fromZero
        keepYUnit: root.keepYUnit
        slim: root.slim
        dimmed: root.dimmed
        gated: root.gated
        gateEditable: root.gateEditable
        gateStart: root.gateStart
        gateEnd: root.gateEnd
        gateStep: root.gateStep
        markX: root.markX
        markName: root.markName
        ownReadout: root.ownReadout
        overlaid: root.overlaid
        fitInCorner: root.headless && !root.slim
        onGateStartMoved: x => root.gateStartMoved(x)
        onGateEndMoved: x => root.gateEndMoved(x)
    }
    Txt {
        anchors.horizontalCenter: frame.horizontalCenter
        y: frame.y + Metrics.spaceXl
        visible: text.length > 0
        text: root.busyText
        font: Fonts.label
        color: Theme.text2
    }
    Column {
        anchors.centerIn: frame
        width: frame.width - 2 * Metrics.dp(80)
        spacing: Metrics.spaceM
        visible: root.error.length > 0 || root.trace.empty
        Txt {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.error.length > 0 ? root.error : root.emptyText
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Btn {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.error.length > 0
            text: qsTr("Try again")
            onClicked: root.retried()
        }
    }
}
