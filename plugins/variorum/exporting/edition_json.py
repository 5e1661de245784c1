"""`data/edition.json`: the edition as one JSON value, in the form that the design fixes.

The names of its schema stay; additions are welcome. Strings hold what the sources hold, offsets count
characters of a source's decoded text.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

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
    Show,
    Source,
)

SCHEMA = "variorum-edition/1"

Json = dict[str, Any]


def as_text(edition: Edition, citations: Iterable[CitationUse], show: Show) -> str:
    """Write the edition as JSON text, one line a list's member where that stays readable.

    `show` is what holds for a source whose sidecar doesn't say.
    """
    return json.dumps(as_json(edition, citations, show), ensure_ascii=False, indent=1) + "\n"


def as_json(edition: Edition, citations: Iterable[CitationUse], show: Show) -> Json:
    """Turn the edition into what `json` can write."""
    collation = edition.collation
    return {
        "schema": SCHEMA,
        "title": edition.title,
        "summary": edition.summary,
        "as_of": edition.as_of or None,
        "sources": [_source(source, show) for source in edition.sources],
        "claims": _claims(collation.claims, edition.narrative),
        "links": [
            {"a": link.a, "b": link.b, "relation": link.relation, "score": link.score}
            for link in collation.links
        ],
        "differences": [_difference(difference) for difference in collation.differences],
        "quotations": [_quotation(quotation) for quotation in edition.quotations],
        "origins": [_origin(origin) for origin in collation.origins],
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
        "short": list(edition.short),
        "timeline": [
            {"when": entry.when, "basis": entry.basis.value, "sentences": list(entry.sentences)}
            for entry in edition.timeline
        ],
        "citations": [
            {
                "path": use.path,
                "line": use.line,
                "column": use.column,
                "target": use.target,
                "quote": use.quote or None,
                "form": use.form,
            }
            for use in citations
        ],
    }


def _source(source: Source, show: Show) -> Json:
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
        "show": (facts.show or show).value,
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
            {"start": r.start, "end": r.end, "replacement": r.replacement, "rule": r.rule}
            for r in source.repairs
        ],
    }


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _claims(claims: Iterable[Claim], narrative: Iterable[Section]) -> list[Json]:
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
            "rulings": list(claim.rulings),
        }
        for claim in claims
    ]


def _difference(difference: Difference) -> Json:
    return {
        "id": difference.id,
        "claims": list(difference.claims),
        "kind": difference.kind.value,
        "label": difference.label.value,
        "copying": difference.copying,
        "rank": difference.rank,
        "readings": [
            {"sentence": r.sentence, "start": r.start, "end": r.end, "text": r.text}
            for r in difference.readings
        ],
    }


def _quotation(quotation: Quotation) -> Json:
    return {
        "id": quotation.id,
        "speaker": quotation.speaker or None,
        "readings": [
            {
                "sentence": r.sentence,
                "start": r.start,
                "end": r.end,
                "text": r.text,
                "form": r.form.value,
            }
            for r in quotation.readings
        ],
    }


def _origin(origin: Origin) -> Json:
    return {
        "key": origin.key,
        "name": origin.name,
        "sources": list(origin.sources),
        "passages": list(origin.passages),
        "evidence": [{"kind": e.kind, "text": e.text, "share": e.share} for e in origin.evidence],
        "basis": origin.basis.value,
    }
