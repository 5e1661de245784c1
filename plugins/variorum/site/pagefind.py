"""The index of whole texts, which Pagefind makes for the search page's script."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.exports.search_index import Record

FOLDER = "pagefind"
"""Where the index stands, beside the search page."""

TIMEOUT = 120
"""Seconds after which Pagefind is taken to hang."""

NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
"""Files of its own that our script needs; the rest of what it writes is interfaces we don't use."""

INDEX = (".pf_meta", ".pf_index", ".pf_fragment", ".pagefind")
"""Endings of the index's files."""

STEMMING = ".pagefind"
"""Ending of Pagefind's own program, of which there is one a language."""

PLAIN = "wasm.unknown.pagefind"
"""The one for languages whose inflections it doesn't know, which it always writes."""

# Nothing but the text: filters and metadata make Pagefind's files differ from one run to the next.
PAGE = """<!doctype html>
<html lang="{language}"><body><main data-pagefind-body>{text}</main></body></html>
"""


class PagefindError(Exception):
    """Pagefind is there and made no index."""


def full_text_files(records: Iterable[Record], language: str) -> dict[str, bytes]:
    """Make the index of records; gives its files by their names beside the search page.

    Raises PagefindError where Pagefind fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        pages, made = Path(folder, "pages"), Path(folder, "made")
        pages.mkdir()
        for number, record in enumerate(records):
            (pages / f"{number}.html").write_text(as_page(record, language), encoding="utf-8")
        _run(pages, made, language)
        found = [path for path in sorted(made.rglob("*")) if path.is_file() and _needed(path)]
        stemming = any(path.suffix == STEMMING and path.name != PLAIN for path in found)
        return {
            f"{FOLDER}/{path.relative_to(made).as_posix()}": path.read_bytes()
            for path in found
            if path.name != PLAIN or not stemming
        }


def _run(pages: Path, made: Path, language: str) -> None:
    try:
        from pagefind_bin import get_executable

        subprocess.run(  # noqa: S603 - the program that the package carries
            [
                str(get_executable()),
                *("--site", str(pages)),
                *("--output-path", str(made)),
                *("--force-language", language),
                "--silent",
            ],
            cwd=pages.parent,
            env={},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=TIMEOUT,
            check=True,
        )
    except (ImportError, OSError, subprocess.SubprocessError) as error:
        raise PagefindError(str(error)) from error


def _needed(path: Path) -> bool:
    return path.name in NEEDED or path.suffix in INDEX


def as_page(record: Record, language: str) -> str:
    """Write a record as a page for Pagefind to read."""
    return PAGE.format(language=escape(language), text=escape(record.text))
