"""What quoted words are nearest to, when no passage has them: the ground for saying what is wrong."""

from __future__ import annotations

import math
from collections.abc import Iterable
from difflib import Match, SequenceMatcher

from msgspec import Struct

from variorum.citing.library import WORD, CitedPassage, Library, Vocabulary, cited
from variorum.citing.matching import ELISION, fold
from variorum.identity import normalise

ALTERED_SHARE = 0.6
"""Share of the quoted words that a passage has in order, from which on they are an altered quotation."""
FEWEST_WORDS = 3
"""Words that have to agree before two texts are called alike."""
ALIKE_SHARE = 0.4
"""Share of the quoted words, by weight, that a passage must have more than to be near: less agrees by chance."""
MOSTLY = 0.9
"""Share from which on the words are a passage's however far apart they stand there."""
FARTHEST = 4
"""Words between, for each word that agrees, beyond which it agrees by chance."""
LONGEST = 400
"""Words compared, of the quotation and of a passage; keeps the comparison from growing quadratic."""
PASSAGES_COMPARED = 3


class Near(Struct, frozen=True):
    """A passage like the quoted words."""

    passage: CitedPassage
    """With the span that is like them."""
    share: float
    """Part of the quoted words that it has in order, from 0 to 1."""
    words: int
    """How many those are."""
    telling: float
    """The same by weight: a word weighs the more, the fewer passages have it."""
    changes: tuple[tuple[str, str], ...]
    """What is quoted and what stands there instead; either may be empty."""

    @property
    def altered(self) -> bool:
        """Tell whether the quotation is this passage with changes, rather than something else."""
        return self.share >= ALTERED_SHARE and self.words >= FEWEST_WORDS

    @property
    def alike(self) -> bool:
        """Tell whether the passage may be what was meant, whether or not it is quoted."""
        return self.telling > ALIKE_SHARE


def nearest_passage(library: Library, words: str, sources: Iterable[str] | None = None) -> Near | None:
    """Find the passage most like the quoted words; None where none has a word of them."""
    quoted = WORD.findall(ELISION.sub(" ", words))[:LONGEST]
    wanted = {normalise(word) for word in quoted}
    vocabulary = library.vocabulary
    ranked = []
    for key in sorted(library.sources if sources is None else sources):
        for index, there in enumerate(vocabulary.passages[key]):
            # A word says the more, the fewer passages have it.
            if shared := sum(1 / vocabulary.spread[word] for word in sorted(wanted & there)):
                ranked.append((-shared, key, index))
    candidates = sorted(ranked)[:PASSAGES_COMPARED]
    compared = [_compare(library, words, quoted, key, index) for _, key, index in candidates]
    return max(compared, key=lambda near: near.share, default=None)


def _compare(library: Library, words: str, quoted: list[str], key: str, index: int) -> Near:
    source = library.sources[key]
    passage = source.passages[index]
    found = list(WORD.finditer(source.text, passage.start, passage.end))[:LONGEST]
    there = [word.group() for word in found]
    matcher = SequenceMatcher(
        None,
        [normalise(word) for word in quoted],
        [normalise(word) for word in there],
        autojunk=False,
    )
    elided = bool(ELISION.search(words))
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not elided and sum(block.size for block in blocks) < MOSTLY * len(quoted):
        blocks = _close_together(blocks)
    if not blocks:
        return Near(cited(source, passage), 0.0, 0, 0.0, ())
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    changes = []
    a = b = 0
    for block in [*blocks, Match(len(quoted), last, 0)]:
        dropped, instead = " ".join(quoted[a : block.a]), " ".join(there[max(b, first) : block.b])
        if dropped or (instead and not elided):
            changes.append((dropped, instead))
        a, b = block.a + block.size, block.b + block.size
        pairs = zip(quoted[block.a : a], there[block.b : b], strict=True)
        changes += [(one, other) for one, other in pairs if fold(one).text != fold(other).text]
    agreeing = [word for block in blocks for word in quoted[block.a : block.a + block.size]]
    span = (found[first].start(), found[last - 1].end())
    return Near(
        cited(source, passage, (span,)),
        len(agreeing) / len(quoted),
        len(agreeing),
        _telling(agreeing, library.vocabulary) / _telling(quoted, library.vocabulary),
        tuple(changes),
    )


def _telling(words: list[str], vocabulary: Vocabulary) -> float:
    """Weigh words, each by how few passages have it: what every passage has tells nothing."""
    return math.fsum(
        math.log((vocabulary.size + 1) / max(vocabulary.spread.get(normalise(word), 1), 1)) for word in words
    )


def _close_together(blocks: list[Match]) -> list[Match]:
    """Leave off a word or two at either end that agree by chance, far from the rest."""
    while len(blocks) > 1 and _gap(blocks[0], blocks[1]) > FARTHEST * blocks[0].size:
        blocks = blocks[1:]
    while len(blocks) > 1 and _gap(blocks[-2], blocks[-1]) > FARTHEST * blocks[-1].size:
        blocks = blocks[:-1]
    return blocks


def _gap(one: Match, other: Match) -> int:
    return other.b - one.b - one.size
