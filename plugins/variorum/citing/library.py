"""The library: the sources, claims and topics that citations are resolved against."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct, field

from variorum.citing.matching import Folded, find_words, fold, read_words
from variorum.model import Block, BlockKind, Claim, Edition, Passage, Sentence, Source

# A word, with what is inside it: `military-to-military`, `don't`, `4.5`.
WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


class CitedPassage(Struct, frozen=True):
    """A passage, and what of it a citation is about."""

    source: Source
    passage: Passage
    spans: tuple[tuple[int, int], ...] = ()
    """Offsets in the source's text of the cited words, in order; none where the whole passage is cited."""
    sentences: tuple[str, ...] = ()
    """Ids of the sentences that the spans touch; without spans all of the passage's."""

    @property
    def reference(self) -> str:
        """Its id in the edition: `cheddar#p-4f2a91`."""
        return f"{self.source.key}#{self.passage.id}"


class Vocabulary(Struct, frozen=True):
    """The words of every passage, by which the nearest one is found."""

    passages: Mapping[str, tuple[frozenset[str], ...]]
    """By source key, folded, in the order of its passages."""
    spread: Mapping[str, int]
    """How many passages have a word."""
    size: int
    """How many passages there are."""


class Library(Struct, frozen=True, kw_only=True, dict=True):
    """What a citation may name. Made with `Library.of`."""

    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    """By id and by the ids that each had in earlier editions."""
    topics: frozenset[str]
    """Slugs."""
    sentences: Mapping[str, Sentence]
    folded: dict[str, tuple[Folded, ...]] = field(default_factory=dict)
    """Each source's passages as they are compared, made when first asked for."""
    rest: dict[str, tuple[tuple[Block, Folded], ...]] = field(default_factory=dict)
    """Likewise each source's blocks that aren't the article's."""
    joined: dict[str, Folded] = field(default_factory=dict)
    """Likewise each source's passages as one text."""

    @classmethod
    def of(cls, sources: Iterable[Source], claims: Iterable[Claim] = (), topics: Iterable[str] = ()) -> Library:
        """Lay out what may be cited; topics are slugs."""
        held = tuple(claims)
        named = {alias: claim for claim in held for alias in claim.aliases}
        named.update((claim.id, claim) for claim in held)
        by_key = {source.key: source for source in sources}
        sentences = {sentence.id: sentence for source in by_key.values() for sentence in source.sentences}
        return cls(sources=by_key, claims=named, topics=frozenset(topics), sentences=sentences)

    @classmethod
    def of_edition(cls, edition: Edition) -> Library:
        """Lay out all that an editor's text may cite."""
        topics = (topic.file.slug for topic in edition.topics)
        return cls.of(edition.sources, edition.collation.claims, topics)

    def find(self, words: str, sources: Iterable[str] | None = None) -> tuple[CitedPassage, ...]:
        """Find every passage with these words, in the sources with the given keys or in all, by key."""
        parts = read_words(words)
        if not parts:
            return ()
        found = []
        for key in sorted(self.sources if sources is None else sources):
            source = self.sources[key]
            for passage, folded in zip(source.passages, self.passages(source), strict=True):
                if spans := find_words(parts, folded):
                    found.append(cited(source, passage, spans))
        return tuple(found)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all passages, gathered when first asked for."""
        passages = {
            key: tuple(frozenset(WORD.findall(folded.text.casefold())) for folded in self.passages(source))
            for key, source in self.sources.items()
        }
        spread = Counter(word for held in passages.values() for words in held for word in words)
        return Vocabulary(passages, spread, sum(map(len, passages.values())))

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The ids that each report's page has for its passages and sentences, by the report's path."""
        return {
            source.path: frozenset(
                [passage.id for passage in source.passages]
                + [sentence.id.rpartition(".")[2] for sentence in source.sentences]
            )
            for source in self.sources.values()
        }

    def left_out_in(self, words: str, source: Source) -> Block | None:
        """Find the block that has the words and isn't the article's."""
        if source.key not in self.rest:
            self.rest[source.key] = tuple(
                (block, fold(source.text[block.start : block.end]))
                for block in source.blocks
                if block.kind is not BlockKind.ARTICLE
            )
        parts = read_words(words)
        return next((b for b, folded in self.rest[source.key] if find_words(parts, folded)), None)

    def across_passages(self, words: str, source: Source) -> bool:
        """Tell whether the words run over several passages of a source."""
        if source.key not in self.joined:
            text = " ".join(folded.text for folded in self.passages(source))
            self.joined[source.key] = fold(text)
        return bool(find_words(read_words(words), self.joined[source.key]))

    def passages(self, source: Source) -> tuple[Folded, ...]:
        """Give a source's passages as they are compared."""
        if source.key not in self.folded:
            self.folded[source.key] = tuple(_as_compared(source, passage) for passage in source.passages)
        return self.folded[source.key]


def cited(source: Source, passage: Passage, spans: tuple[tuple[int, int], ...] = ()) -> CitedPassage:
    """Cite a passage, or the spans of it that were found, with the sentences that they touch."""
    wanted = spans or ((passage.start, passage.end),)
    sentences = tuple(
        sentence.id
        for sentence in source.sentences
        if sentence.passage == passage.id
        and any(start < sentence.end and sentence.start < end for start, end in wanted)
    )
    return CitedPassage(source, passage, spans, sentences)


def _as_compared(source: Source, passage: Passage) -> Folded:
    """Fold a passage: its repairs made, and what in it isn't the article's blanked."""
    text = source.text[passage.start : passage.end]
    for block in source.blocks:
        start = max(block.start - passage.start, 0)
        end = min(block.end - passage.start, len(text))
        if block.kind is not BlockKind.ARTICLE and start < end:
            text = text[:start] + " " * (end - start) + text[end:]
    repairs = tuple(repair for repair in source.repairs if passage.start <= repair.start and repair.end <= passage.end)
    for repair in reversed(repairs):
        start, end = repair.start - passage.start, repair.end - passage.start
        text = text[:start] + repair.replacement + text[end:]
    return fold(text, passage.start, repairs)
