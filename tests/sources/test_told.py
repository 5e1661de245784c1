"""What an editor is told of a page that may not be all there, or not what it seems."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from variorum.model import BlockKind, Facts
from variorum.problems import ProblemKind
from variorum.sources.receiving.received import Received, receive

HERE = Path(__file__).parent

NUL = "&NUL;"
"""In a case's page stands for the byte, which no editor shows."""

PAGE = (HERE / "told.txt").read_text("utf-8").split("\n.\n")[1]


@pytest.mark.parametrize("case", cases_in(HERE / "told.txt"))
def test_told(case: Case, agrees: Agrees) -> None:
    path = "a.html" if case.given.startswith("<") else "a.txt"
    received = receive(case.given.replace(NUL, "\x00").encode(), path, "a", Facts())
    agrees(case, "\n".join(f"{problem.kind}: {problem.message}" for problem in received.problems))


def archive(page: str, *, ends: bool = True, behind: bool = True) -> bytes:
    """Save a page as browsers do, with a picture behind it."""
    parts = [
        (
            "From: <Saved by a browser>\nSubject: The ferry\nMIME-Version: 1.0\n"
            'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----part"\n'
        ),
        (
            "Content-Type: text/html\nContent-ID: <frame@example>\nContent-Transfer-Encoding: 8bit\n"
            f"Content-Location: https://example.org/ferry\n\n{page}\n"
        ),
        *(["Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"] if behind else []),
    ]
    return ("\n------part\n".join(parts) + ("\n------part--\n" if ends else "")).encode()


def article(received: Received) -> list[str]:
    source = received.source
    assert source is not None
    return [source.text[b.start : b.end].strip() for b in source.blocks if b.kind is BlockKind.ARTICLE]


def test_a_page_saved_with_its_pictures_reads_as_the_page_does() -> None:
    saved, bare = receive(archive(PAGE), "a.mhtml", "a", Facts()), receive(PAGE.encode(), "a.html", "a", Facts())
    assert article(saved) == article(bare) != []
    assert [problem.kind for problem in saved.problems] == [problem.kind for problem in bare.problems]


def test_an_archive_cut_short_behind_its_page_is_read_and_told() -> None:
    received = receive(archive(PAGE, ends=False), "a.mhtml", "a", Facts())
    assert article(received)
    assert received.problems[0].kind is ProblemKind.PAGE_PARTLY


def test_an_archive_cut_short_within_its_page_or_without_one_is_refused() -> None:
    for data in (archive(PAGE, ends=False, behind=False), b"MIME-Version: 1.0\n\nnothing", archive("")):
        received = receive(data, "a.mhtml", "a", Facts())
        assert received.source is None
        assert [problem.kind for problem in received.problems] == [ProblemKind.PAGE_UNREAD]
