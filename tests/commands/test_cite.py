"""`cite`: the citation it prints resolves, and where there is none it shows what is near."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from citing.small_library import GAZETTE, HARBOUR
from variorum.citing.syntax import parse_citation
from variorum.commands import cite


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "sources"
    folder.mkdir(parents=True)
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    return tmp_path / "content"


def run(content: Path, *words: str) -> int:
    parser = ArgumentParser()
    cite.register(parser.add_subparsers())
    arguments = parser.parse_args(["cite", "--content", str(content), *words])
    return int(arguments.run(arguments))


def test_words_are_found_and_their_citation_printed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "not", "ready", "to", "go") == cite.FOUND
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].startswith("harbour ¶")
    assert "said Mara Lind" in shown[1]
    (citation,) = parse_citation(shown[2])
    assert (citation.name, citation.words) == ("harbour", "not ready to go")


def test_words_that_come_twice_in_a_source_are_cited_by_the_passages_ids(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, "--source", "gazette", "No ferry left on Monday") == cite.FOUND
    shown = capsys.readouterr().out
    assert shown.count("[@gazette#p-") == 2
    assert "harbour" not in shown


def test_where_no_report_has_the_words_the_nearest_passage_is_shown_with_its_words(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, "not ready to go home to the old rota") == cite.NOT_FOUND
    shown = capsys.readouterr().out
    assert "“back”, not “home”" in shown
    assert '[@harbour "not ready to go back to the old rota"]' in shown


def test_a_source_that_is_not_there_is_said_with_the_nearest(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "--source", "harbor", "x") == cite.NO_SOURCE
    assert "did you mean `harbour`?" in capsys.readouterr().err


def test_a_folder_without_sources_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "x") == cite.NO_SOURCE
    assert "no sources" in capsys.readouterr().err
