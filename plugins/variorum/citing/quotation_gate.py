"""The quotation gate: what an editor puts in quotation marks, a source has.

- Words in quotation marks with a citation later in the sentence, or right after it, are verbatim in a
  source that it names. A comma or stop that the closing mark took in is the editor's.
- A block quotation is verbatim in the source cited after it, in it. A line that begins with a dash is
  its attribution.
- Without a citation the words are looked up: a source has them, and the citation is proposed; or none,
  and that is a warning. One or two words are passed over then: as often as not they are the writer's
  distance (a "reset"), a title or a term, and short words match everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.citing.library import CitedPassage, Library
from variorum.citing.matching import read_words
from variorum.citing.nearness import WORD, nearest_passage
from variorum.citing.resolving import (
    CHANGES_SHOWN,
    ResolvedCitation,
    difference,
    resolve_words,
    shorten,
)
from variorum.mappings import Place
from variorum.markdown.flow import CITATION_MARK, Flow
from variorum.problems import Problem, ProblemKind, note, warning

FEWEST_LOOKED_UP = 3
"""Words in quotation marks without a citation, from which on they are looked up."""
LONGEST_LOOKED_UP = 5_000

# A quotation mark that opens: nothing, a space, a bracket or a dash before it and something after it.
OPENING = re.compile(r"[“„«]|(?:(?<=[\s(\[{—–‘'-])|(?<![^\ufffc])|^)[\"”](?=[^\s])")
# A mark that closes, with what an editor's own punctuation may add before it.
CLOSING = re.compile(r"[\"”“»](?!\w)")
# The end of a sentence, with another one after it. `Mr. Blinken` and `U.S. officials` are none.
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…][\"”’»)\]]*\s+(?=[\"“‘(]?[A-Z])"
)
# Punctuation that belongs to the sentence around a quotation.
EDITORS_PUNCTUATION = " ,.;:!?…—–-"
# A line that names who is quoted: `— Antony Blinken`.
ATTRIBUTION = re.compile(r"^\s*[—–―-]{1,3}\s?\S")
QUOTE_PAIR = re.compile(r"^\s*[\"“„«](.*)[\"”“»]\s*$", re.DOTALL)


@dataclass(slots=True)
class Gated:
    """What the gate found."""

    citations: dict[int, list[ResolvedCitation]]
    """By bracket: those that were resolved, a whole source narrowed to the passage that is quoted."""
    problems: list[Problem] = field(default_factory=list)
    checked: int = 0
    """Quotations looked at."""


def check_quotations(
    flows: Sequence[Flow],
    citations: Mapping[int, Sequence[ResolvedCitation | Problem]],
    library: Library,
    path: str,
) -> Gated:
    """Check every quotation of a text against what its brackets, by number, were resolved to."""
    gated = Gated(
        {
            number: [one for one in group if isinstance(one, ResolvedCitation)]
            for number, group in citations.items()
        }
    )
    blocks: dict[int, list[Flow]] = {}
    for flow in flows:
        if flow.quotation:
            blocks.setdefault(flow.quotation, []).append(flow)
            continue
        for start, end in quotations(flow.text):
            _check_words(flow, start, end, gated, library, path)
    for block in blocks.values():
        _check_block(block, gated, library, path)
    return gated


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Find the spans between quotation marks, the marks left out; an inner quotation is the outer's."""
    at = 0
    while opening := OPENING.search(text, at):
        closing = _closing(text, opening.end(), text[opening.start()])
        if closing < 0:
            at = opening.end()
            continue
        if text[opening.end() : closing].strip():
            yield opening.end(), closing
        at = closing + 1


def _closing(text: str, start: int, mark: str) -> int:
    """Find the mark that closes a quotation; curly marks nest, straight ones can't."""
    if mark == "“":
        depth = 1
        for found in re.finditer(r"[“”]", text[start : start + LONGEST_LOOKED_UP]):
            depth += 1 if found.group() == "“" else -1
            if not depth:
                return start + found.start()
        return -1
    closing = CLOSING.search(text, start, start + LONGEST_LOOKED_UP)
    return closing.start() if closing else -1


def _check_words(
    flow: Flow, start: int, end: int, gated: Gated, library: Library, path: str
) -> None:
    words = flow.text[start:end].replace(CITATION_MARK, " ")
    count = len(WORD.findall(words))
    place = flow.place(start)
    number = _bracket_of(flow, start, end)
    if number is None:
        if count >= FEWEST_LOOKED_UP:
            gated.checked += 1
            gated.problems += _uncited(words, library, path, place)
        return
    group = gated.citations[number]
    keys = _keys(group)
    if not keys or not count:
        return
    gated.checked += 1
    trimmed = words.rstrip(EDITORS_PUNCTUATION)
    found = library.find(words, keys) or library.find(trimmed, keys)
    if not found:
        failure = resolve_words(library, trimmed, keys, path, place)
        if isinstance(failure, Problem):
            gated.problems.append(failure)
        return
    _narrow(group, found, trimmed, "quote")


def _bracket_of(flow: Flow, start: int, end: int) -> int | None:
    """Find the bracket that a quotation belongs to: the next one in its sentence or right after it."""
    after = next(((at, number) for at, number in flow.brackets if at >= end), None)
    if after is None:
        return None
    # A quotation may end its own sentence before the mark: `"We agreed." Then he left.`
    ending = max(start, end - 1)
    between = flow.text[ending : after[0]]
    return None if SENTENCE_END.search(between) else after[1]


def _uncited(words: str, library: Library, path: str, place: Place) -> Iterator[Problem]:
    """Look up words without a citation: propose one, or warn."""
    trimmed = words.rstrip(EDITORS_PUNCTUATION)
    line, column = place.line, place.column
    if found := library.find(words) or library.find(trimmed):
        message = f"“{shorten(trimmed)}” is in {propose(found, trimmed)}; add the citation"
        yield note(path, ProblemKind.QUOTATION_UNCITED, message, line=line, column=column)
        return
    if not read_words(trimmed):
        return
    near = nearest_passage(library, trimmed)
    message = f"No source has “{shorten(trimmed)}”"
    if near and near.altered:
        message += f"; {difference(near)}: quote it exactly, or drop the quotation marks"
    else:
        message += "; cite what has it, or drop the quotation marks"
    yield warning(path, ProblemKind.QUOTATION_UNKNOWN, message, line=line, column=column)


def propose(found: Sequence[CitedPassage], words: str) -> str:
    """Write the citations of passages that were found by their words, the first few."""
    quoted = " ".join(words.split())
    written = []
    for passage in found[:CHANGES_SHOWN]:
        alone = sum(1 for other in found if other.source.key == passage.source.key) == 1
        key = passage.source.key
        written.append(f'[@{key} "{quoted}"]' if alone else f"[@{passage.reference}]")
    more = len(found) - len(written)
    return " or ".join(written) + (f" and {more} more" if more > 0 else "")


def _check_block(block: list[Flow], gated: Gated, library: Library, path: str) -> None:
    """Check a block quotation: each stretch of text against the bracket that comes after it."""
    last = next((number for flow in reversed(block) for _, number in reversed(flow.brackets)), None)
    waiting: list[tuple[str, Place]] = []
    for flow in block:
        start = 0
        for at, number in (*flow.brackets, (len(flow.text), None)):
            text = flow.text[start:at]
            if WORD.search(text) and not ATTRIBUTION.match(text):
                waiting.append((text, flow.place(start + len(text) - len(text.lstrip()))))
            start = at + 1
            if number is not None:
                for words, place in waiting:
                    _check_stretch(words, place, number, gated, library, path)
                waiting = []
    for words, place in waiting:
        if last is not None:
            _check_stretch(words, place, last, gated, library, path)
        elif len(WORD.findall(words)) >= FEWEST_LOOKED_UP:
            gated.checked += 1
            gated.problems += _uncited(_unquoted(words, library, None), library, path, place)


def _check_stretch(
    words: str, place: Place, number: int, gated: Gated, library: Library, path: str
) -> None:
    group = gated.citations[number]
    for key in _keys(group):
        gated.checked += 1
        text = _unquoted(words.strip(), library, (key,))
        found = resolve_words(library, text, (key,), path, place)
        if isinstance(found, Problem):
            gated.problems.append(found)
        else:
            _narrow(group, found, text, "block")


def _unquoted(words: str, library: Library, keys: Sequence[str] | None) -> str:
    """Take off the marks around a block's text where the source doesn't have them."""
    inner = QUOTE_PAIR.match(words)
    return inner.group(1) if inner and not library.find(words, keys) else words


def _keys(group: Sequence[ResolvedCitation]) -> tuple[str, ...]:
    """List the sources that a bracket names, by itself or through a claim."""
    keys = [one.source.key for one in group if one.source]
    keys += [cited.source.key for one in group if one.claim for cited in one.passages]
    return tuple(dict.fromkeys(keys))


def _narrow(
    group: list[ResolvedCitation], found: Sequence[CitedPassage], words: str, form: str
) -> None:
    """Have a citation of a whole source rest on the passage that is quoted from it."""
    for index, citation in enumerate(group):
        if citation.form not in {"source", "block"} or citation.source is None:
            continue
        here = [one for one in found if one.source.key == citation.source.key]
        if len(here) == 1:
            quote = f"{citation.quote} {words}".strip() if citation.quote else words
            group[index] = replace(
                citation, form=form, passages=(*citation.passages, *here), quote=quote
            )
