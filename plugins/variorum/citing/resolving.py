"""Resolving a citation: to the passages it rests on, or to a problem that says what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.citing.library import CitedPassage, Library, cited
from variorum.citing.nearness import Near, nearest_passage
from variorum.citing.syntax import Citation, CitationSyntaxError, Target, parse_citation
from variorum.mappings import Place, nearest
from variorum.model import Claim, Source
from variorum.problems import Problem, ProblemKind, error

SHOWN = 90
"""Characters of quoted text in a message."""
SHOWN_CHANGES = 3
SHOWN_PASSAGES = 3


@dataclass(frozen=True, slots=True)
class ResolvedCitation:
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


def resolve(
    library: Library, citation: Citation, path: str, place: Place
) -> ResolvedCitation | Problem:
    """Resolve a citation that stands at a place of a file."""
    match citation.target:
        case Target.CLAIM:
            return _claim(library, citation, path, place)
        case Target.TOPIC:
            if citation.name in library.topics:
                return ResolvedCitation(citation, "topic")
            hint = nearest(citation.name, library.topics)
            message = f"There is no topic `{citation.name}`{hint}"
            return _problem(path, place, ProblemKind.UNKNOWN_TARGET, message)
        case Target.SOURCE:
            return _source(library, citation, path, place)


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
    message = f"These words are not in {named} but in {_passages(found)}; cite that"
    return _problem(path, place, ProblemKind.WORDS_MISATTRIBUTED, message)


def propose(library: Library, found: Sequence[CitedPassage]) -> str:
    """Write the citations of passages that were found, the first few."""
    written = [citation_of(library, passage) for passage in found[:SHOWN_PASSAGES]]
    more = len(found) - len(written)
    return " or ".join(written) + (f" and {more} more" if more > 0 else "")


def citation_of(library: Library, found: CitedPassage) -> str:
    """Write a citation that resolves to a passage: with the words found in it, or with its id."""
    text = found.source.text
    words = " … ".join(" ".join(text[start:end].split()) for start, end in found.spans)
    written = f'[@{found.source.key} "{words}"]'
    try:
        citation = parse_citation(written)[0]
    except CitationSyntaxError:
        return f"[@{found.reference}]"
    again = library.find(citation.words, (found.source.key,))
    alone = [one.passage.id for one in again] == [found.passage.id]
    return written if alone else f"[@{found.reference}]"


def shorten(text: str) -> str:
    """Cut a text for a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"


def difference(near: Near) -> str:
    """Say what a passage has where the quoted words differ."""
    reference = near.passage.reference
    shown = [_change(*change) for change in near.changes[:SHOWN_CHANGES]]
    more = len(near.changes) - len(shown)
    changes = ", ".join(shown) + (f" and {more} more" if more > 0 else "")
    changes = changes or "the words are the same, what stands between them isn't"
    return f"{reference} has {_quoted(near.passage)} ({changes})"


def _claim(
    library: Library, citation: Citation, path: str, place: Place
) -> ResolvedCitation | Problem:
    claim = library.claims.get(citation.name)
    if claim is None:
        hint = nearest(citation.name, library.claims)
        message = f"There is no statement `{citation.name}`{hint}"
        if not hint:
            message += "; copy its id from the story"
        return _problem(path, place, ProblemKind.UNKNOWN_TARGET, message)
    passages = []
    for name in claim.sentences:
        sentence = library.sentences.get(name)
        if sentence is None:
            continue
        source = library.sources[sentence.source]
        passage = next(one for one in source.passages if one.id == sentence.passage)
        passages.append(cited(source, passage, ((sentence.start, sentence.end),)))
    return ResolvedCitation(citation, "claim", tuple(passages), claim=claim)


def _source(
    library: Library, citation: Citation, path: str, place: Place
) -> ResolvedCitation | Problem:
    source = library.sources.get(citation.name)
    if source is None:
        hint = nearest(citation.name, library.sources) or _all_keys(library)
        message = f"There is no source `{citation.name}`{hint}"
        return _problem(path, place, ProblemKind.UNKNOWN_SOURCE, message)
    passage = next((one for one in source.passages if one.id == citation.passage), None)
    if citation.passage and passage is None:
        hint = nearest(citation.passage, (one.id for one in source.passages))
        message = f"`{source.key}` has no passage `{citation.passage}`{hint}"
        if not hint:
            message += "; copy the id from its report page, or quote its words"
        return _problem(path, place, ProblemKind.UNKNOWN_TARGET, message)
    if citation.words:
        found = resolve_words(library, citation.words, (source.key,), path, place, citation.passage)
        if isinstance(found, Problem):
            return found
        return ResolvedCitation(citation, "quote", found, source, quote=citation.words)
    if passage:
        return ResolvedCitation(citation, "passage", (cited(source, passage),), source)
    return ResolvedCitation(citation, "source", (), source)


def _missed(library: Library, words: str, keys: Sequence[str]) -> tuple[ProblemKind, str]:
    """Judge words that the cited sources don't have: altered here, another source's, or nobody's."""
    cited_keys = " and ".join(f"`{key}`" for key in keys)
    here = nearest_passage(library, words, keys)
    altered = difference(here) if here and here.altered else ""
    if others := library.find(words):
        message = f"These words are not in {cited_keys} but in {_passages(others)}; cite that"
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
    elif near:
        whole = cited(near.passage.source, near.passage.passage)
        message += f"; nearest is {whole.reference}: {_quoted(whole)}"
    else:
        message += ", nor any of them; quote what a report says"
    return ProblemKind.WORDS_NOT_FOUND, message


def _change(quoted: str, there: str) -> str:
    if not there:
        return f"without “{shorten(quoted)}”"
    if not quoted:
        return f"with “{shorten(there)}”"
    return f"“{shorten(there)}”, not “{shorten(quoted)}”"


def _quoted(passage: CitedPassage) -> str:
    text = passage.source.text
    start, end = passage.passage.start, passage.passage.end
    if passage.spans:
        start, end = passage.spans[0][0], passage.spans[-1][1]
    return f"“{shorten(text[start:end])}”"


def _left_out(library: Library, words: str, keys: Sequence[str]) -> str:
    """Say so if the words are in a source's text, though not in one passage of its article."""
    for key in keys:
        source = library.sources[key]
        for block in source.blocks:
            if library.in_block(words, source, block):
                return (
                    f"`{key}` has these words, but in a {block.kind.value}, which is left out of "
                    "the article; quote the article"
                )
        if library.across_passages(words, source):
            return f"`{key}` has these words, but they run over more than one passage; cite each of them"
    return ""


def _passages(found: Iterable[CitedPassage]) -> str:
    references = [f"[@{one.reference}]" for one in found]
    shown = " and ".join(references[:SHOWN_PASSAGES])
    more = len(references) - SHOWN_PASSAGES
    return shown + (f" and {more} more" if more > 0 else "")


def _all_keys(library: Library) -> str:
    keys = sorted(library.sources)
    if not keys:
        return "; there are no sources yet"
    return f"; there are {', '.join(keys[:12])}" + (", …" if len(keys) > 12 else "")


def _problem(path: str, place: Place, kind: ProblemKind, message: str) -> Problem:
    return error(path, kind, message, line=place.line, column=place.column)
