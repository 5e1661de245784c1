"""What a collection's names name: one entry a person, place or body, under all the names that it has there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.exports.search.name_evidence import Evidence, gather, key_of
from variorum.exports.search.name_kinds import COUNTRIES, NameKind, kinds_of
from variorum.exports.search.names import Names


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something, under all its names."""

    kind: NameKind
    names: tuple[str, ...]
    """As written, the fullest first."""


def named(texts: Sequence[str], names: Names, known: Mapping[str, NameKind]) -> Mapping[str, Named]:
    """Tell what each name of the texts names, by the name; `known` has what is known already, by name."""
    evidence = gather(texts, names)
    given = {key_of(name): kind for name, kind in known.items()}
    kinds = kinds_of(evidence, given)
    people = _people(evidence, kinds)
    full = _full_names(evidence, people)
    merged: defaultdict[str, list[str]] = defaultdict(list)
    for key in evidence:
        merged[full.get(key, key)].append(key)
    found: dict[str, Named] = {}
    for key, keys in sorted(merged.items()):
        kind = NameKind.PERSON if len(people.get(key, ())) > 1 else kinds[key]
        forms = [form for one in keys for form in evidence[one].forms]
        found |= dict.fromkeys(forms, Named(kind, _shown(evidence[key].forms, forms)))
    return found


def _shown(own: Counter[str], forms: Iterable[str]) -> tuple[str, ...]:
    """Give the names of one thing, the fullest first, but for parts of that and other spellings of one."""
    first = min(own, key=lambda form: (-len(form.split()), -own[form], form))
    spelt = {_letters(first): first}
    for form in sorted(forms, key=lambda form: (-own[form], form)):
        part = any(word.startswith(form.removesuffix("s")) for word in first.split())
        if not part:
            spelt.setdefault(_letters(form), form)
    return first, *sorted(form for form in spelt.values() if form != first)


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _people(
    evidence: Mapping[str, Evidence], kinds: Mapping[str, NameKind]
) -> Mapping[str, set[str]]:
    """Give people's full names by the first and the last word of each."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for key in evidence:
        words = key.split()
        if len(words) > 1 and kinds[key] is NameKind.PERSON:
            for word in {words[0], words[-1]} - COUNTRIES:
                people[word].add(key)
    return people


def _full_names(
    evidence: Mapping[str, Evidence], people: Mapping[str, set[str]]
) -> Mapping[str, str]:
    """Give for a part of somebody's name, and for a name that lost its apostrophe, what it stands for."""
    full: dict[str, str] = {}
    for key, found in evidence.items():
        bare = key.removesuffix("s")
        whose = next((word for word in (key, bare) if word in people), "")
        if " " not in key and whose and found.titled + found.spoke >= found.within:
            # Two people of one name: which of them is meant isn't known.
            if len(people[whose]) == 1:
                full[key] = next(iter(people[whose]))
        elif (
            bare != key and bare in evidence and found.forms.total() < evidence[bare].forms.total()
        ):
            full[key] = bare
    return full
