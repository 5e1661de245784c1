"""What is passed on: the wheel and the source distribution, built from this checkout without a network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from end_to_end.sites import REPOSITORY

pytestmark = [pytest.mark.end_to_end, pytest.mark.xdist_group("wheel")]


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


def test_no_article_is_passed_on(in_wheel: set[str], in_sdist: set[str], distributions: Path) -> None:
    articles = below(REPOSITORY / "content")
    assert articles
    for passed in (in_wheel, in_sdist):
        assert not {Path(path).name for path in articles if "sources/" in path} & {Path(path).name for path in passed}
        assert not [path for path in passed if "content" in Path(path).parts]
    for name in ("tests", "gold", "output"):
        assert not [path for path in in_sdist if name in Path(path).parts]
    assert {"PKG-INFO", "LICENSE", "NOTICE", "README.md", "pyproject.toml"} <= in_sdist


REPORTS = {
    "news.txt": "Two sisters find a Roman mosaic under a barn floor\n\n"
    "AMBLEY (Vale Press) - Two sisters found a Roman mosaic under the floor of their barn in Ambley on "
    "Monday, the county museum said.\n\n"
    "The mosaic shows a boar hunt and measures six meters by four, said Hana Brandt, the museum's "
    "director.\n\n"
    "\u201cWe were looking for a leaking pipe,\u201d said Ruth Aldous, one of the sisters.\n",
    "radio.html": "<!doctype html><html><head><title>Roman mosaic found in barn</title></head><body>"
    "<article><h1>Roman mosaic found in barn</h1><p>A Roman mosaic was found on Monday under the floor of "
    "a barn in Ambley, according to the county museum.</p><p>It shows a boar hunt and is six meters long, "
    "said museum director Hana Brandt.</p><p>The barn will be closed for digging until the spring, she "
    "said.</p></article></body></html>\n",
    "radio.yaml": "publisher: Radio Vale\npublished: 2025-02-10\nurl: https://radio.example/mosaic\n",
}
"""Two reports of an event that never was, and what is known of one of them."""


@pytest.fixture(scope="module")
def installed(distributions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in a new environment, with the dependencies of this one; give its Python."""
    folder = tmp_path_factory.mktemp("environment")
    python = folder / "an environment" / ("Scripts" if os.name == "nt" else "bin") / "python"
    venv.create(python.parents[1], with_pip=False)
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.check_output([python, "-c", asked], text=True).strip()
    # A path in a .pth file is searched for modules; .pth files there, such as that of this checkout, aren't read.
    (Path(packages) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    [wheel] = distributions.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)  # noqa: S202 - our own
    return python


def run(python: Path, *arguments: str, folder: Path, **environment: str) -> str:
    """Run a module with the new environment, outside the repository; give what it said."""
    return call(str(python), "-m", *arguments, folder=folder, **environment)


def call(*command: str, folder: Path, **environment: str) -> str:
    """Run a program in a folder; give what it said."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    ended = subprocess.run(
        command,
        cwd=folder,
        env={**kept, "PYTHONUTF8": "1", "HOME": str(folder), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    return ended.stdout


def test_the_installed_package_knows_its_own_theme_and_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    asked = "import variorum; print(variorum.__file__, variorum.theme_path(), sep=chr(10))"
    found = subprocess.check_output([installed, "-c", asked], text=True, cwd=tmp_path)
    assert str(REPOSITORY) not in found
    for path in found.splitlines():
        assert Path(path).is_relative_to(installed.parents[1])
    assert (Path(found.splitlines()[1]) / "templates" / "base.html").is_file()


def test_somebody_else_makes_a_site_of_another_event_from_three_files(installed: Path, tmp_path: Path) -> None:
    run(installed, "variorum", "new", "mosaic", "--title", "The mosaic of Ambley", folder=tmp_path)
    site = tmp_path / "mosaic"
    for name, text in REPORTS.items():
        (site / "content" / "sources" / name).write_text(text, encoding="utf-8")
    built = run(installed, "pelican", "content", "--fatal", "errors", folder=site)
    assert "Traceback" not in built
    output = site / "output"
    assert "The mosaic of Ambley" in (output / "index.html").read_text(encoding="utf-8")
    story = (output / "narrative" / "index.html").read_text(encoding="utf-8")
    assert "boar hunt" in story
    assert "Radio Vale" in story
    assert "reports/radio/#p-" in story
    edition = json.loads((output / "data" / "edition.json").read_text(encoding="utf-8"))
    assert [source["key"] for source in edition["sources"]] == ["news", "radio"]
    assert len(edition["claims"]) >= 3
    assert (output / "theme" / "css" / "style.css").is_file()
    assert (output / "reports" / "news" / "index.html").is_file()


def test_an_empty_new_site_builds_and_passes_its_own_checks(
    installed: Path, distributions: Path, tmp_path: Path
) -> None:
    run(installed, "variorum", "new", "empty", folder=tmp_path)
    site, address = tmp_path / "empty", "https://example.org/empty"
    mask = os.umask(0o077)
    try:
        said = call("make", "publish", f"PYTHON={installed}", folder=site, SITEURL=address)
    finally:
        os.umask(mask)
    assert "0 problems" in said
    published = [path for path in (site / "output").rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in published} == {0o644}
    assert f"Sitemap: {address}/" in (site / "output" / "robots.txt").read_text(encoding="utf-8")
    call("make", "html", f"PYTHON={installed}", folder=site)
    assert "Sitemap" not in (site / "output" / "robots.txt").read_text(encoding="utf-8")
    [wheel] = distributions.glob("*.whl")
    assert f"./{wheel.name}" in (site / "requirements.txt").read_text("utf-8").splitlines()
