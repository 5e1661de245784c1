"""The page of corrections, which an editor writes in `corrections.md`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from pelican.generators import Generator

from variorum.editorial.corrections import PATH, read_corrections
from variorum.site.content import Corrections, Output
from variorum.site.pages.commentary import editors_html
from variorum.site.views.naming import shown
from variorum.site.views.values import Known
from variorum.site.workspace import Workspace


class CorrectionView(Struct, frozen=True):
    """What was put right on a day."""

    anchor: str
    heading: str
    date: Known | None
    """None where the heading is no date."""
    body: str
    """HTML whose links are still Pelican's to resolve."""


def contents(generator: Generator, workspace: Workspace) -> Iterator[Corrections]:
    """Give the page, if there is the file; the introduction first, then each section rendered."""
    found, problems = read_corrections(workspace.content)
    workspace.problems += problems
    if found is None:
        return
    parts = [found.introduction, *(correction.part for correction in found.corrections)]
    bodies = [
        editors_html(workspace, part.body, PATH, part.body_line, within=f"{number}")
        for number, part in enumerate(parts)
    ]
    page = Corrections(generator, PATH, found.text.metadata.title, "corrections", "\n".join(bodies))
    page.summary_text = found.text.metadata.summary
    page.bodies = bodies
    page.found = found.corrections
    yield page


def write_page(output: Output, page: Corrections) -> None:
    """Write the page."""
    introduction, *bodies = page.bodies
    corrections = [
        CorrectionView(
            one.anchor,
            one.part.heading,
            Known(shown(one.date), inferred=False, iso=one.date) if one.date else None,
            body,
        )
        for one, body in zip(page.found, bodies, strict=True)
    ]
    output.write(
        "CORRECTIONS",
        "corrections",
        page=page,
        summary=page.summary_text,
        introduction=introduction,
        corrections=corrections,
    )
