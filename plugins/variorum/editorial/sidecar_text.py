"""Writing a sidecar: facts as YAML that reads back as what was given."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

PLAIN = re.compile(r"[A-Za-z0-9](?:[\w .’&/-]*[\w.’])?")
"""Words that YAML takes without quotation marks, within brackets too."""

NOTHING = ("null", "Null", "NULL")
"""Words that mean nothing without quotation marks."""

DATED = ("published", "as_of")


class Given(Struct, frozen=True):
    """A fact that an editor gives."""

    value: str
    inferred: bool = False


class Proposal(Struct, frozen=True):
    """A fact that the text seems to state."""

    name: str
    """Of the sidecar's field."""
    value: str
    where: str
    """What states it, in words."""


def sidecar_text(given: Mapping[str, Given], proposals: Iterable[Proposal] = ()) -> str:
    """Write the facts, and below them the proposals that nobody took yet as comments."""
    lines = [f"{name}: {_written(name, fact)}\n" for name, fact in given.items()]
    left = [proposal for proposal in proposals if proposal.name not in given]
    if left:
        lines.append("# The text seems to state this; where that is right, take the `# ` away.\n")
    lines += [
        f"# {proposal.name}: {_quoted(proposal.value)}    # {' '.join(proposal.where.split())}\n"
        for proposal in left
    ]
    return "".join(lines)


def _written(name: str, fact: Given) -> str:
    if not fact.inferred:
        return _quoted(fact.value)
    return f"{{{'date' if name in DATED else 'name'}: {_quoted(fact.value)}, basis: inferred}}"


def _quoted(value: str) -> str:
    if PLAIN.fullmatch(value) and value not in NOTHING:
        return value
    return json.dumps(value, ensure_ascii=False)
