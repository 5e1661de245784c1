"""A source's article text as passages and sentences, with their ids and exact offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from variorum.identity import text_ids
from variorum.language.english.sentences import OPENERS
from variorum.language.english.speech import AFTER_QUOTATIONS, PERSONAL_SUBJECTS, SEVERAL_SUBJECTS
from variorum.language.marks import pair
from variorum.language.wording import ends_word
from variorum.model import MARKUP, Block, BlockKind, Passage, Repair, Sentence
from variorum.sources.repairing import unmarked

LONGEST_UNIT = 1_200
"""Characters of the longest quotation that is kept whole: a longer one is a pairing gone wrong, or a text."""

STOP = re.compile(r"""(?:[.!?…]+|[。！？])(?:[.!?…"”’'»)\]]*)""")
"""A stop and what closes after it: `.`, `?!`, `.”`, `.’”)`."""

NEXT_WORD = re.compile(r"""[\s"“”„‟«»″'‘’(\[—–$£€#@•*-]*([^\W_][\w'’-]*)?""")
"""What stands between a stop and the next word, and that word: ` “The`."""

DOTS = re.compile(r"(?<=\w)(?:…|\.\.\.)")

NESTED = re.compile(r"(?<=[,:\s])‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)")
"""A quotation in single marks within another: it ends nothing of the one around it."""

LIST_NUMBER = re.compile(r"\s*(?:\d{1,2}|[a-zA-Z])\.\s*")
"""What numbers the paragraph: `1. The rudder failed.`"""

GLUED = re.compile(r"[\"“‘']?[A-Z][a-z]*[\s,’']")
"""How a sentence begins right after a stop, its space lost: `The ` in `relations.The two`."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Split one paragraph into sentences: (start, end) each, without white space around.

    A stop before lower case, a comma or another stop ends none; an abbreviation or an initial does only
    where a plain opener follows; closing marks belong to the sentence. Nothing ends inside a quotation that
    a sentence leads up to (`He said: “One. Two.”`); one that opens its sentence is split (`“One. Two,” he
    said.`), since reports quote more or less of a speech. What has no letter or digit is no sentence.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text):
        _add(spans, text, start, end)
        start = end
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    start, end = _trimmed(text, start, end)
    if start == end:
        return
    if spans and not (_worded(text, start, end) and _worded(text, *spans[-1])):
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((start, end))


def _worded(text: str, start: int, end: int) -> bool:
    return any(character.isalnum() for character in text[start:end])


def _ends(text: str) -> Iterator[int]:
    """Yield the places after which a new sentence begins."""
    begun = 0
    held = pair(text, LONGEST_UNIT).spans
    openings = [opening for opening, _ in held]
    nested = [found.span() for found in NESTED.finditer(text)] if held else []
    for stop in STOP.finditer(text):
        end = stop.end()
        at = bisect_right(openings, stop.start()) - 1
        inside = at >= 0 and stop.start() < held[at][1]
        if inside and held[at][1] >= end:
            # The quotation goes on after this stop; its end may be the sentence's, past white space: `. ”`.
            if not text[end : held[at][1]].strip():
                end = held[at][1] + 1
            elif _led_up_to(text, begun, held[at][0]) or DOTS.match(text, stop.start()):
                continue  # dots are a pause of who speaks
            elif any(held[at][0] < start <= stop.start() < close for start, close in nested):
                continue
        closed = inside and held[at][1] < end
        if end < len(text) and _begins_after(text, stop.start(), end, closed=closed):
            yield end
            begun = end


def _led_up_to(text: str, begun: int, opening: int) -> bool:
    """Tell whether a sentence that began at a place has words before the quotation that opens at another."""
    return any(character.isalnum() for character in text[begun:opening])


def _begins_after(text: str, stop: int, end: int, *, closed: bool) -> bool:
    if LIST_NUMBER.fullmatch(text, 0, end):
        return False
    if not text[end].isspace() and text[end - 1] not in "。！？" and not _glued(text, stop, end):
        return False
    following = NEXT_WORD.match(text, end)
    if not following or not following.group(1) or following.group(1)[0].islower():
        return False
    if closed and text[stop] in "!?" and _saying(text, following.start(1)):
        return False
    return text[stop] != "." or text[stop + 1] == "." or ends_word(text, stop, following.group(1))


def _glued(text: str, stop: int, end: int) -> bool:
    before = text[max(0, stop - 2) : stop]
    return before.isalpha() and before.islower() and bool(GLUED.match(text, end))


def _saying(text: str, start: int) -> bool:
    """Tell whether who said it follows a question: `“Why?” Blinken asked`."""
    words = re.split(r"\W+", text[start : start + 80])[:6]
    names_speaker = words[0] not in OPENERS or words[0].casefold() in PERSONAL_SUBJECTS | SEVERAL_SUBJECTS
    return any(word in AFTER_QUOTATIONS for word in words) and names_speaker


def segment(
    key: str, text: str, blocks: Sequence[Block], repairs: Sequence[Repair] = ()
) -> tuple[tuple[Passage, ...], tuple[Sentence, ...]]:
    """Cut the article blocks into passages and these into sentences, in the order of the text.

    A passage is a run of article blocks that touch, so a paragraph without its dateline; its span has no
    white space around it; one without a letter or digit is none. Ids depend on the words alone. Of `repairs` the signs
    of Markdown end no sentence and are no words.
    """
    spans = [_bared(text, *_trimmed(text, start, end), repairs) for start, end in _runs(blocks)]
    read = [(span, _shown(text, *span, repairs)) for span in spans]
    read = [(span, (words, places)) for span, (words, places) in read if _worded(words, 0, len(words))]
    spans, shown = [span for span, _ in read], [words_and_places for _, words_and_places in read]
    passage_ids = text_ids("p", [words for words, _ in shown])
    passages = tuple(Passage(id_, start, end) for id_, (start, end) in zip(passage_ids, spans, strict=True))
    placed = [
        (passage.id, passage.start + places[start], passage.start + places[end - 1] + 1, words[start:end])
        for passage, (words, places) in zip(passages, shown, strict=True)
        for start, end in sentence_spans(words)
    ]
    texts = [words for _, _, _, words in placed]
    sentences = tuple(
        Sentence(id=f"{key}.{id_}", source=key, passage=passage, start=start, end=end, text=text[start:end])
        for id_, (passage, start, end, _) in zip(text_ids("s", texts), placed, strict=True)
    )
    return passages, sentences


def _bared(text: str, start: int, end: int, repairs: Sequence[Repair]) -> tuple[int, int]:
    """Take the signs of Markdown off the beginning of a span, with the white space behind them."""
    words, places = _shown(text, start, end, repairs)
    return start + places[len(words) - len(words.lstrip())], end


def _shown(text: str, start: int, end: int, repairs: Sequence[Repair]) -> tuple[str, Sequence[int]]:
    """Give a span of a text without the signs of Markdown, and where each of its characters stands in the span."""
    signs = [
        Repair(max(0, sign.start - start), min(end, sign.end) - start, "", sign.rule)
        for sign in repairs
        if sign.rule == MARKUP and sign.start < end and start < sign.end
    ]
    return unmarked(text[start:end], signs) if signs else (text[start:end], range(end - start + 1))


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
