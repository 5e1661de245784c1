"""What every test may use: one profile of Hypothesis, cases that can be regenerated, sites built once a run."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import settings

from cases import Agrees, Case, as_expected, write_expected
from end_to_end.sites import HARBOUR, REPOSITORY, Built, build
from once import built_once, shared_folder

settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True, database=None, print_blob=False)
settings.register_profile("thorough", max_examples=2000, deadline=None, database=None)
settings.load_profile("quick")  # the other with --hypothesis-profile thorough

OUTPUTS = pytest.StashKey[dict[Path, dict[str, str]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate",
        action="store_true",
        help="write what comes out of each case into its file as what is expected",
    )


def pytest_configure(config: pytest.Config) -> None:
    outputs: dict[Path, dict[str, str]] = defaultdict(dict)
    config.stash[OUTPUTS] = outputs


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Run in one process where case files are written, since each process would write its own cases alone."""
    return 0 if config.getoption("regenerate") else None


@pytest.fixture
def agrees(pytestconfig: pytest.Config) -> Agrees:
    """Compare an output with what its case expects, or keep it for the file."""

    def compare(case: Case, output: str) -> None:
        if pytestconfig.getoption("regenerate"):
            pytestconfig.stash[OUTPUTS][case.path][case.title] = output
            return
        assert as_expected(output) == case.expected, f"{case.path}:{case.line}: {case.title}"

    return compare


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what the tests keep out of the folder of whoever runs them."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder in which all processes of this run find what one of them made."""
    return shared_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def harbour(shared: Path) -> Built:
    """Build the small event's site as it stands."""
    return built_once(shared / "harbour", lambda folder: build(HARBOUR, folder / "output", folder=folder))


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Built:
    """Build the repository's own site."""
    content = REPOSITORY / "content"
    return built_once(shared / "seeds", lambda folder: build(content, folder / "output"))


@pytest.fixture(scope="session")
def published(shared: Path) -> Built:
    """Build the small event's site as it would be published, under a sub-path."""
    return built_once(shared / "published", lambda folder: _published(HARBOUR, folder))


@pytest.fixture(scope="session")
def published_seeds(shared: Path) -> Built:
    """Build the repository's own site as it would be published."""
    content = REPOSITORY / "content"
    return built_once(shared / "published-seeds", lambda folder: _published(content, folder))


def _published(content: Path, folder: Path) -> Built:
    return build(
        content,
        folder / "output",
        settings=REPOSITORY / "publishconf.py",
        environment={"SITEURL": "https://news.example/bridge"},
        folder=folder,
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    for path, outputs in sorted(session.config.stash[OUTPUTS].items()):
        write_expected(path, outputs)
