"""Reading the folder of sources: what is taken, what is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from variorum.editorial.files import Content
from variorum.model import Source
from variorum.options import Options
from variorum.problems import ProblemKind, Severity, in_order
from variorum.sources.collecting import read_sources, source_key

FERRY = "The ferry to Skarn Island stopped running on Tuesday after its engine failed.\n"


def read(folder: Path, files: dict[str, str | bytes]) -> tuple[tuple[Source, ...], list[str]]:
    (folder / "sources").mkdir()
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / "sources" / name).write_bytes(data)
    sources, problems = read_sources(Content.at(folder), Options(largest_source=1_000))
    return sources, [
        f"{problem.severity.name.lower()} {problem}"
        for problem in in_order(problems)
        if problem.severity > Severity.NOTE
    ]


def test_sources_come_by_key_with_their_sidecars(tmp_path: Path) -> None:
    sources, problems = read(
        tmp_path,
        {
            "b.txt": FERRY,
            "a.html": f"<title>Ferry</title><p>{FERRY}",
            "b.yaml": "publisher: The Daily Example",
            "c.md": "# Not a heading of ours\n\n" + FERRY,
        },
    )
    assert problems == []
    assert [(s.key, s.path) for s in sources] == [
        ("a", "sources/a.html"),
        ("b", "sources/b.txt"),
        ("c", "sources/c.md"),
    ]
    assert sources[1].facts.publisher is not None
    assert sources[1].text == FERRY
    assert sources[0].text == FERRY.strip()


def test_what_is_wrong_with_one_source_leaves_the_others(tmp_path: Path) -> None:
    sources, problems = read(
        tmp_path,
        {
            "binary.txt": b"a\x00b",
            "empty.txt": b"",
            "large.txt": "x" * 2_000,
            "fine.txt": FERRY,
            "no-article.txt": "Share\nPrint\n",
            "picture.png": b"\x89PNG",
        },
    )
    assert [source.key for source in sources] == ["fine", "no-article"]
    assert [problem.partition(": ")[0] for problem in problems] == [
        "error sources/binary.txt:1:0",
        "error sources/empty.txt:0:0",
        "error sources/large.txt:0:0",
        "error sources/no-article.txt:0:0",
        "warning sources/picture.png:0:0",
    ]


def test_two_sources_of_one_key_are_told_and_the_rightly_named_one_is_kept(tmp_path: Path) -> None:
    sources, problems = read(tmp_path, {"ferry.txt": FERRY, "ferry.md": FERRY, "Ferry!.txt": FERRY})
    assert [source.path for source in sources] == ["sources/ferry.md"]
    assert problems == [
        (
            f"error sources/{name}:0:0: The source key `ferry` is already that of sources/ferry.md, "
            "so this file is not read; rename one of them (and its sidecar) [duplicate-source]"
        )
        for name in ("Ferry!.txt", "ferry.txt")
    ]


@pytest.mark.parametrize("name", ["#ferry.txt", ".ferry.txt", "ferry.txt~"])
def test_a_report_that_is_passed_over_for_its_name_is_told(tmp_path: Path, name: str) -> None:
    sources, problems = read(tmp_path, {"boat.txt": FERRY, name: FERRY})
    assert [source.key for source in sources] == ["boat"]
    (problem,) = problems
    assert problem.startswith(f"warning sources/{name}:0:0: A file whose name begins with . or #")


def test_a_document_is_answered_with_how_to_get_its_text(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {"boat.txt": FERRY, "ferry.docx": FERRY})
    assert "copy its text into a .txt file" in problems[0]


def test_bytes_that_are_not_those_that_were_added_are_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {"boat.txt": FERRY, "boat.yaml": f"publisher: The Boat\nsha256: {'0' * 64}\n"})
    assert problems[0].endswith("[source-changed]")


def test_a_sidecar_is_told_of_with_its_lines(tmp_path: Path) -> None:
    _, problems = read(
        tmp_path,
        {
            "ferry.txt": FERRY,
            "ferry.yaml": 'superseded_by: fery\nblocks:\n  "The ferry to": notice\n  Somewhere else: promo\n',
            "boat.yaml": "title: x",
            "harbour.txt": FERRY,
            "harbour.yaml": "title: x",
            "harbour.yml": "title: y",
        },
    )
    assert [problem.rpartition(" ")[2] + problem.partition(": ")[0] for problem in problems] == [
        "[sidecar-alone]error sources/boat.yaml:0:0",
        "[source-empty]error sources/ferry.txt:0:0",
        "[unknown-source]error sources/ferry.yaml:1:16",
        "[source-ruling]error sources/ferry.yaml:4:3",
        "[sidecar-alone]error sources/harbour.yml:0:0",
    ]


def test_a_link_and_a_pipe_are_never_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(FERRY)
    (tmp_path / "content" / "sources").mkdir(parents=True)
    os.symlink(tmp_path / "secret.txt", tmp_path / "content" / "sources" / "link.txt")
    os.mkfifo(tmp_path / "content" / "sources" / "pipe.txt")
    sources, problems = read_sources(Content.at(tmp_path / "content"), Options())
    assert sources == ()
    assert [problem.kind.value for problem in problems] == ["file-refused", "file-refused"]


def test_a_language_we_do_not_know_is_noted(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("Die Fähre nach Skarn fährt seit Dienstag nicht mehr.\n")
    (tmp_path / "sources" / "a.yaml").write_text("language: de\npublisher: Beispiel")
    _, problems = read_sources(Content.at(tmp_path), Options())
    assert [(p.severity, p.kind.value) for p in problems] == [(Severity.NOTE, "source-language")]


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    sources, problems = read_sources(Content.at(tmp_path / "nowhere"), Options())
    assert sources == ()
    assert [problem.kind for problem in problems] == [ProblemKind.NO_SOURCES]


@pytest.mark.parametrize(
    ("stem", "key"),
    [("nbc-2", "nbc-2"), ("Déjà Vu", "deja-vu"), ("--a__B--", "a-b"), ("日本", "source-cf2abf")],
)
def test_a_stem_makes_a_key(stem: str, key: str) -> None:
    assert source_key(stem) == key


def test_a_report_that_exceeds_the_budget_of_sentences_is_told_and_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.txt").write_text(FERRY * 1, encoding="utf-8")
    lines = (f"Ferry number {n} left the island with its crew at noon.\n" for n in range(9))
    (folder / "b.txt").write_text("".join(lines), encoding="utf-8")
    sources, problems = read_sources(Content.at(tmp_path), Options(most_sentences=5))
    assert [source.key for source in sources] == ["a"]
    assert ProblemKind.TOO_MANY_SENTENCES in [problem.kind for problem in problems]
