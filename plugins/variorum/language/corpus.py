"""The corpus: all sentences of all sources with their analyses, and the indexes over them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from variorum.language.analysis import Analysis
from variorum.language.names.people import Naming, People
from variorum.language.quotations import Spoken, quotations_in
from variorum.language.terms import Mention, compile_terms, find
from variorum.language.times.days import day_of, settle
from variorum.language.times.times import Dated, resolve
from variorum.language.words import Weights
from variorum.model import Source, SourceDay
from variorum.problems import Problem


class Corpus:
    """All sentences of all sources, each read once, and every index over them."""

    def __init__(
        self,
        sources: tuple[Source, ...],
        analyses: tuple[Analysis, ...],
        weights: Weights,
        people: People,
        naming: Naming,
    ) -> None:
        self.sources: Mapping[str, Source] = {source.key: source for source in sources}
        """By key, in its order."""
        self.analyses = analyses
        """By source and place."""
        self.weights = weights
        """How telling each key of a word is, from 0 to 1."""
        self.people = people
        """Who is who."""
        self.naming = naming
        """The names of persons, as words."""
        self.of: Mapping[str, Analysis] = {one.sentence.id: one for one in analyses}
        """By sentence id, in the order of `analyses`."""

    @cached_property
    def by_source(self) -> Sequence[Sequence[Analysis]]:
        """The analyses of each source, in the order of `sources`."""
        found: list[list[Analysis]] = [[] for _ in self.sources]
        for analysis in self.analyses:
            found[analysis.source].append(analysis)
        return found

    @cached_property
    def by_passage(self) -> Mapping[tuple[str, str], Sequence[Analysis]]:
        """The analyses of each passage, by source key and passage id."""
        found: defaultdict[tuple[str, str], list[Analysis]] = defaultdict(list)
        for analysis in self.analyses:
            found[analysis.sentence.source, analysis.sentence.passage].append(analysis)
        return found

    @cached_property
    def _by_stem(self) -> Mapping[str, Sequence[Analysis]]:
        found: defaultdict[str, list[Analysis]] = defaultdict(list)
        for analysis in self.analyses:
            for stem in dict.fromkeys(word.stem for word in analysis.words):
                found[stem].append(analysis)
        return found

    def mentions(self, terms: Iterable[str], but: Iterable[str] = ()) -> Mapping[str, tuple[Mention, ...]]:
        """Find terms in all sentences, by sentence id in the order of `analyses`; not within what `but` names."""
        wanted, barred = compile_terms(terms), compile_terms(but)
        having = {one.sentence.id for term in wanted for one in self._by_stem.get(term.stems[0], ())}
        found = {}
        for key in (key for key in self.of if key in having):
            apart = {word for mention in find(self.of[key], barred) for word in mention.words}
            mentions = find(self.of[key], wanted)
            if kept := tuple(m for m in mentions if apart.isdisjoint(m.words)):
                found[key] = kept
        return found

    def before(self, sentence: str) -> Analysis | None:
        """Give the sentence before one in its source; None before the first."""
        found = self.of[sentence]
        return self.by_source[found.source][found.place - 1] if found.place else None

    def after(self, sentence: str) -> Analysis | None:
        """Give the sentence after one in its source; None after the last."""
        found = self.of[sentence]
        following = self.by_source[found.source][found.place + 1 : found.place + 2]
        return following[0] if following else None

    @cached_property
    def quotations(self) -> Sequence[tuple[Spoken, ...]]:
        """The quotations of each source, in the order of `sources`."""
        return [
            quotations_in(source.text, found)
            for source, found in zip(self.sources.values(), self.by_source, strict=True)
        ]

    @cached_property
    def days(self) -> Mapping[str, SourceDay]:
        """The day on which each source was written, by its key; none where nothing tells it surely."""
        return self._settled[0]

    @property
    def day_problems(self) -> tuple[Problem, ...]:
        """A warning for each date on a page that something contradicts."""
        return self._settled[1]

    @cached_property
    def _settled(self) -> tuple[Mapping[str, SourceDay], tuple[Problem, ...]]:
        return settle(self.sources, self.by_source)

    @cached_property
    def dates(self) -> Mapping[str, tuple[Dated, ...]]:
        """The times of each sentence, by its id, counted from its source's day."""
        days = {key: day_of(self.days.get(key)) for key in self.sources}
        return {
            one.sentence.id: tuple(resolve(time, days[one.sentence.source]) for time in one.times)
            for one in self.analyses
        }

    def speaks_near(self, analysis: Analysis) -> bool:
        """Tell whether somebody says something in a sentence's passage."""
        passage = analysis.sentence.source, analysis.sentence.passage
        return any(other.sayings for other in self.by_passage[passage])
