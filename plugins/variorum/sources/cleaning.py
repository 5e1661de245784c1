"""Cleaning: every character of a source in one block with a kind and the rule that decided it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import Block, BlockKind
from variorum.sources.datelines import dateline_end
from variorum.sources.lines import read_lines
from variorum.sources.rules import judge
from variorum.sources.rules.verdicts import Verdict

KEEP = Verdict(BlockKind.ARTICLE, "article")
RULED = "ruled"
"""Rule of a block whose kind an editor decided."""


PRINTED = frozenset((BlockKind.ARTICLE, BlockKind.DATELINE))


def clean(text: str, rulings: Mapping[str, BlockKind] | None = None) -> tuple[Block, ...]:
    """Put every character that is not white space into exactly one block, in the order of the text.

    A paragraph is article text unless a rule has evidence that it is something else; the dateline of the
    first article paragraph is a block of its own. `rulings` are an editor's kinds by a block's first words.
    """
    lines = read_lines(text)
    verdicts = judge(lines)
    blocks: list[Block] = []
    first = True
    for line, verdict in zip(lines, verdicts, strict=True):
        verdict = verdict or KEEP  # noqa: PLW2901
        cut = dateline_end(line.text) if first and verdict.kind is BlockKind.ARTICLE else 0
        if verdict.kind is BlockKind.ARTICLE:
            first = False
        if cut:
            blocks.append(Block(line.start, line.start + cut, BlockKind.DATELINE, "dateline"))
        blocks.append(Block(line.start + cut, line.end, verdict.kind, verdict.rule))
    return ruled(text, tuple(blocks), rulings or {})


def article_text(text: str, blocks: Sequence[Block]) -> str:
    """Give the article alone: a paragraph a line, blank lines between, datelines within paragraphs kept."""
    paragraphs: list[str] = []
    end = -1
    run: list[Block] = []
    for block in (*blocks, None):
        if run and (block is None or block.start != end):
            if any(part.kind is BlockKind.ARTICLE for part in run):
                kept = (part for part in run if part.kind in PRINTED)
                words = "".join(text[part.start : part.end] for part in kept)
                paragraphs.append(" ".join(filter(None, map(str.strip, words.splitlines()))))
            run = []
        if block is not None:
            run.append(block)
            end = block.end
    return "\n\n".join(paragraphs)


def ruled(
    text: str, blocks: Sequence[Block], rulings: Mapping[str, BlockKind]
) -> tuple[Block, ...]:
    """Give blocks the kinds an editor ruled for those that begin with certain words."""
    if not rulings:
        return tuple(blocks)
    return tuple(_ruled(text, block, rulings) for block in blocks)


def unmatched_rulings(
    text: str, blocks: Sequence[Block], rulings: Mapping[str, BlockKind]
) -> list[str]:
    """Find the rulings whose words begin no block."""
    return [words for words in rulings if not any(_begins(text, block, words) for block in blocks)]


def _ruled(text: str, block: Block, rulings: Mapping[str, BlockKind]) -> Block:
    for words, kind in rulings.items():
        if _begins(text, block, words):
            return Block(block.start, block.end, kind, RULED)
    return block


def _begins(text: str, block: Block, words: str) -> bool:
    wanted = " ".join(words.split())
    start = text[block.start : min(block.end, block.start + 4 * len(words) + 80)]
    return " ".join(start.split()).startswith(wanted)
