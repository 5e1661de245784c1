"""A new site: laid out in an empty folder, with the settings of this one."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import variorum
from variorum.__main__ import main
from variorum.commands.new import FILES, lay_out

REPOSITORY = Path(__file__).parents[2]

OWN = {"SITENAME", "PLUGIN_PATHS", "THEME"}
"""Settings in which a new site differs from this one."""


def settings(path: Path) -> dict[str, object]:
    return {name: value for name, value in runpy.run_path(str(path)).items() if name.isupper()}


def test_a_new_site_has_the_settings_of_this_one(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "bridge")]) == 0
    new, ours = (
        settings(tmp_path / "bridge" / "pelicanconf.py"),
        settings(REPOSITORY / "pelicanconf.py"),
    )
    assert {n: v for n, v in new.items() if n not in OWN} == {n: v for n, v in ours.items() if n not in OWN}
    assert new["SITENAME"] == "Bridge"
    assert "PLUGIN_PATHS" not in new
    published = (tmp_path / "bridge" / "publishconf.py").read_text(encoding="utf-8")
    assert published == (REPOSITORY / "publishconf.py").read_text(encoding="utf-8")


def test_the_theme_is_where_the_package_says() -> None:
    theme = Path(variorum.theme_path())
    assert theme == REPOSITORY / "themes" / "variorum"
    assert (theme / "templates" / "base.html").is_file()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1))
def test_a_title_of_any_characters_is_the_sites_name(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    folder = tmp_path_factory.mktemp("new") / "site"
    lay_out(folder, title)
    assert settings(folder / "pelicanconf.py")["SITENAME"] == title
    front = (folder / "content" / "narrative.md").read_text(encoding="utf-8").split("---\n")[1]
    assert yaml.safe_load(front)["title"] == title


def test_what_is_there_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "thesis.txt").write_text("the only copy", encoding="utf-8")
    assert main(["new", str(tmp_path)]) == 1
    assert main(["new", str(tmp_path / "thesis.txt")]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    assert "isn't empty" in capsys.readouterr().err
    (tmp_path / "thesis.txt").unlink()
    assert main(["new", str(tmp_path), "--title", "The   bridge"]) == 0
    assert settings(tmp_path / "pelicanconf.py")["SITENAME"] == "The bridge"


def test_every_template_is_used() -> None:
    skeleton = Path(variorum.__file__).parent / "commands" / "skeleton"
    assert {path.name for path in skeleton.iterdir()} == {f"{name}.txt" for name in FILES.values()}
