"""`clean FILE…`: try what cleaning makes of files before they become sources."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from variorum.commands import Subparsers, add_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.sources.receiving.received import Received

DESCRIPTION = """\
Print the article of each file, one paragraph a line and blank lines between,
or with --json the whole ledger: every part of the text with its kind, the rule
that decided it, and why. Nothing is changed.

Files are texts (.txt, .md) or pages (.html, .html.gz); --out writes STEM.txt
for each, or STEM.json, STEM being the file's name up to its first dot.

  python -m variorum clean report.txt
  python -m variorum clean --out cleaned saved/*.html
"""
DONE, REFUSED, UNUSABLE = 0, 1, 2
COMPRESSED = ".gz"
BAR = 30
"""Characters of the progress bar."""


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(
        subparsers,
        "clean",
        "show what is article in a file, and what is left out and why",
        DESCRIPTION,
        run,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a text or a page")
    parser.add_argument("--out", metavar="DIR", type=Path, help="write a file for each into DIR")
    parser.add_argument("--json", action="store_true", help="the ledger as JSON")


def run(arguments: Namespace) -> int:
    """Clean each file: exit code 0; 1 where a file was refused, the others still done; 2 without a place to write."""
    files: list[Path] = arguments.files
    twice = _same_stems(files) if arguments.out else set()
    if arguments.out:
        try:
            arguments.out.mkdir(parents=True, exist_ok=True)
        except OSError as failure:
            _tell(f"{arguments.out}: Nothing can be written there ({failure.strerror})")
            return UNUSABLE
    refused = 0
    for path in _with_progress(files) if arguments.out else iter(files):
        received = None if path in twice else _receive(path)
        if received is None:
            _tell(f"{path}: Another file of this call has the stem {_stem(path)!r}; clean it apart")
        elif received.source is None:
            _tell(*map(str, received.problems))
        if received is None or received.source is None:
            refused += 1
            continue
        text = _output(received, as_json=arguments.json)
        if arguments.out:
            ending = ".json" if arguments.json else ".txt"
            (arguments.out / (_stem(path) + ending)).write_text(text, encoding="utf-8", newline="")
        else:
            sys.stdout.write(text if len(files) == 1 or arguments.json else f"=== {path}\n{text}\n")
        if not arguments.json:
            _tell(*map(str, received.problems))
    return REFUSED if refused else DONE


def _receive(path: Path) -> Received:
    # Reading takes a moment, and `--help` shouldn't.
    from variorum.editorial.files import Content
    from variorum.model import Facts
    from variorum.options import Options
    from variorum.sources.receiving.received import Received, receive

    most = Options().largest_source
    opened = Content.at(path.parent).read(path.name, most=most)
    if opened.problem:
        return Received(None, (opened.problem,))
    name, data = path.name, opened.data
    if name.casefold().endswith(COMPRESSED):
        name = name[: -len(COMPRESSED)]
        unpacked = _unpacked(data, most)
        if unpacked is None:
            return Received(None, (_unreadable(path.name),))
        data = unpacked
    return receive(data, name, _stem(path), Facts())


def _unpacked(data: bytes, most: int) -> bytes | None:
    """Unpack gzip; None if it is none, or holds more than is read of a source."""
    import zlib

    try:
        unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
        unpacked = unpacking.decompress(data, most + 1)
    except zlib.error:
        return None
    return unpacked if len(unpacked) <= most and unpacking.eof else None


def _unreadable(path: str) -> Any:
    from variorum.problems import ProblemKind, error

    message = "This file is no gzip, is cut short, or unpacks to more than is read; unpack it yourself"
    return error(path, ProblemKind.FILE_REFUSED, message)


def _output(received: Received, *, as_json: bool) -> str:
    from variorum.sources.cleaning import article_text
    from variorum.sources.ledger import ledger
    from variorum.sources.repairing import without_markup

    source = received.source
    if source is None:
        return ""
    if as_json:
        return json.dumps(ledger(source, received.problems), ensure_ascii=False, indent=1) + "\n"
    bare = without_markup(source)
    article = article_text(bare.text, bare.blocks)
    return article + "\n" if article else ""


def _stem(path: Path) -> str:
    return path.name.partition(".")[0] or path.name


def _same_stems(files: Sequence[Path]) -> set[Path]:
    times = Counter(_stem(path) for path in files)
    return {path for path in files if times[_stem(path)] > 1}


def _with_progress(files: Sequence[Path]) -> Iterator[Path]:
    """Go through files and show how far it is, where somebody watches."""
    shown = sys.stderr.isatty() and len(files) > 1
    for number, path in enumerate(files):
        if shown:
            filled = "#" * (BAR * number // len(files))
            sys.stderr.write(f"\r[{filled:<{BAR}}] {number}/{len(files)} {path.name[:40]:<40}")
        yield path
    if shown:
        sys.stderr.write(f"\r[{'#' * BAR}] {len(files)}/{len(files)} {'':<40}\n")


def _tell(*lines: str) -> None:
    for line in lines:
        sys.stderr.write(f"{line}\n")
