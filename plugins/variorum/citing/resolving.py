"""Resolving a citation: to the passages it rests on, or to a problem that says what to do."""

from __future__ import annotations

from msgspec import Struct

from variorum.citing.judging import resolve_words
from variorum.citing.library import CitedPassage, Library, cited
from variorum.citing.syntax import Citation, Target
from variorum.model import Claim, Source
from variorum.problems import NEAR_ID, Place, Problem, ProblemKind, error, nearest


class ResolvedCitation(Struct, frozen=True):
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


def _claim(
    library: Library, citation: Citation, path: str, place: Place
) -> ResolvedCitation | Problem:
    claim = library.claims.get(citation.name)
    if claim is None:
        hint = nearest(citation.name, library.claims, NEAR_ID)
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
        hint = nearest(citation.passage, (one.id for one in source.passages), NEAR_ID)
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


def _all_keys(library: Library) -> str:
    keys = sorted(library.sources)
    if not keys:
        return "; there are no sources yet"
    return f"; there are {', '.join(keys[:12])}" + (", …" if len(keys) > 12 else "")


def _problem(path: str, place: Place, kind: ProblemKind, message: str) -> Problem:
    return error(path, kind, message, line=place.line, column=place.column)
