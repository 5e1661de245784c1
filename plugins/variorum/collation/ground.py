"""What differences and quotations are both looked for on: sentences that face each other, and who says what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.claims.profiles import Profile, profiles_of
from variorum.collation.facing import Facing, Texts, facing
from variorum.collation.naming import Naming
from variorum.collation.quotations.hearing import spoken_in
from variorum.collation.quotations.spoken import Spoken
from variorum.collation.speakers import Speech, speech_of
from variorum.model import Claim, Link, Origin, Source


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A collection, prepared for looking at how its sources differ."""

    sources: tuple[Source, ...]
    """By key."""
    claims: tuple[Claim, ...]
    texts: Texts
    profiles: Mapping[str, Profile]
    """By sentence id, in the sources' order."""
    pairs: tuple[Facing, ...]
    """Sentences of different sources that tell one fact, or share one."""
    speech: Speech
    spoken: tuple[tuple[Spoken, ...], ...]
    """Each source's quotations."""


def ground_of(
    sources: Sequence[Source],
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin] = (),
    profiles: Sequence[Profile] = (),
    joined: Sequence[tuple[str, str]] = (),
) -> Ground:
    """Prepare a collection; `profiles` are its sentences taken apart, if that was done already.

    `joined` are the pairs of sentence ids that an editor rules to be one claim.
    """
    ordered = tuple(sorted(sources, key=lambda source: source.key))
    taken = profiles or profiles_of(ordered)
    by_id = {profile.sentence.id: profile for profile in taken}
    by_source: defaultdict[int, list[Profile]] = defaultdict(list)
    for profile in taken:
        by_source[profile.source].append(profile)
    texts = Texts(origins)
    speech = speech_of(taken, Naming(taken))
    return Ground(
        ordered,
        tuple(claims),
        texts,
        by_id,
        tuple(facing(by_id, claims, links, texts, joined)),
        speech,
        tuple(
            spoken_in(source, by_source[number], speech) for number, source in enumerate(ordered)
        ),
    )
