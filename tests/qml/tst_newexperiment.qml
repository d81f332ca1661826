// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Tests

/// A new experiment and a preset, from the first step to the run, on the real console with simulated devices.
Item {
    width: 10
    height: 10

    Main {
        id: window
        width: 1280
        height: 800

        TestCase {
            name: "NewExperiment"
            when: window.visible

            function initTestCase() {
                window.width = 1280
                window.height = 800
                window.requestActivate()
                tryVerify(() => window.active)
                tryVerify(() => RunModel.canStart, 20000)
            }
            function init() {
                Shell.go(Shell.Run)
                ExperimentWizardModel.beginFrom(0)
                ExperimentWizardModel.steps.goTo(0)
                Shell.openTask(Shell.experimentWizard)
                tryVerify(() => item("experimentWizard"))
                tryVerify(() => item("wizardNext"))
            }
            function cleanup() {
                if (RunModel.canStop)
                    RunModel.stop()
                tryVerify(() => !RunModel.running, 20000)
                Shell.go(Shell.Run)
            }

            function item(name) { return Bench.find(window.contentItem, name) }
            function touch(target) {
                verify(target)
                touchEvent(target).press(0, target).commit().release(0, target).commit()
                wait(30)
            }
            function tap(name) {
                tryVerify(() => item(name), 3000, name)
                wait(200)
                touch(item(name))
            }
            function enter(name, digits) {
                tap(name)
                tryVerify(() => Shell.keypadField !== null)
                for (const digit of digits)
                    touch(Bench.named(item("keypadHost"), digit))
                touch(Bench.named(item("keypadHost"), "Apply"))
                tryVerify(() => Shell.keypadField === null)
            }

            function test_by_touch() {
                tap("type0")
                enter("TargetShots", ["3", "0"])
                tap("wizardNext")
                compare(ExperimentWizardModel.steps.current, 1)
                tap("wizardNext")
                tap("segment0")
                enter("SegmentLength", ["1", "5", "0", "0"])
                tap("wizardNext")
                tap("wizardNext")
                tap("wizardNext")
                tap("wizardNext")
                compare(ExperimentWizardModel.steps.current, 6)
                const number = ExperimentWizardModel.number
                tap("wizardFinish")
                tryVerify(() => RunModel.number === number && !RunModel.running, 40000)
                const header = Bench.header(number)
                verify(header.includes("TargetShots;30"), header)
                compare(Shell.page, Shell.Run)
                compare(Shell.task, null)
                // The next draft is compared with that run.
                compare(ExperimentWizardModel.differenceCount, 0)
                ExperimentWizardModel.field("TargetShots").value = 40
                compare(ExperimentWizardModel.differenceCount, 1)
            }
            function test_by_keyboard() {
                ExperimentWizardModel.field("TargetShots").value = 25
                for (let step = 0; step < 6; ++step)
                    keyClick(Qt.Key_Return, Qt.ControlModifier)
                compare(ExperimentWizardModel.steps.current, 6)
                keyClick(Qt.Key_Left, Qt.AltModifier)
                compare(ExperimentWizardModel.steps.current, 5)
                keyClick(Qt.Key_Return, Qt.ControlModifier)
                const number = ExperimentWizardModel.number
                wait(50)
                keyClick(Qt.Key_Return, Qt.ControlModifier)
                tryVerify(() => RunModel.number === number && !RunModel.running, 40000)
                verify(Bench.header(number).includes("TargetShots;25"))
            }
            function test_the_draft_is_kept() {
                ExperimentWizardModel.title = "Kept in any case"
                tap("wizardClose")
                compare(Shell.task, null)
                tryVerify(() => Bench.storedDraft().includes("Kept in any case"), 5000)
            }
        }
    }
}
