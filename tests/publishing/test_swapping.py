"""The swap of a site that was built beside the old one."""

from pathlib import Path

import pytest

from variorum.publishing.swapping import SwapError, main, swap


def folder(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, text in files.items():
        (path / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return path


def tree(path: Path) -> dict[str, str]:
    return {
        found.relative_to(path).as_posix(): found.read_text(encoding="utf-8")
        for found in sorted(path.rglob("*"))
        if found.is_file()
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return folder(tmp_path / "output", _gitkeep="", index_html="old", stale_html="old")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return folder(tmp_path / "output.html", index_html="new")


def test_the_new_site_takes_the_place_of_the_old_and_git_keeps_its_file(new: Path, output: Path) -> None:
    swap(new, output)
    assert tree(output) == {".gitkeep": "", "index.html": "new"}
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_where_nothing_stood_the_new_site_stands(new: Path, tmp_path: Path) -> None:
    swap(new, tmp_path / "elsewhere")
    assert tree(tmp_path / "elsewhere") == {"index.html": "new"}


def test_a_build_without_a_front_page_leaves_the_old_site(output: Path, tmp_path: Path) -> None:
    before = tree(output)
    with pytest.raises(SwapError, match="no site"):
        swap(folder(tmp_path / "output.html", about_html="new"), output)
    assert tree(output) == before


def test_a_folder_that_is_no_site_is_not_deleted(new: Path, tmp_path: Path) -> None:
    output = folder(tmp_path / "output", thesis_txt="the only copy")
    with pytest.raises(SwapError, match="empty it"):
        swap(new, output)
    assert tree(output) == {"thesis.txt": "the only copy"}


def test_a_site_that_was_built_elsewhere_is_not_moved(output: Path, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    with pytest.raises(SwapError, match="beside"):
        swap(folder(tmp_path / "far" / "new", index_html="new"), output)
    with pytest.raises(SwapError, match="beside"):
        swap(output, output)


def test_a_swap_that_was_cut_off_between_its_renames_is_mended_by_the_next(new: Path, output: Path) -> None:
    output.rename(output.with_name("output.old"))
    swap(new, output)
    assert tree(output) == {".gitkeep": "", "index.html": "new"}
    assert not output.with_name("output.old").exists()


def test_a_linked_output_folder_is_swapped_where_it_stands(output: Path, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    link = tmp_path / "here" / "output"
    link.symlink_to(output)
    swap(folder(tmp_path / "fresh", index_html="new"), link)
    assert link.is_symlink()
    assert tree(link) == {".gitkeep": "", "index.html": "new"}


def test_the_command_ends_with_a_reason_when_it_did_nothing(tmp_path: Path) -> None:
    assert "Two folders" in str(main([]))
    arguments = [str(tmp_path / "nowhere"), str(tmp_path / "output")]
    assert "no site" in str(main(arguments))
