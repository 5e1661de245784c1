"""Statements and differences in the reader's words: the story's sentences with all that each opens onto."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from variorum.edition.lookup import Lookup
from variorum.identity import normalise
from variorum.language.english.readers import (
    AS_RECEIVED,
    ASKED,
    DIFFERENCE_KINDS,
    DIFFERENCE_LABELS,
    EARLIER,
    LATER,
    SAID_AGAIN,
    SINGLE_WORDS,
)
from variorum.language.printed import mended
from variorum.model import (
    AsideReason,
    Claim,
    Difference,
    DifferenceKind,
    DifferenceLabel,
    Reading,
    Section,
    Sentence,
)
from variorum.problem_lines import counted
from variorum.site.views.naming import Naming
from variorum.site.views.passages import Passages, foremost
from variorum.site.views.tongues import Tongue
from variorum.site.views.values import (
    DifferenceReading,
    DifferenceView,
    Entry,
    InContext,
    Otherwise,
    Piece,
    Related,
    Saying,
    Segment,
    Statement,
    Term,
    Worded,
)

IN_LINE = (DifferenceKind.NUMBER, DifferenceKind.DATE)
"""Kinds of what contradicts a statement in a few words, which stand at it in the story."""

APART = (DifferenceLabel.CONTRADICTS, DifferenceLabel.OTHERWISE)
"""Labels by which newsrooms differ on a statement: not where one says more, or tells a later figure."""


def difference_view(passages: Passages, difference: Difference) -> DifferenceView:
    """Give a difference in the reader's words."""
    later = difference.label is DifferenceLabel.LATER
    sayings = [
        _side(passages, side, (LATER if number else EARLIER) if later else "")
        for number, side in enumerate(difference.sides)
    ]
    sides = Counter(newsroom.name for saying in sayings for newsroom in saying.newsrooms)
    withheld = passages.rights.withholds(difference.heading)
    return DifferenceView(
        id=difference.id,
        kind=DIFFERENCE_KINDS[difference.kind],
        label=DIFFERENCE_LABELS[difference.label],
        copying=difference.copying,
        sayings=tuple(
            replace(saying, wordings=tuple(_carried(worded, sides) for worded in saying.wordings)) for saying in sayings
        ),
        question=difference.question if withheld else difference.heading or difference.question,
        asked=ASKED if difference.heading and not withheld else "",
    )


def _side(passages: Passages, side: Sequence[Reading], moment: str) -> Saying:
    """Give what one side says, by its wordings, and who has it: sound ones first, of these what most newsrooms have."""
    groups: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in sorted(side, key=lambda reading: reading.sentence in passages.damaged):
        groups[normalise(reading.text)].append(reading)
    told = ((group[0].sentence in passages.damaged, _worded(passages, group)) for group in groups.values())
    wordings = tuple(worded for _, worded in sorted(told, key=lambda one: (one[0], -len(one[1].newsrooms))))
    newsrooms = {newsroom.name: newsroom for worded in wordings for newsroom in worded.newsrooms}
    return Saying(tuple(newsrooms[name] for name in sorted(newsrooms)), wordings, moment)


def _carried(worded: Worded, sides: Mapping[str, int]) -> Worded:
    """Say which report has some words, where a newsroom by its name alone would be on several sides."""
    if all(sides[newsroom.name] == 1 for newsroom in worded.newsrooms):
        return worded
    own = worded.newsrooms[-1].name
    first, *others = dict.fromkeys(reading.report.name for reading in worded.readings + worded.also)
    told = first.removeprefix(own) if first.startswith(own) else f", in {first}"
    return replace(worded, carried=told + (f" and {len(others)} more" if others else ""))


def _worded(passages: Passages, group: Sequence[Reading]) -> Worded:
    first = group[0]
    source = passages.lookup.sentences[first.sentence].source
    words = " ".join(first.text.split()) if passages.rights.span(source, first.start, first.end) else ""
    views = [_reading(passages, reading) for reading in group]
    newsrooms = {view.newsroom.name: view.newsroom for view in views if view.newsroom}
    sentences = [normalise(passages.lookup.sentences[reading.sentence].text) for reading in group]
    whole = [sentence == sentences[0] for sentence in sentences]
    return Worded(
        words=words,
        pieces=views[0].pieces,
        newsrooms=tuple(newsrooms[name] for name in sorted(newsrooms)),
        around=around(views[0].pieces) if words else (),
        readings=tuple(view for view, all_of_it in zip(views, whole, strict=True) if all_of_it),
        also=tuple(view for view, all_of_it in zip(views, whole, strict=True) if not all_of_it),
    )


def _reading(passages: Passages, reading: Reading) -> DifferenceReading:
    sentence = passages.lookup.sentences[reading.sentence]
    spans = [(reading.start, reading.end)]
    return DifferenceReading(
        passages.naming.reports[sentence.source],
        sentence.passage,
        passages.naming.newsroom_of(sentence.source, sentence.passage),
        passages.words(sentence.source, sentence.start, sentence.end, spans),
    )


MOST_BEFORE = 2
"""Statements of the story that are repeated before one that leans, at most."""

MOST_APART = 2
"""Newsrooms that a badge names as differing; of more the number is given."""

AROUND = 110
"""Characters of the words that a difference is about with what stands around them, about."""


def around(sentence: Sequence[Piece]) -> tuple[Piece, ...]:
    """Cut a sentence down to its marked words with a little before and after them, at the ends of words."""
    marked = [at for at, piece in enumerate(sentence) if piece.marked]
    if not marked:
        return (Piece(shortened("".join(piece.text for piece in sentence), AROUND)),)
    first, last = marked[0], marked[-1]
    before = "".join(piece.text for piece in sentence[:first])
    after = "".join(piece.text for piece in sentence[last + 1 :])
    room = max(0, AROUND - sum(len(piece.text) for piece in sentence[first : last + 1]))
    kept_before = before if len(before) <= room // 2 else f"…{shortened(before[::-1], room // 2, '')[::-1]}"
    kept_after = shortened(after, max(room // 2, room - len(before)))
    return Piece(kept_before), *sentence[first : last + 1], Piece(kept_after)


def shortened(text: str, most: int, sign: str = "…") -> str:
    """Give the first words of a text, as many as there is room for, and a sign where that isn't all."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0].rstrip(" ,;:–—") + sign


NAMED_BY = 36
"""Characters of a sentence by which its badge is told from others when read out, about."""

KEPT_OUT = "A sentence that the editors keep out of the story"
"""Stands for the words of a statement that was dropped."""


class Statements:
    """Makes the statements of one edition, each once."""

    def __init__(self, passages: Passages, narrative_url: str) -> None:
        self.lookup = passages.lookup
        self.rights = passages.rights
        self.naming = passages.naming
        self.passages = passages
        self.narrative_url = narrative_url
        self._notes = notes_of(self.lookup, self.naming)
        self._asides: defaultdict[str, list[str]] = defaultdict(list)
        self._in_cards: set[str] = set()
        self._dropped: set[str] = set()
        for aside in self.lookup.edition.asides:
            if aside.under and aside.reason is not AsideReason.WITHHELD:
                self._asides[aside.under].append(aside.claim)
                self._in_cards.add(aside.claim)
            if aside.reason is AsideReason.DROPPED:
                self._dropped.add(aside.claim)
        told = ([c for p in paragraphs for c in p] for _, paragraphs in self.told())
        self._before = dict(pair for claims in told for pair in pairwise(claims[::-1]))
        self._breaks = {damage.sentence: damage.at for damage in self.lookup.edition.damage}
        self._printed_damaged = frozenset(self.lookup.edition.as_received)
        self._terms = self._first_named()
        self._leaning = frozenset(self.lookup.edition.leaning)
        self._made: dict[str, Statement] = {}
        self.cited_by: Mapping[str, Sequence[Entry]] = {}
        """Editors' pages by what they cite, known once all of them are read."""

    def of(self, claim_id: str) -> Statement:
        """Give a claim as the statement that readers see."""
        claim = self.lookup.claims[claim_id]
        if claim.id not in self._made:
            self._made[claim.id] = self._make(claim)
        return self._made[claim.id]

    def told(self) -> Iterator[tuple[Section, list[tuple[str, ...]]]]:
        """Give the story's sections with the claims that each prints, paragraph by paragraph.

        What stands in another statement's card isn't among them; what may not be printed is, since the
        story names who reports it.
        """
        for section in self.lookup.edition.narrative:
            paragraphs = (
                tuple(claim for claim in paragraph if claim not in self._in_cards) for paragraph in section.paragraphs
            )
            yield section, [paragraph for paragraph in paragraphs if paragraph]

    def short(self) -> list[Statement]:
        """Give the statements of the short version, but for those whose words may not be printed."""
        wanted = map(self.of, self.lookup.edition.short)
        return [statement for statement in wanted if not statement.withheld]

    def in_context(self, claims: Iterable[str]) -> list[InContext]:
        """Give claims as a list that is read by itself, with what the story has before those that lean.

        What an editor dropped is left out.
        """
        found = []
        last = ""
        for statement in map(self.of, (claim for claim in claims if claim not in self._dropped)):
            found.append(InContext(statement, tuple(self._leading_up(statement.id, last))[::-1]))
            last = statement.id
        return found

    def _leading_up(self, claim_id: str, told: str) -> Iterator[Statement]:
        """Give what the story has before a statement that leans, from there back to what leans on nothing or is told."""
        for _ in range(MOST_BEFORE):
            claim_id = self._before.get(claim_id, "") if self._leans(claim_id) else ""
            if claim_id in ("", told) or self.of(claim_id).withheld:
                return
            yield self.of(claim_id)

    def _leans(self, claim_id: str) -> bool:
        """Tell whether what is printed for a claim answers to what stands before it."""
        lead = self.rights.lead(self.lookup.claims[claim_id])
        return lead is not None and lead.id in self._leaning

    def agreed(self) -> list[Statement]:
        """Give the statements on which most newsrooms agree, but for those whose words may not be printed."""
        wanted = map(self.of, self.lookup.edition.agreed)
        return [statement for statement in wanted if not statement.withheld]

    def _make(self, claim: Claim) -> Statement:
        printed = self.rights.lead(claim)
        lead = printed or self.lookup.sentences[claim.lead]
        members = [self.lookup.sentences[sentence] for sentence in claim.sentences]
        label = self.naming.label(claim.origins)
        reports = len({sentence.source for sentence in members})
        newsrooms = len(claim.origins)
        differences = self.lookup.differences(claim)
        evidence = self.passages.evidence(members, lead.source, differing_words(self.lookup, differences))
        apart = self._apart(claim, differences)
        return Statement(
            id=claim.id,
            text=self.text_of(claim),
            tongue=self.tongue_of(claim),
            url=f"{self.narrative_url}#{claim.id}",
            report=self.naming.reports[lead.source],
            passage=lead.passage,
            newsrooms=self.naming.named(claim.origins),
            label=label,
            apart=apart,
            spoken=f"{label}{apart}: {counted(newsrooms, 'newsroom')}, {counted(reports, 'report')}, for “{shortened(self.text_of(claim), NAMED_BY)}”",
            evidence=evidence,
            foremost=foremost(evidence),
            also=self._also(claim),
            differences=tuple(difference_view(self.passages, d) for d in differences),
            asides=tuple(self.of(aside) for aside in self._asides[claim.id]),
            rulings=tuple(ruling for ruling in claim.rulings if not self.rights.withholds(ruling)),
            notes=tuple(self._notes.get(claim.id, ())),
            withheld=printed is None,
            compared=len({self.naming.origins_of(s.source, s.passage) for s in members}) > 1,
            aliases=claim.aliases,
            beside=tuple(self._beside(claim)),
            line=self._line(claim),
            written=self.naming.written(lead.source),
            otherwise=tuple(self._otherwise(lead, differences)),
            dropped=claim.id in self._dropped,
            cited_by=tuple(self.cited_by.get(f"claim:{claim.id}", ())),
        )

    def _beside(self, claim: Claim) -> Iterator[str]:
        """Give the ids of what stands in a claim's card, and those that they had."""
        for aside in self._asides[claim.id]:
            yield aside
            yield from self.lookup.claims[aside].aliases

    def text_of(self, claim: Claim) -> str:
        """Give the words printed for a claim, or what it is where none may be printed."""
        if claim.id in self._dropped:
            return KEPT_OUT
        if lead := self.rights.lead(claim):
            return self._with_insertions(lead)
        sources = dict.fromkeys(self.lookup.sentences[s].source for s in claim.sentences)
        names = list(dict.fromkeys(self.naming.publisher(key) for key in sources))
        if len(names) == 1:
            return f"{names[0]} also reports this."
        return f"{', '.join(names[:-1])} and {names[-1]} also report this."

    def tongue_of(self, claim: Claim) -> Tongue | None:
        """Give the language of the words printed for a claim, where they are a report's and not in the site's."""
        lead = None if claim.id in self._dropped else self.rights.lead(claim)
        return self.naming.reports[lead.source].tongue if lead else None

    def _with_insertions(self, sentence: Sentence) -> str:
        """Give a sentence's words with what editors put in after some of them, in brackets."""
        return "".join(text for text, _ in self._parts(sentence, ()))

    def _parts(self, sentence: Sentence, borders: Iterable[int]) -> Iterator[tuple[str, int]]:
        """Cut a sentence's words at borders and where editors put something in; give each part and where it ends."""
        source = self.lookup.sources[sentence.source]
        inserted = {i.at: i.text for i in self.lookup.edition.insertions if i.sentence == sentence.id}
        at = sentence.start
        for border in sorted({*borders, *inserted, sentence.end}):
            bracket = f" [{inserted[border]}]" if border in inserted else ""
            yield mended(source, at, border) + bracket, border
            at = border

    def _line(self, claim: Claim) -> tuple[Segment, ...]:
        """Give a claim's words as they stand in the story: marked where they look damaged, a term at its first mention."""
        lead = self.rights.lead(claim)
        if lead is None or claim.id in self._dropped:
            return (Segment(self.text_of(claim)),)
        broken = self._breaks.get(lead.id) if claim.id in self._printed_damaged else None
        named = self._terms.get(lead.id, [])
        ends = {end: term for _, end, term in named}
        borders = [*(place for start, end, _ in named for place in (start, end)), *([broken] if broken else [])]
        parts = [(text, end) for text, end in self._parts(lead, borders) if text]
        line, taken = [], 0
        for (text, end), (after, following) in zip(parts, [*parts[1:], ("", 0)], strict=True):
            term, damaged = ends.get(end), end == broken
            joins = term and not damaged and following not in ends and not after[:1].isspace()
            joined = after.split(maxsplit=1)[0] if joins and after else ""
            line.append(Segment(text[taken:], damaged=damaged, term=term, joined=joined))
            taken = len(joined)
        return tuple(line)

    def _first_named(self) -> Mapping[str, list[tuple[int, int, Term]]]:
        """Give by sentence where the story first names what has a page."""
        topics = {topic.file.slug: topic.file for topic in self.lookup.edition.topics}
        found: defaultdict[str, list[tuple[int, int, Term]]] = defaultdict(list)
        for mention in self.lookup.edition.first_mentions:
            file = topics[mention.topic]
            term = Term(file.slug, file.title, self.naming.addresses.url("TOPIC", file.slug), file.summary)
            found[mention.sentence].append((mention.start, mention.end, term))
        return found

    def _apart(self, claim: Claim, differences: Iterable[Difference]) -> str:
        """Name the newsrooms that differ from a claim's own, where any do."""
        own, others = set(claim.sentences), set[str]()
        for difference in differences:
            if difference.copying or difference.label not in APART:
                continue
            for side in difference.sides:
                if own.isdisjoint(reading.sentence for reading in side):
                    others |= {o for r in side for o in self.naming.origins_of(*self._place_of(r.sentence))}
        names = [newsroom.name for newsroom in self.naming.named(others - set(claim.origins))]
        if not names:
            return ""
        if len(names) > MOST_APART:
            return f", {len(names)} others differ"
        return f", {' and '.join(names)} differ{'s' if len(names) == 1 else ''}"

    def _place_of(self, sentence: str) -> tuple[str, str]:
        return self.lookup.sentences[sentence].source, self.lookup.sentences[sentence].passage

    def _otherwise(self, lead: Sentence, differences: Iterable[Difference]) -> Iterator[Otherwise]:
        """Give what contradicts a printed sentence's own numbers and days, whose it is and in its words."""
        for difference in differences:
            if difference.label is not DifferenceLabel.CONTRADICTS or difference.kind not in IN_LINE:
                continue
            if not any(reading.sentence == lead.id for reading in difference.readings):
                continue
            for told, side in zip(difference_view(self.passages, difference).sayings, difference.sides, strict=True):
                if not any(reading.sentence == lead.id for reading in side):
                    for worded in told.wordings:
                        if worded.words:
                            yield Otherwise(worded.newsrooms, worded.words, worded.carried)

    def _also(self, claim: Claim) -> tuple[Related, ...]:
        linked = (self.lookup.claim_of.get(s.id) for s in self.lookup.linked(claim))
        others = {other.id: other for other in linked if other and other.id != claim.id}
        return tuple(
            Related(
                id=other.id,
                text=self.text_of(other),
                url=f"{self.narrative_url}#{other.id}",
                newsrooms=self.naming.named(other.origins),
                label=self.naming.label(other.origins),
                tongue=self.tongue_of(other),
            )
            for other in others.values()
        )


def notes_of(lookup: Lookup, naming: Naming) -> Mapping[str, Sequence[str]]:
    """Say by claim id what a reader is told: why one report alone has it, who repeats it, that it is as received."""
    notes: defaultdict[str, list[str]] = defaultdict(list)
    if len(lookup.sources) > 1:
        for single in lookup.edition.singles:
            notes[single.claim].append(SINGLE_WORDS[single.reason])
    for claim in lookup.edition.collation.claims:
        for key in _repeating(lookup, claim):
            notes[claim.id].append(SAID_AGAIN.format(report=naming.reports[key].name))
    for claim_id in lookup.edition.as_received:
        notes[claim_id].append(AS_RECEIVED)
    return notes


def _repeating(lookup: Lookup, claim: Claim) -> Iterator[str]:
    """Give the reports that make a claim in several passages."""
    passages: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in (lookup.sentences[s] for s in claim.sentences):
        passages[sentence.source].add(sentence.passage)
    return (key for key in sorted(passages) if len(passages[key]) > 1)


def differing_words(lookup: Lookup, differences: Iterable[Difference]) -> dict[str, list[tuple[int, int]]]:
    """Give by a source's key the words in which it differs from other newsrooms."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for difference in differences:
        for reading in () if difference.copying else difference.readings:
            found[lookup.sentences[reading.sentence].source].append((reading.start, reading.end))
    return found
