"""What must hold for any Markdown: nothing active comes out, nothing is lost, every place is exact."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from citing.small_library import small_library
from variorum.editorial.files import Content
from variorum.markdown.context import CitationContext
from variorum.markdown.rendering import Rendered, render
from variorum.problems import ProblemKind

LIBRARY = small_library()
CONTENT = Content.at(Path(__file__).parent)

MARKUP = (
    *"*_`~[]()<>|\\:!#^\"'“”«»{}&;=+-.\n\t\0 ",
    "\n\n", "> ", "- ", "1. ", "# ", "    ", "\n===\n", "| a | b |\n|---|---|\n", "\n: ", "```\n", "***",
    "\\|", "[^1]", "\n\n[^1]: ", "^[", "![", "![x]({static}/test_hostile.py \"a | b\")", "](", "][", "\n[r]: ", "[r]", "  \n", "\\\n", "&amp;", "&#106;",
    "[@harbour]", "[@wire; @gazette]", "[@harbour \"", "\"]", "[@claim:c-8a1f02]", "[@harbour#p-b3ba58]",
    "[@ ", "[@harbor]", "“not ready to go back” ", "“nobody ever said this” ", "No ferry left on Monday. ",
    "{static}", "{filename}/", "{attach}/../../secret", "https://example.org", "javascript:alert(1)", "é",
    "\u00a0", "\u202e", "\u2028", "\ufeff", "\x85", "\x0c", "𝛑", "\ud800",
)  # fmt: skip
HTML = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>",
    "<svg/onload=alert(1)>", "<!--", "-->", "<![CDATA[", "<?x", "</p>", "\"><b onmouseover=x>", "' onclick='",
    "href='{static}/../../secret'", "data:text/html,<script>", "<iframe srcdoc=", "style=x:expression(1)",
    "&lt;script&gt;", "<x@y.z>", "<javascript:alert(1)>", "<https://example.org/\"onclick=x>", "`<b>`",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(MARKUP + HTML), max_size=30).map("".join)

ELEMENTS = frozenset(
    "a blockquote br code dd div dl dt em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre section span strong sup table "
    "tbody td th thead tr ul".split()
)
ATTRIBUTES = frozenset("href src alt title id class start aria-label width height loading role tabindex".split())
# Where a link may lead.
ADDRESS = re.compile(r"#n-|https?://|mailto:|\{(?:index|tag|category|author)\}|\{(?:filename|static|attach)\}/(?!\.)")


class Outline(HTMLParser):
    """Collects the elements, attributes, ids and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.text += [value or "" for name, value in attrs if name == "alt"]

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def rendered(text: str) -> Rendered:
    citing = CitationContext(LIBRARY)
    return render(text, path="commentary/case.md", content=CONTENT, citing=citing)


@given(TEXT)
@example("[a](https://example.org \"href='{attach}/../x'\")")
@example("![<b onclick=x>](x)")
@example("[" * 200 + "]" * 200)
@example("![" * 100 + "](x)" * 100)
@example("\n\n[^1]: ^[]")
@example("> " * 300 + "x")
@example("- " * 300 + "x")
@example("^[" * 100 + "]" * 100)
@example("[^1]: [^1]: [^1]: x\n\n[^1]")
def test_no_active_html_comes_of_any_text(text: str) -> None:
    outline = Outline(rendered(text).html)
    assert outline.elements <= ELEMENTS
    assert not outline.other
    for name, value in outline.attributes:
        assert name in ATTRIBUTES
        if name in {"href", "src"}:
            assert ADDRESS.match(value)
        else:
            assert "{" not in value or name in {"alt", "title"}
        if name == "id":
            assert value.startswith("n-")
    ids = [value for name, value in outline.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    for name, value in outline.attributes:
        assert name != "href" or not value.startswith("#") or value[1:] in ids


@given(TEXT)
def test_pelican_finds_no_link_but_those_that_were_judged(text: str) -> None:
    # The expression of Pelican 4.12 for its own links, with its default setting.
    pelican = re.compile(
        r"""<[^\>]+(?:href|src|poster|data|cite|formaction|action|content)\s*=\s*(["'])"""
        r"""(?P<path>[{|](?P<what>.*?)[|}](?P<value>.*?))\1"""
    )
    for found in pelican.finditer(rendered(text).html):
        assert ADDRESS.match(found.group("path"))
        assert ".." not in found.group("value").split("/")


@given(TEXT)
def test_every_place_is_where_it_is_said_to_be(text: str) -> None:
    result = rendered(text)
    lines = re.split(r"\r\n|\r|\n", text)
    for use in result.citations:
        assert lines[use.line - 1][use.column - 1 :].startswith(("[@", "@"))
    begins = {
        ProblemKind.CITATION_SYNTAX: "[@",
        ProblemKind.UNKNOWN_SOURCE: ("[@", "@"),
        ProblemKind.QUOTATION_UNCITED: ("n", "N"),
        ProblemKind.QUOTATION_UNKNOWN: "",
    }
    for problem in result.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        wanted = begins.get(problem.kind, "")
        there = lines[problem.line - 1][problem.column - 1 :].lstrip("\"'“”«» ")
        assert there.startswith(wanted)


PLAIN = st.lists(
    st.sampled_from(
        [
            "*",
            "_",
            "> ",
            "- ",
            "1. ",
            "# ",
            "\n",
            "\n\n",
            "<b>",
            "|",
            "`",
            "[",
            "]",
            "\\",
            "    ",
            "| x |\n|---|\n",
            "[@harbour]",
            "[@harbor]",
            "[@ ",
            "\n: ",
            "!",
            '"',
            "“",
            "”",
            "^[",
            "[^1]",
            "\n\n[^1]: ",
            "WORD",
            "WORD",
            "WORD",
        ]
    ),
    max_size=40,
)


@given(PLAIN)
def test_no_word_is_lost_without_a_problem(pieces: list[str]) -> None:
    words = [f"w{number}" if piece == "WORD" else piece for number, piece in enumerate(pieces)]
    result = rendered(" ".join(words))
    text = " ".join(Outline(result.html).text)
    lost = {ProblemKind.TABLE_ROW, ProblemKind.FOOTNOTE}
    if not lost & {problem.kind for problem in result.problems}:
        for word in words:
            assert not word.startswith("w") or re.search(rf"{word}(?!\d)", text), word


@given(st.text(max_size=200))
def test_any_text_at_all_is_rendered(text: str) -> None:
    assert Outline(rendered(text).html).elements <= ELEMENTS
