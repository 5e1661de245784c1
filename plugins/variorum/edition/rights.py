"""Rights: what of each source's words the site may print.

`full` prints all of a source, `none` nothing, `excerpt` the sentences that the site uses most, up to a
share of the article's words. What isn't printed is named, with a link to the original.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from variorum.edition.lookup import Lookup
from variorum.edition.reports import stands
from variorum.identity import folded_words, in_runs
from variorum.model import BlockKind, Claim, Sentence, Show, Source
from variorum.problems import Place, Problem, ProblemKind, place_in, warning

RUN = 8
"""Words in a row from which on a text counts as another's words."""

Run = tuple[str, ...]
"""So many words, as they are compared."""


class Reproduced(Struct, frozen=True):
    """How much of a source's article the site prints."""

    source: str
    show: Show
    printed: int
    """Words, those that editors quote included."""
    words: int
    """Of the article's text."""
    quoted: int = 0
    """Words that editors' texts alone print, in runs that count as another's."""

    @property
    def share(self) -> float:
        """Give the part that is printed, from 0 to 1."""
        return self.printed / self.words if self.words else 0.0


class Rights:
    """Answers for each sentence, passage and text whether its words may be printed."""

    def __init__(self, lookup: Lookup, show: Show, share: float) -> None:
        """Decide for every source.

        `show` holds for a source that doesn't say; `share` is the part of an article's words, from 0 to 1,
        that an excerpt has at most.
        """
        self.show: Mapping[str, Show] = {key: source.facts.show or show for key, source in lookup.sources.items()}
        self._lookup = lookup
        uses = _by_use(lookup) if Show.EXCERPT in self.show.values() else ()
        self._printed = frozenset(
            sentence
            for key, source in lookup.sources.items()
            for sentence in _allowed(source, self.show[key], uses, share)
        )
        self._leading = frozenset(
            sentence for sentence in self._printed if stands(lookup.sources[lookup.sentences[sentence].source].facts)
        )

    def all_of(self, source: str) -> bool:
        """Tell whether every word of a source may be printed, what isn't its article too."""
        return self.show[source] is Show.FULL

    def sentence(self, sentence: str) -> bool:
        """Tell whether a sentence may be printed."""
        return sentence in self._printed

    def lead(self, claim: Claim) -> Sentence | None:
        """Give the sentence that is printed for a claim: its lead, else the first that may; None if none may.

        A report that was withdrawn or replaced leads nothing.
        """
        found = next((s for s in (claim.lead, *claim.sentences) if s in self._leading), None)
        return self._lookup.sentences[found] if found else None

    def spans(self, source: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give the runs of `text[start:end]` of a source that may be printed, in order."""
        if self.all_of(source):
            return ((start, end),)
        found: list[tuple[int, int]] = []
        follows = False
        for sentence in self._lookup.sources[source].sentences:
            a, b = max(sentence.start, start), min(sentence.end, end)
            printed = sentence.id in self._printed
            if a < b and printed:
                if follows and found:
                    a = found.pop()[0]
                found.append((a, b))
            follows = printed
        return tuple(found)

    def span(self, source: str, start: int, end: int) -> bool:
        """Tell whether all of `text[start:end]` of a source may be printed, white space aside."""
        text = self._lookup.sources[source].text
        at = start
        for a, b in self.spans(source, start, end):
            if text[at:a].strip():
                return False
            at = b
        return not text[at:end].strip()

    def reproduced(self, quoted: Collection[Run]) -> tuple[Reproduced, ...]:
        """Count what is printed of each source, by key; `quoted` are the withheld runs in editors' texts."""
        return tuple(self._reproduced(key, quoted) for key in self._lookup.sources)

    def _reproduced(self, key: str, quoted: Collection[Run]) -> Reproduced:
        source, show = self._lookup.sources[key], self.show[key]
        words = _words(source)
        if show is Show.FULL:
            return Reproduced(key, show, words, words)
        printed = [len(s.text.split()) for s in source.sentences if s.id in self._printed]
        taken = self._taken(source, quoted)
        return Reproduced(key, show, sum(printed) + taken, words, taken)

    def _taken(self, source: Source, quoted: Collection[Run]) -> int:
        """Count the words of a source's article that are printed in editors' texts alone."""
        told = [(s.id in self._printed, word) for s in source.sentences for word in folded_words(s.text)]
        taken: set[int] = set()
        for start, run in enumerate(in_runs([word for _, word in told], RUN)):
            if run in quoted:
                taken.update(range(start, start + RUN))
        return sum(not told[place][0] for place in taken)

    def withholds(self, text: str) -> bool:
        """Tell whether a text has words in a row that stand in withheld text alone."""
        return bool(self.withheld_from(text))

    def withheld_from(self, text: str) -> str:
        """Give the key of a source whose withheld words a text has in a row; empty if there is none."""
        return next((self._withheld[run] for run in self.withheld_runs(text)), "")

    def withheld_runs(self, text: str) -> Iterator[Run]:
        """Go through the runs of words of a text that stand in withheld text alone."""
        if self._withheld:
            yield from (run for run in runs(text) if run in self._withheld)

    @cached_property
    def _withheld(self) -> Mapping[Run, str]:
        """Give the runs of words that stand in withheld text alone, and a source that has each."""
        kept: dict[Run, str] = {}
        shown: set[Run] = set()
        for key, source in self._lookup.sources.items():
            if self.all_of(key):
                shown.update(runs(source.text))
                continue
            kept.update(dict.fromkeys(runs(source.text), key))
            facts = source.facts
            for fact in (facts.title, facts.publisher, facts.author, facts.via, facts.agency):
                shown.update(runs(fact.value) if fact else ())
            for start, end in self.spans(key, 0, len(source.text)):
                shown.update(runs(source.text[start:end]))
        return {run: key for run, key in kept.items() if run not in shown}


def runs(text: str) -> Iterator[Run]:
    """Go through all runs of eight words of a text."""
    return in_runs(folded_words(text), RUN)


def _words(source: Source) -> int:
    article = (b for b in source.blocks if b.kind is BlockKind.ARTICLE)
    return sum(len(source.text[b.start : b.end].split()) for b in article)


def _allowed(source: Source, show: Show, uses: Sequence[str], share: float) -> Iterator[str]:
    """Go through the ids of a source's sentences that may be printed."""
    if show is Show.FULL:
        yield from (sentence.id for sentence in source.sentences)
    if show is not Show.EXCERPT:
        return
    words = {sentence.id: len(sentence.text.split()) for sentence in source.sentences}
    left = int(share * _words(source))
    for sentence in uses:
        if sentence in words and words[sentence] <= left:
            left -= words[sentence]
            yield sentence


def _by_use(lookup: Lookup) -> tuple[str, ...]:
    """Rank sentences by how much the site needs their words, each once.

    First those that are printed for their claim, then those that differ, then the rest of the evidence.
    """
    edition = lookup.edition
    told = [lookup.claims[claim] for claim in (*edition.short, *edition.told)]
    differing = sorted((d for d in edition.collation.differences), key=lambda d: (d.copying, d.rank))
    ranked: Iterable[str] = (
        *(claim.lead for claim in told),
        *(reading.sentence for difference in differing for reading in difference.readings),
        *(sentence for claim in told for sentence in claim.sentences),
    )
    return tuple(dict.fromkeys(ranked))


# A citation with what it quotes, which isn't printed: `[@nbc "a long road"]`.
CITATION = re.compile(r"\[@[^\[\]]{0,2000}(?:\[[^\[\]]{0,200}\][^\[\]]{0,2000}){0,20}\]")

# A paragraph: lines up to an empty one.
PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


def quoted_runs(rights: Rights, body: str) -> Iterator[Run]:
    """Go through the runs of words that an editor's text prints of what isn't to be printed otherwise."""
    for paragraph in PARAGRAPH.finditer(body):
        yield from rights.withheld_runs(CITATION.sub(" ", paragraph.group()))


def withheld_words(rights: Rights, body: str, path: str, first_line: int) -> Iterator[Problem]:
    """Yield a warning for each paragraph of an editor's text with words that aren't to be printed."""
    for paragraph in PARAGRAPH.finditer(body):
        key = rights.withheld_from(CITATION.sub(" ", paragraph.group()))
        if key:
            message = (
                f"This has {RUN} words in a row of `{key}`, of which `show: {rights.show[key]}` holds; "
                "quote less, or acknowledge it"
            )
            line = place_in(body, paragraph.start(), first_line).line
            yield warning(path, ProblemKind.WORDS_WITHHELD, message, Place(line))
