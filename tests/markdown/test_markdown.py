"""Markdown to HTML: what is on, what is off, which ids there are, and where links may lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from citing.small_library import small_library
from variorum.editorial.files import Content
from variorum.markdown.context import CitationContext
from variorum.markdown.rendering import LONGEST, MOST_CITATIONS, Rendered, render
from variorum.problems import ProblemKind

HERE = Path(__file__).parent
LIBRARY = small_library()

PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0"
"""The beginning of a picture of 640 by 480 pixels."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    root = tmp_path_factory.mktemp("site") / "content"
    for name in (
        "../secret",
        ".hidden",
        "commentary/case.md",
        "images/pier.png",
        "images/pier map.png",
        "images/torn.gif",
        "pages/about.md",
        "sources/harbour.txt",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = PICTURE if name.endswith(".png") else b"# X\n" if name.endswith("about.md") else b"x"
        path.write_bytes(data)
    (root / "linked.png").symlink_to(root / "images" / "pier.png")
    (root / "linked").symlink_to(root / "images", target_is_directory=True)
    return Content.at(root)


def rendered(text: str, content: Content, **options: str) -> Rendered:
    citing = CitationContext(LIBRARY)
    tags = frozenset({"ferries"})
    return render(text, path="commentary/case.md", content=content, citing=citing, tags=tags, **options)


@pytest.mark.parametrize("case", cases_in(HERE / "rendering.txt") + cases_in(HERE / "links.txt"))
def test_markdown(case: Case, agrees: Agrees, content: Content) -> None:
    result = rendered(case.given, content)
    problems = [
        f"{problem.line}:{problem.column} {problem.severity.name.lower()} {problem.kind.value}: {problem.message}"
        for problem in result.problems
    ]
    agrees(case, "\n".join([result.html.rstrip("\n"), *problems]))


def test_two_texts_on_one_page_share_no_id(content: Content) -> None:
    text = "# A\n\nb[^1]\n\n[^1]: c"
    one, other = (rendered(text, content, within=name).html for name in ("one", "other"))
    assert 'id="n-one_a"' in one
    assert 'id="n-one__note-1"' in one
    assert one.replace("n-one_", "n-other_") == other


def test_lines_are_counted_from_the_first_line_of_the_text_in_its_file(content: Content) -> None:
    citing = CitationContext(LIBRARY)
    result = render("a\n\nb [@harbor] [c](x:y)", path="a.md", content=content, citing=citing, first_line=7)
    assert [(problem.line, problem.column) for problem in result.problems] == [(9, 3), (9, 13)]


def test_cards_stand_right_after_the_outermost_block_that_cites(content: Content) -> None:
    citing = CitationContext(
        LIBRARY,
        control=lambda group: f"<c{group.number}>",
        cards=lambda groups: "".join(f"<card{group.number}>" for group in groups) + "\n",
    )
    text = "# A [@wire]\n\n- b [@harbour]\n- c\n\n  [@gazette]\n\nd^[e [@wire]]\n\nf"
    result = render(text, path="a.md", content=content, citing=citing)
    tags = [line for line in result.html.split("\n") if "<c" in line or "</" in line]
    assert tags == [
        '<h2 id="n-a">A <c1></h2>',
        "<card1>",
        "<p>b <c2></p>",
        "</li>",
        "<p>c</p>",
        "<p><c3></p>",
        "</li>",
        "</ul>",
        "<card2><card3>",
        '<p>d<sup class="footnote-ref"><a href="#n-_note-1" id="n-_ref-1">1</a></sup></p>',
        "<p>f</p>",
        '<li id="n-_note-1"><p>e <c4> <a href="#n-_ref-1" class="footnote-back" aria-label="Back to the text, from note 1">↩︎</a></p>',
        "</li>",
        "</ol>",
        "</section>",
        "<card4>",
    ]


def test_what_was_checked_is_counted_failures_included(content: Content) -> None:
    text = "[@wire; @wyre] “not ready to go back” [@harbour] [a](x:y) [b](https://example.org)"
    result = rendered(text, content)
    counts = (result.citations_checked, result.links_checked, result.quotations_checked)
    assert counts == (3, 2, 1)


def test_a_text_beyond_its_budget_is_one_problem(content: Content) -> None:
    result = rendered("x" * (LONGEST + 1), content)
    assert [problem.kind for problem in result.problems] == [ProblemKind.FILE_TOO_LARGE]
    assert not result.html
    result = rendered("[@wire] " * (MOST_CITATIONS + 2), content)
    assert [problem.kind for problem in result.problems] == [ProblemKind.FILE_TOO_LARGE]
    assert len(result.citations) == MOST_CITATIONS
