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
            name: "RunBar"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }

            function init() {
                Bench.feed("acquiring")
                Bench.stops = 0
                Shell.closeSheets()
                Shell.stopPanel = false
                Shell.go(Shell.Run)
                AppearanceModel.holdToStop = true
                wait(50)
            }
            function cleanup() {
                Bench.endRun()
            }
            function stopButton() {
                const button = Bench.find(window.contentItem, "stop")
                verify(button)
                return button
            }

            function test_stop_is_on_every_page_and_above_everything() {
                for (const page of [Shell.Run, Shell.Spectrum, Shell.Trends, Shell.History, Shell.Log, Shell.Settings]) {
                    Shell.go(page)
                    for (const sheet of [Shell.None, Shell.NewRun, Shell.Alerts]) {
                        Shell.sheet = sheet
                        wait(30)
                        Shell.stopPanel = false
                        mouseClick(stopButton())
                        verify(Shell.stopPanel, "page " + page + " sheet " + sheet)
                        Shell.stopPanel = false
                    }
                    Shell.closeSheets()
                }
            }
            function test_tap_opens_choices_and_stops_nothing() {
                mouseClick(stopButton())
                verify(Shell.stopPanel)
                compare(Bench.stops, 0)
                wait(50)
                const keep = Bench.find(window.contentItem, "keepRunning")
                verify(keep.activeFocus)
                mouseClick(keep)
                verify(!Shell.stopPanel)
                compare(Bench.stops, 0)
            }
            function test_stop_now_asks_once() {
                mouseClick(stopButton())
                wait(50)
                mouseClick(Bench.find(window.contentItem, "stopNow"))
                compare(Bench.stops, 1)
                compare(RunModel.stateWord, "Stopping")
                verify(!Shell.stopPanel)
            }
            function test_holding_stops() {
                const stop = stopButton()
                mousePress(stop)
                tryCompare(Bench, "stops", 1, 3000)
                mouseRelease(stop)
                compare(Bench.stops, 1)
                verify(!Shell.stopPanel)
            }
            function test_holding_with_a_finger_stops() {
                const stop = stopButton()
                const touch = touchEvent(stop)
                touch.press(0, stop).commit()
                tryCompare(Bench, "stops", 1, 3000)
                touch.release(0, stop).commit()
                compare(Bench.stops, 1)
            }
            function test_letting_go_early_does_nothing() {
                const stop = stopButton()
                mousePress(stop)
                tryVerify(() => stop.progress > 0.38)
                mouseRelease(stop)
                verify(!Shell.stopPanel)
                compare(Bench.stops, 0)
                compare(stop.progress, 0)
            }
            function test_leaving_the_button_does_nothing() {
                const stop = stopButton()
                const touch = touchEvent(stop)
                touch.press(0, stop).commit()
                tryVerify(() => stop.progress > 0.05)
                touch.move(0, stop, -200, -200).commit()
                touch.release(0, stop, -200, -200).commit()
                wait(20)
                compare(Bench.stops, 0)
                verify(!Shell.stopPanel)
            }
            function test_two_taps_only() {
                AppearanceModel.holdToStop = false
                const stop = stopButton()
                mousePress(stop)
                tryCompare(Shell, "stopPanel", true, 3000)
                mouseRelease(stop)
                compare(Bench.stops, 0)
            }
            function test_keys_open_choices() {
                const stop = stopButton()
                for (const key of [Qt.Key_Space, Qt.Key_Return]) {
                    stop.forceActiveFocus()
                    keyClick(key)
                    verify(Shell.stopPanel)
                    keyClick(Qt.Key_Escape)
                    verify(!Shell.stopPanel)
                }
                keyClick(Qt.Key_F6)
                verify(Shell.stopPanel)
                keyClick(Qt.Key_Escape)
                compare(Bench.stops, 0)
                verify(RunModel.running)
            }
            function test_pause_and_resume() {
                keyClick(Qt.Key_F4)
                compare(Bench.pauses, 1)
                Bench.feed("paused")
                mouseClick(Bench.named(window.contentItem, "Resume"))
                compare(Bench.resumes, 1)
            }
        }
    }
}
