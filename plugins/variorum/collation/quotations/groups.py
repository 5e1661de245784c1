"""Quotations across sources: which of them are the same words, and where another source tells them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from variorum.collation.facing import Ground, Texts
from variorum.collation.quotations.echoes import Echo, echo_in
from variorum.collation.quotations.same_words import LEAST, form_of, same_words, says_it
from variorum.collation.sets import Sets
from variorum.language.analysis import Analysis
from variorum.language.quotations import Part, Spoken
from variorum.language.words import runs_of
from variorum.model import Form


class Group(Struct, frozen=True, eq=False):
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
        echo.analysis.sentence.source
        for group in groups
        for echo in group.echoes
        if texts.one(echo.of.analysis, echo.analysis)
    )


def groups_of(ground: Ground) -> tuple[Group, ...]:
    """Bring together the quotations that are the same words, and the sentences that tell them otherwise."""
    units = [unit for source in ground.corpus.quotations for unit in source]
    faced = _faced(ground)
    homes = _joined(units, faced)
    by_run = _runs(ground, units)
    groups = []
    for members in homes:
        whole = max(members, key=lambda unit: (len(unit.words), -unit.source, -unit.start))
        forms = tuple((unit, form_of(unit.words, whole.words, elided=unit.elided)) for unit in members)
        groups.append(Group(whole, forms, _echoes(members, faced, by_run, ground.texts)))
    return tuple(sorted(groups, key=lambda group: (group.whole.source, group.whole.start)))


def _faced(ground: Ground) -> Mapping[str, tuple[Analysis, ...]]:
    """Give for each sentence id the sentences of other sources that tell or share its fact."""
    found: defaultdict[str, list[Analysis]] = defaultdict(list)
    for pair in ground.pairs:
        if not pair.likely:
            continue
        found[pair.a.sentence.id].append(pair.b)
        found[pair.b.sentence.id].append(pair.a)
    return {key: tuple(others) for key, others in found.items()}


def _joined(units: Sequence[Spoken], faced: Mapping[str, tuple[Analysis, ...]]) -> Iterator[tuple[Spoken, ...]]:
    """Join the quotations of different sources that are the same words."""
    at: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for part in unit.parts:
            at[part.analysis.sentence.id].append(number)
    shared: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int, bool]] = set()
    for number, unit in enumerate(units):
        for run in runs_of(unit.words):
            pairs.update((other, number, False) for other in shared[run])
            shared[run].append(number)
        for part in unit.parts:
            for analysis in faced.get(part.analysis.sentence.id, ()):
                pairs.update(
                    (min(other, number), max(other, number), True) for other in at.get(analysis.sentence.id, ())
                )
    sets = Sets(range(len(units)))
    for one, other, near in sorted(pairs):
        if same_words(units[one], units[other], near=near):
            sets.join(one, other)
    return (tuple(units[number] for number in numbers) for numbers in sets.all())


def _runs(ground: Ground, units: Sequence[Spoken]) -> Mapping[tuple[str, ...], tuple[Analysis, ...]]:
    """Give the sentences that have three words of any quotation on end."""
    wanted = {run for unit in units for part in unit.parts for run in _part_runs(part)}
    found: defaultdict[tuple[str, ...], list[Analysis]] = defaultdict(list)
    for analysis in ground.corpus.of.values():
        for run in analysis.runs & wanted:
            found[run].append(analysis)
    return {run: tuple(analyses) for run, analyses in found.items()}


def _part_runs(part: Part) -> frozenset[tuple[str, ...]]:
    return runs_of([word.key for word in part.words])


def _echoes(
    members: Sequence[Spoken],
    faced: Mapping[str, tuple[Analysis, ...]],
    by_run: Mapping[tuple[str, ...], tuple[Analysis, ...]],
    texts: Texts,
) -> tuple[Echo, ...]:
    """Find for each part of a quotation the best sentence of each source that doesn't quote it.

    Of newsrooms that didn't copy from each other it must have them from the same mouth, or so many words on end that
    nobody else wrote them: whoever writes of one thing uses its words.
    """
    quoting = {unit.source for unit in members}
    found: list[Echo] = []
    for unit in members:
        for part in unit.parts:
            best: dict[int, Echo] = {}
            for analysis in _near(part, faced, by_run):
                echo = echo_in(part, analysis) if analysis.source not in quoting else None
                if echo and not (texts.one(part.analysis, analysis) or says_it(unit, analysis) or echo.word_for_word):
                    continue
                known = best.get(analysis.source)
                if echo and (known is None or echo.cover > known.cover):
                    best[analysis.source] = echo
            found += best.values()
    return tuple(sorted(found, key=lambda echo: (echo.analysis.source, echo.analysis.place)))


def _near(
    part: Part,
    faced: Mapping[str, tuple[Analysis, ...]],
    by_run: Mapping[tuple[str, ...], tuple[Analysis, ...]],
) -> Iterator[Analysis]:
    """Yield the sentences that may give a quotation's words: those facing it, and those with its runs."""
    near = faced.get(part.analysis.sentence.id, ())
    yield from near
    counts = Counter(analysis for run in _part_runs(part) for analysis in by_run.get(run, ()))
    for analysis in sorted(counts, key=lambda analysis: analysis.sentence.id):
        if counts[analysis] > LEAST and analysis not in near:
            yield analysis
