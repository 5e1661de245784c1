"""Names: whom and what the sentences name, each with its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.reports import Reports
from variorum.language.corpus import Corpus
from variorum.language.names.names import Name
from variorum.language.names.people import People
from variorum.language.terms import Things
from variorum.language.words import keys_of
from variorum.model import Named, Thing


class Whom(Struct, frozen=True, eq=False):
    """Whom the names in sentences mean."""

    people: People
    names: Mapping[str, tuple[Name, ...]]
    """By sentence id the names in it, in order."""

    def persons(self, sentence: str) -> frozenset[int]:
        """Give the persons whom a sentence names."""
        return frozenset(name.who for name in self.names[sentence] if self.people.is_person(name.who))

    def introduced(self, sentence: str) -> frozenset[int]:
        """Give the persons whom a sentence names in full."""
        return frozenset(
            name.who for name in self.names[sentence] if not name.single and self.people.is_person(name.who)
        )


def whom(reports: Reports) -> Whom:
    """Tell whom the names of all sentences mean; a surname alone may be given in full by another reading."""
    corpus = reports.corpus
    names: dict[str, tuple[Name, ...]] = {}
    for analysis in corpus.analyses:
        claim = reports.claim_of.get(analysis.sentence.id)
        others = reports.claims[claim].sentences if claim else ()
        readings = [corpus.of[other].named for other in others]
        names[analysis.sentence.id] = tuple(
            replace(name, who=who) if (who := corpus.people.meant(name, readings)) != name.who else name
            for name in analysis.named
        )
    return Whom(corpus.people, names)


def named(found: Whom) -> tuple[Named, ...]:
    """Give whom and what the sentences name, with the sentences."""
    forms: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for sentence, names in found.names.items():
        for name in names:
            forms[name.who].append((sentence, name.text))
    entities = found.people.entities
    listed = ((entities[who], _mentions(entities[who].names, mentioned)) for who, mentioned in forms.items())
    return tuple(
        sorted(
            (Named(entity.kind, names, mentions) for entity, (names, mentions) in listed),
            key=lambda one: (one.names, one.kind),
        )
    )


def _mentions(
    known: Sequence[str], mentioned: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """Give the names that are given, numbered; one that another reading made out comes last."""
    mentioned = list(dict.fromkeys(mentioned))
    given = {name for _, name in mentioned}
    names = [name for name in known if name in given]
    # Two whom nothing but a form of address tells apart: `Mr Holm`, though the name is *Holm* alone.
    if names and known[0] not in given and known[0].endswith(f" {names[0]}"):
        names.insert(0, known[0])
    names += sorted(given - set(names))
    number = {name: at for at, name in enumerate(names)}
    return tuple(names), tuple((sentence, number[name]) for sentence, name in mentioned)


def things(corpus: Corpus, asked: Iterable[str]) -> tuple[Thing, ...]:
    """Give the words that name things, with their sentences; `asked` are words wanted in any case."""
    found = Things()
    has: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in corpus.analyses:
        for key, form in found.add(one.text, one.words, one.named).items():
            has[key].append((one.sentence.id, form))
    wanted = {key for word in asked for key in keys_of(word) if " " not in word}
    made = []
    for key, seen in sorted(found.seen.items()):
        if key in wanted or seen.names_a_thing():
            forms = sorted(seen.forms, key=lambda form: (-seen.forms[form], len(form), form))
            number = {form: at for at, form in enumerate(forms)}
            made.append(Thing(key, tuple(forms), tuple((s, number[f]) for s, f in has[key])))
    return tuple(made)
