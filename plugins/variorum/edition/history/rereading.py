"""Editors' texts to read again, because what they cite changed since an edition on file.

A text that was changed itself since then was read by whoever changed it, and isn't listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from variorum.edition.history.changes import Changes
from variorum.edition.lookup import Lookup
from variorum.editorial.editions import FrozenEdition
from variorum.model import CitationUse


class Reread(Struct, frozen=True):
    """A citation whose target changed."""

    use: CitationUse
    why: str
    """In words, completing *what it cites*."""


def to_reread(
    lookup: Lookup,
    old: FrozenEdition,
    changes: Changes,
    uses: Iterable[CitationUse],
    hashes: Mapping[str, str],
) -> tuple[Reread, ...]:
    """Find the citations to look at again, in the order of the files.

    `hashes` are the sha256 of the files of editors' texts, by path.
    """
    found = []
    for use in sorted(uses, key=lambda use: (use.path, use.line, use.column, use.target)):
        if old.texts.get(use.path) == hashes.get(use.path, ""):
            found += [Reread(use, why) for why in _whys(lookup, changes, use)]
    return tuple(found)


def _whys(lookup: Lookup, changes: Changes, use: CitationUse) -> Iterator[str]:
    kind, _, name = use.target.rpartition(":")
    if kind == "topic":
        if name in changes.changed_topics:
            yield "the topic has other sentences now"
        return
    key, _, passage = name.partition("#")
    if kind != "claim" and not passage and key in changes.changed_sources:
        yield "the report was changed"
    if kind != "claim" and key in changes.fallen_sources:
        yield "the report was withdrawn or replaced"
    claims = [claim.id for sentence in use.sentences if (claim := lookup.claim_of.get(sentence))]
    for changed in changes.changed_claims:
        if changed.id in claims:
            sources = sorted({lookup.sentences[s].source for s in changed.joined} - {key})
            if sources:
                yield f"{' and '.join(sources)} now also {'says' if len(sources) == 1 else 'say'} it"
            if changed.left:
                yield "a report no longer says it"
    for difference in lookup.edition.collation.differences:
        if difference.id in changes.new_differences and set(claims) & set(difference.claims):
            yield "the reports are now found to differ on it"
