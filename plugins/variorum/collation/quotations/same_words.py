"""Whether two quotations are the same words of the same mouth, in which form, and in which words they differ."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from difflib import Match, SequenceMatcher

from variorum.language.analysis import Analysis
from variorum.language.english.sentences import CONTRACTED_ENDS, CONTRACTIONS, EMPTY, GRAMMAR, NEGATIONS
from variorum.language.english.words import STOPWORDS
from variorum.language.quotations import Part, Spoken
from variorum.language.words import Spot, Word
from variorum.model import Form

SHARED = 0.6
"""Part of the smaller quotation's telling words that two quotations of the same words share."""

LEAST = 2
"""Telling words that must be shared."""

FEWEST = 3
"""The same where no name tells that one says both: whoever saw the same thing shares two words."""

OUTSIDE = 4
"""Words outside its marks that a sentence has at least, in which something is described in quoted words."""

LONG = 5
"""Words on end that are surely no chance."""

SHORT = 3
"""Telling words of a quotation that describes something: *frank and constructive*."""

MOST_PAIRS = 90_000
"""Pairs of words of two quotations, from which all of their runs aren't looked for, as it would take too long."""

SHARED_SHORT = 0.5
"""The same part for two of them."""

TURNED = 0.6
"""The same part where only one of two denies something: *it isn't a question of money* and *it's a question of time* are two."""


def form_of(words: Sequence[str], whole: Sequence[str], *, elided: bool) -> Form:
    """Tell how quoted words stand to the fullest form of the quotation, both folded.

    A run of the whole on end is elided; words of it in its order with gaps are too if the gaps show.
    """
    if tuple(words) == tuple(whole):
        return Form.VERBATIM
    if _is_run(words, whole):
        return Form.ELIDED
    if elided and _in_order(words, whole):
        return Form.ELIDED
    return Form.ALTERED


def _is_run(words: Sequence[str], whole: Sequence[str]) -> bool:
    size, run = len(words), tuple(words)
    starts = range(len(whole) - size + 1)
    return any(whole[at : at + 1] == words[:1] and tuple(whole[at : at + size]) == run for at in starts)


def _in_order(words: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in words)


def overlap(one: Spoken, other: Spoken) -> float:
    """Give the part of the smaller quotation's telling words that both have; stop words if it has no others."""
    a, b = one.telling or frozenset(one.words), other.telling or frozenset(other.words)
    return len(a & b) / (min(len(a), len(b)) or 1)


def _without(left_out: AbstractSet[str], words: Sequence[str]) -> tuple[str, ...]:
    """Leave some words out of folded ones, short forms written out."""
    return tuple(word for one in words for word in _written_out(one) if word not in left_out)


def _written_out(word: str) -> Sequence[str]:
    if word in CONTRACTIONS:
        return CONTRACTIONS[word].split()
    end = next((end for end in CONTRACTED_ENDS if word.endswith(end)), "")
    return (word.removesuffix(end), CONTRACTED_ENDS[end]) if end else (word,)


def differs_in_nothing(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether nothing but articles and short forms differ in two forms of a quotation, where neither is less of it.

    At either end one may have more than the other; nor does it matter what is written as one word.
    """
    if "".join(one) == "".join(other):
        return True
    blocks = _blocks(one, other)
    if not blocks:
        return False
    first, last = blocks[0], blocks[-1]
    before = _without(EMPTY, one[: first.a]), _without(EMPTY, other[: first.b])
    after = _without(EMPTY, one[last.a + last.size :]), _without(EMPTY, other[last.b + last.size :])
    if not _ends_alike(*before) or not _ends_alike(*(words[::-1] for words in after)):
        return False
    inner, inner_too = one[first.a : last.a + last.size], other[first.b : last.b + last.size]
    return "".join(_without(EMPTY, inner)) == "".join(_without(EMPTY, inner_too))


def _ends_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one of two runs of words ends with all of the other."""
    short = min(len(one), len(other))
    return one[len(one) - short :] == other[len(other) - short :]


def _blocks(one: Sequence[str], other: Sequence[str]) -> Sequence[Match]:
    """Give the runs of words that two forms share, in order; of speeches only that at the beginning and that at the end."""
    if len(one) * len(other) > MOST_PAIRS:
        return _ends(one, other)
    return SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()[:-1]


def _ends(one: Sequence[str], other: Sequence[str]) -> Sequence[Match]:
    most = min(len(one), len(other))
    first = next((at for at in range(most) if one[at] != other[at]), most)
    last = next((at for at in range(most - first) if one[-1 - at] != other[-1 - at]), most - first)
    found = (Match(0, 0, first), Match(len(one) - last, len(other) - last, last))
    return [match for match in found if match.size]


def differing_words(one: Part, other: Part) -> tuple[Spot, Spot] | None:
    """Find the words from the first to the last in which two forms differ.

    None if they share no beginning, or nothing but words of grammar differs there: then the whole tells more. What only the longer has at
    either end is no difference: the other quotes less. Where one of them has no word of its own in the middle,
    the words beside the gap stand with both.
    """
    words, words_too = one.folded, other.folded
    blocks = _blocks(words, words_too)
    if len(blocks) < 2:
        return None
    first, last = blocks[0], blocks[-1]
    inner, inner_too = (first.a + first.size, last.a), (first.b + first.size, last.b)
    own, own_too = _without(GRAMMAR, words[slice(*inner)]), _without(GRAMMAR, words_too[slice(*inner_too)])
    if own == own_too and not any(word.telling for word in one.words[slice(*inner)]):
        return None
    beside = 0 if own and own_too else 1
    return _spot(one, *inner, beside), _spot(other, *inner_too, beside)


def _spot(part: Part, first: int, after: int, beside: int) -> Spot:
    """Make a spot of the words from one place to before another, and of so many beside them."""
    words: Sequence[Word] = part.words
    first, after = max(0, first - beside), min(len(words), after + beside)
    return part.analysis.spot(words[first].start, words[after - 1].end)


def same_words(one: Spoken, other: Spoken, *, near: bool) -> bool:
    """Tell whether two quotations are the same words; `near` if their sentences share a fact."""
    if one.source == other.source:
        return False
    if one.words == other.words:
        return near or len(one.words) >= LEAST
    shared = len((one.telling & other.telling) - one.names - other.names)
    alike = overlap(one, other)
    long = min(len(one.words), len(other.words)) >= LONG and _long_run(one.words, other.words)
    if alike < TURNED and negated(one.words) != negated(other.words):
        return False
    if max(len(one.telling), len(other.telling)) <= SHORT and not long:
        return (
            near
            and shared > 0
            and alike >= SHARED_SHORT
            and (one.words == other.words or (_within(one) and _within(other)))
        )
    if alike < SHARED or min(len(one.words), len(other.words)) < LEAST:
        return False
    least = LEAST if long or _one_speaker(one, other) else FEWEST
    if shared < least and not (near and _is_run(*sorted((one.words, other.words), key=len))):
        return False
    return near or _long_run(one.words, other.words)


def negated(words: Sequence[str]) -> bool:
    """Tell whether folded words deny something."""
    return sum(word in NEGATIONS or word.endswith("n't") for word in words) % 2 == 1


def _one_speaker(one: Spoken, other: Spoken) -> bool:
    """Tell whether the names of whoever says two quotations have a word in common."""
    return not set(one.speaker.name.lower().split()).isdisjoint(other.speaker.name.lower().split())


def says_it(unit: Spoken, analysis: Analysis) -> bool:
    """Tell whether somebody in a sentence may be who says a quotation: their names have a telling word in common."""
    name = set(unit.speaker.name.lower().split()) - STOPWORDS
    return any(not name.isdisjoint(saying.speaker.lower().split()) for saying in analysis.sayings)


def _within(unit: Spoken) -> bool:
    """Tell whether a quotation stands within a sentence of the reporter's, as a description does."""
    words = sum(len(part.analysis.words) for part in unit.parts)
    return words >= len(unit.words) + OUTSIDE


def _long_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two quotations share five words on end, or all of a shorter one."""
    size = min(LONG, len(one), len(other))
    if size < LEAST:
        return False
    runs = {tuple(one[at : at + size]) for at in range(len(one) - size + 1)}
    return any(tuple(other[at : at + size]) in runs for at in range(len(other) - size + 1))
