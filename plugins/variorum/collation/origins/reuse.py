"""Reuse: which passages of two sources are one text, word for word or reworded in the same order.

Word for word is measured as the share of a passage's four-word shingles that the other passage has (Broder,
*On the resemblance and containment of documents*, 1997). Words inside quotation marks don't count: two
newsrooms that quote one speech haven't copied each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from msgspec import Struct

from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.words import runs_of
from variorum.model import Source

SHINGLE = 4
"""Words of a shingle."""
VERBATIM = 0.5
"""From this share of its shingles on, a passage is the other's text."""
WHOLLY = 0.8
"""From this share on, hardly a word is another."""
FEWEST = 5
"""Shingles without which a passage is too short to tell."""
EDITED, EDITED_MUCH = 5, 6
"""Words on end that an edited statement has left of the text that it was, and a sentence that states something else."""
BESIDE = 2
"""Passages around a copied one in which the text that was copied goes on."""
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
    words: int = 0
    """Words outside quotation marks that they have word for word, where they have hardly others."""


def reused(sources: Sequence[Source], groups: Sequence[Sequence[str]], corpus: Corpus) -> tuple[Reused, ...]:
    """Find every pair of passages that is one text; `groups` are the claims' sentence ids."""
    verbatim = dict(_verbatim(sources, corpus))
    paraphrased = _paraphrased(sources, groups).difference(verbatim)
    return (
        *(Reused(*places, "verbatim", words) for places, words in sorted(verbatim.items())),
        *(Reused(*places, "paraphrase") for places in sorted(paraphrased)),
    )


def edited(
    sources: Sequence[Source],
    groups: Sequence[Sequence[str]],
    corpus: Corpus,
    copied: Sequence[Reused],
    whole: Collection[tuple[int, int]],
    agencies: AbstractSet[int],
) -> tuple[Reused, ...]:
    """Find what sources that have copied one text have of it besides: what one of them edited, and what it quotes.

    `copied` are passages of sources that have more in common word for word than chance tells, `whole` the pairs of
    sources of which one is a copy. Edited is a statement that both make with words on end, outside quotation marks
    unless one of the two is a copy. Where a copied passage goes on, a quotation that both have goes on too, but not
    where one is by an agency (`agencies`, numbers of sources), which hears what all hear.
    """
    found = {(pair.a, pair.b) for pair in copied}
    related = {(a[0], b[0]) for a, b in found}
    found.update(_edited(sources, groups, corpus, related, whole))
    known = {(pair.a, pair.b) for pair in copied}
    runs = {
        (number, at): runs_of(
            [w.key for analysis in corpus.by_passage.get((source.key, passage.id), ()) for w in analysis.words], SHINGLE
        )
        for number, source in enumerate(sources)
        if any(number in of for of in related)
        for at, passage in enumerate(source.passages)
    }
    waiting = sorted(pair for pair in found if agencies.isdisjoint((pair[0][0], pair[1][0])))
    while waiting:
        (first, at), (second, other) = waiting.pop()
        for n, m in product(range(at - BESIDE, at + BESIDE + 1), range(other - BESIDE, other + BESIDE + 1)):
            pair = (first, n), (second, m)
            if pair in found or pair[0] not in runs or pair[1] not in runs:
                continue
            least = min(len(runs[pair[0]]), len(runs[pair[1]]))
            if least and len(runs[pair[0]] & runs[pair[1]]) >= VERBATIM * least:
                found.add(pair)
                waiting.append(pair)
    return tuple(Reused(*places, "paraphrase") for places in sorted(found - known))


def _edited(
    sources: Sequence[Source],
    groups: Sequence[Sequence[str]],
    corpus: Corpus,
    related: Collection[tuple[int, int]],
    whole: Collection[tuple[int, int]],
) -> Iterator[tuple[Place, Place]]:
    """Yield the passages of sentences that have words on end: a few in one statement, else many."""
    place = {
        sentence.id: (number, at)
        for number, source in enumerate(sources)
        if any(number in of for of in related)
        for at, passage in enumerate(source.passages)
        for sentence in source.sentences
        if sentence.passage == passage.id
    }
    having: defaultdict[Shingle, list[str]] = defaultdict(list)
    own: dict[str, frozenset[Shingle]] = {}
    every: dict[str, frozenset[Shingle]] = {}
    for sentence in place:
        words = own_words((corpus.of[sentence],))
        own[sentence] = runs_of(words, EDITED)
        every[sentence] = runs_of([word.key for word in corpus.of[sentence].words], EDITED)
        for run in runs_of(words, EDITED_MUCH):
            having[run].append(sentence)
    alike = {pair for sentences in having.values() for pair in combinations(sorted(sentences), 2)}
    for group in groups:
        for one, other in combinations(sorted(sentence for sentence in group if sentence in place), 2):
            a, b = sorted((place[one], place[other]))
            few = every if (a[0], b[0]) in whole else own
            if not few[one].isdisjoint(few[other]):
                alike.add((one, other))
    for one, other in sorted(alike):
        a, b = sorted((place[one], place[other]))
        if (a[0], b[0]) in related:
            yield a, b


def own_words(analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """Give the keys of the words of some sentences that stand outside quotation marks, in order."""
    return tuple(word.key for analysis in analyses for word in analysis.words if not analysis.is_quoted(word.start))


def _verbatim(sources: Sequence[Source], corpus: Corpus) -> Iterator[tuple[tuple[Place, Place], int]]:
    """Yield the pairs of passages that are one text, each with how many words it is, if it is that but for a few."""
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
        least = min(len(shingles[a]), len(shingles[b]))
        if number >= VERBATIM * least:
            words = number + SHINGLE - 1 if number >= WHOLLY * least else 0
            yield ((a, b) if a < b else (b, a)), words


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
