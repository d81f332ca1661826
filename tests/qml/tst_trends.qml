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
            name: "Trends"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }
            function init() {
                window.width = 1280
                window.height = 800
                Bench.feed("ready")
                Bench.feed("trends")
                Shell.closeSheets()
                Shell.go(Shell.Trends)
                wait(50)
            }
            function chart(row) {
                const found = Bench.find(window.contentItem, "trendChart" + row)
                verify(found)
                return found
            }
            function test_curves_are_drawn_and_gaps_stay_empty() {
                const pressure = chart(1)
                const corner = pressure.mapToItem(window.contentItem, 0, 0)
                let image = null
                // The colour of the first curve somewhere above a share of the time.
                const drawnAt = share => {
                    const x = Math.round(corner.x + share * pressure.width)
                    for (let y = Math.ceil(corner.y); y < corner.y + pressure.height - 1; ++y) {
                        const p = image.pixel(x, y)
                        if (p.b > 0.6 && p.b > p.r + 0.3)
                            return true
                    }
                    return false
                }
                tryVerify(() => {
                    image = grabImage(window.contentItem)
                    return drawnAt(0.2) && drawnAt(0.8)
                }, 5000, "the line before and after the gap")
                // Between 2.9 and 3.3 of six hours nothing was measured.
                for (const share of [0.5, 0.51, 0.52, 0.53, 0.54])
                    verify(!drawnAt(share), "gap at " + share)
            }
            function test_values_are_large_and_have_units() {
                const texts = Bench.texts(window.contentItem)
                verify(texts.includes("20.00"))
                verify(texts.includes("sccm"))
                verify(texts.some(text => text.includes("×10⁻⁶")))
                verify(texts.includes("Neon off target"))
            }
            function test_a_tap_places_the_cursor_for_all() {
                verify(!TrendsModel.hasCursor)
                const one = chart(1)
                mouseClick(one, one.width / 2, one.height / 2)
                tryVerify(() => TrendsModel.hasCursor)
                const middle = (TrendsModel.fromMs + TrendsModel.toMs) / 2
                verify(Math.abs(TrendsModel.cursorMs - middle) < 2 * one.msPerPixel)
                mouseClick(Bench.find(window.contentItem, "hideCursor"))
                verify(!TrendsModel.hasCursor)
            }
            function test_a_drag_goes_back_in_time_and_stops_following() {
                verify(TrendsModel.live)
                const one = chart(0)
                mouseDrag(one, 100, 40, 200, 0, Qt.LeftButton, Qt.NoModifier, 20)
                tryVerify(() => !TrendsModel.live)
                mouseClick(Bench.find(window.contentItem, "followLive"))
                verify(TrendsModel.live)
            }
            function test_keys_pan_and_zoom() {
                chart(0).forceActiveFocus()
                keyClick(Qt.Key_Left)
                verify(!TrendsModel.live)
                keyClick(Qt.Key_Home)
                verify(TrendsModel.live)
                const before = TrendsModel.hours
                keyClick(Qt.Key_Plus)
                verify(TrendsModel.hours < before)
                keyClick(Qt.Key_Minus)
                fuzzyCompare(TrendsModel.hours, before, 1e-6)
            }
            function test_the_span_is_chosen() {
                mouseClick(Bench.named(window.contentItem, "24 h") ?? Bench.find(window.contentItem, "hours"), 10, 10)
                const seg = Bench.find(window.contentItem, "hours")
                seg.activated(3)
                compare(TrendsModel.hours, 24)
                compare(seg.currentIndex, 3)
            }
            function test_readings_are_chosen_in_the_sheet() {
                mouseClick(Bench.find(window.contentItem, "graphMenu1"))
                tryVerify(() => Bench.find(window.contentItem, "graphSheet"))
                wait(250)
                const row = Bench.named(window.contentItem, "Neon, sccm")
                verify(row)
                mouseClick(row)
                compare(TrendsModel.choices(1).filter(choice => choice.chosen).length, 2)
                tryVerify(() => Bench.named(window.contentItem, "Neon, sccm").current)
                mouseClick(Bench.find(window.contentItem, "removeGraph"))
                compare(TrendsModel.count, 3)
            }
            function test_a_graph_is_added_and_asks_for_readings() {
                mouseClick(Bench.find(window.contentItem, "addGraph"))
                compare(TrendsModel.count, 5)
                tryVerify(() => Bench.find(window.contentItem, "graphSheet"))
            }
            function test_a_graph_is_exported() {
                ExportModel.write() // nothing is offered: nothing happens
                compare(Bench.exported, "")
                mouseClick(Bench.find(window.contentItem, "graphMenu0"))
                tryVerify(() => Bench.find(window.contentItem, "exportGraph"))
                wait(250)
                mouseClick(Bench.find(window.contentItem, "exportGraph"))
                tryVerify(() => Bench.find(window.contentItem, "exportSheet"))
                compare(ExportModel.fileName, "Gas flow.csv")
                verify(ExportModel.visibleOnly)
            }
            function test_recording_is_switched_in_the_sheet() {
                mouseClick(Bench.find(window.contentItem, "trendOptions"))
                tryVerify(() => Bench.find(window.contentItem, "recording"))
                wait(250)
                verify(TrendsModel.recording)
                const row = Bench.find(window.contentItem, "recording")
                mouseClick(row, row.width - 20, row.height / 2)
                verify(!TrendsModel.recording)
                mouseClick(row, row.width - 20, row.height / 2)
                verify(TrendsModel.recording)
            }
        }
    }
}
