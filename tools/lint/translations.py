#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every translation is finished and in step with the sources."""

import itertools
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

from sources import ROOT, Finding, report


def messages(file: pathlib.Path) -> dict[tuple, xml.Element]:
    """Every message that the sources still hold, by context, text and disambiguation."""
    found = {}
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") not in ("vanished", "obsolete"):
                key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
                found[key] = message
    return found


def finished(message: xml.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def line_of(file: pathlib.Path, text: str) -> int:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").split("\n")[0]
    lines = file.read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if escaped in line), 1)


def compare(path: str, file: pathlib.Path, fresh: pathlib.Path):
    have, want = messages(file), messages(fresh)
    for key in sorted(want.keys() - have.keys(), key=str):
        yield Finding(path, 1, f'{key[0]}: "{key[1]}" is missing (build the target update_translations)')
    for key in sorted(have.keys() - want.keys(), key=str):
        yield Finding(path, line_of(file, key[1]), f'{key[0]}: "{key[1]}" is in no source (build the target update_translations)')
    for key in sorted(have.keys() & want.keys(), key=str):
        if not finished(have[key]):
            yield Finding(path, line_of(file, key[1]), f'{key[0]}: "{key[1]}" is not translated')


def advice(doubt: str) -> str:
    if "Q_OBJECT" in doubt:
        return "; a local tr() is read with the wrong context, use Q_DECLARE_TR_FUNCTIONS or translate()"
    return "; no text of this file is read" if "error" in doubt else ""


def misread(diagnostics: str):
    """lupdate's doubts: a text whose context it takes from the code is looked up in vain when tr() asks for another."""
    for line in diagnostics.split("\n"):
        found = re.match(rf"(?:{re.escape(str(ROOT))}/)?(\S+?):(\d+): (.*)", line)
        if found:
            yield Finding(found[1], int(found[2]), f"lupdate: {found[3]}{advice(found[3])}")


def some(findings: list[Finding], path: str, most: int = 10):
    """The first findings, and how many more there are: a new page has a hundred new texts."""
    yield from itertools.islice(findings, most)
    if len(findings) > most:
        yield Finding(path, 1, f"and {len(findings) - most} more")


def main() -> int:
    findings = []
    for file in sorted((ROOT / "translations").glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder) / file.name
            shutil.copy(file, fresh)
            update = subprocess.run([ROOT / "tools/update-translations", fresh], check=True, capture_output=True, text=True)
            path = str(file.relative_to(ROOT))
            findings += some(list(compare(path, file, fresh)), path)
            findings += misread(update.stderr)
    return report(findings)


if __name__ == "__main__":
    sys.exit(main())
