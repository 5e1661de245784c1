"""`explain 'CITATION' 'CITATION'`: why two sentences are, or aren't, one statement."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from variorum.commands import (
    Subparsers,
    add_command,
    add_places,
    asked,
    difference_in_words,
    no,
    tell_errors,
)

if TYPE_CHECKING:
    from variorum.citing.library import Library
    from variorum.collation.differences.findings import PairDifferences
    from variorum.edition.building import Built
    from variorum.model import Sentence

DESCRIPTION = """\
Say why two sentences are one statement, are linked, or are neither: what the comparison
found part by part, what each part adds (in log-odds), which rule or ruling decided,
and where the two differ. Each citation has words of one sentence.

  python -m variorum explain '[@nbc "nearly six hours"]' '[@cbs-beryl "five and a half hours"]'

If the verdict is wrong, rule: the lines to put into rulings.yaml are printed.
"""
DONE, NOT_FOUND = 0, 2


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(
        subparsers,
        "explain",
        "say why two sentences are, or aren't, one statement",
        DESCRIPTION,
        run,
    )
    parser.add_argument("citations", nargs=2, metavar="CITATION", help="of one sentence each")
    add_places(parser)


def run(arguments: Namespace) -> int:
    """Print the explanation: exit code 0; 2 where a citation doesn't lead to one sentence."""
    # Reading takes a moment, and `--help` shouldn't.
    from variorum.citing.library import Library
    from variorum.collation.differences.findings import PairDifferences
    from variorum.edition.building import build
    from variorum.problem_lines import visible

    here = asked(arguments)
    built = build(here.content, here.settings.options, here.keeper)
    tell_errors(built.problems)
    library = Library.of(built.edition.sources)
    ids = []
    for citation in arguments.citations:
        found = _sentence(library, citation)
        if isinstance(found, str):
            return no(found, NOT_FOUND)
        ids.append(found.id)
    if ids[0] == ids[1]:
        return no("Both citations lead to one sentence; quote another one", NOT_FOUND)
    apart = PairDifferences(built.edition.collation)
    lines = explained(built, apart, ids, arguments.citations)
    sys.stdout.write("".join(f"{visible(line)}\n" for line in lines))
    return DONE


def _sentence(library: Library, citation: str) -> Sentence | str:
    """Find the one sentence that a citation leads to, or say why there is none."""
    from variorum.citing.resolving import resolve
    from variorum.citing.syntax import CitationSyntaxError, parse_citation
    from variorum.problems import Place, Problem

    try:
        parsed, *more = parse_citation(citation)
    except CitationSyntaxError as failure:
        return f"{citation}: {failure}"
    if more:
        return f"{citation}: these are several citations; give one"
    resolved = resolve(library, parsed, citation, Place(1, 1 + parsed.start))
    if isinstance(resolved, Problem):
        return str(resolved)
    ids = resolved.passages[0].sentences if len(resolved.passages) == 1 else ()
    if len(ids) != 1:
        return f"{citation}: this doesn't lead to one sentence; quote words of one alone"
    return library.sentences[ids[0]]


SAID = {True: "The site says", False: "The site doesn't say, since it isn't sure"}
"""How a remark is told, by whether it is sure."""


def _said(built: Built, ids: Sequence[str], claims: Sequence[str]) -> Iterator[str]:
    """Tell what the site says of two sentences, of their statements, and on what evidence; and what it doesn't, and why not."""
    told = []
    for remark in built.edition.remarks:
        evidence = [one.sentence for one in remark.evidence]
        if set(ids) <= set(evidence) or (remark.about[0] in claims and not set(ids).isdisjoint(evidence)):
            told.append(f"{SAID[remark.sure]} “{remark.kind}”: {remark.why}; evidence {', '.join(evidence)}")
    if told:
        yield ""
        yield from dict.fromkeys(told)


def explained(built: Built, apart: PairDifferences, ids: Sequence[str], citations: Sequence[str]) -> Iterator[str]:
    """Explain two sentences, by their ids; `citations` lead to them."""
    from variorum.citing.shortest import in_single_quotes
    from variorum.collation.claims.explaining import (
        part_rows,
        place_of,
        reasons,
        similarity_at,
        verdict,
    )

    alignment, collation = built.alignment, built.edition.collation
    places = [place_of(alignment, id_) for id_ in ids]
    claims = {sentence: claim for claim in collation.claims for sentence in claim.sentences}
    for place, id_ in zip(places, ids, strict=True):
        profile = alignment.profiles[place]
        shown = profile.analysis.text
        yield f"{profile.analysis.sentence.source}, sentence {profile.place + 1} [{claims[id_].id}]"
        yield f"  {shown}"
    score = next((link.score for link in collation.links if {link.a, link.b} == set(ids)), None)
    yield ""
    yield f"Verdict: {verdict(alignment, places[0], places[1], score)}"
    yield from (f"  {reason}" for reason in reasons(alignment, places[0], places[1]))
    yield ""
    yield from part_rows(similarity_at(alignment, places[0], places[1]), told=True)
    differences = apart.of(*ids)
    if differences:
        yield ""
    yield from (f"Differ in {difference_in_words(one)}" for one in differences)
    yield from _said(built, ids, [claims[id_].id for id_ in ids])
    if alignment.profiles[places[0]].source != alignment.profiles[places[1]].source:
        one = claims[ids[0]] is claims[ids[1]]
        yield ""
        yield f"To rule otherwise, in rulings.yaml under `{'different' if one else 'same'}`:"
        yield f"  - [{', '.join(map(in_single_quotes, citations))}]"
