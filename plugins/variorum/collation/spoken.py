"""What each source has in quotation marks: one unit a quotation, over several sentences or broken by *said X*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.collation.attributions import Saying
from variorum.collation.profiles import Profile
from variorum.collation.quoted import marked
from variorum.collation.speakers import NOBODY, Speaker, Speech
from variorum.collation.words import Word
from variorum.english.stopwords import STOPWORDS
from variorum.model import Passage, Source
from variorum.sources.quoting import DOUBLE_MARKS, OPENING

BESIDE = 3
"""Characters between a quotation and the speaker or verb right after it."""

FEW = 4
"""Words of a quotation below which it may be a term, a title or a nickname."""

BROKEN = 90
"""Characters that *said X* may have within a quotation that it breaks."""

MARKS_AND_STOPS = 6
"""Characters that a paragraph may have besides a quotation and still be nothing else."""

# What joins two pieces of one quotation: `“frank” and “constructive”`
JOINED = re.compile(r"[”\"’'»],?\s*(?:and|or|but)?,?\s*[“\"‘'«]")

# What parts two quotations of one sentence: `and he thanked`, `while`
PARTED_BY = re.compile(r"\b(?:and|but|while|who|which|whereas|as|for)\b", re.IGNORECASE)

# What an editor put into a quotation: `[the trip]`
INSERTED = re.compile(r"\[[^\]]{0,80}\]")

APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What of a quotation stands in one sentence."""

    profile: Profile
    words: tuple[Word, ...]
    telling: frozenset[str]
    """Keys of its words that aren't stop words."""


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
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


Span = tuple[int, int]


def spoken_in(source: Source, profiles: Sequence[Profile], speech: Speech) -> tuple[Spoken, ...]:
    """Find the quotations of a source, in the order of its text; `profiles` are its sentences'."""
    found: list[Spoken] = []
    by_passage: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        by_passage[profile.sentence.passage].append(profile)
    named = _Named(speech)
    for place, passage in enumerate(source.passages):
        inside = by_passage[passage.id]
        following = source.passages[place + 1] if place + 1 < len(source.passages) else None
        units = list(_units(source, passage, following, inside, speech))
        named.begin(inside, (span for unit in units for span in unit))
        for unit in units:
            parts = tuple(_parts(inside, unit))
            if not parts:
                continue
            saying = named.saying(parts, unit)
            spoken = _spoken(source, unit, parts, named.speaker(parts, saying), saying)
            if spoken is not None:
                found.append(spoken)
    return tuple(found)


def _units(
    source: Source,
    passage: Passage,
    following: Passage | None,
    inside: Sequence[Profile],
    speech: Speech,
) -> Iterator[tuple[Span, ...]]:
    """Yield the quoted spans of a paragraph, those of one quotation together; offsets in the source's text."""
    text = source.text
    if not DOUBLE_MARKS.search(text, passage.start, passage.end) and not _has_single(text, passage):
        return
    spans = [
        (a + passage.start, b + passage.start) for a, b in marked(text[passage.start : passage.end])
    ]
    spans += _unclosed(source, passage, following, spans)
    unit: list[Span] = []
    for span in spans:
        if unit and not _goes_on(text, unit[-1], span, inside, speech):
            yield tuple(unit)
            unit = []
        unit.append(span)
    if unit:
        yield tuple(unit)


def _has_single(text: str, passage: Passage) -> bool:
    return "‘" in text[passage.start : passage.end] or " '" in text[passage.start : passage.end]


def _unclosed(
    source: Source, passage: Passage, following: Passage | None, spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Find a quotation that opens and goes on in the next paragraph, which begins with a mark."""
    text = source.text[passage.start : passage.end]
    if following is None or not DOUBLE_MARKS.match(source.text, following.start):
        return []
    last = None
    for mark in DOUBLE_MARKS.finditer(text):
        place = mark.start() + passage.start
        if any(start - 1 <= place <= end for start, end in spans):
            continue
        before = text[mark.start() - 1] if mark.start() else " "
        if mark.group() in OPENING or before.isspace():
            last = place
    return [(last + 1, passage.end)] if last is not None and last + 1 < passage.end else []


def _goes_on(
    text: str,
    before: tuple[int, int],
    span: tuple[int, int],
    inside: Sequence[Profile],
    speech: Speech,
) -> bool:
    """Tell whether two quoted spans are one quotation, broken by *said X* or by *and*."""
    gap = text[before[1] : span[0]]
    if len(gap) > BROKEN:
        return False
    if JOINED.fullmatch(gap):
        return True
    ended = text[max(before[0], before[1] - 1) : before[1]]
    if ended not in {",", "?", "!", "—", "–", "-"} and gap[1:2] != ",":
        return False
    if any(stop in gap for stop in ".;:") and not gap.rstrip(" “\"'‘").endswith(","):
        return False
    start, end = before[1], span[0]
    if PARTED_BY.search(gap):
        return False
    return text[span[0]].islower() and any(
        start <= profile.sentence.start + saying.verb[0] < end
        for profile in inside
        for saying in speech.of(profile)
    )


def _parts(inside: Sequence[Profile], spans: Sequence[tuple[int, int]]) -> Iterator[Part]:
    for profile in inside:
        at = profile.sentence.start
        words = tuple(
            word
            for word in profile.words
            if any(start <= at + word.start and at + word.end <= end for start, end in spans)
        )
        if words:
            telling = frozenset(word.key for word in words if word.key not in STOPWORDS)
            yield Part(profile, words, telling)


def folded(word: Word) -> str:
    """Fold a quoted word: case, apostrophes and spelling undone, inflection kept."""
    return _folded(word.text, word.key)


@lru_cache(maxsize=16384)
def _folded(word: str, key: str) -> str:
    text = word.lower().translate(APOSTROPHES)
    if "." in text or word.isupper() or " " in text:
        return key
    for british, american in (
        ("our", "or"),
        ("ise", "ize"),
        ("isation", "ization"),
        ("ogue", "og"),
        ("defence", "defense"),
    ):
        if british in text[2:]:
            text = text[:2] + text[2:].replace(british, american)
    return text.replace("lling", "ling").replace("lled", "led")


def _spoken(
    source: Source,
    unit: Sequence[Span],
    parts: tuple[Part, ...],
    speaker: Speaker,
    saying: Saying | None,
) -> Spoken | None:
    words = [
        (part.profile.sentence.start + word.start, word) for part in parts for word in part.words
    ]
    start, end = _trimmed(source.text, unit[0][0], unit[-1][1])
    text = source.text[start:end]
    if not speaker.name and (len(words) < FEW or _is_title(words)):
        return None
    if len(unit) > 2 and len(words) <= len(unit) + 1:
        return None  # a list of words, each in marks
    inserted = (
        [(start + m.start(), start + m.end()) for m in INSERTED.finditer(text)]
        if "[" in text
        else []
    )
    return Spoken(
        parts[0].profile.source,
        start,
        end,
        text,
        parts,
        tuple(folded(word) for at, word in words if not any(a <= at < b for a, b in inserted)),
        frozenset(key for part in parts for key in part.telling),
        frozenset(key for part in parts for key in part.profile.names),
        speaker,
        saying,
        bool(inserted) or "…" in text or "..." in text or len(unit) > 1,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end


def _is_title(words: Sequence[tuple[int, Word]]) -> bool:
    """Tell whether quoted words are a name of something: most of the telling ones have capitals."""
    telling = [word for _, word in words if word.key not in STOPWORDS]
    return len(telling) > 1 and sum(word.capital for word in telling) > 0.7 * len(telling)


class _Named:
    """Who says the quotations of a source, while it is read paragraph by paragraph."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._quoted = NOBODY
        """Who said the quotation before, in the same paragraph."""
        self._whole = False
        """The paragraph is nothing but a quotation."""
        self._before = NOBODY
        """Who spoke last in the paragraph before."""
        self._last = NOBODY
        """Who spoke last in this one."""

    def begin(self, inside: Sequence[Profile], spans: Iterable[Span]) -> None:
        """Begin a paragraph."""
        self._before, self._last = self._last, NOBODY
        self._quoted = NOBODY
        quoted = sum(end - start for start, end in spans)
        whole = sum(len(profile.sentence.text) for profile in inside)
        self._whole = bool(whole) and quoted >= whole - MARKS_AND_STOPS
        for profile in inside:
            said = [saying for saying in self._speech.of(profile) if saying.speaker]
            main = [saying for saying in said if not saying.subordinate] or said
            if main:
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

    def saying(self, parts: Sequence[Part], spans: Sequence[Span]) -> Saying | None:
        """Find whose verb a quotation hangs on: the one right after it, the last before, the next after."""
        before: tuple[int, Saying] | None = None
        after: tuple[int, Saying] | None = None
        for part in parts:
            at = part.profile.sentence.start
            for saying in self._speech.of(part.profile):
                first = at + min(saying.verb[0], saying.spot.start)
                last = at + saying.verb[1]
                for start, end in spans:
                    if last <= start and (before is None or start - last < before[0]):
                        before = (start - last, saying)
                    if first >= end and (after is None or first - end < after[0]):
                        after = (first - end, saying)
        if after is not None and (before is None or after[0] <= BESIDE):
            return after[1]
        return before[1] if before else None


def _only_quoted(parts: Sequence[Part]) -> bool:
    """Tell whether a quotation's sentences hold hardly anything else."""
    whole = sum(len(part.profile.words) for part in parts)
    return sum(len(part.words) for part in parts) >= whole - 3
