"""The command `clean`, as an editor runs it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from variorum.__main__ import main

REPORT = "Ferry breaks down again\nVIK — The ferry stopped on Tuesday.\nShare\nNobody was hurt by it.\n"
ARTICLE = "VIK — The ferry stopped on Tuesday.\n\nNobody was hurt by it.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(REPORT)
    return path


def test_it_prints_the_article(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(report)]) == 0
    assert capsys.readouterr() == (ARTICLE, "")


def test_it_prints_the_ledger(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--json", str(report)]) == 0
    ledger = json.loads(capsys.readouterr().out)
    assert [block["kind"] for block in ledger["blocks"]] == [
        "title",
        "dateline",
        "article",
        "chrome",
        "article",
    ]
    assert all(REPORT[b["start"] : b["end"]] == b["text"] for b in ledger["blocks"])


def test_it_writes_a_file_for_each_up_to_its_first_dot(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.saved.html.gz"
    page.write_bytes(gzip.compress(f"<p>{REPORT}".replace("\n", "<p>").encode()))
    out = tmp_path / "new" / "out"
    assert main(["clean", "--out", str(out), str(report), str(page)]) == 0
    assert {path.name: path.read_text() for path in out.iterdir()} == {
        "ferry.txt": ARTICLE,
        "page.txt": ARTICLE,
    }


def test_what_is_cleaned_stays_as_it_is(report: Path, tmp_path: Path) -> None:
    main(["clean", "--out", str(tmp_path / "once"), str(report)])
    main(["clean", "--out", str(tmp_path / "twice"), str(tmp_path / "once" / "ferry.txt")])
    assert (tmp_path / "twice" / "ferry.txt").read_text() == ARTICLE


def test_a_refused_file_leaves_the_others_and_is_told(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = tmp_path / "binary.txt"
    binary.write_bytes(b"\x00\x01")
    cut = tmp_path / "cut.html.gz"
    cut.write_bytes(gzip.compress(b"<p>cut")[:-9])
    out = tmp_path / "out"
    files = [str(binary), str(cut), str(tmp_path / "missing.txt"), str(report)]
    assert main(["clean", "--out", str(out), *files]) == 1
    assert [path.name for path in out.iterdir()] == ["ferry.txt"]
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in told] == ["binary.txt", "cut.html.gz", "missing.txt"]


def test_two_files_of_one_stem_are_refused(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "ferry.html"
    other.write_text(f"<p>{REPORT}")
    out = tmp_path / "out"
    assert main(["clean", "--out", str(out), str(report), str(other)]) == 1
    assert list(out.iterdir()) == []
    assert capsys.readouterr().err.count("stem 'ferry'") == 2


def test_there_must_be_a_place_to_write(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--out", str(report), str(report)]) == 2
    assert "Nothing can be written there" in capsys.readouterr().err
