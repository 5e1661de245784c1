"""Three short reports of one made-up event, and the maker of sources for tests of citing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from variorum.citing.library import Library
from variorum.identity import text_ids
from variorum.model import Block, BlockKind, Claim, Facts, Passage, Repair, Sentence, Source

PARAGRAPH = re.compile(r"[^\n]+")
SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+[”’\"]?|$)")

HARBOUR = """Ferry crews walk out

The ferry crews of Port Arlen stopped work on Monday after talks over night shifts failed.

“We are not ready to go back to the old rota,” said Mara Lind, who speaks for the crews.

The company called the offer “fair and final” — and said so twice.

Crews gather at pier 4. Photo: A. Example

No ferry left on Monday. About 4,500 people were stranded.

Lind said the crews “told [the company] in March” what would happen."""

GAZETTE = """Talks over night shifts on the Port Arlen ferries failed late on Sunday.

“We're not ready to return to the old rota,” Mara Lind said.

“Nobody asked for this,” the company's director, Tom Oake, said. “She told me, ‘No more nights,’ and left.”

No ferry left on Monday.

He said it was a hard day. No ferry left on Monday."""

WIRE = """PORT ARLEN — Some 4,500 travelers were stranded as ferry crews struck.

The pier was quiet at dawn, with AT&T vans parked where buses usually wait."""


def source(
    key: str,
    text: str,
    *,
    left_out: Mapping[str, BlockKind] | None = None,
    repairs: Sequence[Repair] = (),
) -> Source:
    """Make a source with a passage a line; `left_out` names the lines that are none, by first words."""
    kinds = left_out or {}
    blocks, spans = [], []
    for line in PARAGRAPH.finditer(text):
        kind = next(
            (kind for words, kind in kinds.items() if line.group().startswith(words)),
            BlockKind.ARTICLE,
        )
        blocks.append(Block(line.start(), line.end(), kind, "test"))
        if kind is BlockKind.ARTICLE:
            spans.append(line.span())
    ids = text_ids("p", [text[start:end] for start, end in spans])
    passages = tuple(Passage(name, *span) for name, span in zip(ids, spans, strict=True))
    sentences = []
    for passage in passages:
        for found in SENTENCE.finditer(text, passage.start, passage.end):
            number = len(sentences) + 1
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            sentences.append(
                Sentence(
                    id=f"{key}.s-{number}",
                    source=key,
                    passage=passage.id,
                    start=start,
                    end=found.end(),
                    text=text[start : found.end()],
                )
            )
    return Source(
        key=key,
        path=f"sources/{key}.txt",
        sha256="0" * 64,
        encoding="utf-8",
        text=text,
        facts=Facts(),
        blocks=tuple(blocks),
        passages=passages,
        sentences=tuple(sentences),
        repairs=tuple(repairs),
    )


def small_library() -> Library:
    """Lay out the three reports, one statement of two sentences and one topic."""
    sources = (
        source("gazette", GAZETTE),
        source(
            "harbour",
            HARBOUR,
            left_out={"Ferry crews walk": BlockKind.TITLE, "Crews gather": BlockKind.CAPTION},
        ),
        source("wire", WIRE),
    )
    claim = Claim(id="c-8a1f02", lead="harbour.s-4", sentences=("gazette.s-5", "harbour.s-4"), aliases=("c-0ld0ne",))
    return Library.of(sources, (claim,), ("night-shifts",))
