"""Resolving a citation: to the passages it rests on, or to a problem that says what to do.

Quoted words that the cited sources don't have are altered, another source's, or nobody's: a checker has to tell a slip
from a wrong name and both from an invention.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from variorum.citing.library import CitedPassage, Library, cited
from variorum.citing.messages import difference, listed, quoted
from variorum.citing.nearness import nearest_passage
from variorum.citing.syntax import Citation, Target
from variorum.model import Claim, Source
from variorum.problems import NEAR_ID, Place, Problem, ProblemKind, error, nearest


class ResolvedCitation(Struct, frozen=True, kw_only=True):
    """A citation with what it leads to."""

    citation: Citation
    form: str
    """`source`, `quote`, `passage`, `claim`, `topic` or `block`."""
    passages: tuple[CitedPassage, ...] = ()
    """What it rests on; none for a source or a topic as a whole."""
    source: Source | None = None
    claim: Claim | None = None
    quote: str = ""
    """The words that were found, as the editor wrote them."""

    @property
    def target(self) -> str:
        """What it names: `cheddar`, `cheddar#p-4f2a91`, `claim:c-8a1f02` or `topic:taiwan`."""
        if self.claim:
            return f"claim:{self.claim.id}"
        if self.source and self.passages:
            return self.passages[0].reference
        return str(self.citation)


def resolve(library: Library, citation: Citation, path: str, place: Place) -> ResolvedCitation | Problem:
    """Resolve a citation that stands at a place of a file."""
    match citation.target:
        case Target.CLAIM:
            return _claim(library, citation, path, place)
        case Target.TOPIC:
            if citation.name in library.topics:
                return ResolvedCitation(citation=citation, form="topic")
            hint = nearest(citation.name, library.topics)
            message = f"There is no topic `{citation.name}`{hint}"
            return error(path, ProblemKind.UNKNOWN_TARGET, message, place)
        case Target.SOURCE:
            return _source(library, citation, path, place)


def _claim(library: Library, citation: Citation, path: str, place: Place) -> ResolvedCitation | Problem:
    claim = library.claims.get(citation.name)
    if claim is None:
        hint = nearest(citation.name, library.claims, NEAR_ID)
        message = f"There is no statement `{citation.name}`{hint}"
        if not hint:
            message += "; copy its id from the story"
        return error(path, ProblemKind.UNKNOWN_TARGET, message, place)
    passages = []
    for name in claim.sentences:
        sentence = library.sentences.get(name)
        if sentence is None:
            continue
        source = library.sources[sentence.source]
        passage = next(one for one in source.passages if one.id == sentence.passage)
        passages.append(cited(source, passage, ((sentence.start, sentence.end),)))
    return ResolvedCitation(citation=citation, form="claim", passages=tuple(passages), claim=claim)


def _source(library: Library, citation: Citation, path: str, place: Place) -> ResolvedCitation | Problem:
    source = library.sources.get(citation.name)
    if source is None:
        hint = nearest(citation.name, library.sources) or _all_keys(library)
        message = f"There is no source `{citation.name}`{hint}"
        return error(path, ProblemKind.UNKNOWN_SOURCE, message, place)
    passage = next((one for one in source.passages if one.id == citation.passage), None)
    if citation.passage and passage is None:
        hint = nearest(citation.passage, (one.id for one in source.passages), NEAR_ID)
        message = f"`{source.key}` has no passage `{citation.passage}`{hint}"
        if not hint:
            message += "; copy the id from its report page, or quote its words"
        return error(path, ProblemKind.UNKNOWN_TARGET, message, place)
    if citation.words:
        found = resolve_words(library, citation.words, (source.key,), path, place, citation.passage)
        if isinstance(found, Problem):
            return found
        return ResolvedCitation(citation=citation, form="quote", passages=found, source=source, quote=citation.words)
    if passage:
        return ResolvedCitation(citation=citation, form="passage", passages=(cited(source, passage),), source=source)
    return ResolvedCitation(citation=citation, form="source", passages=(), source=source)


def _all_keys(library: Library) -> str:
    keys = sorted(library.sources)
    if not keys:
        return "; there are no sources yet"
    return f"; there are {', '.join(keys[:12])}" + (", …" if len(keys) > 12 else "")


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
            return error(path, ProblemKind.WORDS_TWICE, message, place)
    if found:
        return found
    kind, message = _missed(library, words, keys)
    return error(path, kind, message, place)


def misplaced(named: str, found: Sequence[CitedPassage], path: str, place: Place) -> Problem:
    """Say that quoted words are not in what is cited, but in other passages of it."""
    message = f"These words are not in {named} but in {listed(found)}; cite that"
    return error(path, ProblemKind.WORDS_MISATTRIBUTED, message, place)


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
