"""Newsrooms: whose words a source says it has, before its text is compared with others'."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from variorum.identity import SHORTEST, normalise
from variorum.language.analysis import Analysis
from variorum.language.english.names import AGENCIES, without_article
from variorum.language.english.page import UNNAMED_AGENCY
from variorum.model import Basis, OriginEvidence, Source
from variorum.sources.datelines import credit_lines

NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
"""Runs of what a key can't have."""


class Newsroom(Struct, frozen=True):
    """Who is taken to have written a source's text."""

    key: str
    name: str
    agency: bool
    """A wire service, whose text others carry."""
    basis: Basis
    evidence: tuple[OriginEvidence, ...] = ()


NO_AGENCY = "none"
"""What a sidecar's `agency` says where the words are the publisher's, whatever the text credits."""

UNNAMED = Newsroom("unnamed-agency", UNNAMED_AGENCY, agency=True, basis=Basis.INFERRED)
"""Who wrote what several newsrooms print word for word without a credit."""


def newsrooms_of(sources: Sequence[Source]) -> dict[str, Newsroom]:
    """Name each source's newsroom by its key.

    A wire service that its sidecar or its own credit lines name, whoever its publisher is, who then carried it
    (`agency: none` in the sidecar says that the words are the publisher's); else its publisher, else its title.
    Sources whose sidecars give one `origin` have one newsroom, which that names.
    """
    own = {source.key: _newsroom(source) for source in sources}
    stories: dict[str, list[Source]] = {}
    for source in sources:
        if source.facts.origin:
            stories.setdefault(source.facts.origin.value, []).append(source)
    known = {_key(name): Newsroom(_key(name), name, agency=True, basis=Basis.STATED) for name in AGENCIES.values()}
    known = {newsroom.key: newsroom for newsroom in own.values()} | known
    for story, told in stories.items():
        named = _of_story(story, told, known)
        text = f"an editor gives it as the story {story}"
        evidence = OriginEvidence("sidecar", text, 1.0)
        for source in told:
            before = own[source.key]
            kept = before.evidence if before.key == named.key else ()
            own[source.key] = Newsroom(named.key, named.name, named.agency, before.basis, (evidence, *kept))
    return own


def _of_story(story: str, sources: Sequence[Source], known: Mapping[str, Newsroom]) -> Newsroom:
    """Give the newsroom that an editor's key of a story means.

    That which has the key; the wire service, or the publisher of one of these, whose key it begins with, as
    `ap-2024-03-05` does; else the one wire service that editors say its sources have; else one by that name alone.
    """
    if story in known:
        return known[story]
    publishers = {_key(source.facts.publisher.value) for source in sources if source.facts.publisher}
    words = story.split("-")
    for most in range(len(words) - 1, 0, -1):
        named = known.get("-".join(words[:most]))
        if named and (named.agency or named.key in publishers):
            return named
    agencies = {source.facts.agency.value.casefold() for source in sources if source.facts.agency} - {NO_AGENCY}
    if len(agencies) == 1:
        agency = agencies.pop()
        return known[_key(AGENCIES.get(agency, agency))]
    return Newsroom(story, story, agency=False, basis=Basis.STATED)


def _newsroom(source: Source) -> Newsroom:
    facts = source.facts
    credited = credit_lines(source)
    if facts.agency and facts.agency.value.casefold() != NO_AGENCY:
        name = AGENCIES.get(facts.agency.value.casefold(), facts.agency.value)
        told = OriginEvidence("credit", f"{name} is named as its wire service", 1.0)
        return Newsroom(_key(name), name, agency=True, basis=facts.agency.basis, evidence=(told,))
    if len(credited) == 1 and not facts.agency:
        name, line = next(iter(credited.items()))
        told = OriginEvidence("credit", f"its text says “{line}”", 1.0)
        basis = Basis.INFERRED if facts.publisher else Basis.STATED
        return Newsroom(_key(name), name, agency=True, basis=basis, evidence=(told,))
    if facts.publisher:
        name = AGENCIES.get(facts.publisher.value.casefold(), facts.publisher.value)
        agency = facts.publisher.value.casefold() in AGENCIES
        return Newsroom(_key(name), name, agency, facts.publisher.basis)
    name = facts.title.value if facts.title else source.key
    return Newsroom(source.key, name, agency=False, basis=Basis.INFERRED)


def relayed(analyses: Iterable[Analysis]) -> Newsroom | None:
    """Give the wire service whose words a passage tells, as it says: `…, the Associated Press reported`, `told Reuters`."""
    found: dict[str, Newsroom] = {}
    for analysis in analyses:
        for saying in analysis.sayings:
            for said in (saying.speaker, saying.told_to):
                name = AGENCIES.get(without_article(said.casefold()))
                if name:
                    told = OriginEvidence("credit", f"a passage says “{said}”", 1.0)
                    found.setdefault(
                        name, Newsroom(_key(name), name, agency=True, basis=Basis.STATED, evidence=(told,))
                    )
    return next(iter(found.values())) if len(found) == 1 else None


def _key(name: str) -> str:
    """Give the key that a name makes; of one in other letters than ours it ends in a hash, which tells it from others."""
    key = NOT_IN_KEYS.sub("-", name.casefold()).strip("-")
    if any(map(str.isalpha, name)) and not any(letter.isascii() and letter.isalpha() for letter in name):
        return f"{key or 'newsroom'}-{hashlib.sha256(normalise(name).encode('utf-8')).hexdigest()[:SHORTEST]}"
    return key or "unnamed"


def one_of(newsrooms: Iterable[Newsroom]) -> Newsroom | None:
    """Give the newsroom that a text shared by all of these goes back to, if who they are tells it.

    The only one there is, or the only wire service.
    """
    by_key = {newsroom.key: newsroom for newsroom in newsrooms}
    if len(by_key) == 1:
        return next(iter(by_key.values()))
    agencies = [newsroom for newsroom in by_key.values() if newsroom.agency]
    return agencies[0] if len(agencies) == 1 else None
