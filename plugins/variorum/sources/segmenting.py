"""A source's article text as passages and sentences, with their ids."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.identity import text_ids
from variorum.model import Block, BlockKind, Passage, Sentence
from variorum.sources.sentences import sentence_spans


def segment(
    key: str, text: str, blocks: Sequence[Block]
) -> tuple[tuple[Passage, ...], tuple[Sentence, ...]]:
    """Cut the article blocks into passages and these into sentences, in the order of the text.

    A passage is a run of article blocks that touch, so a paragraph without its dateline; its span has no
    white space around it; one without a letter or digit is none. Ids depend on the words alone.
    """
    spans = [_trimmed(text, start, end) for start, end in _runs(blocks)]
    spans = [(start, end) for start, end in spans if _worded(text[start:end])]
    passage_ids = text_ids("p", [text[start:end] for start, end in spans])
    passages = tuple(
        Passage(id_, start, end) for id_, (start, end) in zip(passage_ids, spans, strict=True)
    )
    placed = [
        (passage.id, passage.start + start, passage.start + end)
        for passage in passages
        for start, end in sentence_spans(text[passage.start : passage.end])
    ]
    texts = [text[start:end] for _, start, end in placed]
    sentences = tuple(
        Sentence(f"{key}.{id_}", key, passage, start, end, words)
        for id_, (passage, start, end), words in zip(
            text_ids("s", texts), placed, texts, strict=True
        )
    )
    return passages, sentences


def _runs(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for block in blocks:
        if block.kind is not BlockKind.ARTICLE:
            continue
        if runs and runs[-1][1] == block.start:
            runs[-1] = (runs[-1][0], block.end)
        else:
            runs.append((block.start, block.end))
    return runs


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _worded(text: str) -> bool:
    return any(character.isalnum() for character in text)
