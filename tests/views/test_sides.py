"""Who stands before which words, where a difference is told on a few lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from cases import Agrees, Case, cases_in
from variorum.site.views.statements import difference_view
from views.test_charts import printed, views_of


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("sides.txt")))
def test_who_stands_before_which_words(case: Case, agrees: Agrees, tmp_path: Path) -> None:
    passages = views_of(case.given, tmp_path).passages
    told = [one for one in passages.lookup.edition.collation.differences if not one.copying]
    page = "".join(printed("citation.difference_line", difference_view(passages, one), "n-d", "") for one in told)
    sides = BeautifulSoup(page, "html.parser").select(".side")
    agrees(case, "\n".join(" ".join(side.get_text().split()) for side in sides))
