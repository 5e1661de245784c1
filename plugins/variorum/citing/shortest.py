"""Writing citations: the shortest that lead to a sentence, or to words of it, and to nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.citing.library import CitedPassage, Library
from variorum.citing.syntax import CitationSyntaxError, parse_citation

LENGTHS = (6, 9, 13, 20, 40, 400)
"""Words that are tried."""

WORD = re.compile(r"\S+")

MARKS = str.maketrans(dict.fromkeys('"“”„‟«»', "’"))
"""Double quotation marks, which would end the quoted words; citations don't tell the forms apart."""

EDGES = " \t\n.,:;!?–—-()[]’'"
"""What needn't stand at the ends of quoted words."""


def sentence_citation(library: Library, sentence: str) -> str:
    """Write the citation of a sentence; empty where nothing cites it alone."""
    held = library.sentences[sentence]
    words = WORD.findall(held.text)
    for length in LENGTHS:
        quoted = _quotable(" ".join(words[:length]))
        found = _found(library, held.source, quoted)
        if [one.sentences for one in found] == [(sentence,)]:
            return f'[@{held.source} "{quoted}"]'
        here = [one.sentences for one in found if one.passage.id == held.passage]
        if length >= len(words) and here == [(sentence,)]:
            return f'[@{held.source}#{held.passage} "{quoted}"]'
    source = library.sources[held.source]
    same_passage = [s.id for s in source.sentences if s.passage == held.passage]
    return f"[@{held.source}#{held.passage}]" if same_passage == [sentence] else ""


def words_citation(library: Library, sentence: str, start: int, end: int) -> str:
    """Write the citation of words of a sentence, with as many beside them as it takes to lead nowhere else.

    `start` and `end` are offsets in the source's text. Empty where nothing cites them alone.
    """
    held = library.sentences[sentence]
    text = library.sources[held.source].text
    for begins, ends in _wider(text, held.start, held.end, start, end):
        quoted = _quotable(text[begins:ends])
        found = _found(library, held.source, quoted)
        if [one.sentences for one in found] == [(sentence,)] and _covers(found[0], start, end):
            return f'[@{held.source} "{quoted}"]'
    return ""


def _wider(text: str, first: int, last: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give words within a sentence, then the same with a word more after or before them, in turns."""
    words = [(first + found.start(), first + found.end()) for found in WORD.finditer(text[first:last])]
    yield start, end
    within = [at for at, (begins, ends) in enumerate(words) if begins < end and start < ends]
    if not within:
        return
    one, other = within[0], within[-1]
    yield words[one][0], words[other][1]
    while one or other < len(words) - 1:
        if other < len(words) - 1:
            other += 1
            yield words[one][0], words[other][1]
        if one:
            one -= 1
            yield words[one][0], words[other][1]


def _covers(found: CitedPassage, start: int, end: int) -> bool:
    return bool(found.spans) and found.spans[0][0] < end and start < found.spans[-1][1]


def _quotable(words: str) -> str:
    return " ".join(words.split()).translate(MARKS).strip(EDGES)


def _found(library: Library, source: str, quoted: str) -> tuple[CitedPassage, ...]:
    """Give what a citation of these words leads to; nothing where it is none."""
    try:
        citation = parse_citation(f'[@{source} "{quoted}"]')[0]
    except CitationSyntaxError:
        return ()
    return library.find(citation.words, (source,))


def in_single_quotes(citation: str) -> str:
    """Write a citation as a YAML text."""
    doubled = citation.replace("'", "''")
    return f"'{doubled}'"
