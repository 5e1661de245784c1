"""The documentation says what the code says; `pytest --regenerate` writes it anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from documented import (
    ADDRESSES,
    BEGIN,
    addresses_table,
    members,
    problems_table,
    settings_table,
    with_table,
)
from variorum.options import Options
from variorum.problems import ProblemKind

REPOSITORY = Path(__file__).parents[1]

LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")
"""A link of a Markdown page to a file, such as `](docs/editing.md)`."""


@pytest.mark.parametrize(
    ("page", "table", "begin"),
    [
        ("settings.md", settings_table, BEGIN),
        ("settings.md", addresses_table, ADDRESSES),
        ("problems.md", problems_table, BEGIN),
    ],
)
def test_a_table_is_what_the_code_says(
    page: str, table: Callable[[], str], begin: str, pytestconfig: pytest.Config
) -> None:
    path = REPOSITORY / "docs" / page
    text = path.read_text(encoding="utf-8")
    current = with_table(text, table(), begin)
    if pytestconfig.getoption("regenerate"):
        path.write_text(current, encoding="utf-8", newline="\n")
    else:
        assert text == current


def test_no_setting_and_no_kind_is_left_out() -> None:
    assert len(list(members("options.py", "Options"))) == len(Options.__struct_fields__)
    assert len(list(members("problems.py", "ProblemKind"))) == len(ProblemKind)


def test_every_file_that_a_page_links_to_is_there() -> None:
    pages = [*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/*.md")]
    assert len(pages) > 3
    for page in pages:
        for target in LINK.findall(re.sub(r"`[^`]*`", "", page.read_text(encoding="utf-8"))):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readme_names_commands_that_make_knows() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", readme, re.MULTILINE))
    assert {"html", "test", "serve"} <= named
    assert {command for command in named if f"\n{command}:" not in makefile} == set()


def test_the_readme_and_the_changelog_name_every_command() -> None:
    folder = REPOSITORY / "plugins" / "variorum" / "commands"
    commands = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## Commands")[2].partition("## ")[0]
    assert set(re.findall(r"^\| `([a-z]+)` \|", table, re.MULTILINE)) == commands
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert set(re.findall(r"python -m variorum ([a-z]+)", changelog)) == commands


def test_the_architecture_names_every_room_and_no_other() -> None:
    package = REPOSITORY / "plugins" / "variorum"
    rooms = {path.name for path in package.glob("*.py")} - {"__init__.py"}
    rooms |= {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    text = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
    house = text.partition("## The house")[2].partition("## ")[0]
    rows = "\n".join(line for line in house.splitlines() if line.startswith("|"))
    assert set(re.findall(r"`(\w+(?:\.py|/))`", rows)) - {"output/"} == rooms
