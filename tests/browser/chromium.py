"""The system's Chromium, driven by Playwright; without them browser tests are skipped, or fail where they are required."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REQUIRED = "VARIORUM_REQUIRE_BROWSER"
"""Environment variable that turns a skip into a failure."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
)


def executable() -> str | None:
    """Find the system's Chromium."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def missing() -> str:
    """Say what browser tests lack here; empty if nothing."""
    if executable() is None:
        return f"no Chromium here (looked for {', '.join(NAMES)}): install one"
    lacking = [name for name in ("playwright", "axe_playwright_python") if importlib.util.find_spec(name) is None]
    return f"{' and '.join(lacking)} not installed: pip install '.[test]'" if lacking else ""


def demand() -> None:
    """Skip the test, or fail it where a browser is required, if what it needs isn't here."""
    lacking = missing()
    if lacking and os.environ.get(REQUIRED):
        pytest.fail(f"{lacking} ({REQUIRED} is set)", pytrace=False)
    if lacking:
        pytest.skip(lacking)


@contextmanager
def started() -> Iterator[Browser]:
    """Start the browser for as long as the context lasts."""
    from playwright.sync_api import sync_playwright

    # Chromium's sandbox doesn't start for root, as in a container.
    unconfined = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=[*ARGUMENTS, *unconfined])
        yield browser
        browser.close()
