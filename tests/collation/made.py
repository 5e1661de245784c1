"""Sources that a test makes itself."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Block, Facts, Passage, Sentence, Source


def made_source(
    key: str,
    text: str,
    blocks: Sequence[Block],
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    facts: Facts | None = None,
) -> Source:
    """Make a source of a text that is cut already."""
    return Source(
        key=key,
        path=f"sources/{key}.txt",
        sha256="",
        encoding="utf-8",
        text=text,
        facts=facts or Facts(),
        blocks=tuple(blocks),
        passages=tuple(passages),
        sentences=tuple(sentences),
    )
