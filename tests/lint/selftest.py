#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples for the checks of ./dev lint: what each finds, at which line, and what it leaves alone."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools/lint"))

import house
import includes
import sources
import tidy
import translatable
import translations

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def lines(check, path, text):
    return sorted(finding.line for finding in check(path, text))


class Sources(unittest.TestCase):
    def test_comments_vanish_and_strings_stay(self):
        code = sources.without_comments('a = "// no comment"; // gone\n/* gone\n too */ b = \'"\'; c = R"x(//)x";')
        self.assertNotIn("gone", code)
        self.assertIn('"// no comment"', code)
        self.assertIn('R"x(//)x"', code)
        self.assertEqual(code.count("\n"), 2)

    def test_digit_separators_open_no_character(self):
        self.assertIn("b = 2", sources.without_comments("a = 1'000; /* x */ b = 2'000;"))

    def test_closing_bracket_skips_strings(self):
        text = 'f("(", g(1)) + 1'
        self.assertEqual(text[:sources.closing(text, 1)], 'f("(", g(1))')


class Includes(unittest.TestCase):
    def find(self, path, *headers):
        return lines(includes.check, path, "".join(f"#include {header}\n" for header in headers))

    def test_arrows_point_one_way(self):
        self.assertEqual(self.find("persistence/data/x.h", '"persistence/data/fid.h"', '"instruments/core/y.h"'), [2])
        self.assertEqual(self.find("instruments/core/x.h", '"persistence/data/fid.h"', '"backend/experiment/e.h"'), [2])
        self.assertEqual(self.find("backend/models/x.h", '"backend/history/h.h"', '"app/console.h"'), [2])
        self.assertEqual(self.find("app/main.cpp", '"backend/models/m.h"', '"persistence/data/fid.h"'), [])
        self.assertEqual(self.find("tests/app/tst.cpp", '"app/console.h"', '"tests/support/testsupport.h"'), [])
        self.assertEqual(self.find("backend/models/x.h", '"tests/support/testsupport.h"'), [1])

    def test_rooms_of_the_backend(self):
        self.assertEqual(self.find("backend/spectrum/ft.h", '"instruments/core/x.h"'), [1])
        self.assertEqual(self.find("backend/experiment/e.h", '"backend/spectrum/ft.h"', '"instruments/awg/a.h"'), [1])
        self.assertEqual(self.find("backend/plot/core/p.h", '"persistence/data/result.h"', '"persistence/data/fid.h"'), [2])
        self.assertEqual(self.find("backend/plot/scene/p.h", '"backend/plot/core/x.h"', '"backend/models/m.h"'), [2])

    def test_a_backend_folder_without_a_rule_is_found(self):
        self.assertEqual(self.find("backend/cellar/x.h", '"persistence/data/fid.h"'), [1])

    def test_parts_of_qt(self):
        self.assertEqual(self.find("backend/models/x.h", "<QQmlEngine>", "<QQuickItem>"), [2])
        self.assertEqual(self.find("backend/plot/scene/x.h", "<QSGNode>", "<QtQuick/QQuickItem>"), [])
        self.assertEqual(self.find("backend/spectrum/x.h", "<QtQml/qqml.h>", "<vector>"), [1])
        self.assertEqual(self.find("instruments/core/x.h", "<QtGui/QImage>"), [1])
        self.assertEqual(lines(includes.check, "backend/models/CMakeLists.txt", "a\n LINK Qt6::Qml Qt6::Quick # Qt6::Quick\n"), [2])

    def test_paths_begin_at_the_root(self):
        self.assertEqual(self.find("persistence/csv/x.cpp", '"celltext.h"', '"x.moc"', '"persistence/csv/celltext.h"'), [1])

    def test_commented_includes_do_not_count(self):
        self.assertEqual(lines(includes.check, "persistence/csv/x.cpp", '// #include "app/x.h"\n/*\n#include "app/x.h"\n*/'), [])


class Translatable(unittest.TestCase):
    def qml(self, text):
        return lines(translatable.check, "qml/pages/Page.qml", text)

    def cpp(self, text):
        return lines(translatable.check, "persistence/csv/x.cpp", text)

    def test_plain_text_in_qml(self):
        self.assertEqual(self.qml('Label {\n    text: "Start run"\n    Accessible.name: "Start"\n}'), [2, 3])
        self.assertEqual(self.qml('text: busy ? "Stop" : qsTr("Start")'), [1])
        self.assertEqual(self.qml('text: busy ? qsTr("Stop")\n          : "Start"'), [2])
        self.assertEqual(self.qml('property string title: "Spectrum"'), [1])
        self.assertEqual(self.qml('Item { title: qsTr("a") + " shots" }'), [1])

    def test_text_that_is_reached_or_is_none(self):
        self.assertEqual(self.qml('text: qsTr("Start run (%1)").arg(run.number)'), [])
        self.assertEqual(self.qml('text: "%1 MHz".arg(f); label: "\\ue045"; text: ""; text: "–"'), [])
        self.assertEqual(self.qml('text: state === "Acquiring" ? qsTr("Stop") : model["name"]'), [])
        self.assertEqual(self.qml('objectName: "start"; icon.name: "play"; contextText: "x y"'), [])
        self.assertEqual(self.qml('title: qsTr("Size of text")\nobjectName: "textSize"'), [])
        self.assertEqual(self.qml('// text: "Start run"\ntext: "Blackchirp" // not translated: a name'), [])

    def test_errors(self):
        self.assertEqual(self.cpp('return Error{QStringLiteral("The file is gone"), path, {}};'), [1])
        self.assertEqual(self.cpp('return Error{tr("a"), path,\n   QStringLiteral("Close the door")};'), [2])
        self.assertEqual(self.cpp('return Error{QCoreApplication::translate("Csv", "The file is gone"), QStringLiteral("%1:%2").arg(p)};'), [])
        self.assertEqual(self.cpp('struct Error { QString what = QStringLiteral("no such thing"); };'), [])

    def test_tests_may_speak_plainly(self):
        self.assertEqual(lines(translatable.check, "tests/qml/x.qml", 'text: "Start run"'), [])


class House(unittest.TestCase):
    def find(self, path, text):
        return lines(house.check, path, LICENCE + text)

    def test_licence(self):
        self.assertEqual(lines(house.check, "app/main.cpp", "int main() {}\n"), [1])
        self.assertEqual(lines(house.check, "tools/x", "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"), [])

    def test_files_are_written_in_one_place(self):
        self.assertEqual(self.find("instruments/x.cpp", "QSaveFile file(path);\nfile.open(QIODevice::WriteOnly);"), [2, 3])
        self.assertEqual(self.find("persistence/stores/x.cpp", "file.open(QIODevice::WriteOnly);"), [2])
        self.assertEqual(self.find("persistence/stores/atomicfile.cpp", "QSaveFile file(path);"), [])
        self.assertEqual(self.find("persistence/stores/sidecar.cpp", "::open(path, O_RDONLY);\n::open(path, O_CREAT);"), [3])
        self.assertEqual(self.find("persistence/streams/log.cpp", "f.open(QIODevice::WriteOnly | QIODevice::Append);"), [])
        self.assertEqual(self.find("backend/x.cpp", "QDataStream out(&bytes, QIODevice::WriteOnly);"), [])
        self.assertEqual(self.find("tests/x.cpp", "QSaveFile file(path);"), [])

    def test_waiting_and_hidden_things(self):
        self.assertEqual(self.find("app/x.cpp", 'context->setContextProperty("a", b);\nQEventLoop loop;\n// TODO: more'), [2, 3, 4])
        self.assertEqual(self.find("tests/x.cpp", "QEventLoop loop;"), [])

    def test_the_theme_owns_colours_and_measures(self):
        self.assertEqual(self.find("qml/pages/P.qml", 'color: "#ff0000"\nborder.color: "red"\ncolor: "transparent"\ncolor: Theme.ink'), [2, 3])
        self.assertEqual(self.find("qml/pages/P.qml", "width: 120\nheight: parent.height\nspacing: 0\nLayout.margins: 12 // wide\n"
                                   "border.width: 1\nwidth: 12 * Theme.unit\nradius: 1.5"), [2, 5, 8])
        self.assertEqual(self.find("qml/theme/Theme.qml", 'readonly property color ink: "#ff0000"'), [])


class Tidy(unittest.TestCase):
    def test_clang_gets_what_it_knows(self):
        entry = {"command": "/usr/bin/cmake -E env A=b /usr/bin/ccache /usr/bin/g++ -DX=\\\"y\\\" -fcoroutines -fpch-preprocess -O2 "
                            "-Winvalid-pch -include /b/cmake_pch.hxx -o x.o -c /s/x.cpp"}
        command = tidy.clang_command(entry)
        self.assertEqual(command[:3], ["clang++", '-DX="y"', "-O2"])
        self.assertNotIn("/b/cmake_pch.hxx", command)
        self.assertEqual(command[-4:], ["-o", "x.o", "-c", "/s/x.cpp"])


class Translations(unittest.TestCase):
    def ts(self, *entries):
        file = pathlib.Path(self.folder.name) / f"{len(list(pathlib.Path(self.folder.name).iterdir()))}.ts"
        file.write_text('<?xml version="1.0"?><TS language="de_DE"><context><name>Page</name>\n' + "\n".join(
            f"<message><source>{source}</source>{translation}</message>" for source, translation in entries) + "</context></TS>")
        return file

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def test_missing_superfluous_and_unfinished_entries(self):
        done, open_ = "<translation>Ja</translation>", '<translation type="unfinished"></translation>'
        have, want = self.ts(("Yes", done), ("Old", done), ("Stop", open_)), self.ts(("Yes", done), ("Stop", open_), ("New", open_))
        messages = [finding.message for finding in translations.compare("de.ts", have, want)]
        self.assertEqual(len(messages), 3)
        for word in ("New", "Old", "Stop"):
            self.assertTrue(any(f'"{word}"' in message for message in messages), word)

    def test_doubts_about_a_context(self):
        found = list(translations.misread(f"{sources.ROOT}/backend/x.cpp:31: Class 'Chirpdeck' lacks Q_OBJECT macro\nScanning\n"))
        self.assertEqual([(f.path, f.line) for f in found], [("backend/x.cpp", 31)])

    def test_a_finished_file_in_step(self):
        have = self.ts(("%n shot(s)", "<translation><numerusform>%n Schuss</numerusform><numerusform>%n Schüsse</numerusform></translation>"))
        self.assertEqual(list(translations.compare("de.ts", have, have)), [])
        half = self.ts(("%n shot(s)", "<translation><numerusform>%n Schuss</numerusform><numerusform></numerusform></translation>"))
        self.assertEqual(len(list(translations.compare("de.ts", half, half))), 1)


if __name__ == "__main__":
    unittest.main()
