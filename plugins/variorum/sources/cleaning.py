"""Cleaning: every character of a source in one block with a kind and the rule that decided it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from variorum.identity import normalise
from variorum.model import MARKUP, SUBHEADING, Block, BlockKind, Repair
from variorum.sources.datelines import dateline_end, signature_start
from variorum.sources.lines import WORD, Line, Verdict, lines_of, paragraphs, read_lines
from variorum.sources.repairing import Marked, unmarked
from variorum.sources.rules import judge
from variorum.sources.rules.bylines import SIGNATURE
from variorum.sources.rules.headings import HEADING_OR_LINK

KEEP = Verdict(BlockKind.ARTICLE, "article")
RULED = "ruled"
"""Rule of a block whose kind an editor decided."""

LONGEST_RULING = 1_000
"""Characters of a block that a ruling's words are looked for in."""

BETWEEN = frozenset((SUBHEADING, HEADING_OR_LINK.rule))
CAPTION_BY_SIGNS = "caption-by-signs"

PRINTED = frozenset((BlockKind.ARTICLE, BlockKind.DATELINE))
"""Kinds that the article alone is made of, beside its own headings."""


def clean(text: str, rulings: Mapping[str, BlockKind] | None = None) -> tuple[Block, ...]:
    """Put every character that is not white space into exactly one block, in the order of the text.

    A paragraph is article text unless a rule has evidence that it is something else; the article's dateline
    is a block of its own. `rulings` are an editor's kinds by a block's first words.
    """
    lines = read_lines(paragraphs(text))
    return ruled(text, blocks_of(lines, judge(lines)), rulings or {})


def clean_markdown(text: str, marked: Marked, rulings: Mapping[str, BlockKind] | None = None) -> tuple[Block, ...]:
    """Do the same for Markdown, whose lines are read without its signs; a block has the signs of its lines.

    What the signs alone tell (front matter, pictures and their captions) is no line that rules are asked about.
    """
    raw = lines_of(text)
    starts = [line.start for line in raw]
    by_start = dict(marked.apart)
    begins = [text.rfind("\n", 0, line.start) + 1 for line in raw]
    apart = {at: by_start[begin] for at, begin in enumerate(begins) if begin in by_start}
    whole = [Repair(raw[at].start, raw[at].end, "", MARKUP) for at in apart]
    signs = [sign for sign in marked.repairs if bisect_right(starts, sign.end - 1) - 1 not in apart]
    shown, places = unmarked(text, sorted((*signs, *whole), key=lambda sign: sign.start))
    lines = read_lines(paragraphs(shown))
    found: list[Block] = []
    covered: set[int] = set()
    blocks = blocks_of(lines, judge(lines))
    for number, block in enumerate(blocks):
        first = bisect_right(starts, places[block.start]) - 1
        last = bisect_right(starts, places[block.end - 1]) - 1
        goes_on = bool(number) and blocks[number - 1].end == block.start
        ends = number + 1 < len(blocks) and blocks[number + 1].start == block.end
        start = places[block.start] if goes_on else raw[first].start
        end = places[blocks[number + 1].start] if ends else raw[last].end
        covered.update(range(first, last + 1))
        found.append(Block(start, end, block.kind, block.rule))
    for at, line in enumerate(raw):
        if at not in covered:
            rule = apart.get(at, MARKUP)
            kind = BlockKind.CAPTION if rule == CAPTION_BY_SIGNS else BlockKind.CHROME
            found.append(Block(line.start, line.end, kind, rule))
    return ruled(text, sorted(found, key=lambda block: block.start), rulings or {})


def blocks_of(lines: Sequence[Line], verdicts: Sequence[Verdict | None]) -> tuple[Block, ...]:
    """Make the blocks that verdicts on lines say, the dateline apart; None keeps a line as article text.

    Any dateline may begin the first line of the article; a caption or summary left above the text doesn't hide
    an agency's own, which may begin a later one. An agency's signature behind the last sentence is a block too.
    """
    blocks: list[Block] = []
    dateline = begun = False
    last = max((at for at, found in enumerate(verdicts) if found is None), default=-1)
    for at, (line, found) in enumerate(zip(lines, verdicts, strict=True)):
        verdict = found or KEEP
        cut = 0
        if verdict.kind is BlockKind.ARTICLE and not dateline:
            cut = dateline_end(line.text, opening=not begun)
            dateline, begun = bool(cut), True
        if cut:
            blocks.append(Block(line.start, line.start + cut, BlockKind.DATELINE, "dateline"))
        end = line.start + max(cut, signature_start(line.text)) if at == last else line.end
        if end > line.start + cut:
            blocks.append(Block(line.start + cut, end, verdict.kind, verdict.rule))
        if end < line.end:
            blocks.append(Block(end, line.end, SIGNATURE.kind, SIGNATURE.rule))
    return tuple(blocks)


def article_text(text: str, blocks: Sequence[Block]) -> str:
    """Give the article alone: a paragraph a line, blank lines between, datelines within paragraphs kept."""
    paragraphs: list[str] = []
    end = -1
    run: list[Block] = []
    for block in (*blocks, None):
        if run and (block is None or block.start != end):
            if any(part.kind is BlockKind.ARTICLE or part.rule in BETWEEN for part in run):
                kept = (part for part in run if part.kind in PRINTED or part.rule in BETWEEN)
                words = "".join(text[part.start : part.end] for part in kept)
                paragraphs.append(" ".join(filter(None, map(str.strip, words.splitlines()))))
            run = []
        if block is not None:
            run.append(block)
            end = block.end
    return "\n\n".join(paragraphs)


def ruled(text: str, blocks: Sequence[Block], rulings: Mapping[str, BlockKind]) -> tuple[Block, ...]:
    """Give blocks the kinds an editor ruled for those that begin with certain words."""
    if not rulings:
        return tuple(blocks)
    by_first_word = _by_first_word(rulings)
    return tuple(_ruled(text, block, by_first_word, rulings) for block in blocks)


def unmatched_rulings(text: str, blocks: Sequence[Block], rulings: Mapping[str, BlockKind]) -> list[str]:
    """Find the rulings whose words begin no block."""
    by_first_word = _by_first_word(rulings)
    matched = {words for block in blocks for words in _matching(text, block, by_first_word)}
    return [words for words in rulings if words not in matched]


def _by_first_word(rulings: Mapping[str, BlockKind]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for words in rulings:
        found.setdefault(_first_word(words), []).append(words)
    return found


def _ruled(
    text: str,
    block: Block,
    by_first_word: Mapping[str, Sequence[str]],
    rulings: Mapping[str, BlockKind],
) -> Block:
    for words in _matching(text, block, by_first_word):
        return Block(block.start, block.end, rulings[words], RULED)
    return block


def _matching(text: str, block: Block, by_first_word: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the rulings whose words begin a block, quotation marks, dashes, spaces and case folded."""
    start = normalise(text[block.start : min(block.end, block.start + LONGEST_RULING)])
    for words in by_first_word.get(_first_word(start), ()):
        if start.startswith(normalise(words)):
            yield words


def _first_word(text: str) -> str:
    found = WORD.search(text)
    return found.group().casefold() if found else ""
