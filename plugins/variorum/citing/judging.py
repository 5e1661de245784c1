"""Judging quoted words: where the cited sources have them, or how they fail.

Altered here, another source's, or nobody's: a checker has to tell a slip from a wrong name and both from
an invention.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.citing.library import CitedPassage, Library, cited
from variorum.citing.nearness import nearest_passage
from variorum.citing.wording import difference, listed, quoted
from variorum.problems import Place, Problem, ProblemKind, error


def resolve_words(
    library: Library, words: str, keys: Sequence[str], path: str, place: Place, passage: str = ""
) -> tuple[CitedPassage, ...] | Problem:
    """Find quoted words in the cited sources, or say how they fail: the judgement of the quotation gate.

    One passage for each source that has them. `passage`, an id, narrows one source to it.
    """
    found = library.find(words, keys)
    if passage:
        elsewhere = tuple(one for one in found if one.passage.id != passage)
        found = tuple(one for one in found if one.passage.id == passage)
        if elsewhere and not found:
            return misplaced(f"[@{keys[0]}#{passage}]", elsewhere, path, place)
    for key in keys:
        here = tuple(one for one in found if one.source.key == key)
        if len(here) > 1:
            message = (
                f"`{key}` has these words in {len(here)} passages; quote more of them, or cite "
                f"[@{here[0].reference}] or [@{here[1].reference}]"
            )
            return _problem(path, place, ProblemKind.WORDS_TWICE, message)
    if found:
        return found
    kind, message = _missed(library, words, keys)
    return _problem(path, place, kind, message)


def misplaced(named: str, found: Sequence[CitedPassage], path: str, place: Place) -> Problem:
    """Say that quoted words are not in what is cited, but in other passages of it."""
    message = f"These words are not in {named} but in {listed(found)}; cite that"
    return _problem(path, place, ProblemKind.WORDS_MISATTRIBUTED, message)


def _missed(library: Library, words: str, keys: Sequence[str]) -> tuple[ProblemKind, str]:
    """Judge words that the cited sources don't have: altered here, another source's, or nobody's."""
    cited_keys = " and ".join(f"`{key}`" for key in keys)
    here = nearest_passage(library, words, keys)
    altered = difference(here) if here and here.altered else ""
    if others := library.find(words):
        message = f"These words are not in {cited_keys} but in {listed(others)}; cite that"
        if altered:
            message += f", or quote exactly: {altered}"
        return ProblemKind.WORDS_MISATTRIBUTED, message
    if aside := _left_out(library, words, keys):
        return ProblemKind.WORDS_NOT_FOUND, aside
    if altered:
        message = f"These words are altered: {altered}; quote it exactly"
        return ProblemKind.WORDS_ALTERED, message
    near = nearest_passage(library, words)
    message = "No source has these words"
    if near and near.altered:
        message += f"; the nearest are altered: {difference(near)}"
    elif near and near.alike:
        whole = cited(near.passage.source, near.passage.passage)
        message += f"; nearest is {whole.reference}: {quoted(whole)}"
    else:
        message += ", nor any near them; quote what a report says"
    return ProblemKind.WORDS_NOT_FOUND, message


def _left_out(library: Library, words: str, keys: Sequence[str]) -> str:
    """Say so if the words are in a source's text, though not in one passage of its article."""
    for key in keys:
        source = library.sources[key]
        if block := library.left_out_in(words, source):
            return (
                f"`{key}` has these words, but in a {block.kind.value}, which is left out of "
                "the article; quote the article"
            )
        if library.across_passages(words, source):
            return f"`{key}` has these words, but they run over more than one passage; cite each of them"
    return ""


def _problem(path: str, place: Place, kind: ProblemKind, message: str) -> Problem:
    return error(path, kind, message, line=place.line, column=place.column)
