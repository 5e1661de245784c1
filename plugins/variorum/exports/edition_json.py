"""The edition as JSON: whole, compact, and frozen.

`edition.schema.json` beside this module describes it and is published with it. The number after the slash
in `schema` rises when a name goes or comes to mean something else; a new name doesn't raise it, so a reader
passes over names that it doesn't know. Strings hold what the sources hold, offsets count characters of a
source's decoded text; words that may not be printed are null.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from variorum.edition.rights import Rights
from variorum.edition.standing import stands
from variorum.editorial.editions import SCHEMA as KEPT_SCHEMA
from variorum.editorial.files import Content
from variorum.model import (
    Basis,
    CitationUse,
    Claim,
    Difference,
    Edition,
    Fact,
    Origin,
    Quotation,
    Section,
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
    """Turn the edition into what `json` can write."""
    collation = edition.collation
    return {
        "schema": SCHEMA,
        "title": edition.title,
        "summary": edition.summary,
        "as_of": edition.as_of or None,
        "sources": [_source(source, rights) for source in edition.sources],
        "claims": _claims(collation.claims, edition.narrative, rights),
        "links": [
            {"a": link.a, "b": link.b, "relation": link.relation, "score": link.score}
            for link in collation.links
        ],
        "differences": [_difference(difference, rights) for difference in collation.differences],
        "quotations": [_quotation(quotation, rights) for quotation in edition.quotations],
        "origins": [_origin(origin, rights) for origin in collation.origins],
        "topics": [
            {
                "slug": topic.file.slug,
                "kind": topic.file.kind.value,
                "title": topic.file.title,
                "sentences": [{"id": s.id, "grade": s.grade.value} for s in topic.sentences],
            }
            for topic in edition.topics
        ],
        "narrative": [
            {
                "heading": section.heading,
                "claims": [claim for paragraph in section.paragraphs for claim in paragraph],
                "paragraphs": [list(paragraph) for paragraph in section.paragraphs],
                "editor": section.editor,
            }
            for section in edition.narrative
        ],
        "asides": [
            {"claim": aside.claim, "under": aside.under or None, "reason": aside.reason.value}
            for aside in edition.asides
        ],
        "singles": [
            {"claim": single.claim, "source": single.source, "reason": single.reason.value}
            for single in edition.singles
        ],
        "as_received": list(edition.as_received),
        "first_mentions": [
            {"sentence": m.sentence, "start": m.start, "end": m.end, "topic": m.topic}
            for m in edition.first_mentions
        ],
        "reuse": [
            {
                "a": reuse.a,
                "b": reuse.b,
                "share_of_a": reuse.share_of_a,
                "share_of_b": reuse.share_of_b,
                "passages": [{"a": a, "b": b} for a, b in reuse.passages],
            }
            for reuse in collation.reuse
        ],
        "short": list(edition.short),
        "agreed": list(edition.agreed),
        "timeline": [
            {
                "when": entry.when,
                "basis": entry.basis.value,
                "sentences": list(entry.sentences),
                "announced": entry.announced,
            }
            for entry in edition.timeline
        ],
        "days": [
            {
                "source": day.source,
                "when": day.when,
                "basis": day.basis.value,
                "evidence": _unless_withheld(day.evidence, rights),
            }
            for day in edition.days
        ],
        "citations": [
            {
                "path": use.path,
                "line": use.line,
                "column": use.column,
                "target": use.target,
                "quote": _unless_withheld(use.quote, rights) or None,
                "form": use.form,
            }
            for use in citations
        ],
    }


def _source(source: Source, rights: Rights) -> Json:
    facts = source.facts
    named = {
        name: _value(getattr(facts, name))
        for name in ("title", "publisher", "via", "agency", "author", "published", "as_of")
    }
    inferred = sorted(
        name
        for name in named
        if (fact := getattr(facts, name)) is not None and fact.basis is Basis.INFERRED
    )
    return {
        "key": source.key,
        "path": source.path,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "length": len(source.text),
        "name": named["publisher"] or named["title"] or source.key,
        "title": named["title"],
        "publisher": named["publisher"],
        "via": named["via"],
        "agency": named["agency"],
        "author": named["author"],
        "published": named["published"],
        "basis": facts.published.basis.value if facts.published else None,
        "as_of": named["as_of"],
        "inferred": inferred,
        "url": facts.url or None,
        "rights": facts.rights or None,
        "language": facts.language or None,
        "show": rights.show[source.key].value,
        "superseded_by": facts.superseded_by or None,
        "withdrawn": {"date": facts.withdrawn.date, "reason": facts.withdrawn.reason}
        if facts.withdrawn
        else None,
        "blocks": [
            {"start": b.start, "end": b.end, "kind": b.kind.value, "rule": b.rule}
            for b in source.blocks
        ],
        "passages": [{"id": p.id, "start": p.start, "end": p.end} for p in source.passages],
        "sentences": [
            {"id": s.id, "start": s.start, "end": s.end, "passage": s.passage}
            for s in source.sentences
        ],
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


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _claims(claims: Iterable[Claim], narrative: Iterable[Section], rights: Rights) -> list[Json]:
    sections: defaultdict[str, list[str]] = defaultdict(list)
    for section in narrative:
        for claim_id in (c for paragraph in section.paragraphs for c in paragraph):
            sections[claim_id].append(section.heading)
    return [
        {
            "id": claim.id,
            "lead": claim.lead,
            "sentences": list(claim.sentences),
            "origins": list(claim.origins),
            "sections": sections[claim.id],
            "aliases": list(claim.aliases),
            "rulings": [_unless_withheld(ruling, rights) for ruling in claim.rulings],
        }
        for claim in claims
    ]


def _difference(difference: Difference, rights: Rights) -> Json:
    return {
        "id": difference.id,
        "claims": list(difference.claims),
        "kind": difference.kind.value,
        "label": difference.label.value,
        "copying": difference.copying,
        "rank": difference.rank,
        "readings": [
            {
                "sentence": r.sentence,
                "start": r.start,
                "end": r.end,
                "text": r.text if rights.sentence(r.sentence) else None,
            }
            for r in difference.readings
        ],
        "sides": _sides(difference),
    }


def _sides(difference: Difference) -> list[list[int]]:
    """Give the places among all readings of those of each side."""
    places = iter(range(len(difference.readings)))
    return [[next(places) for _ in side] for side in difference.sides]


def _quotation(quotation: Quotation, rights: Rights) -> Json:
    return {
        "id": quotation.id,
        "speaker": quotation.speaker or None,
        "readings": [
            {
                "sentence": r.sentence,
                "start": r.start,
                "end": r.end,
                "text": r.text if rights.sentence(r.sentence) else None,
                "form": r.form.value,
            }
            for r in quotation.readings
        ],
    }


def _origin(origin: Origin, rights: Rights) -> Json:
    return {
        "key": origin.key,
        "name": origin.name,
        "sources": list(origin.sources),
        "passages": list(origin.passages),
        "evidence": [
            {"kind": e.kind, "text": _unless_withheld(e.text, rights), "share": e.share}
            for e in origin.evidence
        ],
        "basis": origin.basis.value,
    }


def _unless_withheld(text: str, rights: Rights) -> str | None:
    return None if rights.withholds(text) else text


def as_frozen(edition: Edition, content: Content, texts: Iterable[str]) -> str:
    """Write an edition; `texts` are the paths of the editors' texts, of which only a hash is kept."""
    told = [c for section in edition.narrative for p in section.paragraphs for c in p]
    claims = {claim.id: claim for claim in edition.collation.claims}
    order = dict.fromkeys([*told, *claims])
    return as_lines(
        {
            "schema": KEPT_SCHEMA,
            "sources": [
                {"key": s.key, "sha256": s.sha256} | ({} if stands(s.facts) else {"fallen": True})
                for s in edition.sources
            ],
            "claims": [
                {
                    "id": name,
                    "sentences": list(claims[name].sentences),
                    "aliases": list(claims[name].aliases),
                }
                for name in order
            ],
            "topics": [
                {"slug": topic.file.slug, "sentences": [s.id for s in topic.sentences]}
                for topic in edition.topics
            ],
            "differences": [difference.id for difference in edition.collation.differences],
            "texts": [
                {"path": path, "sha256": hashlib.sha256(content.read(path).data).hexdigest()}
                for path in sorted(set(texts))
            ],
        }
    )
