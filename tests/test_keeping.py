"""What is kept between runs: shared by the site and the commands, and gone where anything changed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

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


def test_what_explains_a_kept_edition_is_what_it_was_made_by(content: Content, tmp_path: Path) -> None:
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
    monkeypatch.delattr("variorum.sources.collecting.read_sources")
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


@given(st.binary(max_size=200), st.integers(min_value=0), st.integers(1, 255))
def test_a_kept_file_that_is_not_as_it_was_kept_is_as_good_as_none(others: bytes, place: int, bits: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        keeper = Keeper(Path(folder))
        kept = keeper.kept("words", "1", tuple[str, int], lambda: ("fourteen", 14))
        assert kept == keeper.kept("words", "1", tuple[str, int], lambda: ("never", 0))
        [file] = Path(folder).iterdir()
        held = file.read_bytes()
        at = place % len(held)
        for damaged in (held[:at], others, held[:at] + bytes([held[at] ^ bits]) + held[at + 1 :]):
            file.write_bytes(damaged)
            assert keeper.kept("words", "1", tuple[str, int], lambda: ("again", 1)) == ("again", 1)


def test_what_was_kept_under_another_name_or_is_of_another_kind_is_as_good_as_none(
    tmp_path: Path,
) -> None:
    keeper = Keeper(tmp_path)
    keeper.keep("words", "1", ("fourteen", 14))
    (tmp_path / "words-2").write_bytes((tmp_path / "words-1").read_bytes())
    assert keeper.kept("words", "2", tuple[str, int], lambda: ("again", 1)) == ("again", 1)
    assert keeper.kept("words", "1", tuple[int, int], lambda: (1, 1)) == (1, 1)


def test_what_cannot_be_kept_is_made_each_time(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    for word in ("one \ud800", "two"):
        assert keeper.kept("words", "1", str, lambda word=word: word) == word  # type: ignore[misc]
