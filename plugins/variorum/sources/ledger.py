"""The ledger of a source, as data that adds up: every block with its kind, rule, reason and words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import asdict

from variorum.language.english.readers import REASONS
from variorum.model import BlockKind, Facts, Source
from variorum.problems import Problem

FACTS = ("title", "publisher", "author", "via", "agency", "published", "as_of")
"""Facts with a basis that the ledger tells."""


def ledger(source: Source, problems: Iterable[Problem] = ()) -> dict[str, Any]:
    """Give a source's ledger; `counts` are of characters that are not white space, by kind, and `all`."""
    counts = dict.fromkeys((kind.value for kind in BlockKind), 0)
    for block in source.blocks:
        counts[block.kind.value] += _ink(source.text[block.start : block.end])
    return {
        "path": source.path,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "length": len(source.text),
        "facts": _facts(source.facts),
        "counts": {**counts, "all": _ink(source.text)},
        "blocks": [
            {
                **asdict(block),
                "reason": REASONS[block.rule],
                "text": source.text[block.start : block.end],
            }
            for block in source.blocks
        ],
        "repairs": [
            {
                "start": repair.start,
                "end": repair.end,
                "text": source.text[repair.start : repair.end],
                "replacement": repair.replacement,
                "rule": repair.rule,
            }
            for repair in source.repairs
        ],
        "problems": [str(problem) for problem in problems],
    }


def _ink(text: str) -> int:
    return sum(map(len, text.split()))


def _facts(facts: Facts) -> dict[str, Any]:
    found: dict[str, Any] = {name: asdict(fact) for name in FACTS if (fact := getattr(facts, name)) is not None}
    plain = ((name, getattr(facts, name)) for name in ("url", "language", "rights"))
    return found | {name: value for name, value in plain if value}
