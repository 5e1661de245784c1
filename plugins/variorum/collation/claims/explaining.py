"""Why two sentences are, or aren't, one claim, in words for an editor."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from variorum.collation.claims.aligning import Alignment
from variorum.collation.claims.candidates import REPEATED, pair_of
from variorum.collation.claims.coefficients import LINKED_BASE, SAME_BASE
from variorum.collation.claims.grouping import COHERENT, KIN, LINKED
from variorum.collation.claims.profiles import Profile
from variorum.collation.claims.similarity import Similarity, clash, rivals, similarity
from variorum.language.english.readers import MEANINGS

SMALL = 0.05
"""Log-odds that aren't worth a line."""


def place_of(alignment: Alignment, sentence: str) -> int:
    """Find a sentence's place by its id; raises KeyError if there is none."""
    for place, profile in enumerate(alignment.profiles):
        if profile.analysis.sentence.id == sentence:
            return place
    raise KeyError(sentence)


def similarity_at(alignment: Alignment, i: int, j: int) -> Similarity:
    """Give what the comparison of two places found, or compare them now if they were passed over."""
    first, second = pair = pair_of(i, j)
    found = alignment.found.get(pair)
    return found or similarity(alignment.profiles[first], alignment.profiles[second])


def reasons(alignment: Alignment, i: int, j: int) -> Iterator[str]:
    """Say why two sentences are in one claim, or what keeps them from it."""
    first, second = pair = pair_of(i, j)
    home = {member: members for members in alignment.groups for member in members}
    one, other = home[first], home[second]
    if pair in alignment.together:
        yield "an editor rules that they are one statement"
    if one is other:
        yield from _together(alignment, one, pair)
        return
    if pair not in alignment.found:
        yield "they share so little that they were not compared"
    across = [pair_of(x, y) for x in one for y in other]
    barred = [places for places in across if places in alignment.apart]
    if barred:
        yield from _barred(alignment, *(pair if pair in barred else barred[0]))
    own = [(x, y) for x, y in across if _source(alignment, x) == _source(alignment, y)]
    for x, y in own:
        if similarity_at(alignment, x, y).parts.words < REPEATED:
            yield (
                f"they would bring two sentences of {_source(alignment, x)} into one statement "
                f"that don't repeat each other: {alignment.profiles[x].place + 1} and "
                f"{alignment.profiles[y].place + 1}"
            )
            break
    likenesses = {(x, y): similarity_at(alignment, x, y) for x, y in across}
    worst = min(across, key=lambda pair: (likenesses[pair].linked, pair))
    least = likenesses[worst].linked
    mean = math.fsum(likeness.same for likeness in likenesses.values()) / len(likenesses)
    if least < KIN:
        who = " and ".join(_named(alignment, place) for place in worst)
        yield (
            f"{'they' if worst == pair else who} share an assertion with likelihood {least:.2f}; "
            f"in one statement any two do with {KIN:.2f}"
        )
    if mean < COHERENT:
        pairs = f" on average of {len(across)} pairs" if len(across) > 1 else ""
        yield f"they are the same with likelihood {mean:.2f}{pairs}; one statement needs {COHERENT:.2f}"
    linked = [likenesses[pair].linked if pair in alignment.found else 0.0 for pair in across if pair not in own]
    if len(linked) > 1 and max(linked) >= SMALL:
        yield (
            f"a link joins statements and has the score of their {len(linked)} pairs: half their mean, "
            f"{math.fsum(linked) / len(linked):.2f}, and half the highest, {max(linked):.2f}"
        )


def _together(alignment: Alignment, members: Sequence[int], asked: tuple[int, int]) -> Iterator[str]:
    """Say why two sentences of one claim are in it; what was put in uncompared goes with another sentence."""
    scraps, again = alignment.comparison.scraps, alignment.comparison.again
    compared = {member for group in alignment.compared for member in group if len(group) > 1}
    alike = [member for member in members if member in compared]
    for place in asked:
        if place in scraps and place not in compared:
            yield f"{_named(alignment, place)} is what damage broke off the one before it"
        elif place in again:
            yield f"{_named(alignment, place)} says again what its report has said before"
    if not {*asked}.isdisjoint(alike):
        yield f"one statement of {len(members)} sentences, {_pairwise(len(alike), len(members))}"


def _pairwise(alike: int, members: int) -> str:
    return f"{'which' if alike == members else f'{alike} of which'} are pairwise alike"


def _named(alignment: Alignment, place: int) -> str:
    profile = alignment.profiles[place]
    return f"sentence {profile.place + 1} of {profile.analysis.sentence.source}"


def _source(alignment: Alignment, place: int) -> str:
    return alignment.profiles[place].analysis.sentence.source


def _barred(alignment: Alignment, i: int, j: int) -> Iterator[str]:
    """Say what keeps two places apart: an editor, numbers, a list, or how little they share."""
    a, b = alignment.profiles[i], alignment.profiles[j]
    told = False
    for one, other in numbers_apart(a, b):
        yield f"they count the same otherwise: “{one}” and “{other}”"
        told = True
    if similarity_at(alignment, i, j).parts.listed:
        yield "what they share is a list in one of them, and asserted of something in the other"
        told = True
    if similarity_at(alignment, i, j).parts.mouth:
        yield "one is mostly a quotation, and the other has none of its words"
        told = True
    if similarity_at(alignment, i, j).parts.scant:
        yield "they share one word, which may stand for anything"
        told = True
    if not told:
        yield "an editor rules that they are two statements"


def numbers_apart(a: Profile, b: Profile) -> Iterator[tuple[str, str]]:
    """Give the words of the numbers that contradict each other."""
    rest, others = rivals(a.analysis.numbers, b.analysis.numbers)
    for one in rest:
        for other in others:
            if clash(one, other):
                yield (
                    a.analysis.text[one.start : one.end],
                    b.analysis.text[other.start : other.end],
                )


def part_rows(likeness: Similarity, *, told: bool = False) -> Iterator[str]:
    """Write the parts of a score as rows: what each is, and what it adds to either likelihood.

    Where it is `told`, each row says what the part means.
    """
    yield f"{'part':15} {'value':>6} {'same':>7} {'linked':>7}"
    for name, value, same, linked in likeness.explained():
        if abs(same) >= SMALL or abs(linked) >= SMALL:
            meaning = f"  {MEANINGS[name]}" if told else ""
            yield f"{name.replace('_', ' '):15} {value:6.2f} {same:+7.2f} {linked:+7.2f}{meaning}"
    meaning = "  what any two sentences begin with" if told else ""
    yield f"{'start':15} {'':6} {SAME_BASE:+7.2f} {LINKED_BASE:+7.2f}{meaning}"
    meaning = "  of these two sentences by themselves, from their sums" if told else ""
    yield f"{'likelihood':15} {'':6} {likeness.same:7.2f} {likeness.linked:7.2f}{meaning}"


def verdict(alignment: Alignment, i: int, j: int, score: float | None) -> str:
    """Name the outcome for two places; `score` is their link's, if they have one."""
    if any(i in members and j in members for members in alignment.groups):
        return "one statement"
    if score is not None:
        return f"linked, {score:.2f} (from {LINKED} on)"
    return "neither one statement nor linked"
