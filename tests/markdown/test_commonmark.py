"""CommonMark's own examples, less those whose raw HTML we print as text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from variorum.markdown.document import DOCUMENT, Document
from variorum.markdown.html import PREFIX
from variorum.markdown.parser import parser

# Raw HTML is off, so that in these an HTML tag, block or comment is text; the only reason there is.
RAW_HTML = frozenset(
    {21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643}
    | set(range(148, 192))
    | {613, 614, 615, 616, 617, 623, *range(625, 632)}
)
# Typographic quotation marks are ours; XHTML's slash and the white space of an empty quotation are not.
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
EMPTY_ELEMENT_END = re.compile(r"\s*/>")

EXAMPLES = json.loads(Path(__file__).with_name("commonmark.json").read_text(encoding="utf-8"))["examples"]


def same_form(html: str) -> str:
    html = EMPTY_ELEMENT_END.sub(">", html).translate(STRAIGHT).replace("&quot;", '"')
    return html.replace("&#39;", "'").replace("<blockquote>\n</blockquote>", "<blockquote></blockquote>")


@pytest.mark.parametrize(("section"), sorted({example[1] for example in EXAMPLES}))
def test_examples_agree_but_for_raw_html(section: str) -> None:
    for number, at, markdown, html in EXAMPLES:
        if at != section:
            continue
        env = {DOCUMENT: Document(markdown, "example.md", 1), PREFIX: "n-"}
        rendered = parser().render(markdown, env)
        agrees = same_form(rendered) == same_form(html)
        assert agrees is (number not in RAW_HTML), f"{number}: {markdown!r} gives {rendered!r}"
