"""Rights: what of each source's words the site may print, which reports stand, and what their publisher has instead.

Of a report that was withdrawn or replaced the pages and ids stay, and its sentences stay in their claims, as evidence marked for what it is. But
none of them is printed as a claim's lead, and its newsroom isn't counted for a claim that only such reports make
of its reports.

`full` prints all of a source, `none` nothing, `excerpt` the sentences that the site uses most, up to a
share of the article's words. What isn't printed is named, with a link to the original.

A link to words: `https://news.example/a#:~:text=first%20words,last%20words` opens the page at these words and marks them, in
a browser that knows how; in others it opens the page. Source: https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.lookup import Lookup
from variorum.identity import folded_words
from variorum.model import Block, BlockKind, Claim, Collation, Facts, Sentence, Show, Source
from variorum.problems import Problem, ProblemKind, warning


def stands(facts: Facts) -> bool:
    """Tell whether a report was neither withdrawn nor replaced."""
    return facts.withdrawn is None and not facts.superseded_by


def count_standing(collation: Collation, sources: Iterable[Source]) -> Collation:
    """Count behind each claim the newsrooms of standing reports alone; those of the others if there is none."""
    sources = tuple(sources)
    fallen = frozenset(source.key for source in sources if not stands(source.facts))
    if not fallen:
        return collation
    passage_of = {s.id: f"{s.source}.{s.passage}" for source in sources for s in source.sentences}
    source_of = {s.id: s.source for source in sources for s in source.sentences}
    origin_of = {passage: origin.key for origin in collation.origins for passage in origin.passages}

    def counted(claim: Claim) -> Claim:
        standing = [s for s in claim.sentences if source_of[s] not in fallen]
        origins = {origin_of[passage_of[s]] for s in standing if passage_of[s] in origin_of}
        return replace(claim, origins=tuple(sorted(origins))) if origins else claim

    return replace(collation, claims=tuple(map(counted, collation.claims)))


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
        self.show: Mapping[str, Show] = {
            key: source.facts.show or show for key, source in lookup.sources.items()
        }
        self._lookup = lookup
        uses = _by_use(lookup) if Show.EXCERPT in self.show.values() else ()
        self._printed = frozenset(
            sentence
            for key, source in lookup.sources.items()
            for sentence in _allowed(source, self.show[key], uses, share)
        )
        self._leading = frozenset(
            sentence
            for sentence in self._printed
            if stands(lookup.sources[lookup.sentences[sentence].source].facts)
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

    def reproduced(self, quoted: Collection[Run] = ()) -> tuple[Reproduced, ...]:
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
        told = [
            (s.id in self._printed, word) for s in source.sentences for word in folded_words(s.text)
        ]
        taken: set[int] = set()
        for start in range(len(told) - RUN + 1):
            if tuple(word for _, word in told[start : start + RUN]) in quoted:
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
    words = folded_words(text)
    for start in range(len(words) - RUN + 1):
        yield tuple(words[start : start + RUN])


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
    told = [lookup.claims[claim] for claim in (*edition.short, *_told(lookup))]
    differing = sorted(
        (d for d in edition.collation.differences), key=lambda d: (d.copying, d.rank)
    )
    ranked: Iterable[str] = (
        *(claim.lead for claim in told),
        *(reading.sentence for difference in differing for reading in difference.readings),
        *(sentence for claim in told for sentence in claim.sentences),
    )
    return tuple(dict.fromkeys(ranked))


def _told(lookup: Lookup) -> Iterator[str]:
    for section in lookup.edition.narrative:
        for paragraph in section.paragraphs:
            yield from paragraph


ENDS = 4
"""Words named at each end of a text that is longer than both together; twice as many in all."""


def at_words(url: str, text: str, start: int, end: int) -> str:
    """Link to `text[start:end]` on the page that has the text; without an address there is no link.

    As many of the first words are named as tell this place from an earlier one, if there are enough.
    """
    words = text[start:end].split()
    if not url or not words:
        return url
    if len(words) <= 2 * ENDS:
        directive = _encoded(words)
    else:
        first = next(
            (n for n in range(ENDS, 2 * ENDS) if _begins_there(text, start, words[:n])), ENDS
        )
        directive = f"{_encoded(words[:first])},{_encoded(words[first - 2 * ENDS :])}"
    return f"{url}{':~:' if '#' in url else '#:~:'}text={directive}"


def _begins_there(text: str, start: int, words: Sequence[str]) -> bool:
    """Tell whether nowhere before a place the text has these words, in the same lines."""
    at = text.index(words[0], start)
    end = at
    for word in words:
        end = text.index(word, end) + len(word)
    return text.find(text[at:end]) == at


def _encoded(words: Sequence[str]) -> str:
    """Encode words so that nothing in them is taken for the directive's own marks, `-`, `,` and `&`."""
    return quote(" ".join(words), safe="").replace("-", "%2D")


FIRST_WORDS = 8
"""Words by which a block is named in a ruling."""


class Removed(Struct, frozen=True):
    """A block that isn't the article's, and who else has its words in theirs."""

    source: str
    block: Block
    others: tuple[str, ...]
    """Keys of the sources."""
    ruling: str
    """What puts it back, as the sidecar's line."""


def removed_elsewhere(sources: Sequence[Source]) -> Iterator[Removed]:
    """Go through what was left out and has eight words in a row with another source's article."""
    articles = {source.key: _runs(source, BlockKind.ARTICLE) for source in sources}
    for source in sources:
        for block in source.blocks:
            if block.kind is BlockKind.ARTICLE:
                continue
            text = source.text[block.start : block.end]
            own = set(runs(text))
            others = tuple(
                key for key, held in articles.items() if key != source.key and own & held
            )
            if others:
                first = " ".join(text.split()[:FIRST_WORDS])
                ruling = f"blocks: {{{json.dumps(first, ensure_ascii=False)}: article}}"
                yield Removed(source.key, block, others, ruling)


def _runs(source: Source, kind: BlockKind) -> set[tuple[str, ...]]:
    return {
        run
        for block in source.blocks
        if block.kind is kind
        for run in runs(source.text[block.start : block.end])
    }


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
            line = first_line + body.count("\n", 0, paragraph.start())
            yield warning(path, ProblemKind.WORDS_WITHHELD, message, line=line)
