"""What templates are given: plain values in the reader's words, made from the Edition.

Nothing here writes HTML. Text stands as its source has it; the template escapes it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import TypeVar

from variorum.edition.lookup import Lookup
from variorum.edition.originals import at_words
from variorum.edition.rights import Rights
from variorum.english.kinds import KIND_HEADINGS, KIND_WORDS
from variorum.english.reasons import REASONS
from variorum.english.singles import AS_RECEIVED, SINGLE_WORDS
from variorum.model import (
    Basis,
    BlockKind,
    Claim,
    Difference,
    DifferenceLabel,
    Fact,
    Facts,
    Passage,
    Reading,
    Sentence,
    Source,
)
from variorum.site.addresses import Addresses
from variorum.site.dates import shown
from variorum.sources.repairing import mended

LABEL_WORDS = {
    "contradicts": "contradicts",
    "more": "says more",
    "otherwise": "says it differently",
}
"""A difference's label in the reader's words."""

ELISION = "[…]"
"""Stands for words of a report that may not be printed."""

MOST_NAMED = 3
"""Newsrooms named in words; of more the number is given."""

LONGEST_LABEL = 36
"""Characters of several newsrooms' names that there is room for on a phone; else their number is given."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, marked or not."""

    text: str
    marked: bool = False
    differs: bool = False
    """Its words are where reports differ."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """An independent origin, as readers see it."""

    key: str
    name: str
    pattern: int
    """From 1: its colour and pattern in the theme."""


@dataclass(frozen=True, slots=True)
class Known:
    """A fact about a report, and whether it is inferred."""

    text: str
    inferred: bool
    iso: str = ""
    """For a date, its machine form."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report by name, wherever it is mentioned."""

    key: str
    name: str
    """One that people know: publisher and carrier, else title, else key."""
    title: str
    url: str
    path: str
    """Of its file in the content folder."""
    published: Known | None
    pattern: int
    newsrooms: tuple[Newsroom, ...]
    """Where its passages go back to."""
    original: str
    """Its address at its publisher's; empty if unknown."""
    rights: str
    """Whose the words are, as the sidecar says."""
    show: str
    """How much of its words is printed: `full`, `excerpt` or `none`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage that a sentence rests on."""

    report: Report
    passage: str
    """The passage's id on the report's page."""
    number: int
    """Of the passage in its report, from 1, for showing."""
    newsroom: Newsroom | None
    """Where it goes back to."""
    pieces: tuple[Piece, ...]
    """The whole passage, the sentences meant marked where it has others; none if it may not be printed."""
    original: str
    """Address of the words at their publisher's; empty if unknown."""


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """All passages of one report that a sentence rests on."""

    report: Report
    passages: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class DifferenceReading:
    """One report's words in a difference."""

    report: Report
    passage: str
    newsroom: Newsroom | None
    pieces: tuple[Piece, ...]
    """The sentence, the differing words marked."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words in which newsrooms differ from others, and who has them."""

    words: str
    """Empty if they may not be printed."""
    newsrooms: tuple[Newsroom, ...]
    readings: tuple[DifferenceReading, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """A difference in the reader's words."""

    id: str
    kind: str
    label: str
    copying: bool
    readings: tuple[DifferenceReading, ...]
    sayings: tuple[Saying, ...]
    """The same by the words, in the order of the readings."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another statement that a statement shares something with."""

    id: str
    text: str
    url: str
    newsrooms: tuple[Newsroom, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the story with all that it opens onto."""

    id: str
    """The claim's, and the sentence's anchor on the narrative page."""
    text: str
    url: str
    """Of its place in the narrative."""
    report: Report
    passage: str
    newsrooms: tuple[Newsroom, ...]
    """By name, as the label has them."""
    label: str
    """`AP + NBC`, or `4 newsrooms`."""
    apart: str
    """` differ` where their words do, or ` differs` of one newsroom's; else empty. It follows the label."""
    spoken: str
    """The citation control's accessible name, which begins with the label."""
    evidence: tuple[ReportEvidence, ...]
    foremost: tuple[ReportEvidence, ...]
    """Of the evidence one passage a newsroom."""
    also: tuple[Related, ...]
    """Statements with a linked sentence, the nearest first: also on this."""
    differences: tuple[DifferenceView, ...]
    asides: tuple[Statement, ...]
    """Statements that stand in this one's card, since they can't be printed in the running text."""
    rulings: tuple[str, ...]
    notes: tuple[str, ...]
    """What a reader is told of it: why it stands in one report alone, that it is printed as received."""
    withheld: bool
    """None of its words may be printed: the text only says who reports it."""
    aliases: tuple[str, ...] = ()
    """Ids it had in earlier editions, which still lead to it."""
    cited_by: tuple[Entry, ...] = ()
    """Editors' pages that cite it."""


@dataclass(frozen=True, slots=True)
class CitedPage:
    """A page that an editor cites as a whole."""

    title: str
    path: str
    """Of its file in the content folder."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The citations of one bracket in an editor's text."""

    id: str
    label: str
    spoken: str
    one: bool
    """They go back to one newsroom."""
    newsrooms: tuple[Newsroom, ...]
    evidence: tuple[ReportEvidence, ...]
    pages: tuple[CitedPage, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of the story."""

    heading: str
    anchor: str
    body: str
    """An editor's own paragraphs, as HTML whose links are still Pelican's to resolve."""
    paragraphs: tuple[tuple[Statement, ...], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of pages."""

    title: str
    url: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A place on the site that uses a passage."""

    kind: str
    """`story`, `topic` or `commentary`."""
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence on its report's page."""

    anchor: str
    text: str
    gap: str
    """What stands between it and the next."""
    statement: str
    """Id of its statement."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage on its report's page."""

    id: str
    number: int
    lead_in: str
    """What stands before its first sentence, such as a stray mark."""
    sentences: tuple[SentenceView, ...]
    citation: str
    """What an editor writes to cite it."""
    uses: tuple[Use, ...]
    withheld: bool
    """Not all of its words may be printed; a sentence that may not has an elision for its text."""
    original: str
    """Address of the passage at its publisher's; empty if unknown."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text of a report that isn't shown as the article, of one kind and for one reason."""

    kind: str
    reason: str
    texts: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many words of a report are of one kind."""

    kind: str
    words: int


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report's own page."""

    report: Report
    facts: tuple[tuple[str, Known | None], ...]
    """What is known of it, by name; None where nothing is known."""
    passages: tuple[PassageView, ...]
    captions: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    shares: tuple[Share, ...]
    words: int
    """Of the whole text as received."""
    repairs: tuple[str, ...]
    withdrawn: Known | None = None
    """The day on which it was withdrawn."""
    reason: str = ""
    """Why it was withdrawn."""
    superseded_by: Report | None = None
    """The version that replaces it."""


Spans = Sequence[tuple[int, int]]
"""Offsets in a source's text."""

NO_SPANS: Mapping[str, Spans] = MappingProxyType({})

T = TypeVar("T")

UsesOf = Mapping[tuple[str, str], Sequence[Use]]
"""Uses by source key and passage id."""


def count_words(text: str) -> int:
    """Count words as readers do: runs between white space."""
    return len(text.split())


class Views:
    """Makes views of one edition."""

    def __init__(self, lookup: Lookup, addresses: Addresses, rights: Rights) -> None:
        self.lookup = lookup
        self.rights = rights
        self.addresses = addresses
        self.narrative_url = addresses.url("NARRATIVE")
        origins = sorted(lookup.edition.collation.origins, key=lambda o: (-len(o.passages), o.key))
        self.newsrooms = {
            origin.key: Newsroom(origin.key, origin.name, pattern)
            for pattern, origin in enumerate(origins, 1)
        }
        self.reports = {
            source.key: self._report(source, number)
            for number, source in enumerate(lookup.edition.sources, 1)
        }
        self.numbers = {
            (source.key, passage.id): number
            for source in lookup.edition.sources
            for number, passage in enumerate(source.passages, 1)
        }
        self._origins = {
            passage: origin.key
            for origin in lookup.edition.collation.origins
            for passage in origin.passages
        }
        self._notes: defaultdict[str, list[str]] = defaultdict(list)
        if len(lookup.sources) > 1:
            for single in lookup.edition.singles:
                self._notes[single.claim].append(SINGLE_WORDS[single.reason])
        for claim in lookup.edition.as_received:
            self._notes[claim].append(AS_RECEIVED)
        self._asides: defaultdict[str, list[str]] = defaultdict(list)
        for aside in lookup.edition.asides:
            self._asides[aside.under].append(aside.claim)
        self._statements: dict[str, Statement] = {}
        self.cited_by: Mapping[str, Sequence[Entry]] = {}
        """Editors' pages by what they cite, known once all of them are read."""

    def statement(self, claim_id: str) -> Statement:
        """Give a claim as the statement that readers see."""
        claim = self.lookup.claims[claim_id]
        if claim.id not in self._statements:
            self._statements[claim.id] = self._statement(claim)
        return self._statements[claim.id]

    def short(self) -> list[Statement]:
        """Give the statements of the short version, but for those whose words may not be printed."""
        wanted = map(self.statement, self.lookup.edition.short)
        return [statement for statement in wanted if not statement.withheld]

    def agreed(self, most: int) -> list[Statement]:
        """Give the statements that most newsrooms make and none contradicts, but for the short version.

        They are in the story's order.
        """
        edition = self.lookup.edition
        # What begins a paragraph leans on nothing before it.
        told = [group[0] for section in edition.narrative for group in section.paragraphs]
        wanted = [
            statement
            for statement in map(self.statement, told)
            if len(statement.newsrooms) > 1
            and not (statement.apart or statement.withheld or statement.id in edition.short)
        ]
        ranked = sorted(wanted, key=lambda statement: -len(statement.newsrooms))
        best = {statement.id for statement in ranked[:most]}
        return [statement for statement in wanted if statement.id in best]

    def evidence(
        self,
        sentences: Iterable[Sentence],
        first: str = "",
        differing: Mapping[str, Spans] = NO_SPANS,
    ) -> tuple[ReportEvidence, ...]:
        """Group sentences by report and passage, the report with the key `first` before the others."""
        ordered = sorted(sentences, key=lambda s: (s.source != first, s.source, s.start))
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
                self.reports[key],
                tuple(
                    self.passage(key, passage, spans, differing.get(key, ()))
                    for passage, spans in found.items()
                ),
            )
            for key, found in grouped.items()
        )

    def origins_of(self, key: str, passage: str) -> tuple[str, ...]:
        """Give the key of the origin that a passage goes back to, if one is known."""
        origin = self._origins.get(f"{key}.{passage}")
        return (origin,) if origin else ()

    def passage(
        self, key: str, passage_id: str, spans: Spans = (), differing: Spans = ()
    ) -> Evidence:
        """Give a passage as evidence, the spans of the source's text marked unless they are all of it."""
        passage = self.lookup.passages[key, passage_id]
        text = self.lookup.sources[key].text
        printed = self.rights.spans(key, passage.start, passage.end)
        start = min((a for a, _ in spans), default=passage.start)
        end = max((b for _, b in spans), default=passage.end)
        return Evidence(
            self.reports[key],
            passage_id,
            self.numbers[key, passage_id],
            self._newsroom_of(key, passage_id),
            self.words(key, passage.start, passage.end, spans, differing) if printed else (),
            at_words(self.reports[key].original, text[start:end]),
        )

    def words(
        self, key: str, start: int, end: int, spans: Spans, differing: Spans = ()
    ) -> tuple[Piece, ...]:
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

    def difference(self, difference: Difference) -> DifferenceView:
        """Give a difference in the reader's words."""
        readings = []
        for reading in difference.readings:
            sentence = self.lookup.sentences[reading.sentence]
            spans = [(reading.start, reading.end)]
            marked = self.words(sentence.source, sentence.start, sentence.end, spans)
            readings.append(
                DifferenceReading(
                    self.reports[sentence.source],
                    sentence.passage,
                    self._newsroom_of(sentence.source, sentence.passage),
                    marked,
                )
            )
        return DifferenceView(
            difference.id,
            difference.kind.value,
            LABEL_WORDS[difference.label.value],
            difference.copying,
            tuple(readings),
            tuple(self._sayings(difference, readings)),
        )

    def _sayings(
        self, difference: Difference, views: Iterable[DifferenceReading]
    ) -> Iterator[Saying]:
        grouped: defaultdict[str, list[tuple[Reading, DifferenceReading]]] = defaultdict(list)
        for reading, view in zip(difference.readings, views, strict=True):
            grouped[" ".join(reading.text.casefold().split())].append((reading, view))
        for group in grouped.values():
            first = group[0][0]
            source = self.lookup.sentences[first.sentence].source
            printed = self.rights.span(source, first.start, first.end)
            newsrooms = {v.newsroom.name: v.newsroom for _, v in group if v.newsroom}
            yield Saying(
                " ".join(first.text.split()) if printed else "",
                tuple(newsrooms[name] for name in sorted(newsrooms)),
                tuple(view for _, view in group),
            )

    def report_page(self, key: str, uses: UsesOf) -> ReportPage:
        """Give a report's own page."""
        source = self.lookup.sources[key]
        facts = source.facts
        whole = self.rights.all_of(key)
        return ReportPage(
            self.reports[key],
            (
                ("Newsroom", known(facts.publisher)),
                ("Carried by", known(facts.via)),
                ("Wire service", known(facts.agency)),
                ("Author", known(facts.author)),
                ("Published", known_date(facts.published)),
                *([("Knows of events up to", known_date(facts.as_of))] if facts.as_of else []),
            ),
            tuple(self._passage(source, passage, uses) for passage in source.passages),
            tuple(
                source.text[block.start : block.end].strip()
                for block in source.blocks
                if whole and block.kind in (BlockKind.CAPTION, BlockKind.CREDIT)
            ),
            left_out(source, printed=whole),
            shares(source),
            count_words(source.text),
            tuple(self._repairs(source)),
            known_date(Fact(facts.withdrawn.date)) if facts.withdrawn else None,
            facts.withdrawn.reason if facts.withdrawn else "",
            self.reports.get(facts.superseded_by),
        )

    def label(self, origins: Sequence[str]) -> str:
        """Name newsrooms in words where they are few, else give their number."""
        newsrooms = self.named(origins)
        names = " + ".join(newsroom.name for newsroom in newsrooms)
        if len(newsrooms) > MOST_NAMED or (len(newsrooms) > 1 and len(names) > LONGEST_LABEL):
            return f"{len(newsrooms)} newsrooms"
        return names

    def named(self, origins: Iterable[str]) -> tuple[Newsroom, ...]:
        """Give the newsrooms of these keys by name, one of each name."""
        known = {
            self.newsrooms[key].name: self.newsrooms[key]
            for key in origins
            if key in self.newsrooms
        }
        return tuple(known[name] for name in sorted(known))

    def _statement(self, claim: Claim) -> Statement:
        printed = self.rights.lead(claim)
        lead = printed or self.lookup.sentences[claim.lead]
        members = [self.lookup.sentences[sentence] for sentence in claim.sentences]
        label = self.label(claim.origins)
        reports = len({sentence.source for sentence in members})
        newsrooms = len(claim.origins)
        differences = self.lookup.differences(claim)
        evidence = self.evidence(members, lead.source, self._differing(differences))
        apart = ""
        if any(not d.copying and d.label is not DifferenceLabel.MORE for d in differences):
            apart = " differs" if newsrooms == 1 else " differ"
        return Statement(
            claim.id,
            self.text_of(claim),
            f"{self.narrative_url}#{claim.id}",
            self.reports[lead.source],
            lead.passage,
            self.named(claim.origins),
            label,
            apart,
            f"{label}{apart}: {counted(newsrooms, 'newsroom')}, {counted(reports, 'report')}, "
            "for this sentence",
            evidence,
            foremost(evidence),
            self._also(claim),
            tuple(self.difference(d) for d in differences),
            tuple(self.statement(aside) for aside in self._asides[claim.id]),
            tuple(ruling for ruling in claim.rulings if not self.rights.withholds(ruling)),
            tuple(self._notes.get(claim.id, ())),
            printed is None,
            claim.aliases,
            tuple(self.cited_by.get(f"claim:{claim.id}", ())),
        )

    def _repairs(self, source: Source) -> Iterator[str]:
        """Say what was mended for reading: each garbled run, and how many characters that can't be seen."""
        unseen = sum(
            repair.end - repair.start for repair in source.repairs if not repair.replacement
        )
        if unseen:
            yield f"{counted(unseen, 'character')} that can’t be seen left out"
        for repair in source.repairs:
            if repair.replacement and self.rights.span(source.key, repair.start, repair.end):
                yield f"“{source.text[repair.start : repair.end]}” reads “{repair.replacement}”"

    def _differing(self, differences: Iterable[Difference]) -> dict[str, list[tuple[int, int]]]:
        """Give by a source's key the words in which it differs from other newsrooms."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for difference in differences:
            for reading in () if difference.copying else difference.readings:
                found[self.lookup.sentences[reading.sentence].source].append(
                    (reading.start, reading.end)
                )
        return found

    def text_of(self, claim: Claim) -> str:
        """Give the words printed for a claim, or who reports it where none may be printed."""
        if lead := self.rights.lead(claim):
            return self._with_insertions(lead)
        sources = dict.fromkeys(self.lookup.sentences[s].source for s in claim.sentences)
        names = list(dict.fromkeys(self._publisher(key) for key in sources))
        if len(names) == 1:
            return f"{names[0]} also reports this."
        return f"{', '.join(names[:-1])} and {names[-1]} also report this."

    def _with_insertions(self, sentence: Sentence) -> str:
        """Give a sentence's words with what editors put in after some of them, in brackets."""
        source = self.lookup.sources[sentence.source]
        parts, at = [], sentence.start
        for insertion in sorted(self.lookup.edition.insertions, key=lambda found: found.at):
            if insertion.sentence == sentence.id:
                parts.append(f"{mended(source, at, insertion.at)} [{insertion.text}]")
                at = insertion.at
        return "".join([*parts, mended(source, at, sentence.end)])

    def _publisher(self, key: str) -> str:
        facts = self.lookup.sources[key].facts
        if facts.publisher is None:
            return self.reports[key].name
        return facts.publisher.value + standing(facts)

    def _also(self, claim: Claim) -> tuple[Related, ...]:
        linked = (self.lookup.claim_of.get(s.id) for s in self.lookup.linked(claim))
        others = {other.id: other for other in linked if other and other.id != claim.id}
        return tuple(
            Related(
                other.id,
                self.text_of(other),
                f"{self.narrative_url}#{other.id}",
                self.named(other.origins),
                self.label(other.origins),
            )
            for other in others.values()
        )

    def _newsroom_of(self, key: str, passage: str) -> Newsroom | None:
        origins = self.origins_of(key, passage)
        return self.newsrooms[origins[0]] if origins else None

    def _report(self, source: Source, number: int) -> Report:
        facts = source.facts
        title = facts.title.value if facts.title else ""
        name = title or source.key
        if facts.publisher:
            name = ", ".join(fact.value for fact in (facts.publisher, facts.via) if fact)
        newsrooms = tuple(
            self.newsrooms[origin.key]
            for origin in self.lookup.edition.collation.origins
            if source.key in origin.sources
        )
        return Report(
            source.key,
            name + standing(facts),
            title,
            self.addresses.url("SOURCE", source.key),
            source.path,
            known_date(facts.published),
            number,
            newsrooms,
            facts.url,
            facts.rights,
            self.rights.show[source.key].value,
        )

    def _passage(self, source: Source, passage: Passage, uses: UsesOf) -> PassageView:
        sentences = self.lookup.sentences_of(source.key, passage.id)
        whole = self.rights.all_of(source.key)
        views = []
        for sentence, following in zip(sentences, [*sentences[1:], None], strict=True):
            gap_end = following.start if following else passage.end
            claim = self.lookup.claim_of.get(sentence.id)
            views.append(
                SentenceView(
                    sentence.id.partition(".")[2],
                    mended(source, sentence.start, sentence.end)
                    if self.rights.sentence(sentence.id)
                    else ELISION,
                    mended(source, sentence.end, gap_end) if whole else " ",
                    claim.id if claim else "",
                )
            )
        first = sentences[0].start if sentences else passage.end
        return PassageView(
            passage.id,
            self.numbers[source.key, passage.id],
            mended(source, passage.start, first) if whole else "",
            tuple(views),
            f"[@{source.key}#{passage.id}]",
            tuple(uses.get((source.key, passage.id), ())),
            not self.rights.span(source.key, passage.start, passage.end),
            at_words(source.facts.url, source.text[passage.start : passage.end]),
        )


def foremost(evidence: Iterable[ReportEvidence]) -> tuple[ReportEvidence, ...]:
    """Give the first passage of each newsroom."""
    found: dict[Newsroom | None, ReportEvidence] = {}
    for group in evidence:
        for passage in group.passages:
            found.setdefault(passage.newsroom, ReportEvidence(group.report, (passage,)))
    return tuple(found.values())


def neighbours(items: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """Give for each item the one before it and the one after it, where there are such."""
    if items:
        yield from zip((None, *items[:-1]), (*items[1:], None), strict=True)


def counted(number: int, noun: str) -> str:
    """Count a noun: `1 report`, `2 reports`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def standing(facts: Facts) -> str:
    """Say behind a report's name that it no longer stands."""
    if facts.withdrawn:
        return " (withdrawn)"
    return " (replaced)" if facts.superseded_by else ""


def known(fact: Fact | None) -> Known | None:
    """Give a fact with whether it is inferred; None for an unknown one."""
    return Known(fact.value, fact.basis is Basis.INFERRED) if fact else None


def known_date(fact: Fact | None) -> Known | None:
    """Give a date in the reader's form and the machine's."""
    if fact is None:
        return None
    return Known(shown(fact.value), fact.basis is Basis.INFERRED, fact.value)


def pieces(
    source: Source, start: int, end: int, spans: Spans, differing: Spans = ()
) -> tuple[Piece, ...]:
    """Cut `text[start:end]` at the borders of what is marked, unless that is all of it, and of what differs."""
    borders = {p for span in (*spans, *differing) for p in span if start < p < end}
    points = sorted({start, end} | borders)
    cut = [
        Piece(mended(source, a, b), _within(a, b, spans), _within(a, b, differing))
        for a, b in pairwise(points)
    ]
    if all(piece.marked or not piece.text.strip() for piece in cut):
        cut = [replace(piece, marked=False) for piece in cut]
    return tuple(cut)


def _within(start: int, end: int, spans: Spans) -> bool:
    return any(a <= start and end <= b for a, b in spans)


def left_out(source: Source, *, printed: bool = True) -> tuple[LeftOut, ...]:
    """Group what isn't the article's text by kind and rule, in the order of the text.

    Where it may not be printed, its words are counted alone.
    """
    grouped: defaultdict[tuple[BlockKind, str], list[str]] = defaultdict(list)
    for block in source.blocks:
        if block.kind not in (BlockKind.ARTICLE, BlockKind.CAPTION, BlockKind.CREDIT):
            grouped[block.kind, block.rule].append(source.text[block.start : block.end].strip())
    return tuple(
        LeftOut(
            KIND_HEADINGS[kind],
            REASONS.get(rule, rule),
            tuple(texts) if printed else (),
            sum(map(count_words, texts)),
        )
        for (kind, rule), texts in grouped.items()
    )


def shares(source: Source) -> tuple[Share, ...]:
    """Count the words of each kind; the article's come first, then the largest."""
    words: Counter[BlockKind] = Counter()
    for block in source.blocks:
        words[block.kind] += count_words(source.text[block.start : block.end])
    ranked = sorted(words.items(), key=lambda kv: (kv[0] is not BlockKind.ARTICLE, -kv[1], kv[0]))
    return tuple(Share(KIND_WORDS[kind], number) for kind, number in ranked)
