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
            name: "Export"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
            }
            function init() {
                Shell.closeSheets()
                Bench.feed("ready")
                Bench.feed("recorded")
                Bench.feed("exporting")
                Shell.closeSheets()
                Shell.go(Shell.Spectrum)
                Bench.exported = ""
                wait(50)
            }
            function sheet() {
                tryVerify(() => Bench.find(window.contentItem, "exportSheet"))
                wait(250)
                return Bench.find(window.contentItem, "exportSheet")
            }

            function test_the_button_offers_the_spectrum() {
                mouseClick(Bench.find(window.contentItem, "exportPlot"))
                sheet()
                compare(ExportModel.fileName, "FT-" + SpectrumModel.number + ".csv")
                mouseClick(Bench.find(window.contentItem, "exportWrite"))
                compare(Bench.exported, ExportModel.fileName)
                verify(ExportModel.busy)
                verify(!Bench.find(window.contentItem, "exportWrite").enabled)
            }
            function test_the_key_opens_it_and_escape_closes() {
                keyClick(Qt.Key_E, Qt.ControlModifier)
                sheet()
                keyClick(Qt.Key_Escape)
                tryVerify(() => !Bench.find(window.contentItem, "exportSheet"))
                compare(Bench.exported, "")
            }
            function test_the_delimiter_is_picked_from_a_list() {
                keyClick(Qt.Key_E, Qt.ControlModifier)
                sheet()
                mouseClick(Bench.find(window.contentItem, "exportFormat"))
                tryVerify(() => Bench.named(window.contentItem, "Tab"))
                wait(250)
                mouseClick(Bench.named(window.contentItem, "Tab"))
                compare(ExportModel.formatIndex, 2)
                verify(Bench.find(window.contentItem, "exportSheet"))
            }
            function test_the_visible_range_is_fewer_points() {
                keyClick(Qt.Key_E, Qt.ControlModifier)
                sheet()
                const all = ExportModel.amountText
                Bench.find(window.contentItem, "exportRange").activated(1)
                verify(ExportModel.visibleOnly)
                verify(ExportModel.amountText.length > 0 && all.length > 0)
            }
        }
    }
}
