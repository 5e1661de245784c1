"""One sentence read as everything else reads it: with its source, in a corpus."""

from __future__ import annotations

from variorum.language.analysing import analyse
from variorum.language.analysis import Analysis
from variorum.model import Block, BlockKind, Facts, Passage, Sentence, Source


def source_of(key: str, text: str) -> Source:
    """Make a source that is one sentence, whatever it holds."""
    passage = Passage("p-1", 0, len(text))
    sentence = Sentence(id=f"{key}.s-1", source=key, passage=passage.id, start=0, end=len(text), text=text)
    blocks = (Block(0, len(text), BlockKind.ARTICLE, "test"),)
    path = f"sources/{key}.txt"
    return Source(
        key=key,
        path=path,
        sha256="",
        encoding="utf-8",
        text=text,
        facts=Facts(),
        blocks=blocks,
        passages=(passage,),
        sentences=(sentence,),
    )


def read(text: str, *others: str) -> Analysis:
    """Read a sentence; `others` stand in other sources of its corpus."""
    sources = [source_of("a", text)]
    sources += [source_of(f"b{number}", other) for number, other in enumerate(others)]
    return analyse(sources).of["a.s-1"]
