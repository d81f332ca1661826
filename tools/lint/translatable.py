#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text that a user reads and no translator can reach: plain strings in QML properties and in C++ Error values.

A line that ends in the comment `// not translated` (with a reason, if it is not plain) is left alone.
"""

import re

from sources import Finding, blank_calls, closing, line_of, main, without_comments

QML_PROPERTIES = (r"text|title|subtitle|placeholderText|label|caption|description|message|hint|helpText|toolTip"
                  r"|actionText|emptyText|Accessible\.name|Accessible\.description|ToolTip\.text|heading|reason")
QML_BINDING = re.compile(rf"(?<![\w.])(?:{QML_PROPERTIES})\s*:\s*(?!\{{)")
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')
# Symbols of units are the same in every language.
UNITS = set("Hz kHz MHz GHz s ms us µs μs ns ps V mV µV μV nV uV dB dBm Pa kPa hPa mbar bar Torr mTorr K C F sccm GSa Sa B kB MB GB TB "
            "KiB MiB GiB min h d px nm cm GS s/s x y A mA W mW J mJ deg rad".split())
EXEMPT = "// not translated"
CPP_TEXT = re.compile(r'(?:QStringLiteral|QLatin1String|QLatin1StringView|QString)\s*\(\s*"((?:\\.|[^"\\])*)"'
                      r'|\bu"((?:\\.|[^"\\])*)"')


def is_word(literal: str) -> bool:
    """Whether a literal says something in a language, rather than being a symbol, a unit, a glyph or a pattern of places."""
    bare = re.sub(r"\\u[0-9a-fA-F]{4}|\\.|%[L\d]\d*|&\w+;|<[^>]*>", " ", literal)
    words = re.findall(r"[^\W\d_]{2,}(?:/s)?", bare)
    return any(word not in UNITS for word in words)


def qml_expression(code: str, start: int) -> int:
    """Where the expression ends that starts here: at the end of the line, unless a bracket or an operator carries it on."""
    position = start
    while position < len(code) and code[position] not in "\n;}":
        if code[position] in "([{":
            position = closing(code, position)
        elif code[position] == '"':
            literal = LITERAL.match(code, position)
            position = literal.end() if literal else position + 1
        else:
            position += 1
        if position < len(code) and code[position] == "\n":
            before, after = code[start:position].rstrip(), code[position:].lstrip()
            if before.endswith(("?", ":", "+", "&&", "||")) or after.startswith(("?", ": ", "+", "&&", "||")):
                position += 1
    return position


def qml(path: str, text: str):
    lines = text.split("\n")
    code = blank_calls(without_comments(text), r"qsTr|qsTrId|qsTranslate|QT_TR_NOOP")
    for binding in QML_BINDING.finditer(code):
        expression = code[binding.end():qml_expression(code, binding.end())]
        for literal in LITERAL.finditer(expression):
            before = expression[:literal.start()].rstrip()
            after = expression[literal.end():].lstrip()
            compared = before.endswith(("==", "!=")) or after.startswith(("==", "!="))
            looked_up = before.endswith("[") and after.startswith("]") or re.search(r"\w\($|,$", before)
            line = line_of(code, binding.end() + literal.start())
            if not compared and not looked_up and is_word(literal[1]) and EXEMPT not in lines[line - 1]:
                yield Finding(path, line, f'"{literal[1]}" needs qsTr()')


def cpp(path: str, text: str):
    lines = text.split("\n")
    code = blank_calls(without_comments(text), r"(?:QCoreApplication::|QObject::)?(?:translate|tr)")
    for error in re.finditer(r"\bError\s*(?:\w+\s*)?[{(]", code):
        if re.search(r"\b(?:struct|class|enum)\s+$", code[:error.start()]):
            continue
        content = code[error.end():closing(code, error.end() - 1)]
        for literal in CPP_TEXT.finditer(content):
            words = literal[1] if literal[1] is not None else literal[2]
            line = line_of(code, error.end() + literal.start())
            if is_word(words) and re.search(r"[^\W\d_]\s+[^\W\d_]", words) and EXEMPT not in lines[line - 1]:
                yield Finding(path, line, f'"{words}" in an Error needs tr() or QCoreApplication::translate()')


def check(path: str, text: str):
    if path.startswith("tests/"):
        return
    yield from qml(path, text) if path.endswith(".qml") else cpp(path, text)


check.patterns = ["*.qml", "*.cpp", "*.h"]

if __name__ == "__main__":
    main(check)
