"""The quotation gate: what an editor puts in quotation marks, a source has.

- Words in quotation marks with a citation later in the sentence, or right after it, are verbatim in a
  source that it names.
- A block quotation is verbatim in each source that the citation after it, in it, names. A line that
  begins with a dash is its attribution.
- A comma or stop at the end is the editor's: the sentence around the quotation asks for it.
- Without a citation the words are looked up: a source has them, and the citation is proposed; or none,
  and that is a warning. One or two words are passed over then: as often as not they are the writer's
  distance (a "reset"), a title or a term, and short words match everywhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from variorum.citing.library import WORD, CitedPassage, Library
from variorum.citing.messages import difference, propose, shorten
from variorum.citing.nearness import nearest_passage
from variorum.citing.quoting import Flow, WrittenQuotation, quotations_in
from variorum.citing.resolving import ResolvedCitation, misplaced, resolve_words
from variorum.problems import Problem, ProblemKind, note, warning

FEWEST_LOOKED_UP = 3
"""Words in quotation marks without a citation, from which on they are looked up."""

# What the sentence around a quotation adds to its end, and the marks of a quotation within.
EDITORS_PUNCTUATION = " ,.;:…—–-'’”\""
# A block's text with quotation marks around it.
QUOTE_PAIR = re.compile(r"^\s*[\"“„«](.*)[\"”“»]\s*$", re.DOTALL)


class Gated(Struct):
    """What the gate found."""

    citations: dict[int, list[ResolvedCitation]]
    """By bracket: those that hold, a whole source narrowed to the passage that is quoted.

    One that hasn't the words quoted with it doesn't hold, as if it quoted them itself.
    """
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
    gate = _Gate(library, path, citations)
    for quotation in quotations_in(flows):
        gate.check(quotation)
    gate.drop_failed()
    return gate.gated


class _Gate:
    """The gate, for one text."""

    def __init__(
        self,
        library: Library,
        path: str,
        citations: Mapping[int, Sequence[ResolvedCitation | Problem]],
    ) -> None:
        self.library = library
        self.path = path
        self.gated = Gated(
            {number: [one for one in group if isinstance(one, ResolvedCitation)] for number, group in citations.items()}
        )
        self.whole = {
            number for number, group in citations.items() if not any(isinstance(one, Problem) for one in group)
        }
        """Brackets of which nothing failed: what did is reported already."""
        self.failed: defaultdict[int, set[str]] = defaultdict(set)
        """By bracket: sources that haven't what is quoted of them."""

    def check(self, quotation: WrittenQuotation) -> None:
        """Check a quotation against its bracket."""
        if quotation.fault:
            self._warn(quotation, quotation.fault)
            return
        bracket = quotation.bracket
        group = [] if bracket is None else self.gated.citations.get(bracket, [])
        keys = _keys(group)
        if bracket is None or not keys:
            if bracket is None or bracket in self.whole:
                self._look_up(quotation)
            return
        self.gated.checked += 1
        # Words in quotation marks are in one of the sources named, a block is in each.
        for some in [(key,) for key in keys] if quotation.block else [keys]:
            outcome = self._verify(quotation, group, some)
            if isinstance(outcome, Problem):
                self.gated.problems.append(outcome)
                self.failed[bracket].update(some)
            else:
                _narrow(group, outcome, quotation)

    def drop_failed(self) -> None:
        """Drop citations of what they haven't; a topic goes with the last source beside it."""
        for bracket, failed in self.failed.items():
            group = self.gated.citations[bracket]
            kept = [one for one in group if failed.isdisjoint(_keys([one]))]
            self.gated.citations[bracket] = kept if _keys(kept) else []

    def _verify(
        self,
        quotation: WrittenQuotation,
        group: Sequence[ResolvedCitation],
        keys: Sequence[str],
    ) -> Sequence[CitedPassage] | Problem:
        """Find a quotation in what a bracket names of the given sources."""
        matched, found = self._find(quotation.words, keys, block=quotation.block)
        named = [one for one in found if any(_names(citation, one) for citation in group)]
        if named and (not quotation.block or len(named) < len(found)):
            return named
        if found and not named:
            targets = " or ".join(f"[@{one.target}]" for one in group)
            return misplaced(targets, found, self.path, quotation.place)
        return resolve_words(self.library, matched, keys, self.path, quotation.place)

    def _find(self, words: str, keys: Sequence[str] | None, *, block: bool) -> tuple[str, tuple[CitedPassage, ...]]:
        """Find a quotation as written, or less what is the editor's: marks around a block, a last stop."""
        forms = [words]
        if block and (inner := QUOTE_PAIR.match(words)):
            forms.append(inner.group(1))
        forms.append(forms[-1].rstrip(EDITORS_PUNCTUATION))
        for written in forms:
            if found := self.library.find(written, keys):
                return written, found
        return forms[-1], ()

    def _look_up(self, quotation: WrittenQuotation) -> None:
        """Look up words without a citation: propose one, or warn."""
        if len(WORD.findall(quotation.words)) < FEWEST_LOOKED_UP:
            return
        self.gated.checked += 1
        written, found = self._find(quotation.words, None, block=quotation.block)
        if found:
            message = f"“{shorten(written)}” is in {propose(self.library, found)}; add the citation"
            kind = ProblemKind.QUOTATION_UNCITED
            self.gated.problems.append(note(self.path, kind, message, quotation.place))
            return
        near = nearest_passage(self.library, written)
        message = f"No source has “{shorten(written)}”; "
        if near and near.altered:
            message += f"{difference(near)}: quote it exactly, or drop the quotation marks"
        else:
            message += "cite what has it, or drop the quotation marks"
        self._warn(quotation, message)

    def _warn(self, quotation: WrittenQuotation, message: str) -> None:
        kind = ProblemKind.QUOTATION_UNKNOWN
        self.gated.problems.append(warning(self.path, kind, message, quotation.place))


def _keys(group: Sequence[ResolvedCitation]) -> tuple[str, ...]:
    """List the sources that a bracket names, by itself or through a claim."""
    keys = [one.source.key for one in group if one.source]
    keys += [cited.source.key for one in group if one.claim for cited in one.passages]
    return tuple(dict.fromkeys(keys))


def _names(citation: ResolvedCitation, passage: CitedPassage) -> bool:
    """Tell whether a citation is of this passage, or of its source as a whole."""
    if citation.claim or citation.citation.passage:
        return any(one.reference == passage.reference for one in citation.passages)
    return citation.source is not None and citation.source.key == passage.source.key


def _narrow(group: list[ResolvedCitation], found: Sequence[CitedPassage], quotation: WrittenQuotation) -> None:
    """Have a citation of a whole source rest on the passage that is quoted from it."""
    for index, citation in enumerate(group):
        written = citation.citation
        if citation.source is None or written.passage or written.words:
            continue
        here = [one for one in found if one.source.key == written.name]
        if len(here) == 1:
            group[index] = replace(
                citation,
                form="block" if quotation.block else "quote",
                passages=(*citation.passages, *here),
                quote=f"{citation.quote} {quotation.words}".strip(),
            )
