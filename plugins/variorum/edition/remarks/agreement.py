"""What independent newsrooms agree on: statements that each of them makes nearly whole, and their unlike words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from variorum.edition.lookup import Reports
from variorum.edition.story.short import stands_alone
from variorum.identity import normalise, tokens
from variorum.language.words import covered
from variorum.model import Collation, DifferenceLabel

ONE_TEXT = 0.6
"""Part of both texts' words that they share in one order, from which on they are forms of one text."""

LONGEST = 1_000
"""Words of the longest text that is compared; comparing takes the square of it."""

Spans = tuple[tuple[int, int], ...]
"""Offsets in a text."""


def unlike_words(one: str, other: str) -> tuple[Spans, Spans] | None:
    """Find in each of two texts the runs of words that the other doesn't have in their place.

    None if too little is the same for that to tell anything. Case, marks and spaces don't count.
    """
    words = list(tokens(one)), list(tokens(other))
    if not all(words) or max(map(len, words)) > LONGEST:
        return None
    a = [normalise(one[start:end]) for start, end in words[0]]
    b = [normalise(other[start:end]) for start, end in words[1]]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < ONE_TEXT:
        return None
    runs = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        tuple(_spans(words[0], ((i, j) for _, i, j, _, _ in runs))),
        tuple(_spans(words[1], ((i, j) for _, _, _, i, j in runs))),
    )


def _spans(
    words: Sequence[tuple[int, int]], runs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    for first, after in runs:
        if first < after:
            yield words[first][0], words[after - 1][1]


WHOLE = 0.6
"""Part of what is printed, by weight, that a newsroom's own readings must tell for it to agree."""


def agreed(
    printed: Sequence[str],
    leads: Mapping[str, str],
    reports: Reports,
    collation: Collation,
) -> tuple[str, ...]:
    """Give the printed claims on which newsrooms agree, those of most newsrooms first, then in their order.

    None of them differ on it, but that one may say more; what is printed is told by each of them but for
    details, and can be read by itself.
    """
    origin_of = {passage: origin.key for origin in collation.origins for passage in origin.passages}
    apart = {
        claim
        for difference in collation.differences
        if not difference.copying and difference.label is not DifferenceLabel.MORE
        for claim in difference.claims
    }
    counts: dict[str, int] = {}
    for claim in printed:
        lead = reports.corpus.of[leads[claim]]
        if claim in apart or len(reports.claims[claim].origins) < 2 or not stands_alone(lead):
            continue
        said: defaultdict[str, set[str]] = defaultdict(set)
        for sentence in reports.readings(claim):
            origin = origin_of.get(f"{sentence.source}.{sentence.passage}", "")
            said[origin] |= reports.corpus.of[sentence.id].bag.keys()
        told = [
            origin
            for origin, words in sorted(said.items())
            if origin and covered(lead.bag, words) >= WHOLE
        ]
        if len(told) > 1 and len(told) == len([origin for origin in said if origin]):
            counts[claim] = len(told)
    return tuple(sorted(counts, key=lambda claim: -counts[claim]))
