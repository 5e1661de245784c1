"""What is kept between runs: shared by the site and the commands, and gone where anything changed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from end_to_end.sites import HARBOUR, REPOSITORY, build
from variorum.checking import check
from variorum.edition import building, steps
from variorum.editorial.files import Content
from variorum.keeping import Keeper, code_fingerprint
from variorum.model import Show
from variorum.options import Options


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return Content.at(str(shutil.copytree(HARBOUR, tmp_path / "content")))


def test_an_unchanged_folder_is_checked_without_anything_being_made(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(content, Options(), keeper=Keeper(tmp_path / "kept"))
    monkeypatch.delattr(steps, "make")
    monkeypatch.delattr("variorum.markdown.rendering.render")
    keeper = Keeper(tmp_path / "kept")
    again = check(content, Options(), keeper=keeper)
    assert (again.problems, again.citations) == (first.problems, first.citations)
    assert again.edition == first.edition
    assert keeper.new == 0


@pytest.mark.end_to_end
def test_a_check_finds_what_the_site_has_kept(content: Content, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    built = build(content.root, tmp_path / "output", environment={"XDG_CACHE_HOME": str(cache)})
    assert built.exit_code == 0, built.log
    keeper = Keeper(cache / "variorum")
    check(content, Options(), keeper=keeper)
    assert keeper.new == 0


def test_what_explains_a_kept_edition_is_what_it_was_made_by(
    content: Content, tmp_path: Path
) -> None:
    keeper = Keeper(tmp_path / "kept")
    made, kept = (building.build(content, Options(), keeper) for _ in range(2))
    assert made.made
    assert kept.made is None
    assert kept.edition == made.edition
    assert kept.alignment.groups == made.alignment.groups
    assert dict(kept.alignment.found) == dict(made.alignment.found)


def test_a_changed_file_or_setting_makes_another_edition_and_one_that_says_nothing_of_it_not(
    content: Content, tmp_path: Path
) -> None:
    def fingerprint(options: Options) -> str:
        return building.build(content, options, Keeper(tmp_path / "kept")).fingerprint

    first = fingerprint(Options())
    assert fingerprint(Options(preview="elsewhere", full_text_search=True)) == first
    assert fingerprint(Options(show=Show.NONE)) != first
    sidecar = tmp_path / "content" / "sources" / "courier.yaml"
    sidecar.write_text(sidecar.read_text("utf-8") + "# looked at\n", encoding="utf-8")
    assert fingerprint(Options()) != first


def test_a_changed_text_leaves_the_sources_as_they_were_read(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    building.build(content, Options(), Keeper(tmp_path / "kept"))
    (tmp_path / "content" / "narrative.md").unlink()
    monkeypatch.delattr("variorum.sources.reading.read_sources")
    assert building.build(content, Options(), Keeper(tmp_path / "kept")).made


def test_words_of_a_language_in_a_data_file_count_as_code(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("said\n", encoding="utf-8")
    (tmp_path / "reader.py").write_text("", encoding="utf-8")
    found = code_fingerprint(tmp_path)
    (tmp_path / "words.txt").write_text("said\ntold\n", encoding="utf-8")
    assert code_fingerprint(tmp_path) != found


def test_settings_stand_beside_the_content_or_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from variorum.settings_file import read_settings

    beside = tmp_path / "site"
    (beside / "content").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert read_settings("", "site/content").options == Options()
    (tmp_path / "pelicanconf.py").write_text("VARIORUM_SHORT_VERSION = 3\n", encoding="utf-8")
    assert read_settings("", "site/content").options == replace(Options(), short_version=3)
    (beside / "pelicanconf.py").write_text("VARIORUM_SHORT_VERSION = 4\n", encoding="utf-8")
    assert read_settings("", "site/content").options == replace(Options(), short_version=4)


def test_the_repositorys_settings_are_those_of_its_commands() -> None:
    from variorum.settings_file import read_settings

    assert read_settings("", str(REPOSITORY / "content")).folders.commentary == ("commentary",)
