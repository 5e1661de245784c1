"""The settings of our own: read once, checked, the rest a problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from variorum.options import Options, read_options


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("options.txt")))
def test_options(case: Case, agrees: Agrees) -> None:
    settings: dict[str, object] = {}
    exec(case.given, {"__builtins__": {}}, settings)  # noqa: S102 - settings are Python
    options, problems = read_options(settings)
    defaults = Options()
    changed = [
        f"{name}: {getattr(options, name)}"
        for name in sorted(Options.__struct_fields__)
        if getattr(options, name) != getattr(defaults, name)
    ]
    agrees(case, "\n".join([*changed, *map(str, problems)]))
