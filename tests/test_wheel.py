"""What is passed on: the wheel and the source distribution, built from this checkout without a network."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from end_to_end.sites import HARBOUR, REPOSITORY

pytestmark = pytest.mark.end_to_end


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both, and give their folder."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=REPOSITORY,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def in_wheel(distributions: Path) -> set[str]:
    [wheel] = distributions.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def in_sdist(distributions: Path) -> set[str]:
    [sdist] = distributions.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        return {member.name.partition("/")[2] for member in archive.getmembers()}


def below(folder: Path) -> set[str]:
    """Give every file of a folder of the checkout that git would keep, relative to the folder."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_every_module_and_the_whole_theme(in_wheel: set[str]) -> None:
    code = {f"variorum/{path}" for path in below(REPOSITORY / "plugins" / "variorum")}
    theme = {f"variorum/theme/{path}" for path in below(REPOSITORY / "themes" / "variorum")}
    assert "variorum/theme/templates/base.html" in theme
    assert (code | theme) - in_wheel == set()


def test_the_wheel_carries_nothing_else_but_what_says_whose_it_is(in_wheel: set[str]) -> None:
    others = {path for path in in_wheel if not path.startswith("variorum/")}
    assert {path.partition("/")[0].rpartition(".")[2] for path in others} == {"dist-info"}
    assert {"LICENSE", "NOTICE", "METADATA"} <= {Path(path).name for path in others}


def test_no_article_is_passed_on(
    in_wheel: set[str], in_sdist: set[str], distributions: Path
) -> None:
    articles = below(REPOSITORY / "content")
    assert articles
    for passed in (in_wheel, in_sdist):
        assert not {Path(path).name for path in articles if "sources/" in path} & {
            Path(path).name for path in passed
        }
        assert not [path for path in passed if "content" in Path(path).parts]
    for name in ("tests", "gold", "output"):
        assert not [path for path in in_sdist if name in Path(path).parts]
    assert {"PKG-INFO", "LICENSE", "NOTICE", "README.md", "pyproject.toml"} <= in_sdist


def test_an_installed_wheel_builds_a_site_from_its_own_theme(
    distributions: Path, tmp_path: Path
) -> None:
    [wheel] = distributions.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")  # noqa: S202 - our own
    settings = (REPOSITORY / "pelicanconf.py").read_text(encoding="utf-8")
    settings += f"\nPLUGIN_PATHS = []\nTHEME = {str(tmp_path / 'installed/variorum/theme')!r}\n"
    (tmp_path / "pelicanconf.py").write_text(settings, encoding="utf-8")
    script = "import variorum, sys; assert 'installed' in variorum.__file__, variorum.__file__;"
    script += "sys.argv[0] = 'pelican'; from pelican import main; main()"
    built = subprocess.run(
        [sys.executable, "-c", script, str(HARBOUR), "-o", "output", "--fatal", "errors"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(tmp_path / "installed"),
            "XDG_CACHE_HOME": str(tmp_path / "kept"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    assert (tmp_path / "output" / "reports" / "courier" / "index.html").is_file()
