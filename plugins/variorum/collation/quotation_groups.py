"""Quotations across sources: which of them are the same words, and where another source tells them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.collation.facing import Spot, Texts
from variorum.collation.ground import Ground
from variorum.collation.profiles import Profile
from variorum.collation.spoken import Part, Spoken, folded
from variorum.collation.stretches import stretch
from variorum.collation.wording import form_of, overlap
from variorum.collation.words import Word
from variorum.english.speaking import PARTING, SPEECH
from variorum.english.stopwords import STOPWORDS
from variorum.model import Form

SHARED = 0.6
"""Part of the smaller quotation's telling words that two quotations of the same words share."""

OUTSIDE = 4
"""Words outside its marks that a sentence has at least, in which something is described in quoted words."""

LONG = 5
"""Words on end that are surely no chance."""

SHORT = 3
"""Telling words of a quotation that describes something: *frank and constructive*."""

SHARED_SHORT = 0.5
"""The same part for two of them."""

ECHOED = 0.6
"""Part of a quotation's telling words, by weight, that a sentence without marks has of it."""

LEAST = 2
"""Telling words that must be shared."""


IN_ORDER = 0.6
"""Part of the shared telling words that stand in the quotation's order."""

# What parts clauses
CLAUSE_BREAK = re.compile(r"[,.;:!?()“”\"]|[—–]")


@dataclass(frozen=True, slots=True, eq=False)
class Echo:
    """A quotation's words in a sentence of another source that gives them without marks."""

    of: Part
    """What it gives."""
    profile: Profile
    spot: Spot
    cover: float
    """Part of the quotation's telling words that it has, by weight."""
    words: tuple[str, ...]
    """Its words, folded for comparing."""
    keys: tuple[str, ...]
    """Their keys."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One quotation with all its readings."""

    whole: Spoken
    """Its fullest form."""
    spoken: tuple[tuple[Spoken, Form], ...]
    """In quotation marks, by source and place, each with how it stands to the fullest."""
    echoes: tuple[Echo, ...]
    """Without marks, in other sources, by source and place."""


def worn(groups: Sequence[Group], texts: Texts) -> Counter[str]:
    """Count for each source the quotations that lost their marks in copying: how worn a copy it is."""
    return Counter(
        echo.profile.sentence.source
        for group in groups
        for echo in group.echoes
        if texts.one(echo.of.profile, echo.profile)
    )


def groups_of(ground: Ground) -> tuple[Group, ...]:
    """Bring together the quotations that are the same words, and the sentences that tell them otherwise."""
    units = [unit for source in ground.spoken for unit in source]
    faced = _faced(ground)
    homes = _joined(units, faced)
    by_run = _runs(ground, units)
    groups = []
    for members in homes:
        whole = max(members, key=lambda unit: (len(unit.words), -unit.source, -unit.start))
        forms = tuple(
            (unit, form_of(unit.words, whole.words, elided=unit.elided)) for unit in members
        )
        groups.append(Group(whole, forms, _echoes(members, faced, by_run)))
    return tuple(sorted(groups, key=lambda group: (group.whole.source, group.whole.start)))


def _faced(ground: Ground) -> Mapping[str, tuple[Profile, ...]]:
    """Give for each sentence id the sentences of other sources that tell or share its fact."""
    found: defaultdict[str, list[Profile]] = defaultdict(list)
    for pair in ground.pairs:
        if not pair.likely:
            continue
        found[pair.a.sentence.id].append(pair.b)
        found[pair.b.sentence.id].append(pair.a)
    return {key: tuple(others) for key, others in found.items()}


def _joined(
    units: Sequence[Spoken], faced: Mapping[str, tuple[Profile, ...]]
) -> Iterator[tuple[Spoken, ...]]:
    """Join the quotations of different sources that are the same words."""
    above = list(range(len(units)))

    def top(node: int) -> int:
        while above[node] != node:
            node = above[node]
        return node

    at: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for part in unit.parts:
            at[part.profile.sentence.id].append(number)
    shared: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int, bool]] = set()
    for number, unit in enumerate(units):
        for run in set(zip(unit.words, unit.words[1:], unit.words[2:], strict=False)):
            pairs.update((other, number, False) for other in shared[run])
            shared[run].append(number)
        for part in unit.parts:
            for profile in faced.get(part.profile.sentence.id, ()):
                pairs.update(
                    (min(other, number), max(other, number), True)
                    for other in at.get(profile.sentence.id, ())
                )
    for one, other, near in sorted(pairs):
        if _same(units[one], units[other], near=near):
            a, b = sorted((top(one), top(other)))
            above[b] = a
    members: defaultdict[int, list[Spoken]] = defaultdict(list)
    for number, unit in enumerate(units):
        members[top(number)].append(unit)
    return (tuple(group) for group in members.values())


def _same(one: Spoken, other: Spoken, *, near: bool) -> bool:
    """Tell whether two quotations are the same words; `near` if their sentences share a fact."""
    if one.source == other.source:
        return False
    if one.words == other.words:
        return near or len(one.words) >= LEAST
    shared = len((one.telling & other.telling) - one.names - other.names)
    alike = overlap(one, other)
    long = min(len(one.words), len(other.words)) >= LONG and _long_run(one.words, other.words)
    if max(len(one.telling), len(other.telling)) <= SHORT and not long:
        return (
            near
            and shared > 0
            and alike >= SHARED_SHORT
            and (one.words == other.words or (_within(one) and _within(other)))
        )
    if alike < SHARED or min(len(one.words), len(other.words)) < LEAST:
        return False
    if shared < LEAST and not (near and _whole_run(one.words, other.words)):
        return False
    return near or _long_run(one.words, other.words)


def _within(unit: Spoken) -> bool:
    """Tell whether a quotation stands within a sentence of the reporter's, as a description does."""
    words = sum(len(part.profile.words) for part in unit.parts)
    return words >= len(unit.words) + OUTSIDE


def _whole_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether all of the shorter of two quotations stands in the other on end."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _long_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two quotations share five words on end, or all of a shorter one."""
    size = min(LONG, len(one), len(other))
    if size < LEAST:
        return False
    runs = {tuple(one[at : at + size]) for at in range(len(one) - size + 1)}
    return any(tuple(other[at : at + size]) in runs for at in range(len(other) - size + 1))


def _runs(
    ground: Ground, units: Sequence[Spoken]
) -> Mapping[tuple[str, str, str], tuple[Profile, ...]]:
    """Give the sentences that have three words of any quotation on end."""
    wanted = {run for unit in units for part in unit.parts for run in _part_runs(part)}
    found: defaultdict[tuple[str, str, str], list[Profile]] = defaultdict(list)
    for profile in ground.profiles.values():
        for run in profile.runs & wanted:
            found[run].append(profile)
    return {run: tuple(profiles) for run, profiles in found.items()}


def _part_runs(part: Part) -> set[tuple[str, str, str]]:
    keys = [word.key for word in part.words]
    return set(zip(keys, keys[1:], keys[2:], strict=False))


def _echoes(
    members: Sequence[Spoken],
    faced: Mapping[str, tuple[Profile, ...]],
    by_run: Mapping[tuple[str, str, str], tuple[Profile, ...]],
) -> tuple[Echo, ...]:
    """Find for each part of a quotation the best sentence of each source that doesn't quote it."""
    quoting = {unit.source for unit in members}
    found: list[Echo] = []
    for unit in members:
        for part in unit.parts:
            best: dict[int, Echo] = {}
            for profile in _near(part, faced, by_run):
                echo = _echo(part, profile) if profile.source not in quoting else None
                known = best.get(profile.source)
                if echo and (known is None or echo.cover > known.cover):
                    best[profile.source] = echo
            found += best.values()
    return tuple(sorted(found, key=lambda echo: (echo.profile.source, echo.profile.place)))


def _near(
    part: Part,
    faced: Mapping[str, tuple[Profile, ...]],
    by_run: Mapping[tuple[str, str, str], tuple[Profile, ...]],
) -> Iterator[Profile]:
    """Yield the sentences that may give a quotation's words: those facing it, and those with its runs."""
    near = faced.get(part.profile.sentence.id, ())
    yield from near
    counts: Counter[str] = Counter()
    seen = {
        profile.sentence.id: profile for run in _part_runs(part) for profile in by_run.get(run, ())
    }
    for run in sorted(_part_runs(part)):
        counts.update(profile.sentence.id for profile in by_run.get(run, ()))
    for key in sorted(seen):
        if counts[key] > LEAST and seen[key] not in near:
            yield seen[key]


def _echo(part: Part, profile: Profile) -> Echo | None:
    """Find a quotation's words in a sentence that has them without marks."""
    bag = part.profile.bag
    shared = part.telling & profile.bag.keys()
    if not shared or (len(shared) < LEAST and len(part.telling) > 1):
        return None
    cover = sum(bag[key] for key in sorted(shared)) / sum(bag[key] for key in sorted(part.telling))
    if cover < ECHOED:
        return None
    found = _where(part, profile)
    if found is None:
        return None
    words = profile.words[found[0] : found[1]]
    spot = Spot(profile.sentence.id, words[0].start, words[-1].end)
    if any(start < spot.end and spot.start < end for start, end in profile.quoted):
        return None  # it is in quotation marks there: another quotation
    return Echo(
        part,
        profile,
        spot,
        cover,
        tuple(folded(word) for word in words),
        tuple(word.key for word in words),
    )


def _where(part: Part, profile: Profile) -> tuple[int, int] | None:
    """Find the stretch of words that has most of a quotation's and least else; None if in another order."""
    places = {word.key: place for place, word in reversed(list(enumerate(part.words)))}
    found = stretch(profile.words, places)
    if found is None:
        return None
    order = [places[w.key] for w in profile.words[slice(*found)] if w.key in part.telling]
    if len(order) > LEAST and _longest_rise(order) < IN_ORDER * len(order):
        return None
    if len(order) > LEAST and not _neighbours(part.words) & _neighbours(
        profile.words[slice(*found)]
    ):
        return None
    first, after = _whole_clause(profile, found)
    return first, _to_the_end(profile, _without_tail(profile, after))


def _neighbours(words: Sequence[Word]) -> set[tuple[str, str]]:
    """Give the pairs of telling words that follow each other."""
    telling = [word.key for word in words if word.key not in STOPWORDS]
    return set(pairwise(telling))


def _longest_rise(numbers: Sequence[int]) -> int:
    """Give the length of the longest subsequence that doesn't fall."""
    tails: list[int] = []
    for number in numbers:
        at = bisect_right(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)


def _without_tail(profile: Profile, after: int) -> int:
    """Leave out a word of grammar that begins the next clause."""
    text, words = profile.sentence.text, profile.words
    tail = words[after - 1]
    begins = after > 1 and CLAUSE_BREAK.search(text, words[after - 2].end, tail.start)
    return after - 1 if begins and tail.key in STOPWORDS else after


def _to_the_end(profile: Profile, after: int) -> int:
    """Take in one word of grammar that ends the clause: *doing so*."""
    text, words = profile.sentence.text, profile.words
    if after >= len(words) or words[after].key not in STOPWORDS:
        return after
    if CLAUSE_BREAK.search(text, words[after - 1].end, words[after].start):
        return after
    end = words[after].end
    ends = after + 1 == len(words) or CLAUSE_BREAK.search(text, end, words[after + 1].start)
    return after + 1 if ends else after


def _whole_clause(profile: Profile, found: tuple[int, int]) -> tuple[int, int]:
    """Take in the one or two words of grammar before a stretch that begin its clause: *It is*."""
    first, after = found
    if after - first < LEAST:
        return found
    text, words = profile.sentence.text, profile.words
    for back in (1, 2):
        place = first - back
        if place < 0 or words[place].key not in STOPWORDS:
            break
        if words[place].text.lower() in PARTING | SPEECH:
            break
        if CLAUSE_BREAK.search(text, words[place].end, words[place + 1].start):
            break
        opens = place == 0 or CLAUSE_BREAK.search(text, words[place - 1].end, words[place].start)
        if opens or words[place - 1].text.lower() in PARTING | SPEECH:
            return place, after
    return found
