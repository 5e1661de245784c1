"""Labelled events for measuring collation: those written for the tests, and any others given as labels and texts.

Labels have the form of `tests/gold/seeds.json`; their texts are found in a folder by the sha256 of their bytes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "plugins")]

from collation.planted_events import event, names  # noqa: E402
from variorum import identity  # noqa: E402
from variorum.model import Facts, Passage, Sentence, Source  # noqa: E402

SEEDS = (TESTS / "gold" / "seeds.json", TESTS.parent / "content" / "sources")


@dataclass(frozen=True)
class Event:
    """Sources, and the grades of their sentences' pairs."""

    name: str
    sources: tuple[Source, ...]
    grades: dict[tuple[str, str], str]
    """Sentence ids in order, of different sources: `same`, `partial` or `contested`."""
    repeats: frozenset[tuple[str, str]]

    def count(self, *grades: str) -> int:
        return sum(grade in grades for grade in self.grades.values())


def own_events() -> list[Event]:
    """Read the seeds and the events written for the tests."""
    found = [labelled(*SEEDS)]
    for name in names():
        planted = event(name)
        repeats = frozenset(planted.repeats())
        found.append(Event(name, planted.sources, planted.pairs(), repeats))
    return found


def labelled(labels: Path, texts: Path) -> Event:
    """Read labels and the texts they are of; sentences are the labels' units of article text."""
    gold = json.loads(labels.read_text("utf-8"))
    by_digest = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(texts.iterdir()) if path.is_file()
    }
    spans: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for unit, told in gold["units"].items():
        if told["kind"] == "article" and not told.get("fragment_of"):
            spans[told["file"]].append((unit, told["start"], told["end"]))
    ids: dict[str, str] = {}
    sources = []
    for file, units in sorted(spans.items()):
        text = by_digest[gold["files"][file]["sha256"]].read_bytes().decode("utf-8")
        source, named = _source(f"r{len(sources)}", text, sorted(units, key=lambda unit: unit[1]))
        sources.append(source)
        ids |= named
    grades = {
        (min(ids[a], ids[b]), max(ids[a], ids[b])): grade for a, b, grade in gold["pairs"] if a in ids and b in ids
    }
    repeats = frozenset(
        (min(ids[a], ids[b]), max(ids[a], ids[b])) for a, b in gold.get("repeats", ()) if a in ids and b in ids
    )
    name = labels.stem if labels.stem != "gold" else labels.parent.name
    return Event(name, tuple(sources), grades, repeats)


def _source(key: str, text: str, units: list[tuple[str, int, int]]) -> tuple[Source, dict[str, str]]:
    """Make a source of its units, a passage a line, and name its sentences' ids by unit."""
    lines: list[tuple[int, int]] = []
    for _, start, end in units:
        if lines and "\n" not in text[lines[-1][1] : start]:
            lines[-1] = (lines[-1][0], end)
        else:
            lines.append((start, end))
    passages = [
        Passage(id_, start, end)
        for id_, (start, end) in zip(identity.text_ids("p", [text[a:b] for a, b in lines]), lines, strict=True)
    ]
    sentences, named = [], {}
    given = identity.text_ids("s", [text[start:end] for _, start, end in units])
    for id_, (unit, start, end) in zip(given, units, strict=True):
        home = next(passage.id for passage in passages if passage.start <= start < passage.end)
        named[unit] = f"{key}.{id_}"
        sentences.append(Sentence(id=named[unit], source=key, passage=home, start=start, end=end, text=text[start:end]))
    source = Source(
        key=key,
        path=key,
        sha256="",
        encoding="utf-8",
        text=text,
        facts=Facts(),
        blocks=(),
        passages=tuple(passages),
        sentences=tuple(sentences),
    )
    return source, named
