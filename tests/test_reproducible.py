"""Same input, same bytes: whatever the hash seed, the locale, the time zone, the folder or the order of files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from end_to_end.sites import REPOSITORY, build

pytestmark = pytest.mark.end_to_end


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    content = REPOSITORY / "content"
    one = build(
        content,
        tmp_path / "one",
        environment={"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    )
    copied = Path(
        shutil.copytree(content, tmp_path / "a folder" / "event", copy_function=shutil.copy)
    )
    other = build(
        copied,
        tmp_path / "other",
        environment={"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles"},
        folder=tmp_path,
    )
    assert (one.exit_code, other.exit_code) == (0, 0), one.log + other.log
    first, second = one.files(), other.files()
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_building_over_an_old_site_leaves_nothing_of_it(tmp_path: Path) -> None:
    content = REPOSITORY / "content"
    fresh = build(content, tmp_path / "fresh")
    (tmp_path / "used" / "reports" / "gone").mkdir(parents=True)
    (tmp_path / "used" / "reports" / "gone" / "index.html").write_text("stale", encoding="utf-8")
    (tmp_path / "used" / ".gitkeep").touch()
    used = build(content, tmp_path / "used")
    assert used.files() == {".gitkeep": b"", **fresh.files()}
