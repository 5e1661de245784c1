"""Same input, same bytes: whatever the clock, the hash seed, the locale, the zone, the folder, the files' order.

And whatever the user's mask, home and Python's own switches are, and whatever was kept of another build.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from end_to_end.sites import REPOSITORY, Built, build
from once import built_once

pytestmark = pytest.mark.end_to_end

CONTENT = REPOSITORY / "content"
PUBLISHED = {"SITEURL": "https://news.example/bridge", "SOURCE_DATE_EPOCH": "1700000000"}

ELSEWHEN = """
import datetime, time

AHEAD = 3650 * 86400
real, real_datetime = time.time, datetime.datetime

class Later(real_datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.now()

class LaterDay(datetime.date):
    @classmethod
    def today(cls):
        return Later.now().date()

time.time = lambda: real() + AHEAD
datetime.datetime = Later
assert datetime.datetime.now().year > real_datetime.now().year
"""
"""Run by Python before anything else, it makes the clock ten years late."""

BACKWARDS = """
import os

list_names, scan = os.listdir, os.scandir

class Scanned:
    def __init__(self, path="."):
        with scan(path) as entries:
            found = sorted(entries, key=lambda entry: entry.name, reverse=True)
        self.entries = iter(found)
    def __enter__(self):
        return self
    def __exit__(self, *exception):
        pass
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.entries)
    def close(self):
        pass

os.listdir = lambda path=".": sorted(list_names(path), reverse=True)
os.scandir = Scanned
"""
"""Run by Python before anything else, it makes the file system give names from z to a."""


def build_as(folder: Path, changes: dict[str, str], content: Path = CONTENT, first: str = "") -> Built:
    """Publish a content folder with nothing kept from another build; `first` is run before all else."""
    (folder / "first").mkdir(parents=True, exist_ok=True)
    (folder / "first" / "sitecustomize.py").write_text(first, encoding="utf-8")
    built = build(
        content,
        folder / "out",
        settings=REPOSITORY / "publishconf.py",
        environment={
            **PUBLISHED,
            "XDG_CACHE_HOME": str(folder / "cache"),
            "PYTHONPATH": str(folder / "first"),
            **changes,
        },
        folder=folder,
    )
    assert built.exit_code == 0, built.log
    return built


@pytest.fixture(scope="module")
def plain(shared: Path) -> Built:
    """Publish the repository's own site."""
    changes = {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return built_once(shared / "plain", lambda folder: build_as(folder, changes))


@pytest.mark.parametrize(
    "variation",
    ["clock", "hash seed", "locale", "zone", "folder", "order of files", "user", "what was kept"],
)
def test_two_builds_are_the_same_to_the_byte_but_for(variation: str, plain: Built, tmp_path: Path) -> None:
    changes = {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    content, first = CONTENT, ""
    folder = tmp_path / "one"
    match variation:
        case "clock":
            first = ELSEWHEN
        case "hash seed":
            changes["PYTHONHASHSEED"] = "20231119"
        case "locale":
            changes |= {"LC_ALL": "C", "LANG": "tr_TR.ISO-8859-9", "PYTHONUTF8": "0"}
        case "zone":
            changes["TZ"] = "Pacific/Kiritimati"
        case "folder":
            folder = tmp_path / "a folder" / "with spaces & ümlauts"
            content = Path(shutil.copytree(CONTENT, folder / "event", copy_function=shutil.copy))
        case "order of files":
            first = BACKWARDS
        case "user":
            nowhere = str(tmp_path / "nowhere")
            Path(nowhere).touch()
            changes |= {"HOME": nowhere, "XDG_CACHE_HOME": nowhere, "PYTHONOPTIMIZE": "2"}
        case "what was kept":
            build_as(folder, changes)
    mask = os.umask(0o077 if variation == "user" else 0o022)
    try:
        other = build_as(folder, changes, content, first)
    finally:
        os.umask(mask)
    expected, found = plain.files(), other.files()
    assert sorted(found) == sorted(expected)
    assert [path for path in expected if expected[path] != found[path]] == []


def test_building_over_an_old_site_leaves_nothing_of_it(seeds: Built, tmp_path: Path) -> None:
    (tmp_path / "used" / "reports" / "gone").mkdir(parents=True)
    (tmp_path / "used" / "reports" / "gone" / "index.html").write_text("stale", encoding="utf-8")
    (tmp_path / "used" / ".gitkeep").touch()
    used = build(CONTENT, tmp_path / "used")
    assert used.files() == {".gitkeep": b"", **seeds.files()}
