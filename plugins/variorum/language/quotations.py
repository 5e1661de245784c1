"""What each source has in quotation marks, and who says it: one unit a quotation.

A quotation may run over several sentences and paragraphs, and *said X* may break it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from variorum.language.analysis import Analysis
from variorum.language.english.lists import one_of
from variorum.language.english.words import ARTICLES, SPELLINGS, SPELLINGS_OF_ENDS
from variorum.language.speech import Saying, main_of, names_newsroom
from variorum.language.words import Spot, Word, words_between

FEW = 4
"""Words of a quotation below which it may be a term, a title or a nickname."""

PARTING_MARKS = frozenset(",.?!:;—–")
"""One of them stands between a quotation and who says it, where they aren't side by side."""

SHORTEST = 3
"""Letters of a word that somebody is quoted with."""

BROKEN = 90
"""Characters that *said X* may have within a quotation that it breaks."""

BESIDE = 3
"""Characters between a quotation and the speaker or verb right after it."""

MARKS_AND_STOPS = 6
"""Characters that a paragraph may have besides a quotation and still be nothing else."""

TITLE = 0.7
"""Part of the telling words of a title, a film's say, that have capitals."""

# What joins two pieces of one quotation: `“frank” and “constructive”`
JOINED = re.compile(rf"[”\"’'»],?\s*(?:{one_of('sentences', 'joining-pieces')})?,?\s*[“\"‘'«]")

# What parts two quotations of one sentence: `and he thanked`, `while`
PARTED_BY = re.compile(rf"\b(?:{one_of('sentences', 'parting-quotations')})\b", re.IGNORECASE)

# What an editor put into a quotation: `[the trip]`
INSERTED = re.compile(r"\[[^\]]{0,80}\]")

APOSTROPHES = str.maketrans("’ʼ‘", "'''")


class Speaker(Struct, frozen=True):
    """Who says something."""

    name: str
    """As the source names them; empty where it doesn't."""
    person: bool = False


NOBODY = Speaker("")


class Part(Struct, frozen=True, eq=False):
    """What of a quotation stands in one sentence."""

    analysis: Analysis
    words: tuple[Word, ...]
    telling: frozenset[str]
    """Keys of its words that aren't stop words."""

    @property
    def folded(self) -> tuple[str, ...]:
        """Give its words, folded for comparing."""
        return tuple(map(folded, self.words))

    @property
    def spot(self) -> Spot:
        """Give its words where they stand."""
        return self.analysis.spot(self.words[0].start, self.words[-1].end)


class Spoken(Struct, frozen=True, kw_only=True, eq=False):
    """A quotation in one source."""

    source: int
    start: int
    end: int
    """Offsets in the source's text, from the first quoted word to the last, without the outer marks."""
    text: str
    parts: tuple[Part, ...]
    words: tuple[str, ...]
    """What is quoted, each word folded for comparing; what an editor inserted left out."""
    telling: frozenset[str]
    names: frozenset[str]
    """Keys of the names in its sentences."""
    speaker: Speaker
    saying: Saying | None
    """What names the speaker beside it, if anything does."""
    elided: bool
    """It has an ellipsis, a bracket, or is broken."""


def folded(word: Word) -> str:
    """Fold a quoted word: case, apostrophes and spelling undone, inflection kept."""
    return _folded(word.text, word.key)


@lru_cache(maxsize=16384)
def _folded(word: str, key: str) -> str:
    text = word.lower().translate(APOSTROPHES)
    if "." in text or word.isupper() or " " in text:
        return key
    for british, american in SPELLINGS:
        if british in text[2:]:
            text = text[:2] + text[2:].replace(british, american)
    for british, american in SPELLINGS_OF_ENDS:
        text = text.replace(british, american)
    return text


Piece = tuple[Analysis, int, int]
"""What of a sentence is quoted; offsets count its text."""


class _Run(Struct, eq=False):
    """What stands between two marks, or goes on to the next paragraph's."""

    pieces: list[Piece]
    """By sentence."""
    start: int
    end: int
    """Offsets in the source's text."""


Runs = list[_Run]
"""The runs of one quotation."""


def quotations_in(text: str, analyses: Sequence[Analysis]) -> tuple[Spoken, ...]:
    """Find the quotations of a source, in the order of its text; `analyses` are its sentences'."""
    said = _Said(analyses)
    begun: defaultdict[str, list[Runs]] = defaultdict(list)
    for unit in _units(text, _runs(analyses), said):
        begun[_passage(unit[0].pieces[0])].append(unit)
    named = _Named()
    going_on: dict[str, Speaker] = {}
    found: list[Spoken] = []
    for passage, inside in groupby(analyses, key=lambda analysis: analysis.sentence.passage):
        named.begin(list(inside), going_on.get(passage, NOBODY))
        for unit in begun[passage]:
            parts = tuple(_parts(unit))
            if not parts:
                continue
            saying = said.beside(unit, parts)
            speaker = named.speaker(parts, saying)
            going_on.update((_passage(piece), speaker) for piece in unit[-1].pieces)
            spoken = _spoken(text, unit, parts, speaker, saying)
            if spoken is not None:
                found.append(spoken)
    return tuple(_without_pulled(found))


def _without_pulled(found: Sequence[Spoken]) -> Iterator[Spoken]:
    """Leave out what a page sets apart of a quotation that the report has in its text, with who says it."""
    opening: defaultdict[tuple[str, ...], list[Spoken]] = defaultdict(list)
    for one in found:
        for run in {one.words[at : at + FEW] for at in range(len(one.words) - FEW + 1)}:
            opening[run].append(one)
    for one in found:
        others = opening.get(one.words[:FEW], ()) if one.saying is None and _only_quoted(one.parts) else ()
        if not any(other is not one and other.saying and _has(other.words, one.words) for other in others):
            yield one


def _has(words: Sequence[str], run: Sequence[str]) -> bool:
    """Tell whether words stand on end in others."""
    return any(tuple(words[at : at + len(run)]) == tuple(run) for at in range(len(words) - len(run) + 1))


def _passage(piece: Piece) -> str:
    return piece[0].sentence.passage


def _runs(analyses: Sequence[Analysis]) -> Iterator[_Run]:
    """Join what is quoted in each sentence to what goes on in the next."""
    run: _Run | None = None
    for analysis in analyses:
        for number, (start, end) in enumerate(analysis.quoted):
            first, last = analysis.where(start, end)
            if run and not number and _continues(run, analysis):
                run.pieces.append((analysis, start, end))
                run.end = last
                continue
            if run:
                yield run
            run = _Run([(analysis, start, end)], first, last)
    if run:
        yield run


def _continues(run: _Run, analysis: Analysis) -> bool:
    """Tell whether the first quoted words of a sentence go on with a quotation of the sentence before."""
    before, _, end = run.pieces[-1]
    if before.place + 1 != analysis.place or not before.ends_inside or end < len(before.text):
        return False
    return analysis.begins_inside or before.sentence.passage != analysis.sentence.passage


class _Said:
    """Who says something where in a source."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        said = [(analysis, saying) for analysis in analyses for saying in analysis.sayings]
        self._in = [analysis for analysis, _ in said]
        begins, ends = [], []
        for number, (analysis, saying) in enumerate(said):
            first, last = analysis.where(*saying.verb)
            spot = analysis.where(saying.spot.start, saying.spot.end)[0]
            begins.append((min(first, spot), number))
            ends.append((last, -number))
        self._said = [saying for _, saying in said]
        self._verbs = sorted(analysis.where(*saying.verb)[0] for analysis, saying in said)
        self._begins = sorted(begins)
        self._ends = sorted(ends)

    def between(self, start: int, end: int) -> bool:
        """Tell whether a verb of speech begins between two offsets of the source's text."""
        at = bisect_left(self._verbs, start)
        return at < len(self._verbs) and self._verbs[at] < end

    def beside(self, unit: Runs, parts: Sequence[Part]) -> Saying | None:
        """Find whose verb a quotation hangs on: the one right after it, the last before, the next after.

        Right after it also stands a sentence that holds nothing else: *“….” Smith says.* Who comes later in its sentence
        says it if a mark parts them, as no phrase is that the quotation is within; a newsroom that only carries it doesn't.
        """
        inside = {part.analysis.sentence.id for part in parts}
        before: tuple[int, Saying] | None = None
        after: tuple[int, Saying] | None = None
        for run in unit:
            at = bisect_right(self._ends, (run.start, 0)) - 1
            if at >= 0:
                last, number = self._ends[at]
                saying = self._said[-number]
                if saying.spot.sentence in inside and (before is None or run.start - last < before[0]):
                    before = run.start - last, saying
            at = bisect_left(self._begins, (run.end, 0))
            if at < len(self._begins):
                first, number = self._begins[at]
                if self._hangs_on(run, first, number, inside) and (after is None or first - run.end < after[0]):
                    after = first - run.end, self._said[number]
        if after is not None and (before is None or after[0] <= BESIDE):
            return before[1] if before and _carries(after[1]) and not _carries(before[1]) else after[1]
        return before[1] if before else None

    def _hangs_on(self, run: _Run, first: int, number: int, inside: Collection[str]) -> bool:
        """Tell whether what is quoted may be said by who speaks next, from an offset of the source's text on."""
        analysis, saying = self._in[number], self._said[number]
        last, begins, end = run.pieces[-1]
        if saying.spot.sentence not in inside:
            alone = len(analysis.words) == len(words_between(analysis.words, saying.spot.start, saying.verb[1]))
            return alone and first - run.end <= BESIDE and analysis.sentence.passage == last.sentence.passage
        if last.sentence.id != saying.spot.sentence:
            return True
        until = min(saying.verb[0], saying.spot.start)
        marked = not PARTING_MARKS.isdisjoint(last.text[max(0, end - 1, until - BESIDE) : until])
        return marked or (until - end <= BESIDE and not _within(last, begins))


def _within(analysis: Analysis, start: int) -> bool:
    """Tell whether what is quoted is within a phrase of the reporter's: *the “frank” talks*."""
    before = words_between(analysis.words, 0, start)
    return bool(before) and before[-1].lower in ARTICLES


def _carries(saying: Saying) -> bool:
    """Tell whether who says something is a newsroom, which may only carry what another said."""
    return names_newsroom(saying.speaker, ())


def _units(text: str, runs: Iterator[_Run], said: _Said) -> Iterator[Runs]:
    """Bring together the runs that are one quotation, broken by *said X* or by *and*."""
    unit: Runs = []
    for run in runs:
        if unit and not _goes_on(text, unit[-1], run, said):
            yield unit
            unit = []
        unit.append(run)
    if unit:
        yield unit


def _goes_on(text: str, before: _Run, run: _Run, said: _Said) -> bool:
    if run.start - before.end > BROKEN:
        return False
    if before.pieces[-1][0].sentence.passage != run.pieces[0][0].sentence.passage:
        return False
    gap = text[before.end : run.start]
    if JOINED.fullmatch(gap):
        return True
    ended = text[max(before.start, before.end - 1) : before.end]
    if ended not in {",", "?", "!", "—", "–", "-"} and gap[1:2] != ",":
        return False
    if any(stop in gap for stop in ".;:") and not gap.rstrip(" “\"'‘").endswith(","):
        return False
    if PARTED_BY.search(gap) or not text[run.start].islower():
        return False
    return said.between(before.end, run.start)


def _parts(unit: Runs) -> Iterator[Part]:
    by_sentence: dict[str, tuple[Analysis, list[Word]]] = {}
    for run in unit:
        for analysis, start, end in run.pieces:
            words = by_sentence.setdefault(analysis.sentence.id, (analysis, []))[1]
            words += words_between(analysis.words, start, end)
    for analysis, words in by_sentence.values():
        if words:
            telling = frozenset(word.key for word in words if word.telling)
            yield Part(analysis, tuple(words), telling)


class _Named:
    """Who says the quotations of a source, while it is read paragraph by paragraph."""

    def __init__(self) -> None:
        self._quoted = NOBODY
        """Who said the quotation before, in the same paragraph."""
        self._whole = False
        """The paragraph is nothing but a quotation."""
        self._before = NOBODY
        """Who spoke last in the paragraph before."""
        self._last = NOBODY
        """Who spoke last in this one."""

    def begin(self, inside: Sequence[Analysis], goes_on: Speaker) -> None:
        """Begin a paragraph; `goes_on` says the quotation of the one before that goes on in it."""
        self._before, self._last = self._last, goes_on
        self._quoted = goes_on
        quoted = sum(end - start for analysis in inside for start, end in analysis.quoted)
        whole = sum(len(analysis.text) for analysis in inside)
        self._whole = quoted >= whole - MARKS_AND_STOPS
        for analysis in inside:
            if main := main_of(analysis.sayings):
                self._last = Speaker(main[-1].speaker, main[-1].person)

    def speaker(self, parts: Sequence[Part], saying: Saying | None) -> Speaker:
        """Give who says a quotation; nobody if the text doesn't tell."""
        if saying is not None:
            found = Speaker(saying.speaker, saying.person)
        elif self._quoted.name and _only_quoted(parts):
            found = self._quoted
        elif self._whole:
            found = self._last = self._before
        else:
            found = NOBODY
        self._quoted = found
        return found


def _only_quoted(parts: Sequence[Part]) -> bool:
    """Tell whether a quotation's sentences hold hardly anything else."""
    whole = sum(len(part.analysis.words) for part in parts)
    return sum(len(part.words) for part in parts) >= whole - 3


def _spoken(text: str, unit: Runs, parts: tuple[Part, ...], speaker: Speaker, saying: Saying | None) -> Spoken | None:
    words = [word for part in parts for word in part.words]
    few = len(words) < FEW
    if few and not any(part.telling for part in parts):
        return None
    if len(words) == 1 and words[0].end - words[0].start < SHORTEST:
        return None  # a letter or a sound that is spoken of: *the letter ‘k’*
    if not speaker.name and (few or _is_title(words)):
        return None
    if len(unit) > 2 and len(words) <= len(unit) + 1:
        return None  # a list of words, each in marks
    start, end = _trimmed(text, unit[0].start, unit[-1].end)
    quoted = text[start:end]
    own, inserted = _without_inserted(parts) if "[" in quoted else (words, False)
    one = parts[0] if len(parts) == 1 else None
    return Spoken(
        source=parts[0].analysis.source,
        start=start,
        end=end,
        text=quoted,
        parts=parts,
        words=tuple(map(folded, own)),
        telling=one.telling if one else frozenset().union(*(part.telling for part in parts)),
        names=one.analysis.names if one else frozenset().union(*(part.analysis.names for part in parts)),
        speaker=speaker,
        saying=saying,
        elided=inserted or "…" in quoted or "..." in quoted or len(unit) > 1,
    )


def _without_inserted(parts: Sequence[Part]) -> tuple[list[Word], bool]:
    """Leave out the words that an editor put in, and tell whether there are any."""
    own: list[Word] = []
    for part in parts:
        first, last = part.words[0].start, part.words[-1].end
        at = 0
        for found in INSERTED.finditer(part.analysis.text, max(0, first - 1), last + 1):
            after = bisect_left(part.words, found.start(), key=lambda word: word.start)
            own += part.words[at:after]
            at = bisect_left(part.words, found.end(), key=lambda word: word.start)
        own += part.words[at:]
    return own, len(own) < sum(len(part.words) for part in parts)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end


def _is_title(words: Sequence[Word]) -> bool:
    """Tell whether quoted words are a name of something: most of the telling ones have capitals."""
    telling = [word for word in words if word.telling]
    return len(telling) > 1 and sum(word.capital for word in telling) > TITLE * len(telling)
