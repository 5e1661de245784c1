"""Differences between small reports, as cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from collation.difference_reports import read, show_differences
from variorum.collation.differences.findings import differences
from variorum.language.reading import analyse


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("difference_cases.txt")))
def test_differences(case: Case, agrees: Agrees) -> None:
    sources, claims, links, origins = read(case.given)
    agrees(case, show_differences(differences(analyse(sources), claims, links, origins)))
