"""Who is who: one entity a person, place or body, under all the names that it has in a collection."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from variorum.language.english.names import (
    COUNTRIES,
    MEN,
    NAME_GENDERS,
    ONE_FIRST_NAME,
    ONE_OFFICE,
    SUFFIXES,
    TITLE_GENDERS,
    TITLES,
    WOMEN,
)
from variorum.language.english.page import PARTICLES_OF_PEOPLE
from variorum.language.names.name_kinds import Evidence, gather, is_titled, kinds_of, persons, roles_of
from variorum.language.names.names import Name, is_office, name_key
from variorum.language.wording import Wording
from variorum.language.words import Word, words_between
from variorum.model import Named, NameKind

LONG = 4
"""Letters of a surname in capitals that is hardly an abbreviation."""

BEFORE, AFTER = 4, 6
"""Words before and after a full name that may tell who that is."""

ADDRESSED = "\0"
"""Stands in a key between a surname and whose it is, where nothing but a form of address tells two of one surname apart."""


class Entity(Struct, frozen=True):
    """Somebody or something."""

    kind: NameKind
    names: tuple[str, ...]
    """As written, the fullest first."""

    @property
    def name(self) -> str:
        """Its fullest name."""
        return self.names[0]


class NamedText(NamedTuple):
    """A text with its names."""

    source: int
    text: str
    words: Sequence[Word]
    names: Sequence[Name]


class People:
    """Whom the names of a collection mean.

    A surname means the latest full name with it in the same source; failing that the one in the same
    source, the one with the same office, and the only one anywhere. Two people of one surname stay two.
    """

    def __init__(self, sentences: Sequence[NamedText], known: Sequence[Named] = ()) -> None:
        """Tell apart those whom the sentences name, given source by source; `known` are known already.

        The known come first among the entities, in their order.
        """
        evidence = gather((one.text, one.words, one.names) for one in sentences)
        given = {name_key(name): one.kind for one in known for name in one.names}
        kinds = kinds_of(evidence, given)
        self._keys = _Keys(evidence, kinds, known, _reports_of(sentences))
        of_them = _known(sentences, self._keys)
        found = _resolved(sentences, self._keys, of_them)
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one, keys in zip(sentences, found, strict=True):
            for name, key in zip(one.names, keys, strict=True):
                forms[key][name.text] += 1
                if key.partition(ADDRESSED)[1] and name.title:
                    forms[key][f"{one.words[name.title[1] - 1].text} {name.text}"] += 1
        first = [name_key(one.name) for one in known]
        ordered = [*first, *sorted(forms.keys() - set(first))]
        number = {key: at for at, key in enumerate(ordered)}
        self.entities: tuple[Entity, ...] = (
            *(Entity(one.kind, one.names) for one in known),
            *(
                Entity(
                    NameKind.PERSON if self._keys.of_a_person(key) else kinds[key],
                    _fullest_first(forms[key]),
                )
                for key in ordered[len(known) :]
            ),
        )
        self.names: tuple[tuple[Name, ...], ...] = tuple(
            tuple(replace(name, who=number[key]) for name, key in zip(one.names, keys, strict=True))
            for one, keys in zip(sentences, found, strict=True)
        )
        """The names of each sentence, with whom they mean."""
        self._open: Mapping[int, frozenset[int]] = {
            number[key]: frozenset(number[one] for one in self._keys.called(key) if one in number)
            for key in ordered
            if len(self._keys.called(key)) > 1
        }
        """By number of a surname of which nobody knows whose it is: those whose it may be."""
        self.roles: tuple[tuple[tuple[str, ...], ...], ...] = tuple(
            tuple(roles_of(one.text, one.words, name) for name in one.names) for one in sentences
        )
        """What each name of each sentence is said there to be, by the words beside it."""
        self.surely = self._surely(sentences, evidence, ordered)
        """Entities that something shows to be persons, each with the one that it is: another spelling may be that one's."""
        self._genders = {self.entities[at].name: of_them.gender(key) for key, at in number.items()}
        self._by_name: defaultdict[str, set[int]] = defaultdict(set)
        for at, entity in enumerate(self.entities):
            for form in entity.names:
                self._by_name[name_key(form)].add(at)

    def _surely(
        self, sentences: Sequence[NamedText], evidence: Mapping[str, Evidence], keys: Sequence[str]
    ) -> Mapping[int, int]:
        """Find the entities that are surely persons, and which of them are one whose name is spelt in two ways.

        `keys` are those of the entities, in their order.
        """
        singles = {form.casefold() for entity in self.entities for form in entity.names if " " not in form}
        titled: Counter[int] = Counter()
        sources: defaultdict[int, set[int]] = defaultdict(set)
        mentions: Counter[int] = Counter()
        for one, names in zip(sentences, self.names, strict=True):
            for name in names:
                titled[name.who] += is_titled(one.text, one.words, name)
                mentions[name.who] += 1
                sources[name.who] |= {one.source} if not name.single else set()
        shown = persons(evidence, singles)
        sure = [
            who
            for who, entity in enumerate(self.entities)
            if entity.kind is NameKind.PERSON
            and (
                any(name_key(form) in shown for form in entity.names)
                if " " in keys[who]
                else titled[who] and not self._keys.called(keys[who])
            )
        ]
        one_of: dict[int, int] = {}
        for who in sorted(sure, key=lambda who: (-mentions[who], self.entities[who].name)):
            alike = (
                other
                for other in one_of.values()
                if sources[other].isdisjoint(sources[who])
                and _spelt_alike(self.entities[other].name, self.entities[who].name)
            )
            one_of[who] = next(alike, who)
            sources[one_of[who]] |= sources[who]
        return one_of

    def meant(self, name: Name, readings: Iterable[Sequence[Name]]) -> int:
        """Give whom a name means that other readings of its sentence may give in full."""
        may_be = self._open.get(name.who)
        if may_be:
            for names in readings:
                full = [one.who for one in names if one.who in may_be]
                if full:
                    return full[-1]
        return name.who

    def called(self, name: str) -> frozenset[int]:
        """Give the entities that have a name, and no other as far as it alone tells."""
        return frozenset(self._by_name.get(name_key(name), ()))

    def gender(self, name: str) -> str:
        """Give whether whoever has this as the fullest name is a man or a woman; empty if nothing tells."""
        return self._genders.get(name, "")

    def is_somebody(self, name: str) -> bool:
        """Tell whether something shows that who has this name is a person."""
        return not self.surely.keys().isdisjoint(self.called(name))

    def is_person(self, who: int) -> bool:
        """Tell whether an entity is surely a person."""
        return self.entities[who].kind is NameKind.PERSON

    def in_full(self, who: int) -> bool:
        """Tell whether an entity has a name of several words."""
        return " " in self.entities[who].name


class _Keys:
    """Which names are one: the key of each under that of the entity that it surely means."""

    def __init__(
        self,
        evidence: Mapping[str, Evidence],
        kinds: Mapping[str, NameKind],
        known: Sequence[Named],
        reports: Mapping[str, AbstractSet[int]],
    ) -> None:
        self._evidence = evidence
        self._kinds = kinds
        self._one = _spellings(evidence, kinds, reports)
        full = {key for key in evidence if " " in key and kinds[key] is NameKind.PERSON}
        for one in known:
            key = name_key(one.name)
            person = one.kind is NameKind.PERSON and " " in key
            own = {name_key(name) for name in one.names}
            self._one |= {name: key for name in own if " " in name or not person}
            full |= {name for name in own if person and " " in name}
        self.people: set[str] = {self.of(key) for key in full}
        """Keys of persons known in full."""
        self._called: defaultdict[str, set[str]] = defaultdict(set)
        """By the first and the last word of each full name, and of its spellings: whose it is."""
        for key in full:
            for word in {*_ends(key)} - COUNTRIES:
                self._called[word].add(self.of(key))

    def of(self, key: str) -> str:
        """Give the key of the entity that names with this key mean by themselves."""
        return self._one.get(key, key)

    def of_a_person(self, key: str) -> bool:
        """Tell whether a key is a person's, be it not known whose of several."""
        return key in self.people or ADDRESSED in key or bool(self.called(key))

    def part(self, key: str) -> str:
        """Give the word of somebody's full name that a single word may be; empty if it is none."""
        found = self._evidence.get(key)
        part = next((one for one in (key, key.removesuffix("s")) if one in self._called), "")
        # `Washington`, where it is mostly a city, and `UN`; but `QUILL` in a text that has `ADA QUILL`.
        if found and (
            found.titled + found.spoke < found.within or not (found.in_letters or self._has_in_capitals(part))
        ):
            return ""
        return part

    def _has_in_capitals(self, part: str) -> bool:
        """Tell whether a full name with a word is written in capitals somewhere."""
        whose = self._called.get(part, ()) if len(part) >= LONG else ()
        return any(one in self._evidence and self._evidence[one].short for one in whose)

    def called(self, key: str) -> set[str]:
        """Give the keys of the persons of whose full name a single word may be a part."""
        part = self.part(key)
        return self._called[part] if part else set()


def _reports_of(sentences: Iterable[NamedText]) -> Mapping[str, AbstractSet[int]]:
    """Give for each name, by its key, the sources that have it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for one in sentences:
        for name in one.names:
            found[name.key].add(one.source)
    return found


def _spellings(
    evidence: Mapping[str, Evidence], kinds: Mapping[str, NameKind], reports: Mapping[str, AbstractSet[int]]
) -> dict[str, str]:
    """Give for each name that is surely another in other letters or in short the key of that."""
    one: dict[str, str] = {}
    by_letters: defaultdict[str, list[str]] = defaultdict(list)
    for key in evidence:
        if " " in key or "-" in key:
            by_letters[_letters(key)].append(key)
    for spelt in by_letters.values():
        first = min(spelt, key=lambda key: (-evidence[key].forms.total(), -len(key.split()), key))
        one |= {key: first for key in spelt if key != first}
    # `Petra Vance` of `Petra J. Vance`, where no other name has both words.
    by_first: defaultdict[str, set[str]] = defaultdict(set)
    for key in sorted(evidence):
        if key.count(" ") and kinds[key] is NameKind.PERSON:
            by_first[key.split()[0]].add(one.get(key, key))
    one |= _surnames_with_particles(evidence, one)
    for keys in by_first.values():
        for key in sorted(keys):
            words = set(key.split())
            fuller = [other for other in keys if words < set(other.split())]
            if len(fuller) == 1:
                one[key] = fuller[0]
    # A name that lost its apostrophe: `Vances`; but a report that has both in full has two people.
    for key in evidence.keys() - one.keys():
        without = key.removesuffix("s")
        bare = evidence.get(without)
        two = " " in key and kinds[key] is NameKind.PERSON and not reports[key].isdisjoint(reports.get(without, ()))
        if bare and evidence[key].forms.total() < bare.forms.total() and not two:
            one[key] = without
    return {key: _last(key, one) for key in one}


def _surnames_with_particles(evidence: Mapping[str, Evidence], one: Mapping[str, str]) -> dict[str, str]:
    """Give for each surname of two words the key of the one full name with it: `Le Pen` of `Marine Le Pen`."""
    found: dict[str, str] = {}
    for key in evidence:
        if " " in key and key.split()[0] in PARTICLES_OF_PEOPLE:
            whole = {one.get(other, other) for other in evidence if other.endswith(f" {key}")}
            found |= {key: next(iter(whole))} if len(whole) == 1 else {}
    return found


def _last(key: str, one: Mapping[str, str]) -> str:
    """Follow what is one with what to its end."""
    seen = {key}
    while key in one and one[key] not in seen:
        key = one[key]
        seen.add(key)
    return key


def _letters(name: str) -> str:
    return "".join(character for character in name if character.isalnum())


class _Known(Struct, frozen=True):
    """What is known of those who are named in full, and of who is called by a surname alone."""

    offices: Mapping[str, set[str]]
    genders: Mapping[str, str]
    given: Mapping[int, Sequence[str]]
    """By source who is named in full in it, in order."""
    parted: AbstractSet[str]
    """Keys of surnames of men and of women both."""

    def gender(self, key: str) -> str:
        """Give whether somebody is a man or a woman; empty if nothing tells."""
        return key.partition(ADDRESSED)[2] or self.genders.get(key, "")

    def fitting(self, one: NamedText, name: Name, whose: AbstractSet[str]) -> AbstractSet[str]:
        """Leave of those whom a name may mean those who have the office before it, if anybody has.

        Nobody is left whom its form of address can't be of.
        """
        gender = gender_of(one.words, name)
        if gender:
            whose = {person for person in whose if self.genders.get(person, gender) == gender}
            whose = {person for person in whose if self.genders.get(person)} or whose
        title = _title_keys(one, name)
        return {person for person in whose if not title.isdisjoint(self.offices[person])} or whose

    def tells(self, source: int, fitting: AbstractSet[str], gender: str) -> bool:
        """Tell whether a form of address tells some persons from the others of their name."""
        known = all(self.genders.get(person) == gender for person in fitting)
        return known or len(fitting) == 1 or len(self.here(source, fitting)) == 1

    def here(self, source: int, fitting: AbstractSet[str]) -> Sequence[str]:
        """Give those of some persons whom a source names in full, in its order."""
        return [person for person in self.given.get(source, ()) if person in fitting]


def _resolved(sentences: Sequence[NamedText], keys: _Keys, known: _Known) -> list[list[str]]:
    """Give for each sentence the keys of those whom its names mean."""
    found: list[list[str]] = []
    latest: dict[str, str] = {}
    source: int | None = None
    for one in sentences:
        if one.source != source:
            source, latest = one.source, {}
        meant: list[str] = []
        waiting: list[tuple[int, str, AbstractSet[str], bool]] = []
        for at, name in enumerate(one.names):
            key = name.key
            part, whose = keys.part(key), keys.called(key)
            fitting, gender = known.fitting(one, name, whose), gender_of(one.words, name)
            last = latest.get(part or key, "")
            sure = not gender or key not in known.parted or known.tells(one.source, fitting, gender)
            if last in fitting and sure:
                meant.append(last)
                continue
            meant.append(keys.of(key))
            if fitting and sure:
                waiting.append((at, part, fitting, fitting != whose))
            elif name.single and key in known.parted:
                # Of two of one surname, of whom no more is known, each has a form of address.
                meant[-1] = latest[part or key] = f"{key}{ADDRESSED}{gender}" if gender else last or meant[-1]
            elif meant[-1] in keys.people:
                latest |= dict.fromkeys(_ends(key), meant[-1])
        for at, part, fitting, by_office in waiting:
            if (last := latest.get(part, "")) in fitting:
                meant[at] = last
                continue
            here = known.here(one.source, fitting)
            if here or len(fitting) == 1:
                # The first of them is whom a report means that opens with the surname.
                meant[at] = (here or list(fitting))[0]
                if by_office:
                    latest[part] = meant[at]
        found.append(meant)
    return found


def _ends(key: str) -> tuple[str, str]:
    """Give the first name and the surname of a full name."""
    words = [word for word in key.split() if word not in SUFFIXES] or key.split()
    return words[0], words[-1]


def _known(sentences: Sequence[NamedText], keys: _Keys) -> _Known:
    """Collect what the sentences tell of those whom they name."""
    offices: defaultdict[str, set[str]] = defaultdict(set)
    given: defaultdict[int, dict[str, None]] = defaultdict(dict)
    told: defaultdict[str, set[str]] = defaultdict(set)
    called: defaultdict[str, set[str]] = defaultdict(set)
    for one in sentences:
        for name in one.names:
            key, gender = keys.of(name.key), gender_of(one.words, name)
            if key in keys.people and not name.single:
                offices[key] |= _title_keys(one, name)
                given[one.source][key] = None
                told[key] |= {gender} - {""}
            elif name.single and gender:
                called[name.key].add(gender)
    genders = {key: next(iter(found)) for key, found in told.items() if len(found) == 1}
    for key in keys.people - told.keys() | {key for key, found in told.items() if not found}:
        first, _ = _ends(key)
        if by_name := NAME_GENDERS.get(first) or TITLE_GENDERS.get(first):
            genders[key] = by_name
    for key, found in called.items():
        found |= {genders[person] for person in keys.called(key) if person in genders}
    parted = {key for key, found in called.items() if {MEN, WOMEN} <= found}
    genders |= {key: next(iter(found)) for key, found in called.items() if len(found) == 1}
    return _Known(offices, genders, {source: tuple(found) for source, found in given.items()}, parted)


def gender_of(words: Sequence[Word], name: Name) -> str:
    """Tell whose the form of address right before a name is; empty if it tells nothing, or there is none."""
    for word in reversed(words[slice(*name.title)] if name.title else ()):
        if word.lower in TITLE_GENDERS:
            return TITLE_GENDERS[word.lower]
        if word.lower not in TITLES:
            break
    return ""


def _title_keys(one: NamedText, name: Name) -> set[str]:
    if name.title is None:
        return set()
    words = one.words[slice(*name.title)]
    return {ONE_OFFICE.get(word.key, word.key) for word in words if is_office(word)}


def _fullest_first(forms: Counter[str]) -> tuple[str, ...]:
    """Put the names of one thing in order: the most words first, then the commonest."""
    return tuple(sorted(forms, key=lambda form: (form.isupper(), -len(form.split()), -forms[form], form)))


def _spelt_alike(one: str, other: str) -> bool:
    """Tell whether two full names may be one person's: *Jim* is short for *James*, or a letter is another."""
    first, second = name_key(one).split(), name_key(other).split()
    if len(first) != len(second) or len(first) < 2:
        return False
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(apart) != 1:
        return False
    [(a, b)] = apart
    given = a == first[0] and b in ONE_FIRST_NAME.get(a, ())
    return given or (min(len(a), len(b)) >= LONG and _one_letter_off(a, b))


def _one_letter_off(one: str, other: str) -> bool:
    """Tell whether one word is the other with a letter more, less or changed."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


class Naming:
    """The names of persons in a collection's sentences, and of what may be one."""

    def __init__(self, wordings: Sequence[Wording], people: People) -> None:
        self.people = people
        self._named = {one.sentence.id: named for one, named in zip(wordings, people.names, strict=True)}
        """By sentence id all names in it, in order."""
        self.mentioned: Mapping[str, tuple[tuple[Word, ...], ...]] = {
            one.sentence.id: tuple(self.names_in(one.words, one)) for one in wordings
        }
        """By sentence id the names in it, in order."""
        self.called: defaultdict[str, set[str]] = defaultdict(set)
        """By full name the keys of the words around it that may tell who that is: *president*, *captain*."""
        for one in wordings:
            for name in self._named[one.sentence.id]:
                if self._may_speak(name) and not name.single:
                    first, after = name.words
                    around = one.words[max(0, first - BEFORE) : first] + one.words[after : after + AFTER]
                    self.called[self._name(name.who)].update(word.key for word in around if word.telling)

    def _name(self, who: int) -> str:
        """Give the fullest name of whoever an entity is, of several spellings one."""
        return self.people.entities[self.people.surely.get(who, who)].name

    def _may_speak(self, name: Name) -> bool:
        kind = self.people.entities[name.who].kind
        alone = name.single and not name.short
        return kind is NameKind.PERSON or (kind is NameKind.OTHER and alone)

    def names_in(self, words: Sequence[Word], wording: Wording) -> Iterator[tuple[Word, ...]]:
        """Go through the names in some words on end of a sentence."""
        named = self._named[wording.sentence.id]
        if not words or not named:
            return
        start, end = words[0].start, words[-1].end
        first_named = bisect_left(named, start + 1, key=lambda name: name.end)
        for at in range(first_named, len(named)):
            name = named[at]
            if name.start >= end:
                return
            inside = words_between(words, name.start, name.end)
            if inside and self._may_speak(name):
                yield tuple(inside)

    def whole(self, name: Sequence[Word], wording: Wording) -> str:
        """Give the full name that the words of a name mean where they stand."""
        named = self._named[wording.sentence.id]
        at = bisect_left(named, name[0].start + 1, key=lambda one: one.end)
        if at < len(named) and named[at].start <= name[0].start:
            return self._name(named[at].who)
        return " ".join(wording.text[name[0].start : name[-1].end].split())
