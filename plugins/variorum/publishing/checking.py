"""The last look at a built site before it is published: that all of it belongs there, and nothing is missing.

    python -m variorum.publishing.checking FOLDER [ADDRESS]

Prints what is wrong, one problem a line, and ends with 1 if there is any. Nothing is changed.
"""

from __future__ import annotations

import contextlib
import os
import platform
import re
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from variorum.problems import Problem, ProblemKind, error
from variorum.publishing import html_pages

ENDINGS = frozenset(
    ".html .css .js .json .jsonld .csv .xml .txt .svg .png .jpg .jpeg .gif .webp .avif .ico .woff2 .pdf "
    ".mp3 .mp4 .webm .vtt .wasm .pagefind .pf_meta .pf_index .pf_fragment .gz .br .zst".split()
)
"""What a published file's name may end with."""

READ = frozenset(".html .css .js .json .jsonld .csv .xml .txt .svg".split())
"""Files of text."""

NEEDED = ("index.html", "404.html", "robots.txt", "sitemap.xml")
"""What a published site has."""

LOCATION = re.compile(r"<loc>([^<]*)</loc>")

SHORTEST_NAME = 5
"""Characters of a machine's or a folder's name that can't stand in a text by chance."""


def check(output: Path, address: str, private: Sequence[str]) -> list[Problem]:
    """Check a built site.

    `address` is the one it was built for; `private` are names and paths of the machine that built it,
    which no file may have.
    """
    files: list[str] = []
    problems: list[Problem] = []
    for path, fault in _listed(output):
        files.append(path)
        if fault:
            problems.append(_problem(path, fault))
    problems += [_problem(name, "this is missing") for name in NEEDED if name not in files]
    sound = {problem.path for problem in problems}
    texts = {
        path: (output / path).read_text(encoding="utf-8", errors="replace")
        for path in files
        if path not in sound and Path(path).suffix in READ
    }
    names = [_whole(name) for name in private if len(name) >= SHORTEST_NAME]
    for path, text in texts.items():
        found = next((hit for name in names if (hit := name.search(text))), None)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            problems.append(
                _problem(path, f"this tells of the builder's machine: {found[0]!r}", line)
            )
    pages = {path: html_pages.read(text) for path, text in texts.items() if path.endswith(".html")}
    there = frozenset(files)
    problems += [
        _problem(path, fault)
        for path in pages
        for fault in html_pages.faults(path, pages, there, address)
    ]
    for place in LOCATION.findall(texts.get("sitemap.xml", "")):
        target = place.removeprefix(f"{address}/")
        if (
            target == place
            or (target + "index.html" if target[-1:] in ("", "/") else target) not in files
        ):
            problems.append(_problem("sitemap.xml", f"{place!r} is no page of this site"))
    return problems


def main(arguments: Sequence[str]) -> str | int:
    """Check the folder that is named; give the exit code, or the message to end with."""
    if len(arguments) not in (1, 2):
        return "A folder is needed: python -m variorum.publishing.checking FOLDER [ADDRESS]"
    output = Path(arguments[0])
    if not output.is_dir():
        return f"{output} is no folder"
    address = arguments[1].rstrip("/") if len(arguments) > 1 else os.environ.get("SITEURL", "")
    problems = check(output, address.rstrip("/"), machine())
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
    number = len(list(output.rglob("*.html")))
    sys.stdout.write(f"Checked {number} pages, {size:,} bytes: {len(problems)} problems\n")
    return 1 if problems else 0


def machine() -> list[str]:
    """Name what is this machine's alone: folders of this user and run, and its own name.

    A name that is a plain word isn't looked for, since a text may have it.
    """
    folders = [Path.cwd(), Path(tempfile.gettempdir()), Path(sys.prefix)]
    with contextlib.suppress(RuntimeError):
        folders.append(Path.home())
    names = [str(folder) for folder in folders if len(folder.parts) > 1]
    host = platform.node()
    return [*names, *([host] if re.search(r"[\d.-]", host) else [])]


def _listed(output: Path) -> Iterator[tuple[str, str]]:
    """Go through everything in the folder in order, with what is wrong with its being there."""
    for folder, folders, files in os.walk(output):
        folders.sort()
        for name in sorted([*files, *folders]):
            path = Path(folder, name)
            shown = path.relative_to(output).as_posix()
            mode = os.lstat(path).st_mode
            if name.startswith("."):
                yield shown, "a name that begins with a dot isn't published"
            elif stat.S_ISLNK(mode):
                yield shown, "a link isn't published; put the file itself here"
            elif stat.S_ISDIR(mode):
                continue
            elif not stat.S_ISREG(mode):
                yield shown, "only files are published"
            elif path.suffix not in ENDINGS:
                yield shown, f"files that end with {path.suffix or 'nothing'!r} aren't published"
            else:
                yield shown, ""


def _whole(name: str) -> re.Pattern[str]:
    """Match a name where it isn't a part of another."""
    return re.compile(rf"(?<![\w<./:-]){re.escape(name)}(?!\w)")


def _problem(path: str, fault: str, line: int = 0) -> Problem:
    return error(path, ProblemKind.PUBLISHED, fault, line=line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
