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
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.citing.library import WORD, CitedPassage, Library
from variorum.citing.nearness import nearest_passage
from variorum.citing.quotation_marks import quoted_spans
from variorum.citing.resolving import (
    ResolvedCitation,
    difference,
    misplaced,
    propose,
    resolve_words,
    shorten,
)
from variorum.mappings import Place
from variorum.markdown.flow import CITATION_MARK, Flow
from variorum.problems import Problem, ProblemKind, note, warning

FEWEST_LOOKED_UP = 3
"""Words in quotation marks without a citation, from which on they are looked up."""
FARTHEST = 2_000
"""Characters between a quotation and its citation."""

# The end of a sentence, with another one after it. `Mr. Blinken` and `U.S. officials` are none.
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…][\"”’»)\]]*\s+(?=[\"“‘(]?[A-Z])"
)
# What the sentence around a quotation adds to its end, and the marks of a quotation within.
EDITORS_PUNCTUATION = " ,.;:…—–-'’”\""
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
    gate = _Gate(library, path, citations)
    blocks: dict[int, list[Flow]] = {}
    for flow in flows:
        if flow.quotation:
            blocks.setdefault(flow.quotation, []).append(flow)
            continue
        for start, end in quoted_spans(flow.text):
            gate.check_words(flow, start, end)
    for block in blocks.values():
        gate.check_block(block)
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
            {
                number: [one for one in group if isinstance(one, ResolvedCitation)]
                for number, group in citations.items()
            }
        )
        self.failed = {
            number
            for number, group in citations.items()
            if any(isinstance(one, Problem) for one in group)
        }

    def check_words(self, flow: Flow, start: int, end: int) -> None:
        """Check words between quotation marks."""
        words = flow.text[start:end].replace(CITATION_MARK, " ")
        if flow.text.rfind("[@", 0, start) > flow.text.rfind("]", 0, start):
            return  # Within something that is reported as no citation.
        number = _bracket_of(flow, start, end)
        if WORD.search(words):
            self._check(words, flow.place(start), number, "quote")

    def check_block(self, block: Sequence[Flow]) -> None:
        """Check a block quotation: each stretch of text against the bracket that comes after it."""
        waiting: list[tuple[str, Place]] = []
        last: int | None = None
        for flow in block:
            start = 0
            for at, number in (*flow.brackets, (len(flow.text), None)):
                text = flow.text[start:at]
                if WORD.search(text) and not ATTRIBUTION.match(text):
                    lead = len(text) - len(text.lstrip())
                    waiting.append((text.strip(), flow.place(start + lead)))
                start = at + 1
                if number is not None:
                    last = number
                    for words, place in waiting:
                        self._check(words, place, number, "block")
                    waiting = []
        for words, place in waiting:
            self._check(words, place, last, "block")

    def _check(self, words: str, place: Place, number: int | None, form: str) -> None:
        """Check a quotation against its bracket; `form` is `quote` or `block`."""
        group = [] if number is None else self.gated.citations.get(number, [])
        keys = _keys(group)
        if not keys:
            if number not in self.failed:
                self._look_up(words, place)
            return
        self.gated.checked += 1
        # Words in quotation marks are in one of the sources named, a block is in each.
        for some in [keys] if form == "quote" else [(key,) for key in keys]:
            outcome = self._verify(words, group, some, place, form)
            if isinstance(outcome, Problem):
                self.gated.problems.append(outcome)
            else:
                _narrow(group, outcome, words, form)

    def _verify(
        self,
        words: str,
        group: Sequence[ResolvedCitation],
        keys: Sequence[str],
        place: Place,
        form: str,
    ) -> Sequence[CitedPassage] | Problem:
        """Find a quotation in what a bracket names of the given sources."""
        matched, found = self._find(words, keys, form)
        named = [one for one in found if any(_names(citation, one) for citation in group)]
        if named and (form == "quote" or len(named) < len(found)):
            return named
        if found and not named:
            targets = " or ".join(f"[@{one.target}]" for one in group)
            return misplaced(targets, found, self.path, place)
        return resolve_words(self.library, matched, keys, self.path, place)

    def _find(
        self, words: str, keys: Sequence[str] | None, form: str
    ) -> tuple[str, tuple[CitedPassage, ...]]:
        """Find a quotation as written, or less what is the editor's: marks around a block, a last stop."""
        forms = [words]
        if form == "block" and (inner := QUOTE_PAIR.match(words)):
            forms.append(inner.group(1))
        forms.append(forms[-1].rstrip(EDITORS_PUNCTUATION))
        for written in forms:
            if found := self.library.find(written, keys):
                return written, found
        return forms[-1], ()

    def _look_up(self, words: str, place: Place) -> None:
        """Look up words without a citation: propose one, or warn."""
        if len(WORD.findall(words)) < FEWEST_LOOKED_UP:
            return
        self.gated.checked += 1
        line, column = place.line, place.column
        written, found = self._find(words, None, "block")
        if found:
            message = f"“{shorten(written)}” is in {propose(self.library, found)}; add the citation"
            kind = ProblemKind.QUOTATION_UNCITED
            self.gated.problems.append(note(self.path, kind, message, line=line, column=column))
            return
        near = nearest_passage(self.library, written)
        message = f"No source has “{shorten(written)}”; "
        if near and near.altered:
            message += f"{difference(near)}: quote it exactly, or drop the quotation marks"
        else:
            message += "cite what has it, or drop the quotation marks"
        kind = ProblemKind.QUOTATION_UNKNOWN
        self.gated.problems.append(warning(self.path, kind, message, line=line, column=column))


def _bracket_of(flow: Flow, start: int, end: int) -> int | None:
    """Find the bracket that a quotation belongs to: the next one in its sentence or right after it."""
    after = bisect_left(flow.brackets, (end, 0))
    if after == len(flow.brackets) or flow.brackets[after][0] - end > FARTHEST:
        return None
    # A quotation may end its own sentence before the mark: `"We agreed." Then he left.`
    between = flow.text[max(start, end - 1) : flow.brackets[after][0]]
    return None if SENTENCE_END.search(between) else flow.brackets[after][1]


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


def _narrow(
    group: list[ResolvedCitation], found: Sequence[CitedPassage], words: str, form: str
) -> None:
    """Have a citation of a whole source rest on the passage that is quoted from it."""
    for index, citation in enumerate(group):
        written = citation.citation
        if citation.source is None or written.passage or written.words:
            continue
        here = [one for one in found if one.source.key == written.name]
        if len(here) == 1:
            group[index] = replace(
                citation,
                form=form,
                passages=(*citation.passages, *here),
                quote=f"{citation.quote} {words}".strip(),
            )
