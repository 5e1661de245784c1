"""Text that was left out of a report though the article of another has it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from msgspec import Struct

from variorum.edition.rights.rights import runs
from variorum.model import Block, BlockKind, Source

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
