"""Whole events, written for these tests with known differences: the ranked list has them, and hardly others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from collation.difference_reports import source_of
from variorum.collation.collating import collate
from variorum.model import Difference, Source

EVENTS = sorted((Path(__file__).parent / "difference_events").glob("*.txt"))

FOUND = 0.75
"""Share of an event's known differences that are found."""

OTHERS = 3
"""Rows between newsrooms that may be reported besides."""


@dataclass(frozen=True)
class Known:
    """A difference that two newsrooms have: its kind, and words of two readings."""

    kind: str
    one: str
    other: str

    def is_in(self, difference: Difference) -> bool:
        """Tell whether a row is about it."""
        texts = [reading.text.lower() for reading in difference.readings]
        return difference.kind.value == self.kind and all(
            any(words.lower() in text for text in texts) for words in (self.one, self.other)
        )


def read(path: Path) -> tuple[list[Source], list[Known]]:
    """Read an event: reports under `== key`, and under `== expected` lines of `kind: words / words`."""
    sources, known = [], []
    for part in path.read_text(encoding="utf-8").split("\n== ")[1:]:
        key, _, body = part.partition("\n")
        if key != "expected":
            paragraphs = [text for text in body.strip().split("\n\n") if text]
            sources.append(source_of(key, paragraphs))
            continue
        for line in body.strip().splitlines():
            kind, _, words = line.partition(": ")
            known.append(Known(kind, *words.split(" / ")))
    return sources, known


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.stem)
def test_the_list_has_what_differs(path: Path) -> None:
    sources, known = read(path)
    rows = collate(sources).differences
    found = [one for one in known if any(one.is_in(row) for row in rows)]
    assert len(found) >= FOUND * len(known), [one for one in known if one not in found]


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.stem)
def test_the_list_has_hardly_anything_else(path: Path) -> None:
    sources, known = read(path)
    rows = [row for row in collate(sources).differences if not row.copying]
    others = [row for row in rows if not any(one.is_in(row) for one in known)]
    assert len(others) <= OTHERS, [[reading.text for reading in row.readings] for row in others]


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.stem)
def test_contradictions_come_first(path: Path) -> None:
    rows = collate(read(path)[0]).differences
    labels = [row.label.value for row in rows if not row.copying]
    first = labels.count("contradicts")
    assert first
    assert labels[:first] == ["contradicts"] * first
