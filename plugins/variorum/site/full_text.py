"""The index of whole texts, made by Pagefind (https://pagefind.app) as a program of its own."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from html import escape
from pathlib import Path

from variorum.options import Options
from variorum.problems import Problem, ProblemKind, warning
from variorum.searching.records import Record

FOLDER = "pagefind"
"""Where the index stands, beside the search page."""

TIMEOUT = 120
"""Seconds after which Pagefind is taken to hang."""

NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
"""Files of its own that our script needs; the rest of what it writes is interfaces we don't use."""

INDEX = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind")
"""Endings of the index's files."""

OTHER_LANGUAGES = "wasm.unknown.pagefind"

PAGE = """<!doctype html>
<html lang="{language}"><body><main data-pagefind-body>
<meta data-pagefind-filter="kind[content]" content="{kind}">
<meta data-pagefind-filter="place[content]" content="{url}">
<meta data-pagefind-filter="title[content]" content="{title}">
{text}
</main></body></html>
"""
# Filters are kept with a record and, unlike what Pagefind calls metadata, aren't searched.


def checked(options: Options) -> tuple[Options, list[Problem]]:
    """Turn the full-text search off where Pagefind isn't installed, and say so."""
    if not options.full_text_search or _program() is not None:
        return options, []
    message = (
        "The search page has no form, since Pagefind isn't installed; "
        "run `pip install 'pelican-variorum[search]'`"
    )
    problem = warning("publishconf.py", ProblemKind.SETTING, message)
    return replace(options, full_text_search=False), [problem]


def files(records: Iterable[Record], language: str) -> dict[str, bytes]:
    """Make the index of records; gives its files by their names beside the search page.

    Raises RuntimeError where Pagefind fails.
    """
    program = _program()
    if program is None:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        pages, made = Path(folder, "pages"), Path(folder, "made")
        pages.mkdir()
        for number, record in enumerate(records):
            (pages / f"{number:06}.html").write_text(as_page(record, language), encoding="utf-8")
        ended = subprocess.run(  # noqa: S603 - the program that the package carries
            [
                str(program),
                *("--site", str(pages)),
                *("--output-path", str(made)),
                *("--force-language", language),
            ],
            cwd=folder,
            env={"PATH": os.environ.get("PATH", "")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=TIMEOUT,
            check=False,
        )
        if ended.returncode:
            said = ended.stdout.decode("utf-8", "replace")
            raise RuntimeError(f"Pagefind ended with {ended.returncode}: {said}")
        return {
            f"{FOLDER}/{path.relative_to(made).as_posix()}": path.read_bytes()
            for path in sorted(made.rglob("*"))
            if path.is_file()
            and (path.name in NEEDED or path.suffix in INDEX)
            and path.name != OTHER_LANGUAGES
        }


def as_page(record: Record, language: str) -> str:
    """Write a record as a page for Pagefind to read."""
    return PAGE.format(
        language=escape(language),
        kind=record.kind,
        url=escape(record.url),
        title=escape(record.title),
        text=escape(record.text),
    )


def _program() -> Path | None:
    try:
        from pagefind.service import get_executable
    except ImportError:
        return None
    found: Path | None = get_executable()
    return found
