"""Who says it: other speakers, a source named or left out, said by one and stated flat by another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from variorum.collation.differences.aspects import Aspect, Finding
from variorum.collation.facing import Facing, Ground
from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.english.speech import PAPERS, REPORTING, VAGUE_SPEAKERS
from variorum.language.english.words import STOPWORDS
from variorum.language.speech import Saying
from variorum.language.words import Spot, stretch
from variorum.model import DifferenceKind, DifferenceLabel

ALIKE = 0.45
"""Part of the smaller content, by weight, that two sentences of one claim share if they tell the same thing."""

ALIKE_LINKED = 0.6
"""The same for two sentences that are linked."""

VAGUE = 0.7
"""The same where a speaker is only *officials* or the like."""

FLAT = 0.6
"""The same where one of them names nobody."""


class Voice(Struct, frozen=True, eq=False):
    """Who says what a sentence tells."""

    spot: Spot
    """The words that name them; of what is stated flat the words that another gives to somebody."""
    saying: Saying | None
    """None where it is stated flat."""


class _Unlike(Struct, frozen=True, eq=False):
    """How two sentences differ in who says it."""

    one: Voice
    other: Voice
    label: DifferenceLabel
    weight: float = 0.0
    anew: bool = False
    """It is a difference of newsrooms even in a copied text."""

    def turned(self) -> _Unlike:
        """Exchange the two."""
        return replace(self, one=self.other, other=self.one)


class Attributions(Aspect[Voice]):
    """Who says it: other speakers, a source named or left out, said by one and stated flat by another."""

    kind = DifferenceKind.ATTRIBUTION

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._content = cache(_content)

    def facts(self, analysis: Analysis) -> Sequence[Voice]:
        """Give who says something in a sentence."""
        return [Voice(saying.spot, saying) for saying in analysis.sayings]

    def same(self, one: Voice, other: Voice) -> bool:
        """Tell whether two speakers may be one: a name, a role that the name has somewhere, shared words."""
        left, right = one.saying, other.saying
        if left is None or right is None:
            return left is right
        if left.person and right.person:
            return bool(left.keys & right.keys) or not (left.speaker and right.speaker)
        if left.person or right.person:
            person, body = (left, right) if left.person else (right, left)
            called = self._corpus.naming.called.get(person.speaker, ())
            return not body.speaker or body.head in called or bool(person.keys & body.keys)
        a, b = _telling(left.keys), _telling(right.keys)
        return bool(a & b) or not a or not b or _shortened(left.speaker, right.speaker)

    def findings(self, ground: Ground) -> Iterator[Finding[Voice]]:
        """Find where two sentences give one content to others, or only one says where it is from."""
        for pair in self.pairs(ground):
            left, right = self.held(pair.a), self.held(pair.b)
            # asked here, since in most pairs nobody speaks, and there may be hundreds of thousands
            for told in self._differing(pair, left, right) if left or right else ():
                one_text = pair.one_text and not told.anew
                yield self.told(told.one, told.other, told.label, one_text=one_text, weight=told.weight)

    def _differing(self, pair: Facing, left: Sequence[Voice], right: Sequence[Voice]) -> Iterator[_Unlike]:
        if not right:
            if pair.same and not self._corpus.speaks_near(pair.b):
                yield from _flat(pair, pair.a, pair.b, left[0])
            return
        if not left:
            if pair.same and not self._corpus.speaks_near(pair.a):
                yield from (told.turned() for told in _flat(pair, pair.b, pair.a, right[0]))
            return
        one, other = _main(left), _main(right)
        if is_paper(one) or is_paper(other) or one is None or other is None or not one.speaker or not other.speaker:
            return
        alike = _alike(self._content(pair.a, one), self._content(pair.b, other))
        if _other_words(pair) or alike < (ALIKE if pair.same else ALIKE_LINKED):
            return
        voices = Voice(one.spot, one), Voice(other.spot, other)
        if any(self.same(a, b) for a in left for b in right):
            if pair.same:
                yield from self._cited(left, right)
                yield from (told.turned() for told in self._cited(right, left))
        elif one.pronoun or other.pronoun or (_is_somebody(one) != _is_somebody(other) and not pair.same):
            return  # *he* doesn't tell a reader who it is, and who speaks for a body may be the other
        elif _named(one) and _named(other):
            # a copy puts a body's name in other words, but hardly a person's
            anew = one.person or other.person or not pair.one_origin
            yield _Unlike(*voices, DifferenceLabel.OTHERWISE, alike, anew)
        elif alike >= VAGUE and one.person != other.person:
            yield _Unlike(*voices, DifferenceLabel.OTHERWISE, alike)

    def _cited(self, has: Sequence[Voice], lacks: Sequence[Voice]) -> Iterator[_Unlike]:
        """Find that only the first of two sentences with the same speaker says where the words are from."""
        cited = next((voice for voice in has if voice.saying and voice.saying.cited), None)
        if cited is None or len(has) == 1:
            return
        known = [voice.saying for voice in lacks if voice.saying]
        if any(saying.cited for saying in known) or known[0].pronoun:
            return
        if not any(self.same(cited, other) for other in lacks):
            yield _Unlike(cited, lacks[0], DifferenceLabel.MORE)


def is_paper(saying: Saying | None) -> bool:
    """Tell whether a speaker is a paper, whose writer may be another that is named: *a statement said*."""
    return saying is not None and saying.head in PAPERS


def _shortened(one: str, other: str) -> bool:
    """Tell whether one of two bodies is the other by its capitals: *the RAIB*, *the Rail Accident Investigation Branch*."""
    short = {word for name in (one, other) for word in name.split() if word.isupper() and len(word) > 1}
    told = [[word for word in name.split() if word.lower() not in STOPWORDS] for name in (one, other)]
    capitals = {"".join(word[0] for word in words if word[0].isupper()) for words in told}
    return not short.isdisjoint(capitals)


def _other_words(pair: Facing) -> bool:
    """Tell whether both sentences quote, and hardly the same words."""
    a, b = pair.a.quoted_words, pair.b.quoted_words
    return bool(a and b) and 2 * len(a & b) < min(len(a), len(b))


def _main(voices: Sequence[Voice]) -> Saying | None:
    """Give whose words a sentence is: the first main clause's speaker, else the one it cites."""
    main = [said for voice in voices if (said := voice.saying) and not said.subordinate]
    return next(iter(sorted(main, key=lambda saying: saying.cited)), None)


def _alike(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Give the part of the smaller content that both have, by weight; the speakers left out."""
    shared = sum(a[key] for key in sorted(a.keys() & b.keys()))
    return shared / (min(sum(a.values()), sum(b.values())) or 1.0)


def _content(analysis: Analysis, *said: Saying | None) -> dict[str, float]:
    spans = [span for s in said if s for span in ((s.spot.start, s.spot.end), s.verb)]
    return {
        word.key: analysis.bag[word.key]
        for word in analysis.words
        if word.key in analysis.bag and not any(a <= word.start < b for a, b in spans)
    }


def _telling(keys: Collection[str]) -> frozenset[str]:
    return frozenset(keys) - VAGUE_SPEAKERS - STOPWORDS


def _is_somebody(saying: Saying) -> bool:
    """Tell whether a speaker is surely a person: one name alone may be a firm's."""
    return saying.person and " " in saying.speaker


def _named(saying: Saying) -> bool:
    return saying.person or bool(_telling(saying.keys))


def _flat(pair: Facing, attributed: Analysis, flat: Analysis, voice: Voice) -> Iterator[_Unlike]:
    """Find that one sentence says who tells it, and the other states it flat."""
    said = voice.saying
    if said is None or not said.speaker or said.pronoun or said.subordinate:
        return
    verb = attributed.text[slice(*said.verb)].lower()
    if not (said.cited or verb in REPORTING):
        return
    if flat.quoted or attributed.quoted or said.keys & flat.bag.keys():
        return
    a, b = _content(attributed, said), _content(flat)
    shared = a.keys() & b.keys()
    least = FLAT * min(sum(a.values()), sum(b.values()))
    if sum(a[key] for key in sorted(shared)) < least or not shared:
        return
    found = stretch(flat.words, shared, flat.text)
    if found is None:
        return
    words = flat.words[slice(*found)]
    if sum(b[key] for key in sorted(shared & {word.key for word in words})) < least:
        return  # no words that a reader could be shown tell what the speaker tells
    spot = flat.spot(words[0].start, words[-1].end)
    yield _Unlike(voice, Voice(spot, None), DifferenceLabel.MORE, anew=not pair.one_origin)
