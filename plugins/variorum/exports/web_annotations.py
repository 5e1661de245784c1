"""The citations as W3C Web Annotations in JSON-LD: what on the site rests on which words of which report.

An annotation's bodies are the places of the site that cite; its target is the report's page with two
selectors, the words and their place. The place counts characters of the report's text as received; the
`sha256` of that text's file (of schema.org's vocabulary) is a property of the page, given once under
`@included`. Where the words may not be printed, the place alone is given.
Model: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from variorum.edition.lookup import Lookup
from variorum.edition.rights.rights import Rights
from variorum.exports.compact import as_lines

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SHA256 = "http://schema.org/sha256"

Json = dict[str, Any]


class Cited(Struct, frozen=True, order=True):
    """Words of a report that a place of the site cites."""

    source: str
    start: int
    end: int
    commentary: bool
    """An editor cites, not the story or a topic."""
    place: str
    """Address of what cites, relative to the site's root."""


def as_text(
    lookup: Lookup,
    rights: Rights,
    cited: Iterable[Cited],
    *,
    base: str,
    root: str,
    page_of: Callable[[str], str],
    label: str,
) -> str:
    """Write a collection of annotations as JSON-LD, one annotation a line.

    `base` is the collection's own address where it is known, else empty; `root` is the site's, as seen from
    there; `page_of` gives a report's page relative to the root.
    """
    places: dict[tuple[str, int, int, bool], list[str]] = {}
    for one in sorted(set(cited)):
        place = one.source, one.start, one.end, one.commentary
        places.setdefault(place, []).append(root + one.place)
    items = [
        _annotation(lookup, rights, place, bodies, root + page_of(place[0]))
        for place, bodies in places.items()
    ]
    ours = {"@base": base, "sha256": SHA256} if base else {"sha256": SHA256}
    collection: Json = {
        "@context": [CONTEXT, ours],
        "id": base,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
        "@included": [
            {"id": root + page_of(source.key), "sha256": source.sha256}
            for source in lookup.edition.sources
        ],
        "first": {"id": "#page", "type": "AnnotationPage", "items": items},
    }
    return as_lines(collection, opened=3)


def _annotation(
    lookup: Lookup,
    rights: Rights,
    place: tuple[str, int, int, bool],
    bodies: list[str],
    page: str,
) -> Json:
    key, start, end, commentary = place
    source = lookup.sources[key]
    selectors: list[Json] = [{"type": "TextPositionSelector", "start": start, "end": end}]
    if rights.span(key, start, end):
        selectors.insert(0, {"type": "TextQuoteSelector", "exact": source.text[start:end]})
    motive = "commenting" if commentary else "linking"
    return {
        "id": f"#{motive}-{key}-{start}-{end}",
        "type": "Annotation",
        "motivation": motive,
        "body": bodies[0] if len(bodies) == 1 else bodies,
        "target": {
            "type": "SpecificResource",
            "source": page,
            "selector": selectors,
        },
    }
