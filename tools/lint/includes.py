#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may include which: persistence <- instruments <- backend <- app, and the finer rules inside backend."""

import os
import re

from sources import Finding, line_of, main, without_comments

# What a room's files may include besides their own room. A name ending in .h is that header alone.
MAY_KNOW = {
    "persistence": [],
    "instruments": ["persistence"],
    "backend/spectrum": ["persistence"],
    "backend/experiment": ["persistence", "instruments"],
    "backend/acquisition": ["persistence", "instruments", "backend/experiment", "backend/spectrum"],
    "backend/scan": ["persistence", "instruments", "backend/experiment", "backend/acquisition"],
    "backend/plot/core": ["persistence/data/result.h"],
    "backend/plot/scene": ["persistence/data/result.h", "backend/plot/core"],
    "backend/history": ["persistence", "instruments", "backend/experiment", "backend/spectrum", "backend/plot/core"],
    "backend/models": ["persistence", "instruments", "backend/experiment", "backend/acquisition", "backend/scan", "backend/spectrum",
                       "backend/history", "backend/plot/core"],
    "backend/feeds": ["persistence", "instruments", "backend/experiment", "backend/acquisition", "backend/scan", "backend/spectrum",
                      "backend/history", "backend/plot/core", "backend/models"],
    "qml": [],
    "app": ["persistence", "instruments", "backend", "qml/frontend.h"],
    "tests": ["persistence", "instruments", "backend", "app", "qml/frontend.h"],
}

# Parts of Qt that only some rooms may use: a pattern for headers and for CMake's targets.
QT_PARTS = [
    ("Qt Quick", re.compile(r"(?:^|/)(?:QtQuick|QQuick|QSG)"), re.compile(r"\bQt6::Quick\w*"), ["backend/plot/scene", "qml", "app", "tests"]),
    ("Qt Qml", re.compile(r"(?:^|/)(?:QtQml|QQml|QJS)"), re.compile(r"\bQt6::Qml\w*"),
     ["backend/models", "backend/plot/scene", "qml", "app", "tests"]),
    ("Qt Widgets", re.compile(r"(?:^|/)(?:QtWidgets|QApplication\b|QWidget\b|QDialog\b|QMessageBox\b)"), re.compile(r"\bQt6::Widgets\b"),
     ["app", "tests"]),
    ("Qt Gui", re.compile(r"(?:^|/)(?:QtGui|QGuiApplication|QPainter|QImage|QPixmap|QWindow|QColor|QFont)"), re.compile(r"\bQt6::Gui\b"),
     ["backend/plot", "backend/history", "backend/models", "qml", "app", "tests"]),
]
TOP_LEVEL = ("persistence/", "instruments/", "backend/", "qml/", "app/", "tests/")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?:"([^"]+)"|<([^>]+)>)', re.M)


def within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


def room_of(path: str) -> str | None:
    return next((room for room in sorted(MAY_KNOW, key=len, reverse=True) if within(path, room)), None)


def qt_findings(path: str, line: int, room: str, header: str, pattern: int):
    for part in QT_PARTS:
        if part[pattern].search(header) and not any(within(room, allowed) for allowed in part[3]):
            yield Finding(path, line, f"{room} must not use {part[0]} ({header})")


def own_include(path: str, line: int, room: str, header: str):
    if os.path.basename(header).startswith("moc_") or header.endswith(".moc"):
        return
    if not header.startswith(TOP_LEVEL):
        yield Finding(path, line, f'include by the path from the root, not "{header}"')
    elif not within(header, room) and not any(within(header, known) for known in MAY_KNOW[room]):
        yield Finding(path, line, f"{room} must not know {header}")


def check(path: str, text: str):
    room = room_of(path)
    if room is None:
        if path.endswith((".h", ".cpp")) and path.startswith("backend/"):
            yield Finding(path, 1, "a room of backend that the include rule does not know; see tools/lint/includes.py")
        return
    if path.endswith("CMakeLists.txt"):
        for number, content in enumerate(text.split("\n"), 1):
            for name in re.findall(r"Qt6::\w+", content.split("#")[0]):
                yield from qt_findings(path, number, room, name, 2)
        return
    code = without_comments(text)
    for match in INCLUDE.finditer(code):
        line = line_of(code, match.start(0) + len(match[0]) - 1)
        if match[1]:
            yield from own_include(path, line, room, match[1])
        else:
            yield from qt_findings(path, line, room, match[2], 1)


check.patterns = ["*.h", "*.cpp", "*CMakeLists.txt"]

if __name__ == "__main__":
    main(check)
