"""An edition to keep on file: its ids and their order, no texts. `edition/editions.py` reads it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from variorum.edition.rights.standing import stands
from variorum.editorial.editions import SCHEMA
from variorum.editorial.files import Content
from variorum.exports.compact import as_lines
from variorum.model import Edition


def as_frozen(edition: Edition, content: Content, texts: Iterable[str]) -> str:
    """Write an edition; `texts` are the paths of the editors' texts, of which only a hash is kept."""
    told = [c for section in edition.narrative for p in section.paragraphs for c in p]
    claims = {claim.id: claim for claim in edition.collation.claims}
    order = dict.fromkeys([*told, *claims])
    return as_lines(
        {
            "schema": SCHEMA,
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
