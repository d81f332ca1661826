#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and file names of stored data stand once, as constants of BC::Key, BC::Store and BC::CSV in a header; nowhere else as text.

A line that ends in the comment `// not a key` (with a reason, if it is not plain) is left alone.
"""

import re

from sources import Finding, blank_calls, closing, line_of, main, without_comments

ROOMS = ("app/", "backend/", "instruments/", "persistence/")
EXEMPT = "// not a key"

# What settings and headers are read and written with; the first argument is a key, and in some the next ones are keys too.
CALLS = re.compile(
    r"\b(?P<name>get|getArray|getArraySize|getArrayMap|getArrayValue|getMultiple|getGroup|getGroupValue|containsValue|containsArray"
    r"|set|setMultiple|setDefault|getOrSetDefault|setArray|setArrayValue|appendArrayMap|setGroupValue|setGroupValues|setGroupDefault"
    r"|clearValue|registerGetter|unRegisterGetter|purgeGroup|purgeGroupsBySuffix"
    r"|store|storeArrayValue|storeLine|retrieve|retrieveArrayValue|setHeaderKey|scalar|keyOfType)"
    r"\s*(?:<[\w:\s,<>*]*?>)?\s*\((?=\s*\S)")
# How many of a call's arguments are keys, where it is not the first alone. The index of an array may stand between.
KEY_ARGUMENTS = {"scalar": 2, "getArrayValue": 3, "setArrayValue": 3, "storeArrayValue": 3, "retrieveArrayValue": 3, "getGroupValue": 2,
                 "setGroupValue": 2, "setGroupDefault": 2}
BASE = re.compile(r"\b(?:SettingsStorage|HeaderStorage)(?:\s+\w+)?\s*(?:\(|\{(?=[^;{}]*\"))")
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')
FILE_NAME = re.compile(r'"(?:[\w-]+/)*[\w-]+\.csv"')
FILE_NAMES = "persistence/csv/csvnames.h"
QSETTINGS = re.compile(r"\bQSettings\b")
QSETTINGS_USERS = re.compile(r"^persistence/settings/")
NAMESPACE = re.compile(r"\bnamespace\s+BC::(?:Key|Store|CSV)\b[\w:]*\s*\{")


def arguments(code: str, opening: int) -> list[tuple[int, str]]:
    """The arguments of the call whose bracket opens here, each with its position."""
    end = closing(code, opening) - 1
    found, start, position = [], opening + 1, opening + 1
    while position < end:
        literal = LITERAL.match(code, position)
        if literal:
            position = literal.end()
        elif code[position] in "([{":
            position = closing(code, position)
        else:
            if code[position] == ",":
                found.append((start, code[start:position]))
                start = position + 1
            position += 1
    return found + [(start, code[start:end])]


def calls(path: str, code: str):
    for call in CALLS.finditer(code):
        count = KEY_ARGUMENTS.get(call["name"], 1)
        for start, argument in arguments(code, call.end() - 1)[:count]:
            for literal in LITERAL.finditer(argument):
                if literal[1]:
                    yield Finding(path, line_of(code, start + literal.start()), f"{literal[0]} in {call['name']}() is a key; name it in BC::Key or BC::Store")
    for base in BASE.finditer(code):
        content = code[base.end():closing(code, base.end() - 1)]
        for literal in LITERAL.finditer(content):
            if literal[1]:
                yield Finding(path, line_of(code, base.end() + literal.start()), f"{literal[0]} names a group; name it in BC::Key or BC::Store")


def check(path: str, text: str):
    if not path.startswith(ROOMS):
        return
    code = blank_calls(without_comments(text), r"(?:QCoreApplication::|QObject::)?(?:translate|tr)")
    lines = text.split("\n")
    found = list(calls(path, code))
    if path != FILE_NAMES:
        found += [Finding(path, line_of(code, m.start()), f"{m[0]} is a file of the format; name it in BC::CSV") for m in FILE_NAME.finditer(code)]
    if not QSETTINGS_USERS.match(path):
        found += [Finding(path, line_of(code, m.start()), "settings go through SettingsStorage") for m in QSETTINGS.finditer(code)]
    if path.endswith(".cpp"):
        found += [Finding(path, line_of(code, m.start()), "keys stand in a header, next to the class that owns the data") for m in NAMESPACE.finditer(code)]
    yield from (finding for finding in found if EXEMPT not in lines[finding.line - 1])


check.patterns = ["*.cpp", "*.h"]

if __name__ == "__main__":
    main(check)
