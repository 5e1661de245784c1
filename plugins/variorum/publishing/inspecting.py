"""The last look at a built site before it is published: that all of it belongs there, and nothing is missing.

python -m variorum.publishing.inspecting FOLDER [ADDRESS]

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
from collections.abc import Collection, Iterator, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from msgspec import Struct, field

from variorum.problems import Place, Problem, ProblemKind, error, place_in

HOST = "https://site.invalid/"
ROOT = f"{HOST}site/"
"""Stands for the site while links are resolved, below the top so that what leads out of it shows."""

ADDRESSES = {"href", "src", "action", "poster", "data"}
"""Attributes that hold one address."""

LOADED = frozenset("script img iframe embed object video audio source track input".split())
"""Elements whose address the browser fetches by itself."""

LOADED_LINKS = {"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest"}
"""Relations of a `link` whose address the browser fetches by itself."""

POLICY = "content-security-policy"
LINKED_DATA = "application/ld+json"


class BuiltPage(Struct, kw_only=True):
    """What matters of a page for publishing it."""

    ids: set[str] = field(default_factory=set)
    repeated: set[str] = field(default_factory=set)
    """Ids that two elements have."""
    links: set[str] = field(default_factory=set)
    loads: set[str] = field(default_factory=set)
    """Addresses that the browser fetches by itself; they are among the links too."""
    live: set[str] = field(default_factory=set)
    """What would run or style in spite of the policy: handlers, style attributes, inline scripts."""
    policy: str = ""
    """Its content security policy."""
    end: bool = False
    """Its last tag is there, so nothing of it is missing."""


def read(html: str) -> BuiltPage:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


def faults(path: str, pages: Mapping[str, BuiltPage], files: Collection[str], address: str) -> Iterator[str]:
    """Say what is wrong with a page: its links, ids, and what it loads or runs.

    `path` is the page's, relative to the output folder, as are those of `pages` and of all `files`;
    `address` is the site's.
    """
    page = pages[path]
    if not page.end:
        yield "it breaks off before its end"
    if "default-src 'none'" not in page.policy:
        yield "it has no content security policy that begins with nothing"
    for what in sorted(page.live):
        yield f"{what} has no place in a published page"
    for identifier in sorted(page.repeated):
        yield f"two elements have the id {identifier!r}"
    for link in sorted(page.links):
        inside = bool(address) and f"{link}/".startswith(f"{address}/")
        absolute = ROOT + link[len(address) + 1 :] if inside else urljoin(ROOT + path, link)
        if not absolute.startswith(HOST):
            if link in page.loads and not absolute.startswith("data:"):
                yield f"it loads {link!r} from another place"
            continue
        parts = urlsplit(absolute)
        target = unquote(parts.path).removeprefix("/site/")
        if not target or target.endswith("/"):
            target += "index.html"
        if target not in files:
            yield f"{link!r} leads to no file"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield f"{link!r} leads to no place on its page"


class _Reader(HTMLParser):
    """Gathers what matters of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = BuiltPage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("http-equiv", "").lower() == POLICY:
            self.page.policy = given.get("content", "")
        if tag == "script" and "src" not in given and given.get("type") != LINKED_DATA:
            self.page.live.add("an inline script")
        if tag in ("style", "base"):
            self.page.live.add(f"<{tag}>")
        loads = tag in LOADED or bool(tag == "link" and LOADED_LINKS & set(given.get("rel", "").split()))
        for name, value in given.items():
            if name.startswith("on") or name == "style":
                self.page.live.add(f"the attribute {name}")
            elif name == "id":
                (self.page.repeated if value in self.page.ids else self.page.ids).add(value)
            elif name in ADDRESSES:
                self.page.links.add(value)
                if loads:
                    self.page.loads.add(value)

    def handle_endtag(self, tag: str) -> None:
        self.page.end = tag == "html"


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
            line = place_in(text, found.start()).line
            fault = f"this tells of the builder's machine: {found[0]!r}"
            problems.append(_problem(path, fault, line))
    pages = {path: read(text) for path, text in texts.items() if path.endswith(".html")}
    there = frozenset(files)
    problems += [_problem(path, fault) for path in pages for fault in faults(path, pages, there, address)]
    for place in LOCATION.findall(texts.get("sitemap.xml", "")):
        target = place.removeprefix(f"{address}/")
        if target == place or (target + "index.html" if target[-1:] in ("", "/") else target) not in files:
            problems.append(_problem("sitemap.xml", f"{place!r} is no page of this site"))
    return problems


def main(arguments: Sequence[str]) -> str | int:
    """Check the folder that is named; give the exit code, or the message to end with."""
    if len(arguments) not in (1, 2):
        return "A folder is needed: python -m variorum.publishing.inspecting FOLDER [ADDRESS]"
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
    return error(path, ProblemKind.PUBLISHED, fault, Place(line))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
