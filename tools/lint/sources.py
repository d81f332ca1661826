# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the project's files, text without comments, and findings."""

import pathlib
import re
import subprocess
import sys
from typing import Iterable, Iterator, NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Finding(NamedTuple):
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def tracked(*patterns: str) -> list[str]:
    """Paths of the files that git knows or would add, relative to the root, that match one of the pathspecs."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted({path for path in listed.split("\0") if path and (ROOT / path).is_file()})


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


_TOKENS = re.compile(
    r"""(?P<raw>R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)")"""
    r"""|(?P<text>"(?:\\.|[^"\\\n])*")"""
    r"""|(?P<char>(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+')"""
    r"""|(?P<comment>//[^\n]*|/\*.*?\*/)""", re.S)


def without_comments(text: str) -> str:
    """The text of a C++ or QML file with every comment blanked; lines and columns stay where they are."""
    return _TOKENS.sub(lambda m: re.sub(r"[^\n]", " ", m[0]) if m["comment"] else m[0], text)


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def closing(text: str, opening: int) -> int:
    """The position behind the bracket that closes the one at `opening`, or the end of the text. Brackets in strings do not count."""
    depth, position = 0, opening
    while position < len(text):
        token = _TOKENS.match(text, position)
        if token:
            position = token.end()
            continue
        depth += (text[position] in "([{") - (text[position] in ")]}")
        position += 1
        if depth == 0:
            break
    return position


def blank_calls(text: str, names: str) -> str:
    """The text with every call NAME(…) blanked but for a `_` where it stood, for the names in a regular expression."""
    for call in reversed(list(re.finditer(rf"\b(?:{names})\s*\(", text))):
        end = closing(text, call.end() - 1)
        text = text[:call.start()] + "_" + re.sub(r"[^\n]", " ", text[call.start() + 1:end]) + text[end:]
    return text


def report(findings: Iterable[Finding] | Iterator[Finding]) -> int:
    """Prints the findings; the exit status of the check."""
    found = sorted(set(findings))
    for finding in found:
        print(finding)
    return 1 if found else 0


def main(check) -> None:
    """Runs a check over the files that git knows: check(path, text) -> findings, check.patterns = pathspecs."""
    sys.exit(report(f for path in tracked(*check.patterns) for f in check(path, read(path))))
