"""What the pictures show of small events, and that a page can print them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from cases import Agrees, Case, cases_in
from edition.events import read_event
from variorum.edition.lookup import Lookup
from variorum.edition.rights import Rights
from variorum.edition.steps import make
from variorum.editorial.files import Content
from variorum.model import Show
from variorum.options import Options
from variorum.site.addresses import Addresses, set_defaults
from variorum.site.views import Views
from variorum.site.views.charts import shares, short_standing
from variorum.site.views.events import coming, events
from variorum.site.views.naming import shown

THEME = Path(__file__).parents[2] / "themes" / "variorum" / "templates"


def views_of(given: str, folder: Path) -> Views:
    """Make the views of an event, with an editor's rulings on it."""
    event, _, rulings = given.partition("\n---\n")
    (folder / "rulings.yaml").write_text(rulings, encoding="utf-8")
    edition = make(Content.at(folder), read_event(event)[0], Options(), []).edition
    lookup, settings = Lookup(edition), dict[str, str]()
    set_defaults(settings)
    return Views.of(lookup, Addresses(settings), Rights(lookup, Show.FULL, 1.0))


def printed(macro: str, *given: object) -> str:
    """Print a macro of the theme."""
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters["shown_date"] = shown
    name, _, call = macro.partition(".")
    template = environment.from_string(f'{{% from "{name}.html" import {call} with context %}}{{{{ {call}(*given) }}}}')
    return template.render(given=given)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("standing.txt")))
def test_how_the_short_version_stands(case: Case, agrees: Agrees, tmp_path: Path) -> None:
    statements = views_of(case.given, tmp_path).statements
    found = short_standing(statements.lookup, statements.short())
    told = [f"{one.sort}: {one.statement.text}" for one in found.standings]
    counts = [f"{number} {words}" for _, words, number in found.numbers]
    agrees(case, "\n".join([*told, *counts]))
    page = printed("figures.standing", found, "narrative/")
    assert len(re.findall(r'href="narrative/#c-', page)) == len(found.standings)
    assert all(f"{number} {words}" in page for _, words, number in found.numbers)


EVENT = """\
# first 2024-03-07 by The First
The bridge was opened on March 5. The county will close the old ferry on March 20. They will sell it on March 9.
# second 2024-03-07 by The Second
The council will meet on March 12.
"""


def test_what_comes_next_is_what_is_still_ahead(tmp_path: Path) -> None:
    views = views_of(EVENT, tmp_path)
    found = coming(events(views.statements, views.lookup.edition.timeline), views.lookup.edition.as_of)
    assert [(one.date.iso, one.alone) for one in found] == [
        ("2024-03-09", False),
        ("2024-03-12", True),
        ("2024-03-20", True),
    ]
    assert "March 12, 2024" in printed("events.what_next", found, "", "narrative/")


def test_a_report_has_a_line_with_whose_words_it_is_made_of(tmp_path: Path) -> None:
    views = views_of(EVENT, tmp_path)
    [first, second] = shares(views.lookup, views.naming)
    assert first.shares == (("The First", 1, 100),)
    assert "The Second</span>&nbsp;100%" in printed("figures.whose_words", second, "")
