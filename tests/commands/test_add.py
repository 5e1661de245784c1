"""`add`: the bytes are kept, the sidecar says what was said, and nothing is ever overwritten."""

from __future__ import annotations

import hashlib
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from end_to_end.sites import HARBOUR, PLUGINS, Ended, command, sidecar_facts
from variorum.editorial.mappings import load_mapping
from variorum.editorial.sidecars import Given, Proposal, read_sidecar, sidecar_text
from variorum.model import Basis, Fact, Facts, Show

REPORT = (HARBOUR / "sources" / "courier.txt").read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "Harrow Bridge.txt").write_bytes(REPORT)
    return tmp_path


def add(folder: Path, *arguments: str, piped: bytes = b"") -> Ended:
    return command("add", *arguments, folder=folder, given=piped)


def test_the_bytes_are_kept_and_excerpts_alone_are_shown(folder: Path) -> None:
    ended = add(folder, "Harrow Bridge.txt", "--publisher", "The: Courier, #1")
    assert ended.exit_code == 0, ended.complained
    assert (folder / "content" / "sources" / "harrow-bridge.txt").read_bytes() == REPORT
    digest = hashlib.sha256(REPORT).hexdigest()
    assert sidecar_facts(folder, "harrow-bridge") == Facts(
        publisher=Fact("The: Courier, #1"), show=Show.EXCERPT, sha256=digest
    )
    assert "By Ada Lindqvist" in ended.said
    assert "names who wrote the report" in ended.said


def test_a_report_that_the_settings_take_for_too_large_is_refused(folder: Path) -> None:
    (folder / "pelicanconf.py").write_text("VARIORUM_LARGEST_SOURCE = 100\n", encoding="utf-8")
    ended = add(folder, "Harrow Bridge.txt")
    assert ended.exit_code == 1
    assert "more than 100 bytes" in ended.complained
    assert not (folder / "content" / "sources").exists()


def test_what_the_text_states_is_a_comment_until_somebody_takes_it(folder: Path) -> None:
    add(folder, "Harrow Bridge.txt")
    sidecar = (folder / "content" / "sources" / "harrow-bridge.yaml").read_text("utf-8")
    assert "# author: Ada Lindqvist" in sidecar
    add(folder, "-", "--key", "again", "--accept", "--author", "A. L.", piped=REPORT + b"\n")
    found = sidecar_facts(folder, "again")
    assert found.author == Fact("A. L.")
    assert found.title == Fact("Fellport bridge shut after barge strikes pier")


def test_a_conclusion_is_marked_and_how_much_is_shown_may_be_said(folder: Path) -> None:
    arguments = ("--published", "2024-03-05", "--inferred", "published", "--show", "full")
    add(folder, "Harrow Bridge.txt", "--key", "courier", *arguments)
    found = sidecar_facts(folder, "courier")
    assert found.published == Fact("2024-03-05", Basis.INFERRED)
    assert found.show is Show.FULL


def test_nothing_is_overwritten(folder: Path) -> None:
    add(folder, "Harrow Bridge.txt", "--key", "courier")
    sources = folder / "content" / "sources"
    before = {path.name: path.read_bytes() for path in sources.iterdir()}
    same_key = add(folder, "-", "--key", "courier", piped=b"Another report altogether, it said.")
    same_bytes = add(folder, "Harrow Bridge.txt")
    assert (same_key.exit_code, same_bytes.exit_code) == (1, 1)
    assert "is there already" in same_key.complained
    assert "byte for byte" in same_bytes.complained
    assert {path.name: path.read_bytes() for path in sources.iterdir()} == before


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    ended = add(folder, "Harrow Bridge.txt", "--dry-run")
    assert ended.exit_code == 0
    assert "sources/harrow-bridge.yaml would say:" in ended.said
    assert not (folder / "content" / "sources").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("gone.txt",), 2),
        (("-",), 2),
        (("Harrow Bridge.txt", "--key", "A B"), 2),
        (("Harrow Bridge.txt", "--published", "Tuesday"), 2),
        (("Harrow Bridge.txt", "--url", "javascript:alert(1)"), 2),
        (("Harrow Bridge.txt", "--show", "half"), 2),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    ended = add(folder, *arguments)
    assert ended.exit_code == code
    assert ended.complained
    assert "Traceback" not in ended.complained
    assert not list((folder / "content").rglob("*.*"))


def test_a_binary_file_is_refused(folder: Path) -> None:
    ended = add(folder, "-", "--key", "noise", piped=b"\x00\x01GIF")
    assert ended.exit_code == 1
    assert "[source-binary]" in ended.complained


def test_a_page_is_told_by_how_it_begins(folder: Path) -> None:
    page = b"<!doctype html><title>T</title><p>" + REPORT.replace(b"\n\n", b"<p>")
    assert add(folder, "-", "--key", "page", piped=page).exit_code == 0
    assert (folder / "content" / "sources" / "page.html").read_bytes() == page


def test_a_page_saved_with_its_pictures_is_read_under_a_pages_name_too(folder: Path) -> None:
    head = b"From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
    page = head + b"<!doctype html><title>T</title><p>" + REPORT.replace(b"\n\n", b"<p>")
    ended = add(folder, "-", "--key", "page", piped=page)
    assert ended.exit_code == 0, ended.complained
    (folder / "saved.html").write_bytes(page)
    other = add(folder, "saved.html", "--dry-run", "--content", "elsewhere")
    assert other.said.splitlines()[0] == ended.said.splitlines()[0]


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (b"<!DOCTYPE html>\n<html><body><p>", "ending .html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- saved -->\n<html><body><p>", "ending .html"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>", "ending .mhtml"),
        (b"<?xml version='1.0'?><nitf><body><p>", "XML, not text"),
        (
            b"From: ada@example.org\nSubject: Ferry\nContent-Type: text/plain; charset=utf-8\n\n",
            "a mail as it was sent",
        ),
    ],
)
def test_a_text_that_begins_as_something_else_does_is_refused(folder: Path, start: bytes, told: str) -> None:
    (folder / "report.txt").write_bytes(start + REPORT)
    ended = add(folder, "report.txt")
    assert ended.exit_code == 1
    assert told in ended.complained
    assert not (folder / "content" / "sources").exists()


def test_a_mail_that_somebody_copied_is_a_text(folder: Path) -> None:
    ended = add(folder, "-", "--key", "mail", piped=b"From: Ada Example\nSubject: The bridge\nTo: us\n\n" + REPORT)
    assert ended.exit_code == 0, ended.complained


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'{"a": 1}', "JSON, which programs read"),
        (
            b'[{"text": "The bridge of Arden was shut on Friday after a barge struck its pier."}]',
            "JSON, which programs read",
        ),
        (b"Bridge shut\n\nArden\n", "no line of it is a sentence"),
    ],
)
def test_a_file_without_a_sentence_is_refused(folder: Path, text: bytes, told: str) -> None:
    (folder / "data.json").write_bytes(text)
    ended = add(folder, "data.json")
    assert ended.exit_code == 1
    assert told in ended.complained
    assert not (folder / "content" / "sources").exists()


def test_a_short_text_in_brackets_is_one(folder: Path) -> None:
    ended = add(folder, "-", "--key", "short", piped=b"[Arden, Friday] The bridge was shut.\n")
    assert ended.exit_code == 0, ended.complained


def test_a_day_to_come_is_told(folder: Path) -> None:
    ended = add(folder, "Harrow Bridge.txt", "--published", "2999-01-01")
    assert ended.exit_code == 0
    assert "published 2999-01-01 is a day to come" in ended.complained
    assert (
        "to come"
        not in add(folder, "Harrow Bridge.txt", "--published", "2024-03-05", "--key", "b", "--dry-run").complained
    )


MENU = (
    "<html><head><title>Ferry breaks down</title></head><body>{}<nav><ul><li><a href=/a>News</a></li><li>"
    "<a href=/b>Sport</a></li><li><a href=/c>Weather</a></li></ul></nav><p>Page not found</p>"
    "<footer><p>© 2024 The Lantern. All rights reserved.</p></footer></body></html>"
)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (MENU.format(""), "no line of it is a sentence"),
        (MENU.format("<div id=root></div><script>boot()</script>"), "only a script brings it"),
        ("<html><body><div id=root></div><script src=a.js></script></body></html>", "only a script brings it"),
    ],
)
def test_a_page_without_a_sentence_is_refused(folder: Path, page: str, told: str) -> None:
    ended = add(folder, "-", "--key", "page", piped=page.encode())
    assert ended.exit_code == 1
    assert told in ended.complained
    assert not (folder / "content" / "sources").exists()


@pytest.mark.parametrize(
    "paragraph",
    [
        "周二黎明前，托瓦德河在斯凯尔莫尔决堤，迫使约四百人离开家园，郡政府表示。",
        "แม่น้ำทอร์วัลด์ทะลักท่วมเมืองสเกลมัวร์ก่อนรุ่งสางของวันอังคาร ทำให้ประชาชนราวสี่ร้อยคนต้องออกจากบ้าน",
        "टोरवाल्ड नदी ने मंगलवार सुबह स्केलमूर में अपने किनारे तोड़ दिए, जिससे लोग बेघर हो गए।",
    ],
)
def test_a_page_in_another_script_has_sentences(folder: Path, paragraph: str) -> None:
    page = f"<html><head><meta charset=utf-8></head><body><article><p>{paragraph}</p></article></body></html>"
    ended = add(folder, "-", "--key", "page", piped=page.encode())
    assert ended.exit_code == 0, ended.complained


def test_on_a_terminal_the_editor_is_asked(folder: Path) -> None:
    ours, theirs = pty.openpty()
    answers = ["Tuesday", "2024-03-05", "", "Courier?", "", "-", "River News", "", "", ""]
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    ended = subprocess.run(
        [sys.executable, "-m", "variorum", "add", "Harrow Bridge.txt", "--key", "courier"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        stdin=theirs,
        capture_output=True,
        timeout=60,
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert ended.returncode == 0, ended.stderr
    assert b"it is no date" in ended.stdout
    assert sidecar_facts(folder, "courier") == Facts(
        title=Fact("Fellport bridge shut after barge strikes pier"),
        publisher=Fact("Courier", Basis.INFERRED),
        via=Fact("River News"),
        published=Fact("2024-03-05"),
        show=Show.EXCERPT,
        sha256=hashlib.sha256(REPORT).hexdigest(),
    )


@given(
    title=st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40),
    inferred=st.booleans(),
)
def test_whatever_words_are_said_the_sidecar_reads_back(title: str, inferred: bool) -> None:  # noqa: FBT001
    words = " ".join(title.split())
    if not words:
        return
    text = sidecar_text({"title": Given(words, inferred)}, [Proposal("author", words, f"its line “{words}”")])
    mapping, problems = load_mapping(text, "a.yaml")
    found, more = read_sidecar(mapping, "a.yaml")
    assert not [*problems, *more]
    assert found == Facts(title=Fact(words, Basis.INFERRED if inferred else Basis.STATED))
