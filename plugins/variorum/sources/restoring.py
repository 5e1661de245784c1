"""Restoring: what cleaning took from one report and another report of the event has is put back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.identity import in_runs, normalise
from variorum.model import Block, BlockKind, Source
from variorum.sources.segmenting import segment

RESTORED = "restored"
"""Rule of a block that was put back."""

RESTORABLE = frozenset((BlockKind.CAPTION, BlockKind.PROMO, BlockKind.CHROME, BlockKind.NOTICE))
"""Kinds that a sentence may have been taken for; headlines, bylines, datelines and credits are none."""

KEPT_RULES = frozenset(("ruled", "page-title"))
"""What these decided stays: an editor's word, and what the page says of itself."""

RUN = 4
"""Words in a run that two texts share."""

FEWEST_WORDS = 10
"""Words of the shortest block that is put back: fewer can agree by chance."""

SHARED = 0.75
"""Share of a block's runs that one other article has from which on it has the sentence."""

WORD = re.compile(r"[^\W_]+")


def restore(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Put back the removed blocks of sentences that another source's article has.

    Absence elsewhere is never a reason to remove anything. Captions of one picture stand in many reports as
    captions; so what is looked for is looked for in articles alone.
    """
    articles = [_runs(_article(source)) for source in sources]
    return tuple(
        _restored(source, [runs for other, runs in enumerate(articles) if other != place])
        for place, source in enumerate(sources)
    )


def _restored(source: Source, others: Sequence[set[tuple[str, ...]]]) -> Source:
    blocks = tuple(
        Block(block.start, block.end, BlockKind.ARTICLE, RESTORED) if _put_back(source, block, others) else block
        for block in source.blocks
    )
    if blocks == source.blocks:
        return source
    passages, sentences = segment(source.key, source.text, blocks, source.repairs)
    return replace(source, blocks=blocks, passages=passages, sentences=sentences)


def _put_back(source: Source, block: Block, others: Sequence[set[tuple[str, ...]]]) -> bool:
    if block.kind not in RESTORABLE or block.rule in KEPT_RULES:
        return False
    words = _words(source.text[block.start : block.end])
    if len(words) < FEWEST_WORDS:
        return False
    runs = list(in_runs(words, RUN))
    return any(sum(run in other for run in runs) >= SHARED * len(runs) for other in others)


def _article(source: Source) -> Iterator[list[str]]:
    for block in source.blocks:
        if block.kind is BlockKind.ARTICLE:
            yield _words(source.text[block.start : block.end])


def _runs(paragraphs: Iterator[list[str]]) -> set[tuple[str, ...]]:
    return {run for words in paragraphs for run in in_runs(words, RUN)}


def _words(text: str) -> list[str]:
    return WORD.findall(normalise(text))
