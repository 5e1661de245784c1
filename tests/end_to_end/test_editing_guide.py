"""Every example of `docs/editing.md` does what it says: files are taken as they stand, commands run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from end_to_end.links import broken
from end_to_end.sites import PLUGINS, REPOSITORY, Built, Site

pytestmark = pytest.mark.end_to_end

GUIDE = (REPOSITORY / "docs" / "editing.md").read_text(encoding="utf-8")

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""An example: its language, the file that it is if it is one, its text."""

HERALD = "A pilot saw the barge drift towards the bridge, she told Fellport Radio on Tuesday evening.\n"


@pytest.fixture
def followed(site: Site) -> Site:
    """Do all that the guide does, in its order."""
    home = site.content.parent / "home"
    (home / "reports").mkdir(parents=True)
    (home / "reports" / "herald.txt").write_text(HERALD, encoding="utf-8")
    (home / "python").symlink_to(sys.executable)
    for language, path, text in BLOCK.findall(GUIDE):
        if path:
            site.write(path, text)
        for line in text.splitlines() if language == "sh" else ():
            ended = subprocess.run(
                ["bash", "-c", line],
                cwd=site.content.parent,
                env={
                    "PATH": f"{Path(sys.executable).parent}:{home}:{os.environ['PATH']}",
                    "HOME": str(home),
                    "PYTHONPATH": str(PLUGINS),
                    "PYTHONUTF8": "1",
                },
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
            )
            assert ended.returncode == 0, f"{line}\n{ended.stdout}{ended.stderr}"
    return site


@pytest.fixture
def built(followed: Site) -> Built:
    return followed.build("--fatal", "warnings")


def test_the_guide_can_be_followed(built: Built) -> None:
    assert built.exit_code == 0, built.log
    assert not built.problems(), built.log
    assert not broken(built.output)
    assert {
        "reports/herald/index.html",
        "topics/ferry/index.html",
        "commentary/two-counts/index.html",
        "corrections/index.html",
    } <= built.pages()
    assert "inferred" in built.text("reports/gazette/index.html")
    assert "A paragraph of yours" in built.text("narrative/index.html")


def test_every_sort_of_file_and_every_task_has_an_example() -> None:
    written = {path for _, path, _ in BLOCK.findall(GUIDE)} - {""}
    assert written == {
        "sources/gazette.yaml",
        "topics/ferry.md",
        "narrative.md",
        "commentary/two-counts.md",
        "rulings.yaml",
        "corrections.md",
    }
    commands = {line.split()[3] for language, _, text in BLOCK.findall(GUIDE) if language == "sh"
                for line in text.splitlines()}  # fmt: skip
    assert commands == {"check", "add", "cite", "freeze"}


def test_the_problem_that_is_shown_is_what_is_told(site: Site) -> None:
    [shown] = [text for language, _, text in BLOCK.findall(GUIDE) if language == "text"]
    line = shown.splitlines()[1].strip()
    site.write("commentary/wrong.md", f"---\ntitle: T\ndate: 2024-03-07\n---\n{line}\n")
    assert shown in site.command("check").said


def test_every_field_of_a_sidecar_is_explained() -> None:
    from variorum.editorial.sidecars import FIELDS

    for field in set(FIELDS) - {"zone"}:
        assert f"`{field}`" in GUIDE, field
