"""Reuse: which passages of two sources are one text, word for word or reworded in the same order.

Word for word is measured as the share of a passage's four-word shingles that the other passage has (Broder,
*On the resemblance and containment of documents*, 1997). Words inside quotation marks don't count: two
newsrooms that quote one speech haven't copied each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.words import runs_of
from variorum.model import Source

SHINGLE = 4
"""Words of a shingle."""
VERBATIM = 0.5
"""From this share of its shingles on, a passage is the other's text."""
FEWEST = 5
"""Shingles without which a passage is too short to tell."""
COMMONEST = 40
"""Passages that may have a shingle before it says nothing."""
RUN = 5
"""Sentences in a row that tell the same in the same order: no two reporters do that.

On the events that the README of `tests/bench/` lists, reports that don't retell each other had runs of four at the
most, reworded ones of five to thirteen. Passages would tell less: a short report has few.
"""
STRAY = 2
"""Sentences from one of a run to the next, in either source."""

MOSTLY = 0.6
"""Part of one of two sources' sentences that runs hold from which on all that it shares with the other is copied."""

Place = tuple[int, int]
"""A passage or a sentence: number of its source, number in it."""
Shingle = tuple[str, ...]
"""Keys of words on end."""
Sizes = Sequence[Sequence[int]]
"""Words of every passage, source by source."""


class Reused(Struct, frozen=True):
    """Two passages of different sources that are one text."""

    a: Place
    b: Place
    kind: str
    """`verbatim` or `paraphrase`."""


def reused(sources: Sequence[Source], groups: Sequence[Sequence[str]], corpus: Corpus) -> tuple[Reused, ...]:
    """Find every pair of passages that is one text; `groups` are the claims' sentence ids."""
    verbatim = set(_verbatim(sources, corpus))
    paraphrased = _paraphrased(sources, groups) - verbatim
    return tuple(
        Reused(a, b, kind)
        for kind, pairs in (("verbatim", verbatim), ("paraphrase", paraphrased))
        for a, b in sorted(pairs)
    )


def own_words(analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """Give the keys of the words of some sentences that stand outside quotation marks, in order."""
    return tuple(word.key for analysis in analyses for word in analysis.words if not analysis.is_quoted(word.start))


def _verbatim(sources: Sequence[Source], corpus: Corpus) -> Iterator[tuple[Place, Place]]:
    shingles = _shingles(sources, corpus)
    having: defaultdict[Shingle, list[Place]] = defaultdict(list)
    for place, found in shingles.items():
        for shingle in found:
            having[shingle].append(place)
    shared: Counter[tuple[Place, Place]] = Counter()
    for places in having.values():
        if len(places) <= COMMONEST:
            shared.update((a, b) for a, b in combinations(places, 2) if a[0] != b[0])
    for (a, b), number in shared.items():
        if number >= VERBATIM * min(len(shingles[a]), len(shingles[b])):
            yield (a, b) if a < b else (b, a)


def _shingles(sources: Sequence[Source], corpus: Corpus) -> Mapping[Place, frozenset[Shingle]]:
    """Give the shingles of every passage that is long enough, in order."""
    shingles: dict[Place, frozenset[Shingle]] = {}
    for number, source in enumerate(sources):
        for at, passage in enumerate(source.passages):
            words = own_words(corpus.by_passage.get((source.key, passage.id), ()))
            found = runs_of(words, SHINGLE)
            if len(found) >= FEWEST:
                shingles[number, at] = found
    return shingles


def _paraphrased(sources: Sequence[Source], groups: Sequence[Sequence[str]]) -> set[tuple[Place, Place]]:
    """Find the passages of long runs of sentences that make the same statements in the same order.

    What a source that is mostly made of such runs shares with the other besides is no word of its own either.
    """
    place: dict[str, Place] = {}
    passage: list[list[int]] = []
    for number, source in enumerate(sources):
        at = {passage.id: n for n, passage in enumerate(source.passages)}
        place.update((s.id, (number, n)) for n, s in enumerate(source.sentences))
        passage.append([at[sentence.passage] for sentence in source.sentences])
    aligned: defaultdict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
    for group in groups:
        places = sorted(place[sentence] for sentence in group)
        for a, b in combinations(places, 2):
            if a[0] < b[0]:
                aligned[a[0], b[0]].add((a[1], b[1]))
    found = set()
    for (first, second), pairs in aligned.items():
        inside = {pair for run in _runs(sorted(pairs)) for pair in run}
        parts = (
            len({a for a, _ in inside}) / max(1, len(sources[first].sentences)),
            len({b for _, b in inside}) / max(1, len(sources[second].sentences)),
        )
        for n, m in pairs if max(parts) >= MOSTLY else inside:
            found.add(((first, passage[first][n]), (second, passage[second][m])))
    return found


def _runs(pairs: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Go through the chains of pairs that advance in both sources together, long ones alone."""
    best: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for pair in pairs:
        before = [best[other] for other in best if 0 < pair[0] - other[0] <= STRAY and 0 < pair[1] - other[1] <= STRAY]
        best[pair] = [*max(before, key=len, default=[]), pair]
        for other in [other for other in best if pair[0] - other[0] > STRAY]:
            if len(best[other]) >= RUN:
                yield best[other]
            del best[other]
    yield from (run for run in best.values() if len(run) >= RUN)


def sizes_of(sources: Sequence[Source]) -> Sizes:
    """Count the words of every passage of every source."""
    return [[len(source.text[p.start : p.end].split()) for p in source.passages] for source in sources]


def shares(sizes: Sizes, pairs: Sequence[Reused]) -> Mapping[tuple[int, int], tuple[float, float]]:
    """Tell for each pair of sources which share of each one's article words is in the other."""
    passages: defaultdict[tuple[int, int], tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for pair in pairs:
        of_a, of_b = passages[pair.a[0], pair.b[0]]
        of_a.add(pair.a[1])
        of_b.add(pair.b[1])
    return {
        (a, b): (
            sum(sizes[a][n] for n in of_a) / max(1, sum(sizes[a])),
            sum(sizes[b][n] for n in of_b) / max(1, sum(sizes[b])),
        )
        for (a, b), (of_a, of_b) in sorted(passages.items())
    }
