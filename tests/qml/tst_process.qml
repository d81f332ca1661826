// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Tests

Item {
    width: 10
    height: 10

    Main { id: window }

    TestCase {
        name: "Process"
        when: window.visible

        function init() {
            Bench.feed("ready")
            Bench.feed("recorded")
            SpectrumModel.reset()
            Bench.transforms = 0
            Bench.saves = 0
            Shell.processing = false
            Shell.go(Shell.Spectrum)
            wait(50)
            mouseClick(Bench.find(window.contentItem, "processButton"))
            wait(50)
            verify(sheet())
        }
        function sheet() { return Bench.find(window.contentItem, "process") }
        function control(name) {
            const found = Bench.find(sheet(), name)
            verify(found, name)
            return found
        }

        function test_every_control_asks_for_a_transform() {
            control("start").committed(2.5)
            compare(SpectrumModel.startUs, 2.5)
            control("end").committed(12)
            control("filter").committed(3)
            control("zeroPad").activated(2)
            control("removeDc").toggled(true)
            control("units").activated(3)
            control("ignore").committed(100)
            control("window").activated(4)
            compare(Bench.transforms, 8)
            compare(SpectrumModel.changeCount, 8)
        }
        function test_save_and_reset() {
            const save = control("save")
            verify(!save.enabled)
            control("zeroPad").activated(1)
            verify(save.enabled)
            mouseClick(save)
            compare(Bench.saves, 1)
            mouseClick(control("reset"))
            compare(SpectrumModel.changeCount, 0)
            const undo = Bench.named(window.contentItem, "Undo")
            verify(undo)
            mouseClick(undo)
            compare(SpectrumModel.zeroPad, 1)
        }
        function test_end_before_start_is_named() {
            control("start").committed(5)
            control("end").committed(4)
            verify(Bench.texts(sheet()).includes("End must be later than Start"))
            verify(!control("save").enabled)
        }
        function test_handle_and_field_move_each_other() {
            const grip = Bench.find(window.contentItem, "gripStart")
            verify(grip)
            const before = grip.x
            control("start").committed(5)
            verify(grip.x > before)
            const from = SpectrumModel.startUs
            mouseDrag(grip, grip.width / 2, grip.height / 2, 60, 0, Qt.LeftButton, Qt.NoModifier, 10)
            verify(SpectrumModel.startUs > from)
            compare(control("start").value, SpectrumModel.startUs)
        }
        function test_handle_follows_a_finger() {
            const grip = Bench.find(window.contentItem, "gripEnd")
            const from = SpectrumModel.endUs
            const touch = touchEvent(grip)
            touch.press(0, grip, 24, 60).commit()
            for (let x = 0; x >= -80; x -= 8) {
                touch.move(0, grip.parent, grip.x + 24 + x, 60).commit()
                if (x === -40)
                    break
            }
            touch.move(0, window.contentItem, grip.mapToItem(window.contentItem, 0, 0).x - 60, grip.mapToItem(window.contentItem, 0, 60).y).commit()
            touch.release(0, window.contentItem, 0, 0).commit()
            verify(SpectrumModel.endUs < from)
        }
        function test_handle_keys() {
            const grip = Bench.find(window.contentItem, "gripStart")
            const from = SpectrumModel.startUs
            grip.forceActiveFocus()
            keyClick(Qt.Key_Right)
            verify(SpectrumModel.startUs > from)
            keyClick(Qt.Key_Left)
            fuzzyCompare(SpectrumModel.startUs, from, 1e-6)
        }
        function test_window_is_chosen_from_a_list() {
            mouseClick(control("window"))
            wait(50)
            const row = Bench.named(window.contentItem, "Kaiser-Bessel")
            verify(row)
            mouseClick(row)
            compare(SpectrumModel.windowIndex, 6)
            compare(Shell.pickerField, null)
        }
        function test_escape_closes() {
            keyClick(Qt.Key_Escape)
            verify(!Shell.processing)
        }
    }
}
