"""The sites in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from browser import chromium
from browser.serving import served
from browser.visiting import Visitor, Windows
from end_to_end.sites import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if lacking := chromium.missing():
        terminalreporter.section("BROWSER TESTS DID NOT RUN", red=True, bold=True)
        terminalreporter.line(lacking)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser, for all tests of a process: tests of other folders run in between."""
    chromium.demand()
    with chromium.started() as browser:
        yield browser


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """Give the browser's windows, which tests take over from one another."""
    return Windows(browser)


@pytest.fixture(scope="session")
def seeds_address(browser: Browser, seeds: Built) -> Iterator[str]:
    with served(seeds.output) as address:
        yield address


@pytest.fixture(scope="session")
def harbour_address(browser: Browser, harbour: Built) -> Iterator[str]:
    with served(harbour.output) as address:
        yield address


@pytest.fixture
def seeds_visitor(windows: Windows, seeds_address: str) -> Iterator[Visitor]:
    """Open pages of the repository's own site."""
    visitor = Visitor(windows, seeds_address)
    yield visitor
    visitor.leave()


@pytest.fixture
def harbour_visitor(windows: Windows, harbour_address: str) -> Iterator[Visitor]:
    """Open pages of the small event's site."""
    visitor = Visitor(windows, harbour_address)
    yield visitor
    visitor.leave()
