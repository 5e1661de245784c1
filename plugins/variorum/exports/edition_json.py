"""The edition as JSON: whole, compact, and frozen.

`edition.schema.json` beside this module describes it and is published with it. The number after the slash
in `schema` rises when a name goes or comes to mean something else; a new name doesn't raise it, so a reader
passes over names that it doesn't know. Strings hold what the sources hold, offsets count characters of a
source's decoded text; words that may not be printed are null.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from variorum.edition.lookup import headings
from variorum.edition.reports import stands
from variorum.edition.rights import Rights
from variorum.editorial.editions import SCHEMA as KEPT_SCHEMA
from variorum.editorial.files import Content
from variorum.model import (
    Basis,
    CitationUse,
    Difference,
    Edition,
    Genre,
    Origin,
    Person,
    QuotationReading,
    Reading,
    Source,
)


def as_lines(value: object, *, opened: int = 4) -> str:
    """Write a value as JSON, its outer levels one member a line; ends with a line end.

    At most `opened` levels of mappings and lists have lines of their own.
    """
    return "\n".join(_lines(value, opened)) + "\n"


def _lines(value: object, opened: int, *, outermost: bool = True) -> list[str]:
    """Give the lines of a value; the first and the last have its brackets."""
    members: list[tuple[str, object]]
    if isinstance(value, Mapping):
        brackets = "{}"
        members = [(f"{_line(name)}: ", v) for name, v in value.items()]
    elif isinstance(value, Sequence) and not isinstance(value, str):
        brackets = "[]"
        members = [("", member) for member in value]
    else:
        return [_line(value)]
    if not members or not opened or not (outermost or _opens(value)):
        return [_line(value)]
    lines = [brackets[0]]
    for name, member in members:
        inner = _lines(member, opened - 1, outermost=False)
        inner[0] = name + inner[0]
        inner[-1] += ","
        lines += inner
    lines[-1] = lines[-1][:-1]
    return [*lines, brackets[1]]


def _opens(value: object) -> bool:
    """Tell whether a value has lists of mappings, or is one."""
    if isinstance(value, Mapping):
        return any(_opens(member) for member in value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return any(isinstance(member, Mapping) for member in value)
    return False


# One encoder for all, since `json.dumps` makes one at each call.
_line = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


SCHEMA = "variorum-edition/1"

Json = dict[str, Any]


def as_text(edition: Edition, citations: Iterable[CitationUse], rights: Rights) -> str:
    """Write the edition as JSON text."""
    return as_lines(as_json(edition, citations, rights))


def schema_text() -> str:
    """Give the JSON Schema that the text of every edition fits."""
    text = files("variorum.exports").joinpath("edition.schema.json").read_text(encoding="utf-8")
    return as_lines(json.loads(text), opened=2)


def as_json(edition: Edition, citations: Iterable[CitationUse], rights: Rights) -> Json:
    """Turn the edition into what `as_lines` can write."""
    collation = edition.collation
    return {
        "schema": SCHEMA,
        "title": edition.title,
        "summary": edition.summary,
        "as_of": edition.as_of or None,
        "sources": [_source(source, rights) for source in edition.sources],
        "claims": _claims(edition, rights),
        "links": _each(collation.links, "a b relation score"),
        "differences": [
            _members(d, "id claims kind label copying rank")
            | {
                "heading": _unless_withheld(d.heading, rights) or None,
                "question": _unless_withheld(d.question, rights) or None,
                "readings": _readings(d.readings, rights),
                "sides": _sides(d),
            }
            for d in collation.differences
        ],
        "quotations": [
            {
                "id": quotation.id,
                "speaker": quotation.speaker or None,
                "readings": _readings(quotation.readings, rights, "form"),
            }
            for quotation in edition.quotations
        ],
        "origins": [_origin(origin, rights) for origin in collation.origins],
        "topics": [
            _members(topic.file, "slug kind title")
            | {
                "sentences": _each(topic.sentences, "id grade"),
                "sides": [
                    {"name": side.name, "sentences": list(said)}
                    for side, said in zip(topic.file.sides, topic.sides, strict=True)
                ],
            }
            for topic in edition.topics
        ],
        "narrative": [_members(section, "heading claims paragraphs editor") for section in edition.narrative],
        "asides": [
            {"claim": aside.claim, "under": aside.under or None, "reason": aside.reason} for aside in edition.asides
        ],
        "remarks": [
            _members(remark, "id kind sure about")
            | {"evidence": _each(remark.evidence, "sentence start end"), "why": _unless_withheld(remark.why, rights)}
            for remark in edition.remarks
            if remark.sure
        ],
        "singles": _each(edition.singles, "claim source reason"),
        "as_received": edition.as_received,
        "damage": _each(edition.damage, "sentence at"),
        "first_mentions": _each(edition.first_mentions, "sentence start end topic"),
        "reuse": [
            _members(reuse, "a b share_of_a share_of_b") | {"passages": [{"a": a, "b": b} for a, b in reuse.passages]}
            for reuse in collation.reuse
        ],
        "short": edition.short,
        "agreed": edition.agreed,
        "timeline": [
            _members(entry, "when basis sentences announced")
            | {
                "dated": _each(entry.dated, "sentence start end"),
                "label": _unless_withheld(entry.label, rights) or None,
            }
            for entry in edition.timeline
        ],
        "durations": [
            {
                "best": duration.best.sentence,
                "readings": _each(duration.readings, "sentence start end unit value least most"),
            }
            for duration in edition.durations
        ],
        "people": [_members(one, "name slug mentions") | {"roles": _roles(one, rights)} for one in edition.people],
        "days": [
            _members(day, "source when basis") | {"evidence": _unless_withheld(day.evidence, rights)}
            for day in edition.days
        ],
        "citations": [
            _members(use, "path line column target")
            | {"quote": _unless_withheld(use.quote, rights) or None, "form": use.form}
            for use in citations
        ],
    }


def _members(value: object, names: str) -> Json:
    """Give members of a value by their names, as they are named in the data too."""
    return {name: getattr(value, name) for name in names.split()}


def _each(values: Iterable[object], names: str) -> list[Json]:
    return [_members(value, names) for value in values]


def _source(source: Source, rights: Rights) -> Json:
    facts = source.facts
    found = {
        name: getattr(facts, name) for name in ("title", "publisher", "via", "agency", "author", "published", "as_of")
    }
    named = {name: fact.value if fact else None for name, fact in found.items()}
    as_of = named.pop("as_of")
    return {
        **_members(source, "key path sha256 encoding"),
        "length": len(source.text),
        "name": named["publisher"] or named["title"] or source.key,
        **named,
        "basis": facts.published.basis if facts.published else None,
        "as_of": as_of,
        "inferred": sorted(n for n, fact in found.items() if fact and fact.basis is Basis.INFERRED),
        "url": facts.url or None,
        "rights": facts.rights or None,
        "language": facts.language or None,
        "show": rights.show[source.key],
        "genre": facts.genre.value if facts.genre else Genre.REPORT.value,
        "superseded_by": facts.superseded_by or None,
        "withdrawn": _members(facts.withdrawn, "date reason") if facts.withdrawn else None,
        "blocks": _each(source.blocks, "start end kind rule"),
        "passages": _each(source.passages, "id start end"),
        "sentences": _each(source.sentences, "id start end passage"),
        "repairs": [
            {
                "start": r.start,
                "end": r.end,
                "replacement": r.replacement if rights.span(source.key, r.start, r.end) else None,
                "rule": r.rule,
            }
            for r in source.repairs
        ],
    }


def _claims(edition: Edition, rights: Rights) -> list[Json]:
    sections = headings(edition)
    return [
        _members(claim, "id lead sentences origins")
        | {
            "sections": sections.get(claim.id, ()),
            "aliases": claim.aliases,
            "rulings": [_unless_withheld(ruling, rights) for ruling in claim.rulings],
        }
        for claim in edition.collation.claims
    ]


def _readings(readings: Iterable[Reading | QuotationReading], rights: Rights, further: str = "") -> list[Json]:
    return [
        _members(r, "sentence start end")
        | {"text": r.text if rights.sentence(r.sentence) else None}
        | _members(r, further)
        for r in readings
    ]


def _roles(person: Person, rights: Rights) -> list[Json]:
    return [
        {"text": role.text if rights.sentence(role.sentence) else None, "sentence": role.sentence}
        for role in person.roles
    ]


def _sides(difference: Difference) -> list[list[int]]:
    """Give the places among all readings of those of each side."""
    places = iter(range(len(difference.readings)))
    return [[next(places) for _ in side] for side in difference.sides]


def _origin(origin: Origin, rights: Rights) -> Json:
    return {
        **_members(origin, "key name sources passages"),
        "evidence": [
            {"kind": e.kind, "text": _unless_withheld(e.text, rights), "share": e.share} for e in origin.evidence
        ],
        "basis": origin.basis,
    }


def _unless_withheld(text: str, rights: Rights) -> str | None:
    return None if rights.withholds(text) else text


def as_frozen(edition: Edition, content: Content, texts: Iterable[str]) -> str:
    """Write an edition; `texts` are the paths of the editors' texts, of which only a hash is kept."""
    claims = {claim.id: claim for claim in edition.collation.claims}
    order = dict.fromkeys([*edition.told, *claims])
    return as_lines(
        {
            "schema": KEPT_SCHEMA,
            "sources": [
                {"key": s.key, "sha256": s.sha256} | ({} if stands(s.facts) else {"fallen": True})
                for s in edition.sources
            ],
            "claims": _each((claims[name] for name in order), "id sentences aliases"),
            "topics": [
                {"slug": topic.file.slug, "sentences": [s.id for s in topic.sentences]} for topic in edition.topics
            ],
            "differences": [difference.id for difference in edition.collation.differences],
            "texts": [
                {"path": path, "sha256": hashlib.sha256(content.read(path).data).hexdigest()}
                for path in sorted(set(texts))
            ],
        }
    )
