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
            name: "Scan"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }
            function init() {
                Shell.closeSheets()
                Bench.feed("ready")
                Bench.feed("scanDraft")
                window.stay()
                Shell.go(Shell.Settings)
                wait(50)
            }
            function openSheet() {
                Bench.find(window.contentItem, "framesScan").clicked()
                tryVerify(() => Bench.find(window.contentItem, "scanSheet"))
                wait(250)
            }
            function item(name) {
                return Bench.find(window.contentItem, name)
            }

            function test_the_panel_opens_it_and_escape_closes() {
                openSheet()
                verify(item("scanStart").enabled)
                keyClick(Qt.Key_Escape)
                tryVerify(() => !item("scanSheet"))
            }
            function test_axes_come_and_go() {
                openSheet()
                const before = ScanModel.count
                item("addAxis").clicked()
                compare(ScanModel.count, before + 1)
                tryVerify(() => item("axisValue" + before))
                item("addRepeat").clicked()
                tryVerify(() => item("axisTimes" + (before + 1)))
                item("removeAxis" + (before + 1)).clicked()
                compare(ScanModel.count, before + 1)
            }
            function test_a_value_out_of_range_is_said_at_its_field() {
                openSheet()
                verify(!item("axisProblem0"))
                item("axisTo0").committed(1e9)
                tryVerify(() => item("axisProblem0"))
                verify(item("axisProblem0").text.length > 0)
                verify(!item("scanStart").enabled)
                verify(item("scanProblem").text.length > 0)
            }
            function test_start_asks_for_the_scan() {
                openSheet()
                const before = Bench.scans
                mouseClick(item("scanStart"))
                compare(Bench.scans, before + 1)
            }
            function test_a_scan_shows_its_progress() {
                Bench.feed("scanning")
                openSheet()
                verify(!item("scanStart"))
                compare(item("scanPoint").text, ScanModel.pointText)
                verify(item("scanPause").enabled)
                verify(item("scanStop").enabled)
                compare(Bench.find(window.contentItem, "framesScan").text, "Scan: " + ScanModel.pointText)
            }

            function test_closing_while_frames_are_saved_asks() {
                Bench.feed("scanning")
                window.close()
                tryVerify(() => item("leavePanel"))
                verify(window.visible)
                verify(item("leaveStay").activeFocus)
                verify(item("leaveWhat").text.includes(ScanModel.pointText))
                keyClick(Qt.Key_Escape)
                tryVerify(() => !item("leavePanel"))
                verify(window.visible)
            }
            function test_finish_stops_the_scan_and_waits() {
                Bench.feed("scanning")
                const before = Bench.scanStops
                window.close()
                tryVerify(() => item("leaveFinish"))
                wait(300)
                mouseClick(item("leaveFinish"))
                compare(Bench.scanStops, before + 1)
                verify(window.visible)
                verify(!item("leaveFinish"))
                mouseClick(item("leaveStay"))
                tryVerify(() => !item("leavePanel"))
                // It has changed its mind: the end of the scan closes nothing.
                Bench.feed("scanDraft")
                wait(100)
                verify(window.visible)
            }
            function test_frames_that_are_not_written_are_given_up_by_name_only() {
                Bench.feed("framesFailed")
                window.close()
                tryVerify(() => item("leaveGiveUp"))
                verify(window.visible)
                verify(item("leaveStay").activeFocus)
                verify(!item("leaveFinish"))
                const before = Bench.givenUp
                mouseClick(item("leaveStay"))
                compare(Bench.givenUp, before)
            }
            function test_what_a_crash_has_left_is_offered() {
                Bench.feed("leftovers")
                tryVerify(() => item("framesInterrupted"))
                const before = Bench.finished
                item("framesFinish").clicked()
                compare(Bench.finished, before + 1)
            }
        }
    }
}
