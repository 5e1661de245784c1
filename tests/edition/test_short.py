"""The short version, on small events."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import corpus_of, read_event
from variorum.edition.composing import Composing, compose
from variorum.language.analysing import analyse
from variorum.options import Options


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("short.txt")))
def test_short(case: Case, agrees: Agrees) -> None:
    sources, found = read_event(case.given)
    edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options())
    words = {s.id: s.text for source in sources for s in source.sentences}
    leads = {claim.id: words[claim.lead] for claim in edition.collation.claims}
    agrees(case, "\n".join(leads[claim] for claim in edition.short))


def test_it_is_a_quarter_of_the_story_at_most() -> None:
    lines = [f"The mayor of Arden opened bridge {number} on Friday." for number in range(40)]
    event = "\n".join(f"# {key}\n" + "\n".join(lines) for key in ("first", "second"))
    event += "".join(f"\n= first.{number} second.{number}" for number in range(1, 41))
    edition, _ = compose(Composing.of(*corpus_of(event), ()), None, Options(short_version=100))
    assert 3 <= len(edition.short) <= 10
