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
            name: "Overlays"
            when: window.visible

            function initTestCase() {
                window.requestActivate()
                tryVerify(() => window.active)
                Bench.feed("ready")
                Bench.feed("recorded")
                Bench.readOverlays()
                tryVerify(() => !OverlayModel.loading)
            }
            function init() {
                Shell.overlaying = false
                Shell.go(Shell.Spectrum)
                wait(50)
                mouseClick(Bench.find(window.contentItem, "overlaysButton"))
                wait(50)
                verify(sheet())
            }
            function sheet() { return Bench.find(window.contentItem, "overlays") }
            function control(name) {
                const found = Bench.find(sheet(), name)
                verify(found, name)
                return found
            }

            function test_adding_one_by_tapping() {
                verify(OverlayModel.notStoredReason.length > 0)
                verify(Bench.texts(sheet()).includes(OverlayModel.notStoredReason))
                const file = Bench.writeFile("literature.txt", "33000 1\n33001 4\n33002 2\n")
                mouseClick(control("addXy"))
                tryVerify(() => !OverlayImportModel.busy)
                const path = control("path")
                path.text = file.substring(0, file.lastIndexOf("/"))
                path.accepted()
                tryVerify(() => Bench.named(sheet(), "literature.txt"))
                wait(50)
                mouseClick(Bench.named(sheet(), "literature.txt"))
                tryVerify(() => OverlayImportModel.hasFile)
                compare(control("name").text, "literature")
                compare(control("yColumn").currentIndex, 1)
                compare(Bench.complaints(sheet()), [])
                mouseClick(control("importAdd"))
                tryCompare(OverlayModel, "count", 1)
                wait(50)
                verify(Bench.texts(Bench.find(window.contentItem, "mainPlot")).includes("literature"))

                mouseClick(control("overlay"))
                wait(50)
                control("scale").committed(-2)
                compare(control("scale").value, -2)
                mouseClick(control("mirror"))
                compare(control("scale").value, 2)
                mouseClick(control("shown"))
                verify(!Bench.texts(Bench.find(window.contentItem, "mainPlot")).includes("literature"))
                compare(Bench.complaints(sheet()), [])

                mouseClick(control("remove"))
                compare(OverlayModel.count, 0)
                mouseClick(Bench.named(window.contentItem, "Undo"))
                compare(OverlayModel.count, 1)
                compare(Bench.takeWarnings(), [])
            }
            function test_one_sheet_at_a_time() {
                mouseClick(Bench.find(window.contentItem, "processButton"))
                verify(!Shell.overlaying)
                verify(Shell.processing)
                mouseClick(Bench.find(window.contentItem, "overlaysButton"))
                verify(!Shell.processing)
                keyClick(Qt.Key_Escape)
                verify(!Shell.overlaying)
            }
        }
    }
}
