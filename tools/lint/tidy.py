#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the sources that differ from main, or over all with --all.

A source that was clean stays clean until it, a header it includes, the checks or its command change: the result is kept in
build/lint. GCC's own switches are taken out of the compile commands first. Of many sources that differ only MOST are read at once, so that
`./dev test` stays short after a large merge; the next call reads further ones.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

from sources import ROOT, tracked

BUILD = ROOT / "build/release"
LINT = ROOT / "build/lint"
MOST = 24
# What clang does not know, and the precompiled header that only GCC can read.
DROPPED = re.compile(r"^(?:-fcoroutines|-fconcepts|-fpch-preprocess|-Winvalid-pch|-fmodules-ts|-mno-direct-extern-access)$")
NOT_BUILT = re.compile(r"'[\w/]+\.moc' file not found|'moc_\w+\.cpp' file not found")
FINDING = re.compile(r"^(?:/[^:]+):\d+:\d+: (?:warning|error): ")


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""


def changed() -> set[str] | None:
    """Paths that differ from where this branch left main, or on main itself from the commit before; None when nothing tells."""
    main = git("rev-parse", "--verify", "-q", "origin/main") or git("rev-parse", "--verify", "-q", "main")
    base = git("merge-base", "HEAD", main) if main else ""
    if not base or base == git("rev-parse", "HEAD"):
        base = git("rev-parse", "--verify", "-q", "HEAD~1")
    if not base:
        return None
    return set(git("diff", "--name-only", base).split("\n")) | set(git("ls-files", "--others", "--exclude-standard").split("\n"))


def clang_command(entry: dict) -> list[str]:
    words = shlex.split(entry["command"])
    compiler = next(i for i, word in enumerate(words) if re.search(r"(?:g\+\+|c\+\+|clang\+\+)(?:-\d+)?$", word))
    kept, skip = ["clang++"], False
    for word, following in zip(words[compiler + 1:], words[compiler + 2:] + [""]):
        if skip:
            skip = False
        elif word == "-include" and "cmake_pch" in following:
            # The real header under CMake's wrapper is read as text instead.
            kept += ["-include", str(ROOT / "cmake/pch.h")]
            skip = True
        elif not DROPPED.match(word):
            kept.append(word)
    return kept


def dependencies() -> dict[str, list[str]]:
    """For every object file the files it was made from, as ninja knows them."""
    listing = subprocess.run(["ninja", "-C", str(BUILD), "-t", "deps"], capture_output=True, text=True).stdout
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in listing.split("\n"):
        if line.startswith("    "):
            current.append(line.strip())
        elif ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], [])
    return found


def fingerprint(entry: dict, files: list[str]) -> str:
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    digest.update(json.dumps(clang_command(entry)).encode())
    own = sorted(f for f in {os.path.normpath(BUILD / file) for file in files + [entry["file"]]} if f.startswith(str(ROOT)))
    for file in own:
        if "cmake_pch" not in file and os.path.isfile(file):
            digest.update(file.encode() + pathlib.Path(file).read_bytes())
    return digest.hexdigest()


def tidy(source: str, database: pathlib.Path) -> str:
    done = subprocess.run(["clang-tidy", "--quiet", f"-p={database}", "--extra-arg=-Wno-unknown-warning-option", source],
                          cwd=ROOT, capture_output=True, text=True)
    lines = done.stdout.split("\n")
    own = [line.replace(f"{ROOT}/", "") for line in lines if FINDING.match(line)]
    if done.returncode != 0 and not own:
        own = [f"{os.path.relpath(source, ROOT)}:1: clang-tidy failed: {(done.stderr.strip() or done.stdout.strip())[:300]}"]
    return "\n".join(dict.fromkeys(own))


def main() -> int:
    commands = BUILD / "compile_commands.json"
    if not commands.exists():
        print("clang-tidy: nothing is built yet (no build/release/compile_commands.json); skipped")
        return 0
    chosen = set(tracked("*.cpp"))
    differing = None if "--all" in sys.argv[1:] else changed()
    if differing is not None:
        chosen &= differing
    entries = {os.path.relpath(e["file"], ROOT): e for e in json.loads(commands.read_text()) if e["file"].endswith(".cpp")}
    chosen &= set(entries)
    LINT.mkdir(parents=True, exist_ok=True)
    clean_file = LINT / "clean"
    clean = set(clean_file.read_text().split()) if clean_file.exists() else set()
    depends = dependencies() if chosen else {}
    todo = {}
    for path in sorted(chosen):
        print_of = fingerprint(entries[path], depends.get(entries[path].get("output", ""), []))
        if print_of not in clean:
            todo[path] = print_of
    if differing is not None and len(todo) > MOST:
        print(f"clang-tidy: {len(todo)} sources to read, {MOST} of them now (./dev lint --all reads every one)")
        todo = dict(list(todo.items())[:MOST])
    (LINT / "compile_commands.json").write_text(json.dumps(
        [{"directory": entries[p]["directory"], "file": entries[p]["file"], "arguments": clang_command(entries[p])} for p in todo]))
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, output in zip(todo, pool.map(lambda p: tidy(str(ROOT / p), LINT), todo)):
            if NOT_BUILT.search(output):
                print(f"clang-tidy: {path} is not built yet; skipped")
            elif output:
                failed = True
                print(output, flush=True)
            else:
                with clean_file.open("a") as known:
                    known.write(todo[path] + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
