"""What goes on the web: only what belongs there, whole, and pinned ways of putting it there."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from end_to_end.sites import REPOSITORY, Built
from variorum.publishing.inspecting import check, machine, main

pytestmark = pytest.mark.end_to_end

ADDRESS = "https://news.example/bridge"
WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))


@pytest.fixture
def site(published: Built, tmp_path: Path) -> Path:
    """Give a copy of the published site to spoil."""
    return Path(shutil.copytree(published.output, tmp_path / "site"))


def said(site: Path, private: tuple[str, ...] = ()) -> list[str]:
    return [str(problem) for problem in check(site, ADDRESS, private)]


@pytest.mark.parametrize("name", ["published", "published_seeds"])
def test_a_site_as_it_is_built_has_nothing_wrong(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    private = [*machine(), str(REPOSITORY), str(built.output.parent), str(Path.home())]
    assert said(built.output, tuple(private)) == []


def test_the_seeds_are_published_in_little_more_than_a_megabyte_and_a_half(published_seeds: Built) -> None:
    files = published_seeds.files()
    assert sum(len(files[path]) for path in files if not path.startswith("search/")) <= 1.51 * 2**20


def test_what_does_not_belong_there_is_found(site: Path) -> None:
    (site / ".env").write_text("x", encoding="utf-8")
    (site / "notes.md").write_text("x", encoding="utf-8")
    (site / "link.html").symlink_to("index.html")
    os.mkfifo(site / "pipe.html")
    (site / ".git").mkdir()
    assert said(site)[:5] == [
        ".env:0:0: a name that begins with a dot isn't published [published]",
        ".git:0:0: a name that begins with a dot isn't published [published]",
        "link.html:0:0: a link isn't published; put the file itself here [published]",
        "notes.md:0:0: files that end with '.md' aren't published [published]",
        "pipe.html:0:0: only files are published [published]",
    ]


def test_what_is_missing_is_found(site: Path) -> None:
    (site / "404.html").unlink()
    (site / "narrative" / "index.html").unlink()
    found = said(site)
    assert "404.html:0:0: this is missing [published]" in found
    assert any(line.startswith("index.html:0:0: './narrative/") and "leads to no file" in line for line in found)
    assert f"sitemap.xml:0:0: '{ADDRESS}/narrative/' is no page of this site [published]" in found


def test_a_link_that_begins_at_another_page_is_found(site: Path) -> None:
    page = site / "narrative" / "index.html"
    html = page.read_text(encoding="utf-8")
    wrong = html.replace("</main>", '<a href="./reports/courier/">A report</a></main>')
    page.write_text(wrong, encoding="utf-8")
    [found] = said(site)
    assert found.startswith("narrative/index.html:0:0: './reports/courier/' leads to no file")


def test_a_page_that_breaks_off_or_loads_or_runs_anything_is_found(site: Path) -> None:
    page = site / "about" / "index.html"
    html = page.read_text(encoding="utf-8")
    for wrong, said_of_it in (
        (html[: len(html) // 2], "it breaks off before its end"),
        (html.replace("default-src 'none'", "default-src *"), "no content security policy"),
        (html.replace("</main>", "<script>1</script></main>"), "an inline script"),
        (html.replace("<main", '<main onclick="x"'), "the attribute onclick"),
        (html.replace("<main", '<main style="x"'), "the attribute style"),
        (
            html.replace("</main>", '<img src="https://x.example/p.png"></main>'),
            "it loads 'https://x.example/p.png' from another place",
        ),
        (
            html.replace("</main>", '<a href="../../out/">x</a></main>'),
            "'../../out/' leads to no file",
        ),
        (html.replace("</main>", '<a href="../#nowhere">x</a></main>'), "leads to no place"),
        (
            html.replace("</main>", '<i id="n-main"></i></main>'),
            "two elements have the id 'n-main'",
        ),
    ):
        assert wrong != html, said_of_it
        page.write_text(wrong, encoding="utf-8")
        assert [line for line in said(site) if said_of_it in line], said_of_it


def test_what_tells_of_the_builders_machine_is_found_with_its_line(site: Path) -> None:
    page = site / "about" / "index.html"
    html = page.read_text(encoding="utf-8")
    page.write_text(html.replace("<main", "<!-- made in /srv/ada/site on host-7 -->\n<main"), "utf-8")
    line = html[: html.index("<main")].count("\n") + 1
    place = f"about/index.html:{line}:0: this tells of the builder's machine:"
    assert said(site, ("/srv/ad",)) == []
    assert said(site, ("/srv/ada/site",)) == [f"{place} '/srv/ada/site' [published]"]
    assert said(site, ("host-7",)) == [f"{place} 'host-7' [published]"]


def test_the_command_ends_with_1_and_says_what_is_wrong(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(site), f"{ADDRESS}/"]) == 0
    assert "0 problems" in capsys.readouterr().out
    (site / "index.html").unlink()
    assert main([str(site), ADDRESS]) == 1
    assert "index.html:0:0: this is missing" in capsys.readouterr().err
    assert "folder" in str(main([]))
    assert "no folder" in str(main([str(site / "nowhere")]))


def test_what_is_published_has_been_checked() -> None:
    recipe = (REPOSITORY / "Makefile").read_text(encoding="utf-8").split("\npublish: $(PUBLISHING)")[1]
    steps = re.findall(r"-m ([\w.]+)", recipe.split("\n\n")[0])
    assert steps == ["pelican", "variorum.publishing.inspecting", "variorum.publishing.swapping"]
    assert "--fatal warnings" in recipe.split("\n\n")[0]


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://news.example", "https://news.example"),
        ("https://news.example/a/bridge/", "https://news.example/a/bridge"),
        ("http://127.0.0.1:8000/%20x", "http://127.0.0.1:8000/%20x"),
        ("", None),
        ("news.example", None),
        ("https://", None),
        ("https://news.example/a b", None),
        ("https://b\u00fccher.example", None),
        ("https://news.example/?a#b", None),
        ('https://news.example/"><script>', None),
    ],
)
def test_a_site_is_published_at_what_is_an_address(
    address: str, taken: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITEURL", address)
    if taken:
        settings = runpy.run_path(str(REPOSITORY / "publishconf.py"))
        assert settings["SITEURL"] == taken
    else:
        with pytest.raises(SystemExit, match="Say where the site will stand"):
            runpy.run_path(str(REPOSITORY / "publishconf.py"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_runs_pinned_actions_and_gives_pull_requests_nothing_to_write(
    path: Path,
) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: *(\S+)(.*)", text)
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        if "write" in str(job.get("permissions", "")):
            assert "github.event_name != 'pull_request'" in job["if"]
    assert "pull_request_target" not in text
    assert "secrets." not in text


def test_the_checker_needs_nothing_but_the_package(published: Built) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "variorum.publishing.inspecting", str(published.output), ADDRESS],
        cwd=published.output.parent,
        env={"PYTHONPATH": str(REPOSITORY / "plugins"), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
