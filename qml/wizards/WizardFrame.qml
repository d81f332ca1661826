// SPDX-License-Identifier: GPL-3.0-or-later
// A Loader of Qt 6.4 does not take bound components, hence no pragma ComponentBehavior here.
import QtQuick
import Chirpdeck
import Chirpdeck.Models

/// The frame of every wizard: the steps at the top, the current one below, and Back, Next and Finish in the run bar, or in a bar of
/// their own while a run needs that one. Leaving is not cancelling: the wizard's model keeps what was entered.
///
/// A wizard gives its steps (from its model) and one Component a step, in their order; it answers finish() and close().
///
///     WizardFrame {
///         title: qsTr("Add device")
///         steps: AddDeviceModel.steps
///         onFinish: AddDeviceModel.finish()
///         onClose: Shell.closeTask()
///         Component { KindStep {} }
///         Component { ModelStep {} }
///     }
///
/// A step fills the place it gets, and scrolls by itself where it needs more.
Page {
    id: root

    required property WizardSteps steps
    default property list<Component> pages
    property string finishText: qsTr("Finish")
    property string finishGlyph: Icons.check
    /// Finishing is under way; nothing can be pressed meanwhile.
    property bool busy: false
    /// Finish waits for more than the steps say.
    property bool finishEnabled: true
    /// One sentence in the run bar about what happens here, e.g. "Nothing is switched until you use it."
    property string hint
    /// Finish; only sent when nothing is wrong in any step.
    signal finish
    /// Leave for now.
    signal close

    readonly property Item step: place.item as Item
    /// A list of components tells nobody when it is filled.
    property bool complete: false
    Component.onCompleted: complete = true
    readonly property bool segmented: Metrics.roomX < 900
    readonly property bool closeInHeader: Metrics.roomX < 1000

    backVisible: true
    onBack: root.close()
    runBarText: hint.length > 0 ? qsTr("Step %1 of %2. %3").arg(steps.current + 1).arg(steps.count).arg(hint) : qsTr("Step %1 of %2").arg(steps.current + 1).arg(steps.count)
    runBarActions: RunModel.running ? null : buttons
    headerActions: closeInHeader ? closeButton : null

    // Compiled ahead of time, Qt 6.4 finds nothing in a list of components; a function without types is interpreted.
    function pageAt(isFilled, index) {
        return isFilled && index < root.pages.length ? root.pages[index] : null;
    }
    function enterStep() {
        place.forceActiveFocus(Qt.OtherFocusReason);
    }
    function goBack() {
        if (root.steps.atStart)
            root.close();
        else
            root.steps.back();
    }
    function goOn() {
        if (!next.enabled)
            return;
        if (root.steps.atEnd)
            root.finish();
        else
            root.steps.next();
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !Shell.anySheet
        onActivated: root.goOn()
    }
    Shortcut {
        sequence: "Alt+Left"
        enabled: !Shell.anySheet
        onActivated: root.goBack()
    }
    Connections {
        target: root.steps
        function onEntered() {
            Qt.callLater(root.enterStep);
        }
    }

    Btn {
        id: closeButton
        visible: root.closeInHeader
        kind: Btn.Quiet
        text: qsTr("Save and close")
        onClicked: root.close()
    }
    Row {
        id: buttons
        spacing: Metrics.spaceM
        Btn {
            objectName: "wizardClose"
            visible: !root.closeInHeader
            big: true
            kind: Btn.Quiet
            enabled: !root.busy
            text: qsTr("Save and close")
            onClicked: root.close()
        }
        Btn {
            objectName: "wizardBack"
            big: true
            enabled: !root.busy
            glyph: Icons.back
            text: qsTr("Back")
            onClicked: root.goBack()
        }
        Btn {
            id: next
            objectName: root.steps.atEnd ? "wizardFinish" : "wizardNext"
            big: true
            kind: Btn.Primary
            enabled: !root.busy && (root.steps.atEnd ? root.steps.canFinish && root.finishEnabled : root.steps.canNext)
            trailingGlyph: root.steps.atEnd ? root.finishGlyph : Icons.forward
            text: root.steps.atEnd ? root.finishText : Metrics.roomX < 1000 ? qsTr("Next") : qsTr("Next: %1").arg(root.steps.nextTitle)
            onClicked: root.goOn()
        }
    }

    WizardRail {
        id: rail
        visible: !root.segmented
        x: Metrics.margin
        width: parent.width - 2 * x
        steps: root.steps
    }
    WizardProgress {
        id: progress
        visible: root.segmented
        x: Metrics.margin
        width: parent.width - 2 * x
        steps: root.steps
    }
    WizardProblems {
        id: problems
        x: Metrics.margin
        anchors.top: root.segmented ? progress.bottom : rail.bottom
        width: parent.width - 2 * x
        steps: root.steps
    }
    FocusScope {
        id: holder
        x: Metrics.margin
        anchors.top: problems.bottom
        anchors.topMargin: Metrics.spaceS
        anchors.bottom: ownBar.visible ? ownBar.top : parent.bottom
        anchors.bottomMargin: ownBar.visible ? Metrics.spaceS : Metrics.margin
        width: parent.width - 2 * x
        focus: true
        Loader {
            id: place
            anchors.fill: parent
            focus: true
            sourceComponent: root.pageAt(root.complete, root.steps.current)
        }
    }
    Rectangle {
        id: ownBar
        visible: RunModel.running
        anchors.bottom: parent.bottom
        width: parent.width
        height: Metrics.big + Metrics.spaceS
        color: Theme.surface
        Rectangle {
            width: parent.width
            height: Metrics.hair
            color: Theme.line
        }
        Slot {
            anchors.right: parent.right
            anchors.rightMargin: Metrics.margin
            anchors.verticalCenter: parent.verticalCenter
            content: RunModel.running ? buttons : null
        }
    }
}
