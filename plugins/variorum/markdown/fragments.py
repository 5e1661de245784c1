"""The parts of a text that a link from another page may lead to."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.markdown.document import DOCUMENT, Document
from variorum.markdown.headings import number_headings
from variorum.markdown.html import PREFIX
from variorum.markdown.parser import parser


def heading_ids(body: str) -> Mapping[str, str]:
    """Give the ids of a text's headings by what may be written after `#`."""
    prefix = "n-"
    env = {DOCUMENT: Document(body, "", 1), PREFIX: prefix}
    return number_headings(parser().parse(body, env), prefix)
