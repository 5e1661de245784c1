"""Decisions of an editor, and the amendments of the content folder that they are.

Each writes what an editor would write by hand, and takes out what it goes against: `same` of a pair where `different`
stood, another lead of one statement. Places are read anew from the files as they are, never taken from a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations, product
from typing import Annotated, Literal

from msgspec import Meta, Struct

from variorum.citing.library import Library
from variorum.citing.resolving import resolve
from variorum.citing.shortest import in_single_quotes
from variorum.citing.syntax import Citation, CitationSyntaxError, parse_citation
from variorum.edition.rulings.rulings_file import PATH as RULINGS
from variorum.edition.rulings.rulings_file import read_rulings
from variorum.editorial.amending import (
    AmendingError,
    Amendment,
    Change,
    amendments_of,
    in_front_matter,
    with_field,
    with_item,
    with_subfield,
    without_item_at,
)
from variorum.editorial.amending_outline import with_cited
from variorum.editorial.files import Content
from variorum.editorial.outline import PATH as OUTLINE
from variorum.editorial.sidecars import Given, quoted, sidecar_of, written
from variorum.model import BlockKind, Claim, Ruling, Rulings, Source
from variorum.problems import Place, Problem

Words = Annotated[str, Meta(min_length=1, max_length=2_000)]
"""What somebody wrote, on one line."""
Line = Annotated[str, Meta(max_length=2_000)]
"""The same, or nothing."""
Cite = Annotated[str, Meta(min_length=4, max_length=2_000)]
"""A citation of one sentence: `[@nbc "words"]`."""


class Decided(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="decide"):
    """What every decision is."""


class Pairs(Decided, frozen=True, kw_only=True, tag="pairs"):
    """Pairs of sentences are one statement, or not; or their words are no difference."""

    name: Literal["same", "different", "no_difference"]
    pairs: Annotated[tuple[tuple[Cite, Cite], ...], Meta(min_length=1, max_length=20)]


class Later(Decided, frozen=True, kw_only=True, tag="later"):
    """One tells something as it was earlier, one as it was later."""

    earlier: Cite
    later: Cite


class Differ(Decided, frozen=True, kw_only=True, tag="differs"):
    """An editor's question, and the words that answer it otherwise."""

    heading: Line
    sides: Annotated[tuple[tuple[Cite, ...], ...], Meta(min_length=2, max_length=20)]


class LookedAt(Decided, frozen=True, kw_only=True, tag="looked_at"):
    """A proposal was looked at and left as it is."""

    about: Annotated[str, Meta(pattern=r"^[a-z]+( [\w.-]{1,200}){1,4}$")]
    seen: Annotated[str, Meta(pattern=r"^[0-9a-f]{4,64}$")]


class Lead(Decided, frozen=True, kw_only=True, tag="lead"):
    """A sentence is printed for its statement."""

    cite: Cite


class Drop(Decided, frozen=True, kw_only=True, tag="drop"):
    """A sentence is left out of the story with its statement."""

    cite: Cite
    reason: Words


class Short(Decided, frozen=True, kw_only=True, tag="short"):
    """A statement comes last in the short version."""

    cite: Cite


class Move(Decided, frozen=True, kw_only=True, tag="move"):
    """A statement is told under another heading."""

    cite: Cite
    heading: Words


FactName = Literal["title", "publisher", "author", "via", "agency", "published", "genre"]
"""A fact that an editor states on the desk, by its field in the sidecar."""


class Stated(Decided, frozen=True, kw_only=True, tag="fact"):
    """A fact of a report."""

    source: Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,100}$")]
    name: FactName
    value: Words
    inferred: bool = False


class Ruled(Decided, frozen=True, kw_only=True, tag="block"):
    """What begins with these words in a report is its article, or isn't."""

    source: Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,100}$")]
    words: Words
    kind: BlockKind


Decision = Pairs | Later | Differ | LookedAt | Lead | Drop | Short | Move | Stated | Ruled

AGAINST = {"same": ("different", "no_difference"), "different": ("same",), "no_difference": ()}
"""Lists in which a ruling on the same sentences says the opposite, or has nothing more to say."""


class DecisionError(ValueError):
    """A decision that can't be taken; the message says why."""


def amendments(
    content: Content, sources: Sequence[Source], claims: Sequence[Claim], decision: Decision
) -> tuple[Amendment, ...]:
    """Work out what a decision changes in the content folder as it is now.

    Raises DecisionError where a citation leads nowhere or to several sentences, and where a file can't be amended.
    """
    return tuple(_Deciding(content, sources, claims).of(decision))


class _Deciding:
    def __init__(self, content: Content, sources: Sequence[Source], claims: Sequence[Claim]) -> None:
        self.content = content
        self.library = Library.of(sources)
        self.home = {sentence: claim for claim in claims for sentence in claim.sentences}
        self.rulings: Rulings
        self.rulings, _ = read_rulings(content, sources)

    def of(self, decision: Decision) -> Iterator[Amendment]:
        path, changes = self._changes(decision)
        opened = self.content.read(path) if self.content.exists(path) else None
        if opened and opened.problem:
            raise DecisionError(opened.problem.message)
        data = opened.data if opened else b""

        def changed(text: str) -> str:
            return reduce(lambda held, change: change(held), changes, text)

        try:
            yield from amendments_of(path, data, in_front_matter(changed) if isinstance(decision, Short) else changed)
        except AmendingError as why:
            raise DecisionError(f"{path}: {why}") from why

    def _changes(self, decision: Decision) -> tuple[str, list[Change]]:
        match decision:
            case Stated():
                return sidecar_of(self.content, self._known(decision.source)), [self._fact(decision)]
            case Ruled():
                value = quoted(" ".join(decision.words.split()))
                change = with_subfield("blocks", value, decision.kind.value)
                return sidecar_of(self.content, self._known(decision.source)), [change]
            case Short():
                self.sentence(decision.cite)
                return OUTLINE, [with_item("short", in_single_quotes(decision.cite))]
            case Move():
                members = self._members(self.sentence(decision.cite))
                return OUTLINE, [
                    with_cited(decision.heading.strip(), decision.cite, lambda one: self._leads_to(one, members))
                ]
            case _:
                return RULINGS, [*self._taken_out(decision), *self._put_in(decision)]

    def _put_in(self, decision: Decision) -> Iterator[Change]:
        match decision:
            case Pairs():
                for pair in decision.pairs:
                    cites = ", ".join(in_single_quotes(cite) for cite in pair)
                    yield with_item(decision.name, f"[{cites}]")
            case Later():
                earlier, later = in_single_quotes(decision.earlier), in_single_quotes(decision.later)
                yield with_item("later", f"{{earlier: {earlier}, later: {later}}}")
            case Differ():
                sides = ", ".join(f"[{', '.join(map(in_single_quotes, side))}]" for side in decision.sides)
                heading = f"heading: {quoted(decision.heading.strip())}, " if decision.heading.strip() else ""
                yield with_item("differs", f"{{{heading}sides: [{sides}]}}")
            case LookedAt():
                yield with_item("looked_at", f"{{about: {decision.about}, seen: '{decision.seen}'}}")
            case Lead():
                yield with_item("lead", in_single_quotes(decision.cite))
            case Drop():
                reason = quoted(" ".join(decision.reason.split()))
                yield with_item("drop", f"{{cite: {in_single_quotes(decision.cite)}, reason: {reason}}}")

    def _taken_out(self, decision: Decision) -> list[Change]:
        """Give the changes that take out what the decision goes against, from the end of the file."""
        out: list[tuple[Place, str]] = []
        match decision:
            case Pairs():
                for pair in decision.pairs:
                    a, b = map(self.sentence, pair)
                    if a == b:
                        raise DecisionError("Both cites lead to one sentence; cite two")
                    if decision.name != "no_difference":  # of one pair several may be said, each of other words
                        self._ruled((decision.name,), {a, b}, refuse=True)
                    out += self._ruled(AGAINST[decision.name], {a, b})
            case Later():
                self._ruled(("later",), {self.sentence(decision.earlier), self.sentence(decision.later)}, refuse=True)
            case Differ():
                sentences = [[self.sentence(cite) for cite in side] for side in decision.sides]
                for side, against in combinations(sentences, 2):
                    for pair in product(side, against):
                        out += self._ruled(("different", "no_difference"), set(pair))
            case Lead() | Drop():
                out += self._led(decision)
            case LookedAt():
                place = self.rulings.places.get(Ruling("looked_at", (decision.about,)))
                out += [(place, "looked_at")] if place else []
        return [
            without_item_at(name, place)
            for place, name in sorted(set(out), key=lambda one: (one[0].line, one[0].column), reverse=True)
        ]

    def _led(self, decision: Lead | Drop) -> Iterator[tuple[Place, str]]:
        """Find what a lead, or what leaves a sentence out, takes the place of: the lead of its statement, and each other."""
        sentence = self.sentence(decision.cite)
        leads = isinstance(decision, Lead)
        self._ruled(("lead" if leads else "drop",), {sentence}, refuse=True)
        for one in self._members(sentence):
            yield from self._ruled(("lead",), {one})
        if leads:
            yield from self._ruled(("drop",), {sentence})

    def _ruled(self, names: Sequence[str], sentences: set[str], *, refuse: bool = False) -> list[tuple[Place, str]]:
        """Find the rulings of some lists on some sentences; raises DecisionError if one `refuse`s another."""
        found = [
            (place, ruling.name)
            for ruling, place in self.rulings.places.items()
            if ruling.name in names and {one for one in ruling.about if "." in one} == sentences
        ]
        if found and refuse:
            raise DecisionError(f"Line {found[0][0].line} of {RULINGS} rules so already")
        return found if not refuse else []

    def _members(self, sentence: str) -> frozenset[str]:
        """Give the sentences of its statement."""
        claim = self.home.get(sentence)
        return frozenset(claim.sentences if claim else (sentence,))

    def _leads_to(self, citation: Citation, members: frozenset[str]) -> bool:
        found = resolve(self.library, citation, OUTLINE, Place(1, 1))
        return not isinstance(found, Problem) and any(not members.isdisjoint(one.sentences) for one in found.passages)

    def _fact(self, decision: Stated) -> Change:
        fact = Given(" ".join(decision.value.split()), decision.inferred)
        return with_field(decision.name, written(decision.name, fact))

    def _known(self, key: str) -> Source:
        if key not in self.library.sources:
            raise DecisionError(f"There is no report `{key}` now")
        return self.library.sources[key]

    def sentence(self, cite: str) -> str:
        """Give the one sentence that a citation leads to."""
        try:
            parsed = parse_citation(cite)
        except CitationSyntaxError as failure:
            raise DecisionError(f"{cite}: {failure}") from failure
        found = resolve(self.library, parsed[0], RULINGS, Place(1, 1))
        if isinstance(found, Problem):
            raise DecisionError(found.message)
        passages = found.passages
        sentences = passages[0].sentences if len(parsed) == 1 and len(passages) == 1 else ()
        if len(sentences) != 1 and not (sentences and not passages[0].spans):
            raise DecisionError(f"{cite} doesn't lead to one sentence; quote words of one alone")
        return sentences[0]


def in_words(decision: Decision) -> str:
    """Say a decision in a few words, for the list of those that can be taken back."""
    match decision:
        case Pairs(name=name, pairs=pairs):
            said = {"same": "one statement", "different": "two statements", "no_difference": "no difference"}
            return f"{said[name]}: {pairs[0][0]} {pairs[0][1]}"
        case Later():
            return f"earlier {decision.earlier}, later {decision.later}"
        case Differ():
            return f"a difference, {decision.heading or 'without a question'}"
        case LookedAt():
            return f"looked at: {decision.about}"
        case Lead():
            return f"printed: {decision.cite}"
        case Drop():
            return f"left out: {decision.cite}"
        case Short():
            return f"into the short version: {decision.cite}"
        case Move():
            return f"under “{decision.heading}”: {decision.cite}"
        case Stated():
            return f"{decision.source}, {decision.name}: {decision.value}"
        case Ruled():
            return f"{decision.source}, {decision.kind}: {decision.words}"
