"""Decisions on a small event: what each writes, and what none can."""

from __future__ import annotations

import difflib
import re
from functools import reduce
from pathlib import Path

import pytest
from msgspec import ValidationError, json

from cases import Agrees, Case, cases_in
from edition.events import read_event
from variorum.deciding.decisions import Decision, DecisionError, amendments, in_words
from variorum.edition.steps import make
from variorum.editorial.amending import amended
from variorum.editorial.files import Content
from variorum.options import Options

EVENT = """\
# first
Nine people were hurt when the bus left the road. The mayor of Orlo came to the hospital on Friday.
# second
Seven people were hurt when a bus left the road. The mayor of Orlo came to the hospital on Friday.
"""

FILE = re.compile(r"^--- (\S+)\n", re.MULTILINE)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("decisions.txt")))
def test_decisions(case: Case, agrees: Agrees, tmp_path: Path) -> None:
    asked, *files = FILE.split(f"{case.given}\n")
    for name, text in zip(files[::2], files[1::2], strict=True):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    content = Content.at(tmp_path)
    sources = read_event(EVENT)[0]
    claims = make(Content.at(tmp_path / "none"), sources, Options(), []).edition.collation.claims
    try:
        decision = json.decode(asked, type=Decision)
        made = amendments(content, sources, claims, decision)
    except ValidationError:
        agrees(case, "no decision")
        return
    except DecisionError as why:
        agrees(case, f"refused: {why}")
        return
    told = [in_words(decision)]
    for path in dict.fromkeys(one.path for one in made):
        before = content.read(path).data if content.exists(path) else b""
        after = reduce(amended, made, before)
        assert reduce(amended, (one.undone for one in reversed(made)), after) == before
        told += difflib.unified_diff(
            before.decode().splitlines(), after.decode().splitlines(), path, path, n=0, lineterm=""
        )
    agrees(case, "\n".join(told))
