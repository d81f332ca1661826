#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that a pattern can tell: licence lines, the theme, the one atomic writer, context properties, event loops."""

import re
from typing import NamedTuple

from sources import Finding, line_of, main, without_comments

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
ROOMS = ("app/", "backend/", "instruments/", "persistence/")

# The files that may open a file for writing: whole files go through the atomic writer, lines through the appending one, frames
# stream through their own, and an experiment's folder holds its lock.
WRITERS = re.compile(r"^persistence/(?:stores/(?:atomicfile|appendfile|checkpointwriter|experimentfolder|filesystem)|frames/\w+)\.(?:h|cpp)$")
# Opening for writing on such a line is about memory, about a device that the caller chose, or only adds to the end of a file.
HARMLESS_OPEN = re.compile(r"QDataStream|QBuffer|\bbuffer\b|\bdevice\.open\b|Append")

GEOMETRY = (r"(?:implicitWidth|implicitHeight|width|height|spacing|rowSpacing|columnSpacing|padding|(?:left|right|top|bottom|horizontal|"
            r"vertical)Padding|radius|border\.width|font\.pixelSize|font\.pointSize|font\.letterSpacing|anchors\.\w*[mM]argins?|"
            r"Layout\.(?:\w*[mM]argins?|preferredWidth|preferredHeight|minimumWidth|minimumHeight|maximumWidth|maximumHeight))")


class Rule(NamedTuple):
    pattern: re.Pattern
    message: str
    folders: tuple
    comments: bool = False  # whether comments are searched too


WRITING = Rule(re.compile(r"\bQSaveFile\b|\b(?:QIODevice|QIODeviceBase|QFile)::(?:WriteOnly|ReadWrite|Truncate)\b"
                          r"|\bstd::ofstream\b|\bfopen\s*\(|\bO_(?:WRONLY|RDWR|CREAT)\b"),
               "files are written by the one atomic writer in persistence", ROOMS)
RULES = [
    Rule(re.compile(r"\bsetContextProperty\b"), "hidden from qmllint; use a QML_SINGLETON or a required property", ROOMS + ("tests/",)),
    Rule(re.compile(r"\bQEventLoop\b|\bprocessEvents\b|\bwaitFor(?:ReadyRead|BytesWritten|Connected)\b|\bQThread::[mu]?sleep\b"),
         "nothing blocks or runs a nested event loop; await it", ROOMS),
    Rule(re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"), "a promise in the code; do it, or put it on the issue",
         ROOMS + ("qml/", "shaders/"), comments=True),
    Rule(re.compile(r'"#[0-9a-fA-F]{3,8}"|\bQt\.(?:rgba|hsla|hsva|color)\s*\(|\b\w*[cC]olor\s*:\s*"(?!transparent")[a-zA-Z]+"'),
         "a colour outside the theme", ("qml/",)),
    Rule(re.compile(rf"(?<![\w.]){GEOMETRY}\s*:\s*-?(?![01](?![\d.]))\d+(?:\.\d+)?(?=\s*(?:$|[;}}]))", re.M),
         "a measure outside the theme", ("qml/",)),
]


def licence(path: str, text: str):
    if not any(LICENCE in line for line in text.split("\n", 4)[:4]):
        yield Finding(path, 1, f"the licence line is missing: {LICENCE}")


def writing(path: str, text: str, code: str):
    if path.startswith(WRITING.folders) and not WRITERS.match(path):
        lines = code.split("\n")
        for match in WRITING.pattern.finditer(code):
            line = line_of(code, match.start())
            if not HARMLESS_OPEN.search(lines[line - 1]):
                yield Finding(path, line, f"{match[0].strip('( ')}: {WRITING.message}")


def check(path: str, text: str):
    yield from licence(path, text)
    if not path.endswith((".cpp", ".h", ".qml", ".frag", ".vert")):
        return
    code = without_comments(text)
    yield from writing(path, text, code)
    for rule in RULES:
        if path.startswith(rule.folders) and not path.startswith("qml/theme/"):
            searched = text if rule.comments else code
            for match in rule.pattern.finditer(searched):
                yield Finding(path, line_of(searched, match.start()), f"{match[0].strip()}: {rule.message}")


check.patterns = ["*.cpp", "*.h", "*.qml", "*.py", "*.frag", "*.vert", "dev", ".ci/run", "tools/*", ":!*.txt", ":!*.md"]

if __name__ == "__main__":
    main(check)
