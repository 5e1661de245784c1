"""A small site to change and build, and the repository's own, built once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from end_to_end.sites import HARBOUR, REPOSITORY, Built, Site, build


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Lay the small event's content in a folder of its own."""
    return Site(Path(shutil.copytree(HARBOUR, tmp_path / "content")))


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the small event's site as it stands."""
    folder = tmp_path_factory.mktemp("harbour")
    return build(HARBOUR, folder / "output", folder=folder)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the repository's own site."""
    return build(REPOSITORY / "content", tmp_path_factory.mktemp("seeds") / "output")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the small event's site as it would be published, under a sub-path."""
    return _published(HARBOUR, tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="session")
def published_seeds(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the repository's own site as it would be published."""
    return _published(REPOSITORY / "content", tmp_path_factory.mktemp("published-seeds"))


def _published(content: Path, folder: Path) -> Built:
    return build(
        content,
        folder / "output",
        settings=REPOSITORY / "publishconf.py",
        environment={"SITEURL": "https://news.example/bridge"},
        folder=folder,
    )
