// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Tests

/// Walks over every page in every theme and in several sizes, and looks at everything on it.
Item {
    width: 10
    height: 10

    Main {
        id: window
        width: 1280
        height: 800

        TestCase {
            name: "Walk"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }

            function test_pages_data() {
                const rows = []
                const sizes = [[1024, 600, 1], [1280, 800, 1], [1920, 1080, 1], [800, 1280, 1], [1280, 800, 1.25], [1920, 1080, 1.5],
                    [1280, 800, 2], [1920, 1080, 2]]
                for (const size of sizes)
                    for (const theme of [AppearanceModel.Dark, AppearanceModel.Light])
                        rows.push({ tag: size.join("x") + " theme " + theme, width: size[0], height: size[1], scale: size[2], theme: theme })
                return rows
            }
            function look(what) {
                wait(40)
                // A busy machine may not have laid out the page yet; what is wrong stays wrong.
                for (let k = 0; k < 20 && Bench.complaints(window.contentItem).length > 0; ++k)
                    wait(50)
                const found = Bench.complaints(window.contentItem)
                compare(found.join("\n"), "", what)
                verify(Bench.find(window.contentItem, "runBar"), "run bar on " + what)
            }
            function test_pages(data) {
                AppearanceModel.theme = data.theme
                AppearanceModel.textScale = data.scale
                window.width = data.width
                window.height = data.height
                tryCompare(Metrics, "windowWidth", data.width)
                Bench.takeWarnings()
                for (const scene of ["ready", "acquiring", "paused", "openEnded"]) {
                    Bench.feed(scene)
                    for (const page of [Shell.Run, Shell.Spectrum, Shell.Trends, Shell.Hardware, Shell.History, Shell.Log, Shell.Settings]) {
                        Shell.go(page)
                        look(scene + ", page " + page)
                    }
                }
                Bench.feed("history")
                Bench.feed("folders")
                Shell.go(Shell.History)
                look("history with runs")
                Bench.feed("log")
                Bench.feed("problems")
                Shell.go(Shell.Log)
                look("log with lines")
                Bench.feed("trends")
                Shell.go(Shell.Trends)
                look("trends with graphs")
                Bench.find(window.contentItem, "graphMenu0").clicked()
                tryVerify(() => Bench.find(window.contentItem, "graphSheet"))
                look("graph sheet")
                Shell.closeSheets()
                Bench.feed("ready")
                Bench.feed("hardware")
                Shell.go(Shell.Hardware)
                look("hardware")
                // Cards beyond the edge of a small window are not made before they come into sight.
                const use = Bench.named(window.contentItem, "Use K band 18–26")
                if (use) {
                    use.clicked()
                    tryVerify(() => Bench.find(window.contentItem, "useSheet"))
                    look("what using a loadout changes")
                    Shell.closeSheets()
                }
                const another = Bench.find(window.contentItem, "newLoadout")
                if (another) {
                    another.clicked()
                    tryVerify(() => Bench.find(window.contentItem, "loadoutSheet"))
                    look("loadout sheet")
                    Shell.closeSheets()
                }
                tryVerify(() => Bench.find(window.contentItem, "tile_FlowController.Main"))
                Bench.find(window.contentItem, "tile_FlowController.Main").clicked()
                tryVerify(() => Bench.find(window.contentItem, "deviceSheet"))
                for (let tab = 0; tab < 3; ++tab) {
                    Bench.find(window.contentItem, "deviceSheet").tab = tab
                    look("device sheet, tab " + tab)
                }
                Shell.closeSheets()
                Bench.find(window.contentItem, "act_IOBoard.Main").clicked()
                tryVerify(() => Bench.find(window.contentItem, "doctorPage"))
                look("doctor")
                Shell.closeTask()
                for (const step of ["addingKind", "addingModel", "addingConnection", "addingSettings", "addingName"]) {
                    Bench.feed(step)
                    Shell.addDevice()
                    tryVerify(() => Bench.find(window.contentItem, "addDeviceWizard"))
                    look(step)
                    Shell.closeTask()
                }
                Shell.go(Shell.Spectrum)
                Bench.feed("recorded")
                Bench.feed("exporting")
                look("export sheet")
                Shell.closeSheets()
                Shell.processing = true
                look("process sheet")
                Shell.processing = false
                Shell.go(Shell.Run)
                Shell.stopPanel = true
                look("stop panel")
                Shell.stopPanel = false
                for (const sheet of [Shell.NewRun, Shell.Alerts]) {
                    Shell.open(sheet)
                    look("sheet " + sheet)
                }
                Shell.open(Shell.NewRun)
                Shell.keypadField = Bench.find(window.contentItem, "shots")
                look("keypad")
                Shell.closeSheets()
                Bench.endRun()
                Shell.choosingFolder = true
                look("folder")
                Shell.choosingFolder = false
                compare(Bench.takeWarnings().join("\n"), "")
            }
            function cleanup() {
                AppearanceModel.theme = AppearanceModel.Dark
                AppearanceModel.textScale = 1
            }
            function test_pages_by_keyboard() {
                for (let page = 0; page < 7; ++page) {
                    keyClick(Qt.Key_1 + page, Qt.ControlModifier)
                    compare(Shell.page, page)
                }
                keyClick(Qt.Key_F, Qt.ControlModifier)
                compare(Shell.page, Shell.History)
                keyClick(Qt.Key_F2)
                compare(Shell.sheet, Shell.NewRun)
                keyClick(Qt.Key_Escape)
                compare(Shell.sheet, Shell.None)
            }
            function test_a_run_opens_from_history() {
                Bench.feed("ready")
                Bench.feed("history")
                Shell.go(Shell.History)
                wait(50)
                const row = Bench.named(window.contentItem, "Run 1481, Benzonitrile in neon, 2 bar")
                verify(row)
                mouseClick(row)
                verify(Bench.opened.endsWith("/1481"))
                compare(Shell.page, Shell.Spectrum)
            }
            function test_runs_are_sorted_by_a_tap() {
                Bench.feed("ready")
                Bench.feed("history")
                Shell.go(Shell.History)
                wait(50)
                compare(HistoryModel.sort, HistoryModel.ByNumber)
                verify(HistoryModel.descending)
                mouseClick(Bench.named(window.contentItem, "Sort by Title"))
                compare(HistoryModel.sort, HistoryModel.ByTitle)
                verify(!HistoryModel.descending)
                mouseClick(Bench.named(window.contentItem, "Sort by Title"))
                verify(HistoryModel.descending)
                mouseClick(Bench.named(window.contentItem, "Sort by Number"))
                verify(HistoryModel.descending)
            }
            function test_search_filters_as_typed() {
                Shell.go(Shell.History)
                wait(50)
                const search = Bench.find(window.contentItem, "search")
                search.input.forceActiveFocus()
                for (const letter of "argon")
                    keyClick(letter)
                compare(HistoryModel.count, 1)
                mouseClick(Bench.named(window.contentItem, "Clear"))
                verify(HistoryModel.count > 40)
            }
            function test_tab_reaches_every_place() {
                Bench.feed("acquiring")
                Shell.go(Shell.Run)
                wait(50)
                const seen = new Set()
                for (let k = 0; k < 40; ++k) {
                    keyClick(Qt.Key_Tab)
                    if (window.activeFocusItem)
                        seen.add(window.activeFocusItem.Accessible.name)
                }
                for (const name of ["Spectrum", "Alerts", "Live spectrum", "Pause", "Stop run"])
                    verify(seen.has(name), name + " is not reached by Tab")
            }
        }
    }
}
