// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Tests

Item {
    width: 10
    height: 10

    Main {
        id: window
        width: 1280
        height: 800

        TestCase {
            name: "Hardware"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }
            function init() {
                window.width = 1280
                window.height = 800
                Bench.feed("ready")
                Bench.feed("hardware")
                AddDeviceModel.discard()
                Shell.closeSheets()
                Shell.go(Shell.Hardware)
                wait(50)
            }
            function item(name) {
                let found = null
                tryVerify(() => (found = Bench.find(window.contentItem, name)) !== null, 5000, name)
                return found
            }
            function touch(name) {
                const at = item(name)
                wait(20)
                mouseClick(at, at.width / 2, Math.min(at.height / 2, at.height - 4))
            }
            function press(name) {
                const at = item(name)
                at.forceActiveFocus(Qt.TabFocusReason)
                verify(at.activeFocus, name + " takes the keyboard")
                keyClick(Qt.Key_Return)
            }
            function test_trouble_stands_first_and_says_what_to_do() {
                const grid = item("deviceGrid")
                const first = item("tile_IOBoard.Main").mapToItem(grid, 0, 0)
                compare(first.x, 0)
                compare(first.y, 0)
                verify(Bench.texts(grid).includes("Find out why"))
                verify(Bench.texts(grid).includes("Off target"))
            }
            function test_a_filter_shows_its_devices() {
                mouseClick(Bench.named(window.contentItem, "Needs attention 3"))
                compare(HardwareModel.count, 3)
                verify(!Bench.find(window.contentItem, "tile_Clock.Main"))
                HardwareModel.filter = HardwareModel.All
                item("tile_Clock.Main")
            }
            function test_using_a_loadout_shows_first_what_changes() {
                mouseClick(Bench.named(window.contentItem, "Use K band 18–26"))
                const sheet = item("useSheet")
                wait(250)
                verify(Bench.texts(sheet).includes("FtmwDigitizer.Main"))
                touch("cancelUse")
                compare(LoadoutModel.pending, "")
                tryVerify(() => !Bench.find(window.contentItem, "useSheet"))
            }
            function test_a_run_keeps_its_devices() {
                Bench.feed("acquiring")
                Bench.feed("hardware")
                wait(50)
                verify(!item("testAll").enabled)
                mouseClick(Bench.named(window.contentItem, "Use K band 18–26"))
                item("useSheet")
                wait(250)
                verify(!item("confirmUse").enabled)
                verify(item("useProblem").text.includes("Run 1482"))
                Shell.closeSheets()
                Bench.endRun()
            }
            function test_a_sheet_stages_what_is_edited() {
                touch("tile_FlowController.Main")
                const sheet = item("deviceSheet")
                wait(250)
                verify(DeviceModel.changedCount > 0)
                verify(Bench.texts(sheet).includes("What will change"))
                touch("discard")
                compare(DeviceModel.changedCount, 0)
                tryVerify(() => !Bench.find(window.contentItem, "apply"))
                sheet.tab = 1
                wait(50)
                verify(Bench.find(window.contentItem, "advanced"))
            }
            function test_a_set_point_is_stepped_by_touch_and_by_keys() {
                touch("tile_FlowController.Main")
                const control = item("live_Flow1")
                wait(250)
                compare(control.value, 50)
                mouseClick(Bench.named(window.contentItem, "Neon, more"))
                compare(control.value, 51)
                verify(control.pending)
                const field = item("set_Flow1")
                field.forceActiveFocus()
                keyClick(Qt.Key_Down)
                compare(control.value, 50)
                keyClick(Qt.Key_Up)
                touch("revert_Flow1")
                compare(control.value, 50)
            }
            function test_everything_is_read_only_under_a_run() {
                Bench.feed("acquiring")
                Bench.feed("hardware")
                touch("tile_FlowController.Main")
                item("deviceSheet")
                wait(250)
                verify(item("liveBand").text.includes("Run 1482"))
                verify(!item("set_Flow1").enabled)
                verify(!item("apply").enabled)
                Shell.closeSheets()
                Bench.endRun()
            }
            function test_a_loadout_is_renamed_only_to_a_good_name() {
                touch("menu_K band 18–26")
                const entry = item("renameTo")
                wait(250)
                entry.input.text = "Ka band 26–40"
                verify(!item("rename").enabled)
                entry.input.text = "K band"
                verify(item("rename").enabled)
                Shell.closeSheets()
            }
            function test_the_doctor_opens_and_goes_back() {
                touch("act_IOBoard.Main")
                const page = item("doctorPage")
                const texts = Bench.texts(page)
                verify(texts.includes("Another program has the port open"))
                verify(texts.includes("Stops here"))
                keyClick(Qt.Key_Escape)
                tryVerify(() => !Bench.find(window.contentItem, "doctorPage"))
                compare(Shell.page, Shell.Hardware)
            }
            function test_a_device_is_added_by_touch() {
                Bench.feed("addingKind")
                touch("addDevice")
                item("kindStep")
                verify(!item("wizardNext").enabled)
                touch("kind_3")
                touch("wizardNext")
                item("modelStep")
                touch("driver_Mks946")
                touch("wizardNext")
                item("connectionStep")
                touch("port_/dev/ttyUSB2")
                compare(AddDeviceModel.chosenPort, "/dev/ttyUSB2")
                touch("wizardNext")
                item("settingsStep")
                touch("wizardNext")
                const label = item("deviceLabel")
                label.input.text = "Taken"
                label.edited("Taken")
                verify(!item("wizardFinish").enabled)
                label.edited("Gas")
                verify(item("wizardFinish").enabled)
                // Back always works, and nothing is lost.
                for (let k = 0; k < 4; ++k)
                    touch("wizardBack")
                item("kindStep")
                compare(AddDeviceModel.kind, 3)
                touch("wizardBack")
                tryVerify(() => !Bench.find(window.contentItem, "addDeviceWizard"))
                verify(AddDeviceModel.hasDraft)
                touch("addDevice")
                item("kindStep")
                compare(AddDeviceModel.label, "Gas")
                Shell.closeTask()
            }
            function test_a_device_is_added_by_keyboard() {
                Bench.feed("addingKind")
                press("addDevice")
                press("kind_3")
                keyClick(Qt.Key_Return, Qt.ControlModifier)
                press("driver_Mks946")
                keyClick(Qt.Key_Return, Qt.ControlModifier)
                press("port_/dev/ttyS0")
                keyClick(Qt.Key_Return, Qt.ControlModifier)
                item("settingsStep")
                keyClick(Qt.Key_Return, Qt.ControlModifier)
                const label = item("deviceLabel")
                label.input.forceActiveFocus()
                label.input.selectAll()
                for (const letter of "Jet")
                    keyClick(letter)
                compare(AddDeviceModel.label, "Jet")
                verify(item("wizardFinish").enabled)
                keyClick(Qt.Key_Left, Qt.AltModifier)
                item("settingsStep")
                keyClick(Qt.Key_Escape)
                tryVerify(() => !Bench.find(window.contentItem, "addDeviceWizard"))
                compare(AddDeviceModel.label, "Jet")
            }
            function test_steps_can_be_walked_while_a_run_is_on() {
                Bench.feed("acquiring")
                Bench.feed("addingConnection")
                Shell.addDevice()
                item("connectionStep")
                touch("wizardNext")
                item("settingsStep")
                verify(item("stop"))
                Shell.closeTask()
                Bench.endRun()
            }
        }
    }
}
