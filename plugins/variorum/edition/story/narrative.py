"""The narrative: claims in sections, in the order of the telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, field

from variorum.citing.library import Library
from variorum.citing.resolving import resolve
from variorum.citing.syntax import Citation
from variorum.edition.reports import Reports
from variorum.edition.story.order import consensus
from variorum.editorial.outline import Outline, Selector
from variorum.model import Aside, AsideReason, Grade
from variorum.problems import Place, Problem, ProblemKind, error, nearest, warning

NEIGHBOURS = 6
"""Sentences before and after one in its source that say where it belongs."""

OWN = 10.0
"""Weight of a claim of a run that has a part, for the others of it."""

ONE_PASSAGE = 1.5
"""Weight of the next sentence where it stands in the same passage; elsewhere it is 1."""

LINKED = 0.5
"""Weight of a linked claim."""

ENOUGH = 1.0
"""Weight that places a run, whatever the others' is."""

Grades = Mapping[str, Mapping[str, Grade]]
"""Grades by sentence id, by topic slug."""


NO_PART = -1


class Assignment(Struct, frozen=True):
    """What the outline takes."""

    part_of: Mapping[str, int]
    """Claim id to the number of its part."""
    named: tuple[tuple[str, ...], ...]
    """Claims that one line cites, in the editor's order, a tuple a line; a claim stands in one of them at most."""
    cited_at: Mapping[str, Place] = field(default_factory=dict[str, Place])
    """Where each of these is cited."""
    rest: int = NO_PART
    """Number of the part that takes all that no line takes; NO_PART if none does."""

    def places(self, claim: str) -> bool:
        """Tell whether the editor says where a claim stands."""
        return claim in self.part_of or self.rest != NO_PART

    def with_rest(self, runs: Iterable[tuple[str, ...]]) -> Mapping[str, int]:
        """Give the part of each claim that an editor places: the rest are runs of which no line takes anything."""
        if self.rest == NO_PART:
            return self.part_of
        left = (run for run in runs if not any(claim in self.part_of for claim in run))
        return {**self.part_of, **{claim: self.rest for run in left for claim in run}}

    def joints(self) -> Iterator[tuple[str, str]]:
        """Go through the pairs of claims of which the editor names one right after the other."""
        for line in self.named:
            yield from pairwise(line)


def assign(outline: Outline, reports: Reports, grades: Grades, library: Library) -> tuple[Assignment, list[Problem]]:
    """Give each claim that a line of the outline takes its part: the first that asks for it."""
    part_of: dict[str, int] = {}
    named: list[tuple[str, ...]] = []
    cited_at: dict[str, Place] = {}
    problems: list[Problem] = []
    rest = NO_PART
    for number, part in enumerate(outline.parts):
        for selector in part.selectors:
            if selector.rest:
                rest = number
                continue
            found, wrong = _taken(selector, outline.path, reports, grades, library)
            problems += wrong
            if not found and not wrong:
                message = "This `claims:` line finds no statement; change its words or delete it"
                kind = ProblemKind.OUTLINE_EMPTY
                problems.append(warning(outline.path, kind, message, selector.place))
            taken = [claim for claim in found if claim not in part_of]
            part_of.update((claim, number) for claim in taken)
            if selector.citations and taken:
                named.append(tuple(taken))
                cited_at.update((claim, found[claim]) for claim in taken)
    return Assignment(part_of, tuple(named), cited_at, rest), problems


UNPRINTED_FOR = {
    AsideReason.LEANS: "it goes on from a sentence of its report that isn't printed just before it; cite that one before it, "
    "or say what is meant with `insert:` in rulings.yaml",
    AsideReason.TOLD: "others tell it already; delete it here",
    AsideReason.FRAGMENT: "it is what is left of a sentence; cite another",
    AsideReason.DROPPED: "`drop:` in rulings.yaml keeps its words out of the story; delete one",
    AsideReason.WITHHELD: "its words may not be printed, or no longer stand; cite another report's",
}
"""What an editor who names a statement is told where it isn't printed there."""


def not_as_named(assignment: Assignment, asides: Sequence[Aside], path: str) -> Iterator[Problem]:
    """Tell which statements that an editor names one by one stand in a card instead, and why."""
    for aside in asides:
        if place := assignment.cited_at.get(aside.claim):
            message = f"This statement stands in a card, not in the story: {UNPRINTED_FOR[aside.reason]}"
            yield warning(path, ProblemKind.OUTLINE_UNPRINTED, message, place)


def editors_short(
    outline: Outline, reports: Reports, library: Library, asides: Sequence[Aside], most: int
) -> tuple[tuple[str, ...], list[Problem]]:
    """Give the claims of an editor's short version, in the editor's order, and what is wrong with it.

    Each is printed in the story, and there are `most` at most. `asides` are the claims that aren't printed.
    """
    unprinted = {aside.claim for aside in asides}
    chosen: dict[str, int] = {}
    problems: list[Problem] = []
    for selector, citation in ((s, c) for s in outline.short for c in s.citations):
        place = Place(selector.place.line, selector.place.column + citation.start)
        wrong: list[Problem] = []
        found = dict.fromkeys(_cited(citation, selector.place, outline.path, reports, library, wrong))
        why = "" if found or wrong else "This leads to no statement; quote words of a sentence"
        for claim in found:
            if claim in unprinted:
                why = "This statement isn't printed in the story, so it is in no short version; cite one that is"
            elif claim in chosen:
                why = f"This statement is in the short version already, by line {chosen[claim]}; delete one"
            elif len(chosen) == most:
                why = f"The short version has {most} statements at most, and this is one more; cite fewer"
            else:
                chosen[claim] = place.line
        problems += wrong
        if why:
            problems.append(warning(outline.path, ProblemKind.SHORT_VERSION, why, place))
    return tuple(chosen), problems


def _taken(
    selector: Selector, path: str, reports: Reports, grades: Grades, library: Library
) -> tuple[dict[str, Place], list[Problem]]:
    """Give the claims that a line takes, in order, each with where it is asked for."""
    if selector.topic:
        if selector.topic not in grades:
            hint = nearest(selector.topic, grades) or "; write the name of a file in topics/"
            message = f"There is no topic `{selector.topic}`{hint}"
            return {}, [error(path, ProblemKind.UNKNOWN_TARGET, message, selector.place)]
        graded = grades[selector.topic]
        return dict.fromkeys(_claims_with(reports, lambda s: graded.get(s) is Grade.CORE), selector.place), []
    if selector.terms:
        return dict.fromkeys(
            _claims_with(reports, reports.corpus.mentions(selector.terms).__contains__), selector.place
        ), []
    found: dict[str, Place] = {}
    problems: list[Problem] = []
    for citation in selector.citations:
        place = Place(selector.place.line, selector.place.column + citation.start)
        for claim in _cited(citation, selector.place, path, reports, library, problems):
            found.setdefault(claim, place)
    return found, problems


def _claims_with(reports: Reports, wanted: Callable[[str], bool]) -> list[str]:
    return [c.id for c in reports.claims.values() if any(wanted(s) for s in c.sentences)]


def _cited(
    citation: Citation,
    start: Place,
    path: str,
    reports: Reports,
    library: Library,
    problems: list[Problem],
) -> Iterator[str]:
    resolved = resolve(library, citation, path, Place(start.line, start.column + citation.start))
    if isinstance(resolved, Problem):
        problems.append(resolved)
        return
    if resolved.claim:
        yield resolved.claim.id
        return
    for passage in resolved.passages:
        for sentence in passage.sentences:
            if sentence in reports.claim_of:
                yield reports.claim_of[sentence]


def place_others(
    runs: Sequence[tuple[str, ...]], part_of: Mapping[str, int], reports: Reports, parts: int
) -> dict[str, int]:
    """Give every claim a part: its own, its run's, or that of what stands around it in its sources.

    The runs whose surroundings say most are placed first, so that they can say it for others.
    """
    given = dict(part_of)
    waiting = {run: _around(run, reports) for run in runs if any(c not in given for c in run)}
    while waiting:
        votes = {run: _votes(run, waiting[run], given) for run in waiting}
        strongest = max(max(by_part.values(), default=0.0) for by_part in votes.values())
        for run, by_part in votes.items():
            if by_part and max(by_part.values()) >= min(strongest, ENOUGH):
                part = max(sorted(by_part), key=by_part.__getitem__)
            elif strongest == 0.0:
                part = parts - 1
            else:
                continue
            given.update((claim, part) for claim in run if claim not in given)
            del waiting[run]
    return given


def _around(run: tuple[str, ...], reports: Reports) -> dict[str, float]:
    """Weigh the claims that stand around a run in its sources, or that are linked to it."""
    around: defaultdict[str, float] = defaultdict(float)
    for claim in run:
        for other in reports.linked.get(claim, ()):
            around[other] += LINKED
        for sentence in reports.readings(claim):
            sentences = reports.sources[sentence.source].sentences
            place = reports.place[sentence.id]
            for at in range(max(0, place - NEIGHBOURS), min(len(sentences), place + NEIGHBOURS + 1)):
                other = reports.claim_of.get(sentences[at].id, "")
                if at != place and other:
                    same = sentences[at].passage == sentence.passage
                    around[other] += (ONE_PASSAGE if same else 1.0) / abs(at - place)
    return dict(around)


def _votes(run: tuple[str, ...], around: Mapping[str, float], given: Mapping[str, int]) -> dict[int, float]:
    votes: defaultdict[int, float] = defaultdict(float)
    for claim in run:
        if claim in given:
            votes[given[claim]] += OWN
    for other, weight in around.items():
        if other in given:
            votes[given[other]] += weight
    return dict(votes)


LONGEST_PARAGRAPH = 4
"""Claims of a paragraph, unless a run that leans on itself is longer."""

MOST_WORDS = 115
"""Words of a paragraph beyond which it is parted, an editor's line too."""

WORDS_OF_PARAGRAPH = 90
"""Words up to which a paragraph goes on with the next passage of one source."""


def in_order(
    runs: Sequence[tuple[str, ...]], reports: Reports, named: Sequence[tuple[str, ...]] = ()
) -> tuple[tuple[str, ...], ...]:
    """Order runs of claims so that each source's own order is kept as far as one order can.

    `named` are claims in an editor's order, a tuple a line, which goes before the sources'.
    """
    number = {claim: at for at, run in enumerate(runs) for claim in run}
    sequences = [
        [number[reports.claim_of[s.id]] for s in source.sentences if reports.claim_of.get(s.id) in number]
        for source in reports.sources.values()
    ]
    wanted = [number[claim] for line in named for claim in line if claim in number]
    return tuple(runs[at] for at in consensus([s for s in sequences if s], len(runs), wanted))


def paragraphs(
    runs: Sequence[tuple[str, ...]],
    reports: Reports,
    leads: Mapping[str, str],
    named: Sequence[tuple[str, ...]] = (),
    *,
    unprinted: frozenset[str] = frozenset(),
) -> tuple[tuple[str, ...], ...]:
    """Gather runs into paragraphs: those of one passage, linked ones, short ones that follow in one source.

    `named` are lines of an editor's claims: a line is a paragraph. What isn't printed stays with what
    stands before it and makes no paragraph longer.
    """
    line_of = {claim: number for number, line in enumerate(named) for claim in line}
    gathered: list[list[str]] = []
    for run in runs:
        printed = [claim for claim in run if claim not in unprinted]
        last = [claim for claim in gathered[-1] if claim not in unprinted] if gathered else []
        if not gathered or (printed and last and not _joins(last, printed, reports, leads, line_of)):
            gathered.append(list(run))
        else:
            gathered[-1] += run
    return tuple(part for paragraph in gathered for part in _short_enough(paragraph, reports, leads, unprinted))


def _short_enough(
    paragraph: Sequence[str], reports: Reports, leads: Mapping[str, str], unprinted: frozenset[str]
) -> Iterator[tuple[str, ...]]:
    """Part a long paragraph before sentences that lean on nothing, as late as it stays readable."""
    start, fitting, words = 0, 0, 0
    for at, claim in enumerate(paragraph):
        if claim in unprinted:
            continue
        lead = reports.corpus.of[leads[claim]]
        if at > start and not lead.leaning.why and not lead.begins_inside:
            fitting = at
        words += len(lead.text.split())
        if words > MOST_WORDS and fitting > start:
            yield tuple(paragraph[start:fitting])
            start = fitting
            held = (c for c in paragraph[start : at + 1] if c not in unprinted)
            words = sum(len(reports.printed[leads[c]].split()) for c in held)
    yield tuple(paragraph[start:])


def _joins(
    last: Sequence[str],
    printed: Sequence[str],
    reports: Reports,
    leads: Mapping[str, str],
    line_of: Mapping[str, int],
) -> bool:
    """Tell whether a run goes on with the paragraph that holds `last`."""
    before, claim = last[-1], printed[0]
    if before in line_of and claim in line_of:
        return line_of[before] == line_of[claim]
    if len(last) + len(printed) > LONGEST_PARAGRAPH:
        return False
    ours = {reports.passage(s) for s in reports.claims[before].sentences}
    if any(reports.passage(s) in ours for s in reports.claims[claim].sentences):
        return True
    if sum(len(reports.printed[leads[c]].split()) for c in (*last, *printed)) > WORDS_OF_PARAGRAPH:
        return False
    follows = reports.before.get(leads[claim]) == leads[before]
    return follows or claim in reports.linked.get(before, ())
