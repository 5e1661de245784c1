"""Events written for these tests, with labels: sources, and what a good collation finds in them.

A file begins with a line `# what it is`. A report begins with `== key`; a line is one sentence, after the
facts it states: `[evacuated aboard=312] All 312 people …`; an empty line ends a paragraph. The first fact is
what the sentence mainly asserts. Two sentences of different reports are the same if their main facts are
equal, value included, and partly the same if they share any fact; facts with different values are
differences, of number if the values begin with a digit and of modality otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from collation.made import made_source
from variorum import identity
from variorum.model import Block, BlockKind, Passage, Sentence, Source

EVENTS = Path(__file__).parent / "events"

# `[evacuated aboard=312] All 312 people …`
LINE = re.compile(r"\[([^\]]+)\] (.+)")


@dataclass(frozen=True)
class Planted:
    """Sources of one event and the labels of their sentences."""

    sources: tuple[Source, ...]
    facts: dict[str, dict[str, str]]
    """Sentence id to its facts, the main one first, each with its value or nothing."""

    def grade(self, a: str, b: str) -> str:
        """Tell whether two sentences are the `same`, `partial` or unrelated (empty)."""
        first, second = self.facts[a], self.facts[b]
        if next(iter(first.items())) == next(iter(second.items())):
            return "same"
        return "partial" if first.keys() & second.keys() else ""

    def pairs(self) -> dict[tuple[str, str], str]:
        """Give every labelled pair of sentences of different sources, ids in order."""
        across = ((a, b) for a, b in combinations(sorted(self.facts), 2) if a.split(".")[0] != b.split(".")[0])
        return {(a, b): grade for a, b in across if (grade := self.grade(a, b))}

    def differences(self) -> dict[tuple[str, str, str], str]:
        """Give the known differences: two sentence ids and the fact, to the kind."""
        found = {}
        for a, b in self.pairs():
            for fact in sorted(self.facts[a].keys() & self.facts[b].keys()):
                one, other = self.facts[a][fact], self.facts[b][fact]
                if one != other and one and other:
                    found[a, b, fact] = "number" if one[0].isdigit() and other[0].isdigit() else "modality"
                elif one != other and not (one + other)[0].isdigit():
                    found[a, b, fact] = "modality"
        return found

    def repeats(self) -> set[tuple[str, str]]:
        """Give the pairs in which one source says a thing twice."""
        within = ((a, b) for a, b in combinations(sorted(self.facts), 2) if a.split(".")[0] == b.split(".")[0])
        return {(a, b) for a, b in within if self.grade(a, b) == "same"}


def names() -> list[str]:
    """List the events there are."""
    return sorted(path.stem for path in EVENTS.glob("*.txt"))


def event(name: str) -> Planted:
    """Read one event."""
    facts: dict[str, dict[str, str]] = {}
    sources = []
    for report in (EVENTS / f"{name}.txt").read_text("utf-8").split("\n== ")[1:]:
        key, _, body = report.partition("\n")
        sources.append(_source(key.strip(), body, facts))
    return Planted(tuple(sorted(sources, key=lambda source: source.key)), facts)


def _source(key: str, body: str, facts: dict[str, dict[str, str]]) -> Source:
    text = ""
    spans: list[tuple[int, int]] = []
    paragraphs: list[tuple[int, int]] = []
    tags: list[dict[str, str]] = []
    for paragraph in body.strip().split("\n\n"):
        text += "\n\n" if text else ""
        begin = len(text)
        for line in paragraph.splitlines():
            match = LINE.fullmatch(line)
            assert match, f"{key}: {line}"
            text += " " if len(text) > begin else ""
            spans.append((len(text), len(text) + len(match[2])))
            text += match[2]
            tags.append(dict(tag.partition("=")[::2] for tag in match[1].split()))
        paragraphs.append((begin, len(text)))
    ids = identity.text_ids("s", [text[start:end] for start, end in spans])
    passages = tuple(
        Passage(id_, start, end)
        for id_, (start, end) in zip(
            identity.text_ids("p", [text[a:b] for a, b in paragraphs]), paragraphs, strict=True
        )
    )
    sentences = []
    for id_, (start, end), tag in zip(ids, spans, tags, strict=True):
        home = next(passage.id for passage in passages if passage.start <= start < passage.end)
        sentences.append(
            Sentence(id=f"{key}.{id_}", source=key, passage=home, start=start, end=end, text=text[start:end])
        )
        facts[f"{key}.{id_}"] = tag
    blocks = tuple(Block(p.start, p.end, BlockKind.ARTICLE, "planted") for p in passages)
    return made_source(key, text, blocks, passages, sentences)
