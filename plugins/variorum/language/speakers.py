"""Whom *he*, *she* and *it* mean where they speak: whoever was named last as speaking, if that is clear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.language.analysis import Analysis
from variorum.language.attributions import Saying, sayings_of
from variorum.language.naming import Naming


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something."""

    name: str
    """As the source names them; empty where it doesn't."""
    person: bool = False


NOBODY = Speaker("")


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Who says what in a collection's sentences."""

    naming: Naming
    sayings: Mapping[str, tuple[Saying, ...]]
    """By sentence id; a pronoun has its speaker where it is clear who is meant."""

    spoken: frozenset[tuple[int, str]]
    """Number of the source and id of the passage, for those in which somebody speaks."""

    def near(self, analysis: Analysis) -> bool:
        """Tell whether somebody speaks in a sentence's paragraph."""
        return (analysis.source, analysis.sentence.passage) in self.spoken

    def of(self, analysis: Analysis) -> tuple[Saying, ...]:
        """Give who says something in a sentence."""
        return self.sayings[analysis.sentence.id]


def speech_of(analyses: Sequence[Analysis], naming: Naming) -> Speech:
    """Find who says what in the sentences of all sources, in their order."""
    found = [sayings_of(analysis, naming) for analysis in analyses]
    people = frozenset(saying.speaker for said in found for saying in said if saying.person)
    sayings: dict[str, tuple[Saying, ...]] = {}
    last = _Last(naming, people)
    for number, (analysis, said) in enumerate(zip(analyses, found, strict=True)):
        if number and analyses[number - 1].source != analysis.source:
            last = _Last(naming, people)
        sayings[analysis.sentence.id] = last.past(analysis, said)
    spoken = frozenset((p.source, p.sentence.passage) for p in analyses if sayings[p.sentence.id])
    return Speech(naming, sayings, spoken)


class _Last:
    """Who spoke last, while a source is read sentence by sentence."""

    def __init__(self, naming: Naming, people: frozenset[str]) -> None:
        self._naming = naming
        self._people = people
        self._person = NOBODY
        """Whom *he* or *she* means; nobody where that isn't clear."""
        self._body: Saying | None = None
        """Whom *it* means, of those that are no persons."""

    def past(self, analysis: Analysis, said: Sequence[Saying]) -> tuple[Saying, ...]:
        """Go past a sentence: give its sayings with the pronouns resolved, and note who speaks."""
        meant: list[Saying] = []
        for saying in said:
            meant.append(self._resolved(saying, meant) if saying.pronoun else saying)
        named = [saying for saying in meant if saying.speaker]
        main = [saying for saying in named if not saying.subordinate] or named
        if main:
            self._note(main)
        else:
            self._mentions(analysis)
        return tuple(meant)

    def _resolved(self, saying: Saying, before: Iterable[Saying]) -> Saying:
        known = [other for other in before if other.speaker and other.person == saying.person]
        if known:
            other = known[-1]
            return replace(saying, speaker=other.speaker, keys=other.keys, head=other.head)
        if saying.person:
            name = self._person.name
            return replace(saying, speaker=name, keys=frozenset(name.lower().split()))
        if self._body is None:
            return saying
        return replace(
            saying, speaker=self._body.speaker, keys=self._body.keys, head=self._body.head
        )

    def _note(self, main: Sequence[Saying]) -> None:
        people = {saying.speaker for saying in main if saying.person}
        if people:
            self._person = Speaker(people.pop(), person=True) if len(people) == 1 else NOBODY
        bodies = [saying for saying in main if not saying.person]
        self._body = bodies[-1] if bodies else None

    def _mentions(self, analysis: Analysis) -> None:
        """Note a person who is named and isn't the one who spoke: *he* may mean either."""
        for name in self._naming.mentioned.get(analysis.sentence.id, ()):
            whole = self._naming.whole(name, analysis)
            if whole in self._people and whole != self._person.name:
                self._person = NOBODY
