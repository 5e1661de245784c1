"""An editor's rulings, `rulings.yaml`: what was decided about sentences, by citing them.

same: [['[@cheddar "…"]', '[@nbc "…"]']]
different: [['[@cheddar "…"]', '[@nbc "…"]']]
lead: ['[@nbc "…"]']
drop: [{cite: '[@nbc "…"]', reason: not about the visit}]
origin: [{cite: '[@nbc "…"]', key: reuters-2023-06-19}]
insert: [{cite: '[@nbc "it"]', text: the trip}]
differs: [{heading: 'Why?', sides: [['[@cheddar "…"]'], ['[@nbc "…"]']]}]
later: [{earlier: '[@ap-sunday "…"]', later: '[@nbc "…"]'}]
no_difference: [['[@cheddar "…"]', '[@nbc "…"]']]
event: [{cite: '[@nbc "…"]', label: The talks begin}]
looked_at: [{about: same c-1 c-2, seen: 0a1b2c3d}]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from msgspec.structs import replace

from variorum.citing.library import CitedPassage, Library
from variorum.citing.quotation_gate import check_quotations
from variorum.citing.quoting import CITATION_MARK, Flow
from variorum.citing.resolving import ResolvedCitation, resolve
from variorum.citing.syntax import CitationSyntaxError, Target, parse_citation
from variorum.editorial.fields import FieldReader, blank, given
from variorum.editorial.files import Content
from variorum.editorial.mappings import (
    Listing,
    Scalar,
    Value,
    YamlMapping,
    load_mapping,
    unknown_fields,
)
from variorum.editorial.texts import flow_of
from variorum.identity import KEY, normalise
from variorum.model import (
    Differs,
    Drop,
    Insertion,
    Labelled,
    Later,
    LookedAt,
    NoDifference,
    Reading,
    Ruling,
    Rulings,
    Source,
)
from variorum.problems import Place, Problem, ProblemKind, error, warning

PATH = "rulings.yaml"
PAIR = "[['[@key \"words\"]', '[@key \"words\"]']]"
FORMS = {
    "same": PAIR,
    "different": PAIR,
    "lead": "['[@key \"words\"]']",
    "drop": "[{cite: '[@key \"words\"]', reason: …}]",
    "origin": "[{cite: '[@key \"words\"]', key: …}]",
    "insert": "[{cite: '[@key \"words\"]', text: …}]",
    "differs": "[{heading: 'Why?', sides: [['[@key \"words\"]'], ['[@key \"words\"]']]}]",
    "later": "[{earlier: '[@key \"words\"]', later: '[@key \"words\"]'}]",
    "no_difference": PAIR,
    "event": "[{cite: '[@key \"words\"]', label: …}]",
    "looked_at": "[{about: …, seen: …}]",
}
"""How each list is written."""

FEWEST_SIDES = 2
"""Sides of what differs, and moments of what is told later."""


def read_rulings(content: Content, sources: Sequence[Source]) -> tuple[Rulings, list[Problem]]:
    """Read the rulings of the content folder; none where there is no file.

    A ruling whose citation doesn't lead to one sentence is an error and decides nothing.
    """
    if not content.exists(PATH):
        return Rulings(), []
    text, opened = content.read_text(PATH)
    if opened.problem:
        return Rulings(), [opened.problem]
    mapping, problems = load_mapping(text, PATH)
    problems += unknown_fields(mapping, FORMS, PATH)
    reading = _Reading(Library.of(sources), problems)
    rulings = Rulings(
        same=tuple(reading.pairs(mapping, "same")),
        different=tuple(reading.pairs(mapping, "different")),
        lead=tuple(reading.leads(mapping)),
        drop=tuple(reading.drops(mapping)),
        origin=tuple(reading.origins(mapping)),
        insert=tuple(reading.insertions(mapping)),
        differs=tuple(reading.differing(mapping)),
        later=tuple(reading.at_moments(mapping)),
        no_difference=tuple(reading.undivided(mapping)),
        event=tuple(reading.labels(mapping)),
        looked_at=tuple(reading.looked_at(mapping)),
        places=reading.places,
    )
    return rulings, problems


class _Reading:
    """Reads one file's lists, collecting what is wrong with them."""

    def __init__(self, library: Library, problems: list[Problem]) -> None:
        self.library = library
        self.problems = problems
        self.places: dict[Ruling, Place] = {}

    def first(self, item: Value, name: str, *about: str, ordered: bool = False) -> bool:
        """Remember where a ruling stands; one that is there already is told and passed over.

        One of the same sentences in another order is the same, unless they are `ordered`.
        """
        ruling = Ruling(name, about)
        before = self.places.get(ruling) or self.places.get(Ruling(name, about if ordered else about[::-1]))
        if before is None:
            self.places[ruling] = item.place
            return True
        message = f"This ruling is passed over: line {before.line} rules on the same; delete one"
        self.problems.append(warning(PATH, ProblemKind.RULING_IDLE, message, item.place))
        return False

    def pairs(self, mapping: YamlMapping, name: str) -> Iterator[tuple[str, str]]:
        for item, first, second in self.paired(mapping, name):
            a, b = self.sentence(first), self.sentence(second)
            if a and a == b:
                self.wrong(item, "both cites lead to one sentence; cite two")
            elif a and b and self.first(item, name, a, b):
                yield a, b

    def paired(self, mapping: YamlMapping, name: str) -> Iterator[tuple[Value, Value, Value]]:
        """Go through pairs of cites, each with the item that has it."""
        for item in self.items(mapping, name):
            cites = item.items if isinstance(item, Listing) else ()
            if len(cites) == 2:
                yield item, *cites
            else:
                self.wrong(item, f"`{name}` lists pairs: {FORMS[name]}")

    def undivided(self, mapping: YamlMapping) -> Iterator[NoDifference]:
        name = "no_difference"
        for item, first, second in self.paired(mapping, name):
            a, b = self.reading(first, self.resolved(first)), self.reading(second, self.resolved(second))
            if a and b and a.sentence == b.sentence:
                self.wrong(item, "both cites lead to one sentence; cite two")
            elif a and b and self.first(item, name, *(found := NoDifference(a, b)).about, ordered=True):
                yield found

    def looked_at(self, mapping: YamlMapping) -> Iterator[LookedAt]:
        for item in self.items(mapping, "looked_at"):
            given = [item.get(name) for name in ("about", "seen")] if isinstance(item, YamlMapping) else []
            about, seen = (one.text.strip() if isinstance(one, Scalar) else "" for one in given or (None, None))
            if about and seen:
                if self.first(item, "looked_at", about):
                    yield LookedAt(about, seen)
            else:
                self.wrong(item, f"`looked_at` is written by the desk, {FORMS['looked_at']}; delete this")

    def leads(self, mapping: YamlMapping) -> Iterator[str]:
        for item in self.items(mapping, "lead"):
            sentence = self.sentence(item)
            if sentence and self.first(item, "lead", sentence):
                yield sentence

    def drops(self, mapping: YamlMapping) -> Iterator[Drop]:
        for _, cite, reason in self.entries(mapping, "drop", "reason"):
            sentence = self.sentence(cite)
            if sentence and self.first(cite, "drop", sentence):
                yield Drop(sentence, reason)

    def origins(self, mapping: YamlMapping) -> Iterator[tuple[str, str]]:
        for _, cite, key in self.entries(mapping, "origin", "key"):
            sentence = self.sentence(cite)
            if sentence and not KEY.fullmatch(key):
                self.wrong(cite, "`key` is of a-z, 0-9 and hyphens, such as reuters-2023-06-19")
            elif sentence and self.first(cite, "origin", sentence):
                yield sentence, key

    def insertions(self, mapping: YamlMapping) -> Iterator[Insertion]:
        for _, cite, text in self.entries(mapping, "insert", "text"):
            found = self.cited(cite)
            if found and not found.spans:
                self.wrong(cite, "an insertion stands after words; quote them")
            elif found and (sentence := self.only_sentence(cite, found)):
                at = found.spans[-1][1]
                if self.first(cite, "insert", sentence, str(at)):
                    yield Insertion(sentence, at, text)

    def differing(self, mapping: YamlMapping) -> Iterator[Differs]:
        for item in self.items(mapping, "differs"):
            if not isinstance(item, YamlMapping):
                self.wrong(item, f"`differs` is written {FORMS['differs']}")
                continue
            self.problems.extend(unknown_fields(item, ("heading", "sides"), PATH))
            sides = item.get("sides")
            parted = sides.items if isinstance(sides, Listing) else ()
            cites = [side.items if isinstance(side, Listing) else () for side in parted]
            if len(cites) < FEWEST_SIDES or not all(cites):
                self.wrong(sides or item, f"`sides` are two or more, each a list of cites: {FORMS['differs']}")
                continue
            found = [[self.resolved(cite) for cite in side] for side in cites]
            readings = [
                [self.reading(*one) for one in zip(*side, strict=True)] for side in zip(cites, found, strict=True)
            ]
            kept = tuple(tuple(reading for reading in side if reading) for side in readings)
            whole = [*map(len, kept)] == [*map(len, cites)]
            heading = self.plain(item, "heading", [one for one in chain(*found) if one and whole])
            if not whole:
                continue
            sentences = [reading.sentence for side in kept for reading in side]
            again = next((at for at, sentence in enumerate(sentences) if sentence in sentences[:at]), None)
            if again is not None:
                self.wrong([*chain(*cites)][again], "a cite before it leads to the same sentence; cite each once")
                continue
            words = [{normalise(reading.text) for reading in side} for side in kept]
            if any(one & other for one, other in combinations(words, 2)):
                self.wrong(sides or item, "two sides have the same words; cite those in which they differ")
                continue
            differs = Differs(heading, kept)
            if self.first(item, "differs", *differs.about):
                yield differs

    def labels(self, mapping: YamlMapping) -> Iterator[Labelled]:
        for item, cite, _ in self.entries(mapping, "event", "label"):
            found = self.resolved(cite)
            reading = self.reading(cite, found)
            label = self.plain(item, "label", [found]) if found and reading else ""
            if reading and label and self.first(cite, "event", reading.sentence, str(reading.start)):
                yield Labelled(reading, label)

    def plain(self, item: YamlMapping, name: str, cited: Sequence[ResolvedCitation]) -> str:
        """Read an editor's question or label; what it quotes must stand in what is cited, else it is left out."""
        entry = given(item, name)
        if entry is None:
            return ""
        fields = FieldReader(PATH)
        words = fields.text(name, entry.value) or ""
        wrong = fields.problems
        if words and cited and isinstance(entry.value, Scalar):
            place = entry.value.place
            begins = Place(place.line, place.column + (not entry.value.plain))
            wrong += check_quotations([*_quoting(words, begins)], {0: cited}, self.library, PATH).problems
        self.problems += wrong
        return "" if wrong else words

    def at_moments(self, mapping: YamlMapping) -> Iterator[Later]:
        for item in self.items(mapping, "later"):
            if not isinstance(item, YamlMapping):
                self.wrong(item, f"`later` is written {FORMS['later']}")
                continue
            self.problems.extend(unknown_fields(item, ("earlier", "later"), PATH))
            cites = [cite for name in ("earlier", "later") if (cite := item.get(name)) is not None]
            if len(cites) < FEWEST_SIDES:
                self.wrong(item, f"`later` needs both `earlier` and `later`: {FORMS['later']}")
                continue
            earlier, later = (self.reading(cite, self.resolved(cite)) for cite in cites)
            if earlier and later and earlier.sentence == later.sentence:
                self.wrong(item, "both cites lead to one sentence; cite two")
            elif earlier and later and self.first(item, "later", earlier.sentence, later.sentence, ordered=True):
                yield Later(earlier, later)

    def reading(self, cite: Value, found: ResolvedCitation | None) -> Reading | None:
        """Give the words of one sentence that a citation quotes; of a passage alone its first sentence."""
        if found is None:
            return None
        passage = found.passages[0]
        whole = passage.sentences and not passage.spans
        name = passage.sentences[0] if whole else self.only_sentence(cite, passage)
        if not name:
            return None
        sentence = self.library.sentences[name]
        spans = passage.spans or ((sentence.start, sentence.end),)
        start, end = spans[0][0], spans[-1][1]
        return Reading(name, start, end, passage.source.text[start:end])

    def entries(self, mapping: YamlMapping, name: str, second: str) -> Iterator[tuple[YamlMapping, Value, str]]:
        """Go through `{cite: …, SECOND: …}` entries, with what both are."""
        for item in self.items(mapping, name):
            if not isinstance(item, YamlMapping):
                self.wrong(item, f"`{name}` is written {FORMS[name]}")
                continue
            self.problems.extend(unknown_fields(item, ("cite", second), PATH))
            cite, value = item.get("cite"), item.get(second)
            if cite is None or not isinstance(value, Scalar) or not value.text.strip():
                self.wrong(item, f"`{name}` needs both `cite` and `{second}`: {FORMS[name]}")
                continue
            yield item, cite, " ".join(value.text.split())

    def items(self, mapping: YamlMapping, name: str) -> tuple[Value, ...]:
        value = mapping.get(name)
        if value is None or blank(value):
            return ()
        if not isinstance(value, Listing):
            self.wrong(value, f"`{name}` is a list: {FORMS[name]}")
            return ()
        return value.items

    def sentence(self, cite: Value) -> str:
        """Give the id of the one sentence that a citation leads to; empty where it doesn't."""
        found = self.cited(cite)
        return self.only_sentence(cite, found) if found else ""

    def only_sentence(self, cite: Value, found: CitedPassage) -> str:
        if len(found.sentences) == 1:
            return found.sentences[0]
        self.wrong(
            cite,
            f"this citation leads to {len(found.sentences)} sentences; quote words of one alone",
        )
        return ""

    def cited(self, cite: Value) -> CitedPassage | None:
        found = self.resolved(cite)
        return found.passages[0] if found else None

    def resolved(self, cite: Value) -> ResolvedCitation | None:
        """Resolve the citation of one passage."""
        if not isinstance(cite, Scalar):
            self.wrong(cite, "a cite is a citation in single quotes: '[@key \"words\"]'")
            return None
        try:
            citations = parse_citation(cite.text)
        except CitationSyntaxError as failure:
            self.wrong(cite, str(failure), ProblemKind.CITATION_SYNTAX)
            return None
        if len(citations) != 1 or citations[0].target is not Target.SOURCE:
            self.wrong(cite, 'a ruling cites one report: [@key "words"]')
            return None
        place = Place(cite.place.line, cite.place.column + 1 + cite.text.index("["))
        found = resolve(self.library, citations[0], PATH, place)
        if isinstance(found, Problem):
            self.problems.append(found)
            return None
        if not found.passages:
            self.wrong(cite, "this cites a report as a whole; quote words of one sentence")
            return None
        return found

    def wrong(self, value: Value, why: str, kind: ProblemKind = ProblemKind.FIELD_VALUE) -> None:
        message = f"This ruling is passed over: {why}"
        self.problems.append(error(PATH, kind, message, value.place))


def _quoting(words: str, place: Place) -> Iterator[Flow]:
    """Give the flow of an editor's words without what it quotes, then each quotation with a citation right after it."""
    whole = flow_of(words, [0], [place])
    yield replace(whole, quoted=())
    for start, end in whole.quoted:
        text = f"{words[: end + 1]}{CITATION_MARK}"
        yield Flow(text=text, starts=(0,), places=(place,), brackets=((end + 1, 0),), quoted=((start, end),))
