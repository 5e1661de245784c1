"""Small events written as text, for tests: reports, and which of their sentences are one statement.

    # first 2023-06-19
    A sentence. Another one.

    A second passage.
    # second
    The same sentence.
    = first.1 second.1
    ~ first.2 second.1
    ~ first.2 second.1 .9 .4

A line of `#` begins a report: its key, and its day if it has one. `=` puts sentences, by their number in
the report, into one claim, surely; `~` links two, with the link's score and how likely they mainly
assert the same, where these matter; each report is of its own newsroom. Nothing is copied from real reports.
"""

from __future__ import annotations

import hashlib
import re
from itertools import combinations

from variorum.identity import short_hash
from variorum.language.analysing import analyse
from variorum.language.corpus import Corpus
from variorum.model import (
    Basis,
    Block,
    BlockKind,
    Claim,
    Collation,
    Edition,
    Fact,
    Facts,
    Link,
    Near,
    Origin,
    Source,
)
from variorum.sources.segmenting import segment

REPORT = re.compile(
    r"# (?P<key>[a-z0-9-]+)(?: (?P<day>\d{4}-\d\d-\d\d))?(?: as (?P<genre>[a-z]+))?(?: by (?P<publisher>.+))?"
)
BEFORE_ARTICLE = re.compile(r"\[(?P<kind>[a-z]+)\] (?P<text>.+)")
"""A line that isn't the article's: `[caption] The mayor on June 1, 2021.`"""


def corpus_of(text: str) -> tuple[Corpus, Collation]:
    """Make the corpus and the collation of an event."""
    sources, found = read_event(text)
    return analyse(sources), found


def read_event(text: str) -> tuple[tuple[Source, ...], Collation]:
    """Make the sources and the collation of an event."""
    sources: list[Source] = []
    same: list[list[str]] = []
    links: list[list[str]] = []
    lines: list[str] = []
    head: re.Match[str] | None = None
    for line in [*text.split("\n"), "# end"]:
        if match := REPORT.fullmatch(line):
            if head:
                sources.append(source(head["key"], lines, head["day"], head["publisher"], head["genre"]))
            head, lines = match, []
        elif line.startswith("= "):
            same.append(line[2:].split())
        elif line.startswith("~ "):
            links.append(line[2:].split())
        else:
            lines.append(line)
    return tuple(sources), collation(sources, same, links)


def source(
    key: str, lines: list[str], day: str | None = None, publisher: str | None = None, genre: str | None = None
) -> Source:
    """Make a source of lines, of which those that begin with `[kind]` aren't the article's."""
    text, blocks = "", []
    for line in lines:
        other = BEFORE_ARTICLE.fullmatch(line)
        kind = BlockKind(other["kind"]) if other else BlockKind.ARTICLE
        words = other["text"] if other else line
        if words.strip():
            blocks.append(Block(len(text), len(text) + len(words), kind, "test"))
        text += words + "\n"
    passages, sentences = segment(key, text, blocks)
    given = {"published": day, "publisher": publisher, "genre": genre}
    facts = Facts(**{name: Fact(value) for name, value in given.items() if value})
    digest = hashlib.sha256(text.encode()).hexdigest()
    path = f"sources/{key}.txt"
    return Source(
        key=key,
        path=path,
        sha256=digest,
        encoding="utf-8",
        text=text,
        facts=facts,
        blocks=tuple(blocks),
        passages=passages,
        sentences=sentences,
    )


def collation(sources: list[Source], same: list[list[str]], links: list[list[str]]) -> Collation:
    """Make the claims of sentences given by `key.number`; what isn't named is a claim of its own."""
    ordered = sorted(sources, key=lambda s: s.key)
    number = {f"{s.key}.{at}": sentence.id for s in ordered for at, sentence in enumerate(s.sentences, start=1)}
    group_of = {number[name]: at for at, names in enumerate(same) for name in names}
    groups: dict[object, list[str]] = {}
    for s in ordered:
        for sentence in s.sentences:
            groups.setdefault(group_of.get(sentence.id, sentence.id), []).append(sentence.id)
    claims = tuple(
        Claim(
            id=short_hash("c", ids[0]),
            lead=ids[0],
            sentences=tuple(ids),
            origins=tuple(sorted({name.partition(".")[0] for name in ids})),
        )
        for ids in groups.values()
    )
    pairs = sorted((*sorted((number[a], number[b])), *map(float, told)) for a, b, *told in links)
    alike = sorted(tuple(sorted(pair)) for ids in groups.values() for pair in combinations(ids, 2))
    return Collation(
        claims=claims,
        links=tuple(_link(*pair) for pair in pairs),
        origins=tuple(_origin(s) for s in ordered),
        alike=tuple(Link(a, b, 0.9, "same") for a, b in alike),
        nearest=tuple(Near(sentence=one.id, other="", likely=0.0) for s in ordered for one in s.sentences),
    )


def _link(a: str, b: str, score: float = 0.5, same: float = 0.0) -> Link:
    return Link(a, b, score, same=same)


def _origin(source: Source) -> Origin:
    """Make the origin that a source of its own words is."""
    passages = tuple(f"{source.key}.{passage.id}" for passage in source.passages)
    return Origin(
        key=source.key, name=source.key, sources=(source.key,), passages=passages, evidence=(), basis=Basis.INFERRED
    )


def as_read(edition: Edition) -> str:
    """Write the narrative as lines: `## heading`, a blank line between paragraphs, each sentence's source.

    What isn't printed is in parentheses, with the reason.
    """
    words = {s.id: s for source in edition.sources for s in source.sentences}
    leads = {claim.id: words[claim.lead] for claim in edition.collation.claims}
    asides = {aside.claim: aside.reason.value for aside in edition.asides}
    lines: list[str] = []
    for section in edition.narrative:
        if section.heading:
            lines += ["", f"## {section.heading}"]
        for paragraph in section.paragraphs:
            lines.append("")
            for claim in paragraph:
                line = f"{leads[claim].text} [{leads[claim].source}]"
                lines.append(f"({asides[claim]}: {line})" if claim in asides else line)
    return "\n".join(lines).strip("\n")
