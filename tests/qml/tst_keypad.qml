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
            name: "Keypad"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }

            function init() {
                Bench.feed("ready")
                Shell.closeSheets()
                Shell.go(Shell.Run)
                NewRunModel.shots = 10000
                Shell.open(Shell.NewRun)
                wait(50)
                mouseClick(field())
                wait(50)
                verify(Shell.keypadField === field())
            }
            function cleanup() { Shell.closeSheets() }

            function field() { return Bench.find(window.contentItem, "shots") }
            function pad() { return Bench.find(window.contentItem, "keypadHost") }
            function key(name) {
                const button = Bench.named(pad(), name)
                verify(button, "key " + name)
                return button
            }
            function press(keys) {
                for (const name of keys)
                    mouseClick(key(name))
            }

            function test_digits_by_mouse() {
                press(["2", "5", "0", "0"])
                compare(NewRunModel.shots, 10000)
                mouseClick(key("Apply"))
                compare(NewRunModel.shots, 2500)
                compare(Shell.keypadField, null)
            }
            function test_digits_by_touch() {
                for (const name of ["7", "7"]) {
                    const button = key(name)
                    touchEvent(button).press(0, button).commit().release(0, button).commit()
                }
                const apply = key("Apply")
                touchEvent(apply).press(0, apply).commit().release(0, apply).commit()
                compare(NewRunModel.shots, 77)
            }
            function test_digits_by_keyboard() {
                for (const letter of "4200")
                    keyClick(letter)
                keyClick(Qt.Key_Backspace)
                keyClick(Qt.Key_Return)
                compare(NewRunModel.shots, 420)
            }
            function test_wrong_value_stays_and_says_why() {
                press(["0"])
                compare(Bench.named(pad(), "Apply"), null)
                keyClick(Qt.Key_Return)
                compare(NewRunModel.shots, 10000)
                verify(Shell.keypadField !== null)
                verify(Bench.texts(pad()).includes("The smallest value is 1\u00a0shots"))
            }
            function test_cancel_and_escape_keep_the_old_value() {
                press(["9"])
                mouseClick(key("Cancel"))
                compare(NewRunModel.shots, 10000)
                mouseClick(field())
                wait(50)
                press(["9"])
                keyClick(Qt.Key_Escape)
                compare(NewRunModel.shots, 10000)
                compare(Shell.sheet, Shell.NewRun)
            }
            function test_steps() {
                mouseClick(key("More by 1000 shots"))
                mouseClick(key("Apply"))
                compare(NewRunModel.shots, 11000)
            }
            function test_the_field_stays_in_sight() {
                const here = field().mapToItem(window.contentItem, 0, 0)
                const there = pad().mapToItem(window.contentItem, 0, 0)
                verify(there.x + pad().width <= here.x || here.x + field().width <= there.x, "keypad covers its field")
            }
            function test_field_keys_step_without_the_keypad() {
                keyClick(Qt.Key_Escape)
                field().forceActiveFocus()
                keyClick(Qt.Key_Up)
                compare(NewRunModel.shots, 11000)
                keyClick(Qt.Key_PageDown)
                compare(NewRunModel.shots, 1000)
                keyClick(Qt.Key_PageDown)
                compare(NewRunModel.shots, 1)
            }
            function test_wheel_does_nothing() {
                keyClick(Qt.Key_Escape)
                mouseWheel(field(), 20, 40, 0, 120)
                compare(NewRunModel.shots, 10000)
            }
            function test_start_hands_over_the_draft() {
                press(["5", "0"])
                mouseClick(key("Apply"))
                Bench.starts = 0
                mouseClick(Bench.find(window.contentItem, "start"))
                compare(Bench.starts, 1)
                compare(Bench.startedShots, 50)
                compare(Shell.sheet, Shell.None)
            }
        }
    }
}
