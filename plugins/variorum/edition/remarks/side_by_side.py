"""Texts against each other: in which words two forms of one differ; which passages of two reports tell the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.lookup import Lookup
from variorum.identity import normalise, tokens

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


def _spans(words: Sequence[tuple[int, int]], runs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, after in runs:
        if first < after:
            yield words[first][0], words[after - 1][1]


FEWEST = 5
"""Passages that two reports share at least, so that they are worth reading side by side."""

FEWEST_OF_FEW, PART = 3, 1 / 3
"""The same of two reports of which the shorter has so large a part."""

Shared = Counter[tuple[int, int]]
"""Statements that a passage of one report shares with one of another, by their numbers from 0."""


class Pair(Struct, frozen=True):
    """Two reports that share passages."""

    first: str
    second: str
    """Keys, `first < second`."""
    shared: Shared
    of_first: int
    """Passages of the first of which the second tells something."""
    of_second: int


class Row(Struct, frozen=True):
    """Passages that face each other, by their numbers from 0; those of one report alone face nothing."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    elsewhere: int | None = None
    """For what faces nothing though the other tells it: the number of the row where it does."""

    @property
    def alone(self) -> bool:
        """Whether the other report doesn't tell it anywhere."""
        return self.elsewhere is None and not (self.first and self.second)


def pairs(lookup: Lookup) -> tuple[Pair, ...]:
    """Find the reports to read side by side: those that share most first."""
    numbers = {
        (key, passage.id): number
        for key, source in lookup.sources.items()
        for number, passage in enumerate(source.passages)
    }
    shared: defaultdict[tuple[str, str], Shared] = defaultdict(Counter)
    for claim in lookup.edition.collation.claims:
        sentences = [lookup.sentences[sentence] for sentence in claim.sentences]
        places = sorted({(s.source, numbers[s.source, s.passage]) for s in sentences})
        for (a, n), (b, m) in combinations(places, 2):
            if a != b:
                shared[a, b][n, m] += 1
    found = [Pair(a, b, both, len({n for n, _ in both}), len({m for _, m in both})) for (a, b), both in shared.items()]
    sizes = {key: len(source.passages) for key, source in lookup.sources.items()}
    worth = (pair for pair in found if _is_worth(pair, min(sizes[pair.first], sizes[pair.second])))
    return tuple(sorted(worth, key=lambda p: (-min(p.of_first, p.of_second), p.first, p.second)))


def _is_worth(pair: Pair, shorter: int) -> bool:
    """Tell whether two reports, the shorter of so many passages, are worth reading side by side."""
    shared = min(pair.of_first, pair.of_second)
    return shared >= FEWEST or shared >= max(FEWEST_OF_FEW, PART * shorter)


def rows(shared: Shared, first: int, second: int) -> tuple[Row, ...]:
    """Set the passages of two reports beside each other, each once, in the order of the first.

    `first` and `second` are their numbers of passages. A passage stands beside the one that it shares most
    with; neighbours that share it stand together, and so does a run of what one report has alone; what the
    second has alone follows what precedes it there.
    """
    partners: dict[int, dict[int, int]] = defaultdict(dict)
    by_second: dict[int, dict[int, int]] = defaultdict(dict)
    for (n, m), number in shared.items():
        partners[n][m] = by_second[m][n] = number
    beside = {m: _most(found) for m, found in by_second.items()}
    facing: defaultdict[int, list[int]] = defaultdict(list)
    for m, n in sorted(beside.items()):
        facing[n].append(m)
    groups = [[n] for n in range(first)]
    elsewhere: dict[int, int] = {}
    for n in sorted(partners.keys() - facing.keys()):
        home = beside[_most(partners[n])]
        if abs(home - n) == 1:
            groups[home] = sorted([*groups[home], n])
            groups[n] = []
        else:
            elsewhere[n] = home
    alone = [m for m in range(second) if m not in beside]
    return tuple(_in_order(groups, facing, elsewhere, alone))


def _most(found: Mapping[int, int]) -> int:
    """Give the passage with which most is shared, the earliest of equals."""
    return max(found, key=lambda number: (found[number], -number))


def _in_order(
    groups: Sequence[Sequence[int]],
    facing: Mapping[int, Sequence[int]],
    elsewhere: Mapping[int, int],
    alone: Sequence[int],
) -> Iterator[Row]:
    following: defaultdict[int, list[int]] = defaultdict(list)
    home = {m: n for n, found in facing.items() for m in found}
    at = -1
    for m in sorted([*home, *alone]):
        at = home.get(m, at)
        if m not in home:
            following[at].append(m)
    numbers: dict[int, int] = {}
    laid: list[Row] = []
    for row in _one_by_one(groups, facing, elsewhere, following):
        if laid and row.alone and laid[-1].alone and bool(row.first) == bool(laid[-1].first):
            laid[-1] = Row(laid[-1].first + row.first, laid[-1].second + row.second)
        else:
            laid.append(row)
        numbers |= dict.fromkeys(row.first, len(laid) - 1)
    for row in laid:
        yield row if row.elsewhere is None else replace(row, elsewhere=numbers[row.elsewhere])


def _one_by_one(
    groups: Sequence[Sequence[int]],
    facing: Mapping[int, Sequence[int]],
    elsewhere: Mapping[int, int],
    following: Mapping[int, Sequence[int]],
) -> Iterator[Row]:
    """Give the rows, a passage that stands alone in each; `elsewhere` is a passage of the first yet."""
    for m in following.get(-1, ()):
        yield Row((), (m,))
    for n, group in enumerate(groups):
        if group:
            yield Row(tuple(group), tuple(facing.get(n, ())), elsewhere.get(n))
        for m in following.get(n, ()):
            yield Row((), (m,))
