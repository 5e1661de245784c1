"""What quoted words are nearest to, when no passage has them: the ground for saying what is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.citing.folding import fold
from variorum.citing.library import WORD, CitedPassage, Library, cited
from variorum.citing.matching import ELISION
from variorum.identity import normalise

ALTERED_SHARE = 0.6
"""Share of the quoted words that a passage has in order, from which on they are an altered quotation."""
FEWEST_WORDS = 3
"""Words that have to agree before two texts are called alike."""
LONGEST = 400
"""Words compared, of the quotation and of a passage; keeps the comparison from growing quadratic."""
PASSAGES_COMPARED = 3


@dataclass(frozen=True, slots=True)
class Near:
    """A passage like the quoted words."""

    passage: CitedPassage
    """With the span that is like them."""
    share: float
    """Part of the quoted words that it has in order, from 0 to 1."""
    words: int
    """How many those are."""
    changes: tuple[tuple[str, str], ...]
    """What is quoted and what stands there instead; either may be empty."""

    @property
    def altered(self) -> bool:
        """Tell whether the quotation is this passage with changes, rather than something else."""
        return self.share >= ALTERED_SHARE and self.words >= FEWEST_WORDS


def nearest_passage(
    library: Library, words: str, sources: Iterable[str] | None = None
) -> Near | None:
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
    compared = [_compare(library, quoted, key, index) for _, key, index in candidates]
    return max(compared, key=lambda near: near.share, default=None)


def _compare(library: Library, quoted: list[str], key: str, index: int) -> Near:
    source = library.sources[key]
    passage = source.passages[index]
    text = source.text[passage.start : passage.end]
    found = list(WORD.finditer(text))[:LONGEST]
    there = [word.group() for word in found]
    matcher = SequenceMatcher(
        None,
        [normalise(word) for word in quoted],
        [normalise(word) for word in there],
        autojunk=False,
    )
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    agreeing = sum(block.size for block in blocks)
    if not blocks:
        return Near(cited(source, passage), 0.0, 0, ())
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    span = (passage.start + found[first].start(), passage.start + found[last - 1].end())
    changes = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(quoted[a:b], there[c:d], strict=True)
            changes += [(one, other) for one, other in pairs if not _same(one, other)]
        elif a < b or (first < d and c < last):
            changes.append((" ".join(quoted[a:b]), " ".join(there[max(c, first) : min(d, last)])))
    return Near(cited(source, passage, (span,)), agreeing / len(quoted), agreeing, tuple(changes))


def _same(one: str, other: str) -> bool:
    return fold(one).text == fold(other).text
