"""Footnotes that lead nowhere: markdown-it drops an unused one without a word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from variorum.markdown.document import Document
from variorum.problems import Place, ProblemKind, Severity

# A reference to a footnote that markdown-it left as text: `[^1]`.
REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def check_footnotes(document: Document, env: Mapping[str, Any]) -> None:
    """Report footnotes that nothing refers to or that come twice, and references to none."""
    referred = env.get("footnotes", {}).get("refs", {})
    lines: dict[str, int] = {}
    for label, line in document.footnotes:
        column = max(document.lines[line].find(f"[^{label}]:"), 0)
        place = Place(line + document.first_line, column + 1)
        if label in lines:
            message = (
                f"The footnote `{label}` was written on line {lines[label]}; this one is printed in "
                "its place: give it another name"
            )
            document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)
        elif referred.get(f":{label}", -1) < 0:
            message = f"Nothing refers to the footnote `{label}`, so it isn't printed"
            document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)
        lines[label] = place.line
    for flow in document.flows:
        for found in REFERENCE.finditer(flow.text):
            message = f"There is no footnote `{found.group(1)}`; write it as [^{found.group(1)}]: …"
            place = flow.place(found.start())
            document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)


def without_dead_ends(tokens: Sequence[Token]) -> list[Token]:
    """Drop the ways back to references that aren't printed: in a picture's text, in an unused footnote."""
    printed = {
        _reference(child)
        for token in tokens
        for child in token.children or []
        if child.type == "footnote_ref"
    }
    return [
        token for token in tokens if token.type != "footnote_anchor" or _reference(token) in printed
    ]


def _reference(token: Token) -> tuple[int, int]:
    return token.meta["id"], token.meta.get("subId", 0)
