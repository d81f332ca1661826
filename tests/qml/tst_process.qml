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
            name: "Process"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }

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
            function test_everything_stays_in_portrait() {
                window.width = 800
                window.height = 1280
                tryCompare(Metrics, "portrait", true)
                wait(100)
                for (const name of ["Fit X", "Fit Y", "Fit all"])
                    verify(Bench.named(window.contentItem, name), name)
                const strip = Bench.find(window.contentItem, "fidStrip")
                verify(strip)
                const plot = Bench.find(window.contentItem, "mainPlot")
                verify(plot.height >= 200, "the spectrum is only " + plot.height + " high")
                verify(strip.mapToItem(window.contentItem, 0, strip.height).y <= sheet().mapToItem(window.contentItem, 0, 0).y)
                for (const name of ["start", "window", "zeroPad", "removeDc", "units", "ignore", "save"])
                    verify(control(name).mapToItem(window.contentItem, 0, 0).y < Bench.find(window.contentItem, "runBar").y, name)
                window.width = 1280
                window.height = 800
                tryCompare(Metrics, "portrait", false)
            }
            function test_the_wheel_zooms_along_x_or_along_the_axis_under_it() {
                const card = Bench.find(window.contentItem, "mainPlot")
                const view = card.controller
                view.fitAll()
                tryVerify(() => view.fittedX && view.fittedY)
                const width = view.viewX1 - view.viewX0
                const under = view.xAt(200)
                // The plot begins 60 px and a small margin from the card's left edge.
                mouseWheel(card, 64 + 200, card.height / 2, 0, 120)
                tryVerify(() => view.viewX1 - view.viewX0 < width)
                verify(view.fittedY)
                verify(Math.abs(view.xAt(200) - under) < 0.01 * width)
                view.fitAll()
                tryVerify(() => view.fittedX && view.fittedY)
                mouseWheel(card, 30, card.height / 2, 0, 120)
                tryVerify(() => !view.fittedY)
                verify(view.fittedX)
                view.fitAll()
                tryVerify(() => view.fittedX && view.fittedY)
                mouseWheel(card, card.width / 2, card.height - 20, 0, 120)
                tryVerify(() => !view.fittedX)
                verify(view.fittedY)
            }
            function test_units_change_what_the_axis_says() {
                const card = Bench.find(window.contentItem, "mainPlot")
                verify(card.controller.keepYUnit)
                verify(Bench.texts(card).some(text => text.endsWith(SpectrumModel.spectrum.units)))
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
            function test_start_follows_the_chirp() {
                SpectrumModel.startUs = 3
                const chip = Bench.find(window.contentItem, "linked")
                verify(chip && !chip.checked)
                mouseClick(chip)
                compare(SpectrumModel.startUs, SpectrumModel.chirpEndUs)
                verify(chip.checked)
                SpectrumModel.startUs = 4
                verify(!chip.checked)
            }
            function test_keyboard_returns_to_the_field() {
                const start = control("start")
                mouseClick(start)
                wait(50)
                keyClick(Qt.Key_Escape)
                verify(start.activeFocus)
            }
            function test_escape_closes() {
                keyClick(Qt.Key_Escape)
                verify(!Shell.processing)
            }
        }
    }
}
