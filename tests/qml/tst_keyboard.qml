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
            name: "Keyboard"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
                Bench.feed("ready")
                wait(1500) // the keyboard loads in the background
                Shell.go(Shell.Run)
            }
            function test_enter_goes_on_to_the_next_field_and_then_to_start() {
                Shell.open(Shell.NewRun)
                wait(300)
                const title = Bench.find(window.contentItem, "title")
                const sample = Bench.find(window.contentItem, "sample")
                const start = Bench.find(window.contentItem, "start")
                title.input.forceActiveFocus()
                keyClick(Qt.Key_Return)
                verify(sample.input.activeFocus)
                keyClick(Qt.Key_Return)
                verify(start.activeFocus)
                tryVerify(() => !Shell.keyboardOpen)
                Shell.closeSheets()
                wait(300)
            }
            function test_letters_stay_in_sight_data() {
                return [{ tag: "1280x800", width: 1280, height: 800 }, { tag: "1024x600", width: 1024, height: 600 },
                        { tag: "800x1280", width: 800, height: 1280 }]
            }
            function test_letters_stay_in_sight(data) {
                window.width = data.width
                window.height = data.height
                Shell.open(Shell.NewRun)
                wait(50)
                const sample = Bench.find(window.contentItem, "sample")
                mouseClick(sample, sample.width / 2, sample.height - 20)
                for (let k = 0; k < 40 && !Shell.keyboardOpen; ++k)
                    wait(50)
                if (!Shell.keyboardOpen)
                    skip("Qt Virtual Keyboard is not on this machine")
                const keyboard = Bench.find(window.contentItem, "keyboard")
                verify(keyboard)
                wait(300)
                const bar = Bench.find(window.contentItem, "runBar")
                const top = keyboard.mapToItem(window.contentItem, 0, 0).y
                verify(top + keyboard.height <= bar.mapToItem(window.contentItem, 0, 0).y + 1, "the keyboard covers the run bar")
                verify(sample.mapToItem(window.contentItem, 0, sample.height).y <= top, "the keyboard covers the field")
                const start = Bench.find(window.contentItem, "start")
                verify(start.mapToItem(window.contentItem, 0, start.height).y <= top, "the keyboard covers the button that starts")
                const hide = Bench.find(window.contentItem, "hideKeyboard")
                verify(hide)
                mouseClick(hide)
                tryVerify(() => !Shell.keyboardOpen)
                compare(Shell.keyboardHeight, 0)
                verify(Shell.sheet === Shell.NewRun)
                Shell.closeSheets()
                wait(300)
                compare(Shell.keyboardShift, 0)
            }
        }
    }
}
