"""What an editor's rulings came to: said on the claims on which they act, and of the idle ones that they are.

One is idle if the machine decides the same without it. It has to do so both where the other rulings are in force and
where none is: one that another makes needful stays, and of two that come to the same neither is told, lest an editor
delete both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from functools import cached_property

from msgspec.structs import replace

from variorum.collation.claims.aligning import Alignment, decided
from variorum.collation.claims.candidates import Pair
from variorum.collation.claims.grouping import may_join
from variorum.collation.claims.similarity import SURE_ENOUGH, sureness
from variorum.collation.collating import Collated
from variorum.collation.differences.ruled import is_timed, is_told, is_undone
from variorum.collation.origins.tracing import Descent
from variorum.edition.rulings.rulings_file import PATH
from variorum.edition.timeline import why_unlabelled
from variorum.model import Claim, DifferenceLabel, Edition, Ruling, Rulings, Source
from variorum.problems import WHOLE_FILE, Problem, ProblemKind, warning

NOBODY: frozenset[Pair] = frozenset()


def idle_rulings(
    collated: Collated, edition: Edition, rulings: Rulings, edition_by: Callable[[Rulings], Edition]
) -> Mapping[Ruling, str]:
    """Find the rulings that decide nothing, each with the reason; `edition_by` gives the edition by other rulings."""
    found = dict(leading_anyway(rulings, edition_by))
    found.update(unmet(rulings, edition))
    found.update(undeciding(collated.alignment, collated.descent, rulings))
    found.update(found_anyway(collated, rulings))
    return found


def idle_problems(rulings: Rulings, idle: Mapping[Ruling, str]) -> Iterator[Problem]:
    """Tell each idle ruling at its place."""
    for ruling, why in idle.items():
        place = rulings.places.get(ruling, WHOLE_FILE)
        message = f"This ruling decides nothing: {why}; delete it"
        yield warning(PATH, ProblemKind.RULING_IDLE, message, place)


def leading_anyway(rulings: Rulings, edition_by: Callable[[Rulings], Edition]) -> Iterator[tuple[Ruling, str]]:
    """Find the sentences that lead both where no lead is ruled and where those are that change something."""
    if not rulings.lead:
        return
    unruled = _leads(edition_by(replace(rulings, lead=())))
    needful = tuple(sentence for sentence in rulings.lead if sentence not in unruled)
    leads = unruled & _leads(edition_by(replace(rulings, lead=needful))) if needful else unruled
    for sentence in rulings.lead:
        if sentence in leads:
            yield Ruling("lead", (sentence,)), "this sentence is printed for its statement without it"


def _leads(edition: Edition) -> frozenset[str]:
    return frozenset(claim.lead for claim in edition.collation.claims)


def unmet(rulings: Rulings, edition: Edition) -> Iterator[tuple[Ruling, str]]:
    """Find the rulings on printed words and on events that came to nothing, since others are printed or dated."""
    leads = _leads(edition)
    for sentence in rulings.lead:
        if sentence not in leads:
            yield Ruling("lead", (sentence,)), "this sentence can't be printed for its statement"
    for insert in rulings.insert:
        if insert.sentence not in leads:
            why = "its statement is printed in another report's words"
            yield Ruling("insert", (insert.sentence, str(insert.at))), why
    for one in rulings.event:
        if why := why_unlabelled(edition.timeline, one):
            yield Ruling("event", (one.cited.sentence, str(one.cited.start))), why


def undeciding(alignment: Alignment, descent: Descent, rulings: Rulings) -> Iterator[tuple[Ruling, str]]:
    """Find the rulings on statements and newsrooms that decide nothing."""
    place = {profile.analysis.sentence.id: number for number, profile in enumerate(alignment.profiles)}
    home = {member: members for members in alignment.groups for member in members}
    regroup, scraps = _Regrouping(alignment), alignment.comparison.scraps
    for name, pairs in (("same", rulings.same), ("different", rulings.different)):
        for a, b in pairs:
            if a not in place or b not in place:
                continue
            pair = min(place[a], place[b]), max(place[a], place[b])
            makes_sure = name == "same" and not _is_sure(alignment, pair)
            if not makes_sure and regroup.idle(pair, one=name == "same"):
                are = "one statement" if name == "same" else "two statements"
                yield Ruling(name, (a, b)), f"these are {are} without it"
    for sentence in rulings.lead:
        if sentence in place and {*home[place[sentence]]} <= {place[sentence], *scraps}:
            yield Ruling("lead", (sentence,)), "no other sentence makes this statement"
    for sentence, key in rulings.origin:
        if sentence in place:
            held = alignment.profiles[place[sentence]].analysis.sentence
            if descent.unruled[held.source, held.passage] == key:
                why = f"the passage goes back to `{key}` without it"
                yield Ruling("origin", (sentence,)), why


def found_anyway(collated: Collated, rulings: Rulings) -> Iterator[tuple[Ruling, str]]:
    """Find the rulings on differences that the machine finds as they tell them."""
    place = {profile.analysis.sentence.id: number for number, profile in enumerate(collated.alignment.profiles)}
    unruled = _Regrouping(collated.alignment).unruled if rulings.differs else {}
    for differs in rulings.differs:
        cited = {reading.sentence for side in differs.sides for reading in side}
        apart = all(unruled[place[a]] != unruled[place[b]] for a, b in differs.across)
        if (
            apart
            and not differs.heading
            and any(
                d.label is DifferenceLabel.CONTRADICTS
                and is_told(d, differs)
                and {r.sentence for r in d.readings} == cited
                for d in collated.differences
            )
        ):
            yield Ruling("differs", differs.about), "these are found to differ without it, and it has no heading"
    for pair in rulings.no_difference:
        if not any(is_undone(difference, pair) for difference in collated.differences):
            yield Ruling("no_difference", pair.about), "no difference is found between them without it"
    for later in rulings.later:
        if any(d.label is DifferenceLabel.LATER and is_timed(d, later) for d in collated.differences):
            yield Ruling("later", later.pair), "these are found to be of other moments without it"


def _is_sure(alignment: Alignment, pair: Pair) -> bool:
    """Tell whether two sentences surely say the same without an editor's word, or are one source's, so that nothing rests on it."""
    alike = alignment.found.get(pair)
    a, b = (alignment.profiles[place] for place in pair)
    if a.source == b.source:
        return True
    return alike is not None and sureness(alike, a, b) >= SURE_ENOUGH


class _Regrouping:
    """Groups anew what one ruling can have a part in: the sentences that pairs lead to from it."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.comparison = alignment.comparison
        self.beside: defaultdict[int, set[int]] = defaultdict(set)
        found, profiles = alignment.found, alignment.profiles
        for i, j in (
            *(pair for pair in found if may_join(profiles, found, pair)),
            *alignment.together,
            *self.comparison.again.items(),
            *self.comparison.scraps.items(),
        ):
            self.beside[i].add(j)
            self.beside[j].add(i)

    def idle(self, pair: Pair, *, one: bool) -> bool:
        """Tell whether two sentences are one claim, or are two, where the ruling on them isn't given."""
        i, j = pair
        if (self.unruled[i] == self.unruled[j]) != one:
            return False
        alignment, own = self.alignment, frozenset({pair})
        apart = (alignment.apart - own) | (alignment.barred & own)
        return self._one(pair, alignment.together - own, apart, alignment.different - own) == one

    @cached_property
    def unruled(self) -> dict[int, int]:
        """The number of each sentence's group where nothing is ruled."""
        _, groups = decided(self.comparison, NOBODY, self.alignment.barred, NOBODY)
        return {member: number for number, members in enumerate(groups) for member in members}

    def _one(
        self,
        pair: Pair,
        together: frozenset[Pair],
        apart: frozenset[Pair],
        different: frozenset[Pair],
    ) -> bool:
        reached = self._reached(pair)
        found = {p: alike for p, alike in self.alignment.found.items() if reached.issuperset(p)}
        comparison = replace(self.comparison, found=found)
        _, groups = decided(comparison, together, apart, different)
        return any(members.issuperset(pair) for members in map(frozenset, groups))

    def _reached(self, pair: Pair) -> set[int]:
        reached, waiting = set(pair), list(pair)
        while waiting:
            new = self.beside[waiting.pop()] - reached
            reached |= new
            waiting += new
        return reached


def with_rulings(edition: Edition, rulings: Rulings, idle: Container[Ruling]) -> Edition:
    """Say on each claim which rulings acted on it, in words."""
    named = {source.key: _name(source) for source in edition.sources}
    said: defaultdict[str, list[str]] = defaultdict(list)
    for ruling, sentence, words in _in_words(rulings, named):
        if ruling not in idle:
            said[sentence].append(words)
    if not said:
        return edition

    def ruled(claim: Claim) -> Claim:
        words = dict.fromkeys(word for s in claim.sentences for word in said.get(s, ()))
        return replace(claim, rulings=(*claim.rulings, *words)) if words else claim

    claims = tuple(map(ruled, edition.collation.claims))
    return replace(edition, collation=replace(edition.collation, claims=claims))


def _in_words(rulings: Rulings, named: Mapping[str, str]) -> Iterator[tuple[Ruling, str, str]]:
    """Give each ruling with a sentence that it acts on, and what to say there.

    What `differs` is told as a difference, which says that it is an editor's; an event's label stands where it acts.
    """

    def name(sentence: str) -> str:
        return named[sentence.partition(".")[0]]

    for a, b in rulings.same:
        yield Ruling("same", (a, b)), a, f"{_both(a, b, name)} are taken to say the same here"
    for a, b in rulings.different:
        for one, other in ((a, b), (b, a)):
            words = f"this is kept apart from what {name(other)} says{' elsewhere' if name(a) == name(b) else ''}"
            yield Ruling("different", (a, b)), one, words
    for sentence in rulings.lead:
        yield (
            Ruling("lead", (sentence,)),
            sentence,
            f"this is told in the words of {name(sentence)}",
        )
    for drop in rulings.drop:
        words = f"the words of {name(drop.sentence)} are kept out of the story: {drop.reason}"
        yield Ruling("drop", (drop.sentence,)), drop.sentence, words
    for insert in rulings.insert:
        words = f"[{insert.text}] is put into the words of {name(insert.sentence)}"
        yield Ruling("insert", (insert.sentence, str(insert.at))), insert.sentence, words
    for later in rulings.later:
        earlier, after = later.pair
        yield Ruling("later", later.pair), earlier, f"{name(after)} tells this as it was later"
        yield Ruling("later", later.pair), after, f"{name(earlier)} tells this as it was earlier"
    for pair in rulings.no_difference:
        for one, other in ((pair.a.sentence, pair.b.sentence), (pair.b.sentence, pair.a.sentence)):
            yield Ruling("no_difference", pair.about), one, f"this is taken not to differ from what {name(other)} says"
    for sentence, key in rulings.origin:
        words = f"the passage of {name(sentence)} goes back to {key}"
        yield Ruling("origin", (sentence,)), sentence, words


def _both(a: str, b: str, name: Callable[[str], str]) -> str:
    """Name the reports of two sentences."""
    if a.partition(".")[0] == b.partition(".")[0]:
        return f"two sentences of {name(a)}"
    return f"two reports of {name(a)}" if name(a) == name(b) else f"{name(a)} and {name(b)}"


def _name(source: Source) -> str:
    facts = source.facts
    fact = facts.publisher or facts.title
    return fact.value if fact else source.key
