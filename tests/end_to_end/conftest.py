"""A small site to change and build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from end_to_end.sites import HARBOUR, Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Lay the small event's content in a folder of its own."""
    return Site(Path(shutil.copytree(HARBOUR, tmp_path / "content")))
