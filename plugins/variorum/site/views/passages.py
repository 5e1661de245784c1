"""Passages as evidence: whole, in pieces, with what is meant and what differs marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from msgspec.structs import replace

from variorum.edition.lookup import Lookup
from variorum.edition.remarks.side_by_side import unlike_words
from variorum.edition.rights import Rights
from variorum.language.printed import mended
from variorum.model import Sentence, Source
from variorum.site.views.naming import Naming
from variorum.site.views.originals import at_words
from variorum.site.views.values import Evidence, Newsroom, Piece, ReportEvidence


def marks(lookup: Lookup, rights: Rights, pairs: Iterable[tuple[Sentence, Sentence]]) -> Mapping[str, Spans]:
    """Give by sentence id the spans of its source's text to mark, beside each sentence that it is paired with.

    Forms of one text differ in words; what is told in other words altogether differs where newsrooms
    contradict each other or say more. Words that may not be printed mark nothing.
    """
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for one, other in pairs:
        if not (rights.sentence(one.id) and rights.sentence(other.id)):
            continue
        if unlike := unlike_words(one.text, other.text):
            for sentence, spans in zip((one, other), unlike, strict=True):
                found[sentence.id] += [(sentence.start + a, sentence.start + b) for a, b in spans]
            continue
        claim = lookup.claim_of.get(one.id)
        for difference in lookup.differences(claim) if claim else ():
            for reading in () if difference.copying else difference.readings:
                if reading.sentence in (one.id, other.id):
                    found[reading.sentence].append((reading.start, reading.end))
    return found


ELISION = "[…]"
"""Stands for words of a report that may not be printed."""

Spans = Sequence[tuple[int, int]]
"""Offsets in a source's text."""

NO_SPANS: Mapping[str, Spans] = MappingProxyType({})


class Passages:
    """Shows the words of reports, as far as they may be printed."""

    def __init__(self, lookup: Lookup, rights: Rights, naming: Naming) -> None:
        self.lookup = lookup
        self.rights = rights
        self.naming = naming
        self.damaged = frozenset(damage.sentence for damage in lookup.edition.damage)
        """Ids of sentences that look damaged."""

    def evidence(
        self,
        sentences: Iterable[Sentence],
        first: str,
        differing: Mapping[str, Spans],
    ) -> tuple[ReportEvidence, ...]:
        """Group sentences by report and passage, the report with the key `first` before the others, damaged ones last."""
        held = list(sentences)
        broken = {s.source for s in held if s.id in self.damaged}
        ordered = sorted(held, key=lambda s: (s.source != first, s.source in broken, s.source, s.start))
        return self.cited(((s.source, s.passage, ((s.start, s.end),)) for s in ordered), differing)

    def cited(
        self,
        passages: Iterable[tuple[str, str, Spans]],
        differing: Mapping[str, Spans] = NO_SPANS,
    ) -> tuple[ReportEvidence, ...]:
        """Group what is cited, each a source's key, a passage's id and spans, by report and passage.

        `differing` has by a source's key the words in which it differs from others.
        """
        grouped: dict[str, dict[str, list[tuple[int, int]]]] = {}
        for key, passage, spans in passages:
            grouped.setdefault(key, {}).setdefault(passage, []).extend(spans)
        return tuple(
            ReportEvidence(
                self.naming.reports[key],
                tuple(self.passage(key, passage, spans, differing.get(key, ())) for passage, spans in found.items()),
            )
            for key, found in grouped.items()
        )

    def passage(self, key: str, passage_id: str, spans: Spans = (), differing: Spans = ()) -> Evidence:
        """Give a passage as evidence, the spans of the source's text marked unless they are all of it."""
        passage = self.lookup.passages[key, passage_id]
        text = self.lookup.sources[key].text
        printed = self.rights.spans(key, passage.start, passage.end)
        start = min((a for a, _ in spans), default=passage.start)
        end = max((b for _, b in spans), default=passage.end)
        return Evidence(
            report=self.naming.reports[key],
            passage=passage_id,
            number=self.naming.numbers[key, passage_id],
            newsroom=self.naming.newsroom_of(key, passage_id),
            pieces=self.words(key, passage.start, passage.end, spans, differing) if printed else (),
            original=at_words(self.naming.reports[key].original, text, start, end),
        )

    def words(self, key: str, start: int, end: int, spans: Spans, differing: Spans = ()) -> tuple[Piece, ...]:
        """Give `text[start:end]` of a source, the spans marked, with elisions for what may not be printed."""
        text = self.lookup.sources[key].text
        found: list[Piece] = []
        at = start
        for a, b in self.rights.spans(key, start, end):
            if text[at:a].strip():
                found.append(Piece(f"{ELISION} " if not found else f" {ELISION} "))
            found += pieces(self.lookup.sources[key], a, b, spans, differing)
            at = b
        if text[at:end].strip():
            found.append(Piece(f" {ELISION}" if found else ELISION))
        return tuple(found)


def foremost(evidence: Iterable[ReportEvidence]) -> tuple[ReportEvidence, ...]:
    """Give the first passage of each newsroom."""
    found: dict[Newsroom | None, ReportEvidence] = {}
    for group in evidence:
        for passage in group.passages:
            found.setdefault(passage.newsroom, ReportEvidence(group.report, (passage,)))
    return tuple(found.values())


def pieces(source: Source, start: int, end: int, spans: Spans, differing: Spans = ()) -> tuple[Piece, ...]:
    """Cut `text[start:end]` at the borders of what is marked, unless that is all of it, and of what differs."""
    borders = {p for span in (*spans, *differing) for p in span if start < p < end}
    points = sorted({start, end} | borders)
    cut = [Piece(mended(source, a, b), _within(a, b, spans), _within(a, b, differing)) for a, b in pairwise(points)]
    if all(piece.marked or not piece.text.strip() for piece in cut):
        cut = [replace(piece, marked=False) for piece in cut]
    return tuple(cut)


def _within(start: int, end: int, spans: Spans) -> bool:
    return any(a <= start and end <= b for a, b in spans)
