// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Tests

/// Walks through every step of the wizards in every theme and in several sizes, and looks at everything on it.
Item {
    width: 10
    height: 10

    Main {
        id: window

        TestCase {
            name: "WizardWalk"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }
            function cleanup() {
                Shell.closeSheets()
                Shell.go(Shell.Run)
                AppearanceModel.theme = AppearanceModel.Dark
            }
            function look(what) {
                wait(40)
                // A busy machine may not have laid out the page yet; what is wrong stays wrong.
                for (let k = 0; k < 20 && Bench.complaints(window.contentItem).length > 0; ++k)
                    wait(50)
                compare(Bench.complaints(window.contentItem).join("\n"), "", what)
                verify(Bench.find(window.contentItem, "runBar"), "run bar on " + what)
            }
            function lookAtBoth(what) {
                look(what)
                const tabs = Bench.find(window.contentItem, "formOrPicture")
                if (!tabs)
                    return
                tabs.activated(1)
                look(what + ", picture")
                tabs.activated(0)
            }
            function test_steps_data() {
                const rows = []
                for (const size of [[1024, 600], [1280, 800], [800, 1280]])
                    for (const theme of [AppearanceModel.Dark, AppearanceModel.Light])
                        rows.push({ tag: size.join("x") + " theme " + theme, width: size[0], height: size[1], theme: theme })
                return rows
            }
            function test_steps(data) {
                AppearanceModel.theme = data.theme
                window.width = data.width
                window.height = data.height
                tryCompare(Metrics, "windowWidth", data.width)
                Bench.takeWarnings()
                for (const scene of ["ready", "acquiring"]) {
                    Bench.feed(scene)
                    Bench.feed("drafts")
                    Shell.openTask(Shell.experimentWizard)
                    tryVerify(() => Bench.find(window.contentItem, "experimentWizard"))
                    for (let step = 0; step < 7; ++step) {
                        ExperimentWizardModel.steps.goTo(step)
                        lookAtBoth(scene + ", step " + step)
                    }
                    for (const type of [1, 2, 3, 4, 5]) {
                        ExperimentWizardModel.runType = type
                        ExperimentWizardModel.steps.goTo(0)
                        lookAtBoth(scene + ", type " + type)
                    }
                    ExperimentWizardModel.runType = 0
                    for (let device = 0; device < ExperimentWizardModel.devices.count; ++device) {
                        ExperimentWizardModel.steps.goTo(4)
                        ExperimentWizardModel.device = device
                        lookAtBoth(scene + ", device " + device)
                    }
                    ExperimentWizardModel.steps.goTo(1)
                    wait(20)
                    Bench.find(window.contentItem, "clockOutputs").clicked()
                    look(scene + ", clocks")
                    Shell.closeSheets()
                    ExperimentWizardModel.field("RecordLength").value = 0
                    ExperimentWizardModel.field("TargetShots").value = 0
                    ExperimentWizardModel.steps.goTo(6)
                    look(scene + ", review with errors")
                    Shell.closeTask()
                    Shell.openTask(Shell.presetWizard)
                    for (let step = 0; step < 4; ++step) {
                        PresetWizardModel.steps.goTo(step)
                        lookAtBoth(scene + ", preset step " + step)
                    }
                    Shell.closeTask()
                }
                compare(Bench.takeWarnings().join("\n"), "")
            }
        }
    }
}
