"""Names: whom and what the sentences name, each with its sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.reports import Reports
from variorum.identity import key_of
from variorum.language.corpus import Corpus
from variorum.language.english.names import without_article
from variorum.language.names.names import Name
from variorum.language.names.people import People
from variorum.language.terms import Things
from variorum.language.words import keys_of
from variorum.model import Named, NameKind, Person, Role, Thing

MOST_ROLES = 6
"""Roles of one person, those that most sentences give."""


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
    """Give whom and what the sentences name, with the sentences; only what is surely one is a person."""
    return tuple(one for one, _ in _listed(found))


def people(found: Whom) -> tuple[Person, ...]:
    """Give those whom the sentences name and who are surely persons, with what they are said to be."""
    surely = found.people.surely
    told: defaultdict[int, list[Role]] = defaultdict(list)
    for (sentence, names), roles in zip(found.names.items(), found.people.roles, strict=True):
        for name, given in zip(names, roles, strict=True):
            told[surely.get(name.who, name.who)] += [Role(role, sentence) for role in given]
    persons = [(one, told[who]) for one, who in _listed(found) if one.kind is NameKind.PERSON]
    slugs = _slugs(one.name for one, _ in persons)
    return tuple(
        Person(one.name, slug, _roles(roles), tuple(dict.fromkeys(sentence for sentence, _ in one.mentions)))
        for (one, roles), slug in zip(persons, slugs, strict=True)
    )


def _listed(found: Whom) -> list[tuple[Named, int]]:
    """Give whom and what the sentences name in order, each with the entity that it is; all spellings of one are one."""
    surely, entities = found.people.surely, found.people.entities
    forms: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for sentence, names in found.names.items():
        for name in names:
            forms[surely.get(name.who, name.who)].append((sentence, name.text))
    known = {who: dict.fromkeys(entities[who].names) for who in forms}
    for other, who in surely.items():
        if who in known:
            known[who] |= dict.fromkeys(entities[other].names)
    listed = [
        (Named(_kind(found.people, who), *_mentions(tuple(known[who]), mentioned)), who)
        for who, mentioned in forms.items()
    ]
    return sorted(listed, key=lambda pair: (pair[0].names, pair[0].kind, pair[1]))


def _kind(people: People, who: int) -> NameKind:
    """Say what something is; what nothing shows to be a person is none."""
    kind = people.entities[who].kind
    return NameKind.OTHER if kind is NameKind.PERSON and who not in people.surely else kind


def _slugs(names: Iterable[str]) -> list[str]:
    """Give each person's name in an address; of two that have the same letters the second is numbered."""
    times: Counter[str] = Counter()
    slugs = []
    for slug in (key_of(name) or "person" for name in names):
        times[slug] += 1
        slugs.append(slug if times[slug] == 1 else f"{slug}-{times[slug]}")
    return slugs


def _without_case(role: Role) -> str:
    return without_article(role.text.casefold())


def _roles(told: Sequence[Role]) -> tuple[Role, ...]:
    """Give each role once, those that most sentences give first; of two that differ in case or article the first.

    One whose words stand in another is that one: *President* beside *French President*.
    """
    times = Counter(_without_case(role) for role in told)
    first = {_without_case(role): role for role in reversed(told)}
    words = {text: set(text.split()) for text in first}
    first = {text: role for text, role in first.items() if not any(words[text] < words[other] for other in first)}
    ranked = sorted(first, key=lambda text: (-times[text], told.index(first[text])))
    return tuple(first[text] for text in ranked[:MOST_ROLES])


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
