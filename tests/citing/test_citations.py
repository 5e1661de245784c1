"""Citations and quotations in Markdown: what each leads to, or what is wrong, with line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from citing.small_library import small_library
from variorum.editorial.files import Content
from variorum.markdown.context import CitationContext
from variorum.markdown.rendering import Rendered, render

HERE = Path(__file__).parent
LIBRARY = small_library()


@pytest.mark.parametrize("case", cases_in(HERE / "citations.txt") + cases_in(HERE / "quotations.txt"))
def test_citations(case: Case, agrees: Agrees) -> None:
    rendered = render(
        case.given,
        path="commentary/case.md",
        content=Content.at(HERE),
        citing=CitationContext(LIBRARY),
    )
    lines = case.given.split("\n")
    for use in rendered.citations:
        assert lines[use.line - 1][use.column - 1 :].startswith(("[@", "@"))
    agrees(case, show(rendered))


def show(rendered: Rendered) -> str:
    """Write citations with the words they rest on, then problems, each with its place."""
    written = []
    uses = iter(rendered.citations)
    for citation in (citation for group in rendered.groups for citation in group.citations):
        rests = [
            f"{cited.reference} “{cited.source.text[start:end]}”"
            for cited in citation.passages
            for start, end in cited.spans or [(cited.passage.start, cited.passage.end)]
        ]
        for _ in citation.passages if citation.source and citation.passages else [citation]:
            use = next(uses)
            written.append(f"{use.line}:{use.column} {use.form} {use.target}: " + " + ".join(rests))
    assert next(uses, None) is None
    for problem in rendered.problems:
        severity = problem.severity.name.lower()
        written.append(f"{problem.line}:{problem.column} {severity} {problem.kind.value}: {problem.message}")
    return "\n".join(line.rstrip(" :") for line in written)
