"""Citing a sentence for a ruling: by the fewest of its first words that lead to it alone."""

from __future__ import annotations

import re

from variorum.citing.library import Library
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
        quoted = " ".join(words[:length]).translate(MARKS).strip(EDGES)
        try:
            citation = parse_citation(f'[@{held.source} "{quoted}"]')[0]
        except CitationSyntaxError:
            continue
        found = library.find(citation.words, (held.source,))
        if [one.sentences for one in found] == [(sentence,)]:
            return f'[@{held.source} "{quoted}"]'
        here = [one.sentences for one in found if one.passage.id == held.passage]
        if length >= len(words) and here == [(sentence,)]:
            return f'[@{held.source}#{held.passage} "{quoted}"]'
    source = library.sources[held.source]
    same_passage = [s.id for s in source.sentences if s.passage == held.passage]
    return f"[@{held.source}#{held.passage}]" if same_passage == [sentence] else ""


def in_single_quotes(citation: str) -> str:
    """Write a citation as a YAML text."""
    doubled = citation.replace("'", "''")
    return f"'{doubled}'"
