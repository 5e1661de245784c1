"""Footnotes that lead nowhere: markdown-it drops an unused one without a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from variorum.mappings import Place
from variorum.markdown.document import Document
from variorum.problems import ProblemKind, Severity

# A footnote's beginning: `[^1]: `, behind the markers of lists and quotations.
DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:")
REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def check_footnotes(document: Document, env: Mapping[str, Any]) -> None:
    """Report the footnotes of a text that nothing refers to, and references to none."""
    referred = env.get("footnotes", {}).get("refs", {})
    lost = {label[1:] for label, number in referred.items() if number < 0}
    for number, line in enumerate(document.lines):
        for found in DEFINITION.finditer(line):
            if found.group(1) in lost:
                lost.discard(found.group(1))
                message = f"Nothing refers to the footnote `{found.group(1)}`, so it isn't printed"
                place = Place(number + document.first_line, found.start() + 1)
                document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)
    for flow in document.flows:
        for found in REFERENCE.finditer(flow.text):
            message = f"There is no footnote `{found.group(1)}`; write it as [^{found.group(1)}]: …"
            place = flow.place(found.start())
            document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)
