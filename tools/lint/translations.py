#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every translation is finished and in step with the sources."""

import pathlib
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
    for key in want.keys() - have.keys():
        yield Finding(path, 1, f"not in step with the sources: {key[0]}: \"{key[1]}\" is missing (target update_translations)")
    for key in have.keys() - want.keys():
        yield Finding(path, line_of(file, key[1]), f"not in step with the sources: {key[0]}: \"{key[1]}\" is used no more")
    for key in have.keys() & want.keys():
        if not finished(have[key]):
            yield Finding(path, line_of(file, key[1]), f"{key[0]}: \"{key[1]}\" is not translated")


def main() -> int:
    findings = []
    for file in sorted((ROOT / "translations").glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder) / file.name
            shutil.copy(file, fresh)
            subprocess.run([ROOT / "tools/update-translations", fresh], check=True, stdout=subprocess.DEVNULL)
            findings += compare(str(file.relative_to(ROOT)), file, fresh)
    return report(findings)


if __name__ == "__main__":
    sys.exit(main())
