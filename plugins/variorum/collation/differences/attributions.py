"""Who says it: other speakers, a source named or left out, said by one and stated flat by another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from variorum.collation.differences.finding import Finding
from variorum.collation.differences.stretches import stretch
from variorum.collation.facing import Facing, Spot
from variorum.language.analysis import Analysis
from variorum.language.attributions import Saying
from variorum.language.english.speaking import PAPERS, REPORTING, VAGUE_SPEAKERS
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.speakers import Speech
from variorum.model import DifferenceKind, DifferenceLabel

ALIKE = 0.45
"""Part of the smaller content, by weight, that two sentences of one claim share if they tell the same thing."""

ALIKE_LINKED = 0.6
"""The same for two sentences that are linked."""

VAGUE = 0.7
"""The same where a speaker is only *officials* or the like."""

FLAT = 0.6
"""The same where one of them names nobody."""


def attribution_findings(pair: Facing, speech: Speech) -> Iterator[Finding]:
    """Find where two sentences give one content to others, or only one says where it is from."""
    left, right = speech.of(pair.a), speech.of(pair.b)
    if not left and not right:
        return
    if not left or not right:
        if pair.same and not speech.near(pair.b if left else pair.a):
            yield from _flat(pair, (left or right)[0])
        return
    one, other = _main(left), _main(right)
    if one is None or other is None or not one.speaker or not other.speaker:
        return
    if _other_words(pair):
        return
    alike = _alike(pair, one, other)
    if alike < (ALIKE if pair.same else ALIKE_LINKED):
        return
    if any(one_speaker(a, b, speech) for a in left for b in right):
        yield from _cited(pair, left, right, speech)
    elif one.pronoun or other.pronoun:
        return  # *he* doesn't tell a reader who it is
    elif _named(one) and _named(other):
        # a copy puts a body's name in other words, but hardly a person's
        anew = one.person or other.person or not pair.one_origin
        yield _finding(pair, one.spot, other.spot, DifferenceLabel.OTHERWISE, alike, told_anew=anew)
    elif alike >= VAGUE and one.person != other.person and not {one.head, other.head} & PAPERS:
        yield _finding(pair, one.spot, other.spot, DifferenceLabel.OTHERWISE, alike)


def _other_words(pair: Facing) -> bool:
    """Tell whether both sentences quote, and hardly the same words."""
    a, b = pair.a.quoted_words, pair.b.quoted_words
    return bool(a and b) and 2 * len(a & b) < min(len(a), len(b))


def _main(said: Sequence[Saying]) -> Saying | None:
    """Give whose words a sentence is: the first main clause's speaker, else the one it cites."""
    main = [saying for saying in said if not saying.subordinate]
    return next(iter(sorted(main, key=lambda saying: saying.cited)), None)


def _cited(
    pair: Facing, left: Sequence[Saying], right: Sequence[Saying], speech: Speech
) -> Iterator[Finding]:
    """Find that only one of two sentences with the same speaker says where the words are from."""
    if not pair.same:
        return
    for has, lacks, turned in ((left, right, False), (right, left, True)):
        cited = next((saying for saying in has if saying.cited), None)
        if cited is None or len(has) == 1 or any(saying.cited for saying in lacks):
            continue
        if lacks[0].pronoun:
            continue
        if any(one_speaker(cited, other, speech) for other in lacks):
            continue
        spots = (lacks[0].spot, cited.spot) if turned else (cited.spot, lacks[0].spot)
        yield _finding(pair, *spots, DifferenceLabel.MORE, 0.0)


def _alike(pair: Facing, left: Saying, right: Saying) -> float:
    """Give the part of the smaller content that both have, by weight; the speakers left out."""
    a, b = _content(pair.a, left), _content(pair.b, right)
    shared = sum(a[key] for key in sorted(a.keys() & b.keys()))
    return shared / (min(sum(a.values()), sum(b.values())) or 1.0)


def _content(analysis: Analysis, *said: Saying | None) -> dict[str, float]:
    spans = [span for s in said if s for span in ((s.spot.start, s.spot.end), s.verb)]
    return {
        word.key: analysis.bag[word.key]
        for word in analysis.words
        if word.key in analysis.bag and not any(a <= word.start < b for a, b in spans)
    }


def one_speaker(left: Saying, right: Saying, speech: Speech) -> bool:
    """Tell whether two speakers may be one: a name, a role that the name has somewhere, shared words."""
    if left.person and right.person:
        return bool(left.keys & right.keys) or not (left.speaker and right.speaker)
    if left.person or right.person:
        person, other = (left, right) if left.person else (right, left)
        called = speech.naming.called.get(person.speaker, ())
        return not other.speaker or other.head in called or bool(person.keys & other.keys)
    a, b = _telling(left.keys), _telling(right.keys)
    return bool(a & b) or not a or not b


def _telling(keys: Collection[str]) -> frozenset[str]:
    return frozenset(keys) - VAGUE_SPEAKERS - STOPWORDS


def _named(saying: Saying) -> bool:
    return saying.person or bool(_telling(saying.keys))


def _flat(pair: Facing, said: Saying) -> Iterator[Finding]:
    """Find that one sentence says who tells it, and the other states it flat."""
    attributed, flat = (
        (pair.a, pair.b) if said.spot.sentence == pair.a.sentence.id else (pair.b, pair.a)
    )
    verb = attributed.text[slice(*said.verb)].lower()
    if (
        not said.speaker
        or said.pronoun
        or said.subordinate
        or not (said.cited or verb in REPORTING)
    ):
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
    spot = Spot(flat.sentence.id, words[0].start, words[-1].end)
    one, other = (said.spot, spot) if attributed is pair.a else (spot, said.spot)
    yield _finding(pair, one, other, DifferenceLabel.MORE, 0.0, told_anew=not pair.one_origin)


def _finding(
    pair: Facing,
    a: Spot,
    b: Spot,
    label: DifferenceLabel | None,
    weight: float,
    *,
    told_anew: bool = False,
) -> Finding:
    """Make a finding; what is `told_anew` is a difference of newsrooms even in a copied text."""
    one_text = pair.one_text and not told_anew
    return Finding(DifferenceKind.ATTRIBUTION, a, b, label, one_text, weight)
