"""What one process makes and every other process of the same run of the tests takes as it is."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from end_to_end.sites import Built

PATIENCE = 300
"""Seconds to wait for what another process makes."""


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Give the folder that all processes of a run have in common."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def built_once(folder: Path, make: Callable[[Path], Built]) -> Built:
    """Build a site in a folder, unless another process of this run has; nobody may change what was built."""
    folder.mkdir(exist_ok=True)
    kept = folder / "built.json"
    with _alone(folder):
        if not kept.exists():
            built = make(folder)
            facts = [built.exit_code, built.log, str(built.output)]
            kept.write_text(json.dumps(facts), encoding="utf-8")
    exit_code, log, output = json.loads(kept.read_text(encoding="utf-8"))
    return Built(exit_code, log, Path(output))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    # A lock of SQLite holds on every system, and ends with the process that has it, however that ends.
    lock = sqlite3.connect(folder / "lock.db", timeout=PATIENCE, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()
