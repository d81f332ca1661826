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
            function test_letters_stay_in_sight_data() {
                return [{ tag: "1280x800", width: 1280, height: 800 }, { tag: "1024x600", width: 1024, height: 600 }]
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
                Shell.closeSheets()
                wait(300)
                compare(Shell.keyboardShift, 0)
            }
        }
    }
}
