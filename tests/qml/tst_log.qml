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
            name: "Log"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }
            function init() {
                window.width = 1280
                window.height = 800
                Bench.feed("ready")
                Bench.feed("log")
                Shell.closeSheets()
                Shell.go(Shell.Log)
                wait(50)
            }
            function list() {
                const found = Bench.find(window.contentItem, "logList")
                verify(found)
                return found
            }
            function rows() {
                return Bench.texts(list())
            }

            function test_the_newest_is_on_top_with_time_mark_word_and_text() {
                const shown = rows()
                const first = shown.findIndex(text => text.startsWith("I/O board: another program"))
                const later = shown.findIndex(text => text.startsWith("Temperatures"))
                verify(first >= 0 && later > first)
                verify(shown.includes("Fault"))
                verify(shown.includes("13:53:58"))
            }
            function test_long_messages_wrap_and_are_not_cut() {
                compare(Bench.complaints(list()).join("\n"), "")
            }
            function test_chips_filter() {
                const total = LogModel.count
                mouseClick(Bench.find(window.contentItem, "onlyFaults"))
                compare(LogModel.count, 2)
                mouseClick(Bench.find(window.contentItem, "onlyWarnings"))
                compare(LogModel.count, 4)
                mouseClick(Bench.find(window.contentItem, "onlyWarnings"))
                mouseClick(Bench.find(window.contentItem, "onlyFaults"))
                compare(LogModel.count, total)
            }
            function test_typing_searches() {
                const search = Bench.find(window.contentItem, "logSearch")
                search.input.forceActiveFocus()
                for (const letter of "neon")
                    keyClick(letter)
                compare(LogModel.count, 2)
                for (const letter of "xyz")
                    keyClick(letter)
                compare(LogModel.count, 0)
                // Put the keyboard away first, as a user would who cannot see the button.
                Shell.hideKeyboard()
                search.focus = false
                wait(400)
                mouseClick(Bench.named(window.contentItem, "Show all lines"))
                verify(LogModel.count > 10)
            }
            function test_keys_move_and_copy() {
                list().forceActiveFocus()
                keyClick(Qt.Key_Down)
                compare(list().currentIndex, 1)
                keyClick(Qt.Key_C, Qt.ControlModifier)
                verify(Bench.copied.endsWith("readings logged"))
                keyClick(Qt.Key_End)
                compare(list().currentIndex, LogModel.count - 1)
                keyClick(Qt.Key_Home)
                compare(list().currentIndex, 0)
            }
            function test_copy_takes_what_is_shown() {
                LogModel.onlyFaults = true
                mouseClick(Bench.named(window.contentItem, "Copy the lines that are shown"))
                compare(Bench.copied.split("\n").length, 2)
            }
            function test_a_reader_is_not_moved_by_new_lines() {
                for (let k = 0; k < 60; ++k)
                    Bench.log(0, "line " + k)
                wait(50)
                const view = list()
                view.contentY += 900
                wait(20)
                const place = view.contentY - view.originY
                Bench.log(0, "newest")
                Bench.log(2, "newest of all")
                wait(50)
                compare(view.unseen, 2)
                verify(view.contentY - view.originY > place)
                mouseClick(Bench.find(window.contentItem, "newLines"))
                wait(50)
                compare(view.unseen, 0)
                verify(view.atYBeginning)
                verify(rows().includes("newest of all"))
            }
            function test_follows_at_the_top() {
                Bench.log(1, "just now")
                tryVerify(() => rows().includes("just now"))
                verify(list().atYBeginning)
                compare(list().unseen, 0)
            }
            function test_unread_faults_are_counted_on_the_rail() {
                compare(LogModel.unreadCount, 0)
                Shell.go(Shell.Run)
                Bench.log(3, "a fault")
                Bench.log(2, "a warning")
                Bench.log(0, "nothing much")
                compare(LogModel.unreadCount, 2)
                compare(LogModel.unreadWorst, Status.Fault)
                Shell.go(Shell.Log)
                compare(LogModel.unreadCount, 0)
            }
            function test_a_runs_own_log() {
                Bench.feed("recorded")
                wait(150)
                mouseClick(Bench.named(window.contentItem, "Run " + SpectrumModel.number))
                compare(LogModel.experiment, SpectrumModel.number)
                verify(LogModel.loading)
                LogModel.showProgram()
            }
        }
    }
}
