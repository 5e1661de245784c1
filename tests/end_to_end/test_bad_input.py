"""What is wrong with the content is told by place, and costs nothing else of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from end_to_end.sites import Built, Site

pytestmark = pytest.mark.end_to_end

CASES = cases_in(Path(__file__).with_name("bad_input.txt"))

HEADER = "=== "


def lay(site: Site, given: str) -> None:
    """Write the files of a case, each after a line with its path; `escaped` stands for odd bytes."""
    for part in given.split(HEADER)[1:]:
        head, _, text = part.partition("\n")
        path, *escaped = head.split()
        raw = text.strip("\n").encode("ascii" if escaped else "utf-8")
        data = raw.decode("unicode_escape").encode("latin-1") if escaped else raw
        site.write(path, data + b"\n" if data and not escaped else data)


@pytest.mark.parametrize("case", CASES)
def test_bad_input(case: Case, agrees: Agrees, site: Site, harbour: Built) -> None:
    lay(site, case.given)
    built = site.build()
    agrees(case, "\n".join(built.problems()))
    assert built.exit_code == 0, built.log
    assert "Traceback" not in built.log
    assert not harbour.pages() - built.pages()
    assert not list(site.content.parent.glob("*.html"))


@pytest.mark.parametrize("case", CASES)
def test_bad_input_fails_a_strict_build(case: Case, site: Site) -> None:
    lay(site, case.given)
    built = site.build("--fatal", "errors")
    assert built.exit_code != 0
    assert built.problems()
