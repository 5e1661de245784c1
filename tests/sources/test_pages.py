"""Pages: what of them is seen, which of it is the article, and what they state of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.model import BlockKind, Fact, Facts
from variorum.problems import ProblemKind
from variorum.sources.receiving.page_facts import merged, read_statement
from variorum.sources.receiving.pages import article_lines
from variorum.sources.receiving.parsing import MOST_ATTRIBUTES, MOST_ELEMENTS, MOST_OPEN, parse_page
from variorum.sources.receiving.received import receive
from variorum.sources.receiving.visible import visible_lines

HERE = Path(__file__).parent

TAGS = (
    *(
        "<p>",
        "</p>",
        "<div hidden>",
        "</div>",
        "<table>",
        "<td>",
        "<br>",
        "<pre>",
        "&amp;",
        "&#x202e;",
    ),
    *("<script>", "<!--", "<b", "<h1>", "</body>", '<a href="', "<nav>", "<title>", "</html>"),
)
"""Tags that turn what follows into something else, some of them cut short."""

MARKUP = st.lists(
    st.one_of(
        st.sampled_from(TAGS),
        st.text(max_size=20),
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize("case", cases_in(HERE / "visible.txt"))
def test_visible_lines(case: Case, agrees: Agrees) -> None:
    page = parse_page(case.given, "a.html")
    assert page.tree is not None
    rows = [f"{line.unseen or 'seen'}: {line.text}" for line in visible_lines(page.tree)]
    agrees(case, "\n".join(rows))


@pytest.mark.parametrize("case", cases_in(HERE / "pages.txt"))
def test_pages(case: Case, agrees: Agrees) -> None:
    source = receive(case.given.encode(), "a.html", "a", Facts()).source
    assert source is not None
    rows = [
        f"{block.kind} {block.rule}: {source.text[block.start : block.end][:45].strip()}" for block in source.blocks
    ]
    agrees(case, "\n".join(rows))


@pytest.mark.parametrize("case", cases_in(HERE / "facts.txt"))
def test_what_a_page_states_of_itself(case: Case, agrees: Agrees) -> None:
    facts = read_statement(case.given, parse_page(case.given, "a.html").tree).facts
    rows = []
    for name in Facts.__struct_fields__:
        value = getattr(facts, name)
        if isinstance(value, Fact):
            rows.append(f"{name} = {value.value} ({value.basis}, {value.where})")
        elif value:
            rows.append(f"{name} = {value}")
    agrees(case, "\n".join(rows))


@pytest.mark.parametrize("case", cases_in(HERE / "genres.txt"))
def test_what_sort_of_text_a_page_is(case: Case, agrees: Agrees) -> None:
    paragraphs = "".join(
        f"<p>The ferry to Skarn stopped for {n} days after its engine failed off Vik.</p>" for n in (2, 4, 6)
    )
    source = receive(case.given.replace("TEXT", paragraphs).encode(), "a.html", "a", Facts()).source
    assert source is not None
    genre = source.facts.genre
    agrees(case, f"{genre.value} ({genre.basis}, {genre.where})" if genre else "report")


def test_the_sidecar_wins() -> None:
    sidecar = Facts(title=Fact("The editor's"), blocks={"a": BlockKind.NOTICE})
    page = Facts(title=Fact("The page's"), author=Fact("Ada Example"), url="https://example.org")
    both = merged(sidecar, page)
    assert (both.title, both.author, both.url, both.blocks) == (
        sidecar.title,
        page.author,
        page.url,
        sidecar.blocks,
    )


def test_what_ends_does_not_count_as_deep() -> None:
    parts = ("<ul><li><div>x</ul>", "<table><tr><td><div>x<td><div>y</table>", '<script>"<div><\\/div>"</script>')
    page = parse_page("".join(part * (MOST_OPEN + 1) for part in parts), "a.html")
    assert page.problem is not None
    assert "elements, so" in page.problem.message


@given(MARKUP)
def test_the_ledger_of_any_page_balances(markup: str) -> None:
    received = receive(markup.encode(), "a.html", "a", Facts())
    if received.source is None:
        assert received.problems
        return
    text, end = received.source.text, 0
    for block in received.source.blocks:
        assert not text[end : block.start].strip()
        assert end <= block.start < block.end
        end = block.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<div>" * 400 + "deep", "dropped text"),
        ("<dl><dd>" * (MOST_OPEN + 1) + "deep", "in one another"),
        ("<div><table><td></div>" * (MOST_OPEN + 1) + "deep", "in one another"),
        (
            "<p>before<a " + " ".join(f"a{n}=1" for n in range(MOST_ATTRIBUTES + 1)) + ">",
            "attributes",
        ),
        ("<p>x" * (MOST_ELEMENTS + 1), "elements"),
    ],
    ids=["nested too deep", "never closed", "never closed by tables", "too many attributes", "too many elements"],
)
def test_a_page_that_loses_text_or_costs_too_much_is_unread(markup: str, words: str) -> None:
    received = receive(markup.encode(), "a.html", "a", Facts())
    assert received.source is None
    (problem,) = received.problems
    assert problem.kind is ProblemKind.PAGE_UNREAD
    assert words in problem.message


def test_a_page_without_text_is_empty() -> None:
    for markup in ("<html><body><img src=x></body></html>", "<!-- nothing -->"):
        received = receive(markup.encode(), "a.html", "a", Facts())
        assert [p.kind for p in received.problems] == [ProblemKind.SOURCE_EMPTY]


def test_extracted_text_is_found_in_the_lines_it_came_from() -> None:
    lines = [
        "Home",
        "The ferry to Skarn Island",
        "Share",
        "stopped running on Tuesday, as everybody knows.",
        "What next",
        "The ferry to Skarn Island is old, and nobody will pay for a new one now.",
        "What next",
    ]
    article = (
        "The ferry to Skarn Island stopped running on Tuesday, as everybody knows.\nWhat next\n"
        "The ferry to Skarn Island is old, and nobody will pay for a new one now."
    )
    assert sorted(article_lines(lines, article)) == [1, 3, 4, 5]


@given(st.lists(st.text(max_size=30), max_size=10), st.text(max_size=100))
def test_lines_of_an_article_are_lines_of_the_page(lines: list[str], article: str) -> None:
    assert article_lines(lines, article) <= set(range(len(lines)))
    assert article_lines(lines, "") == frozenset()
