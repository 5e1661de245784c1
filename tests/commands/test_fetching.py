"""`add https://…`: a page is fetched once, within limits, and what isn't one is told plainly."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from end_to_end.sites import Ended, command, sidecar_facts
from variorum import fetching
from variorum.fetching import fetch

PARAGRAPHS = (
    "The ferry to Skarn Island stopped running on Tuesday after its engine failed on the way to the harbour of Vik.",
    "Passengers were taken off by two fishing boats, the harbour office said, and nobody was hurt, though it was cold.",
    "The engine is forty years old, and parts for it are no longer made anywhere, so that it may take weeks to mend.",
)
PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>Ferry breaks down</title></head><body><main><article>"
    f"<h1>Ferry breaks down</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article></main></body></html>"
).encode()

SCRIPTED = (
    b"<!DOCTYPE html><html><body><div id=app></div><noscript>Please turn on JavaScript to read this.</noscript>"
    b"<script>render()</script></body></html>"
)

LATIN = "<html><body><p>Rédacteur à Vik</p>".encode("latin-1") + PAGE

MOST = 100_000


class Server(BaseHTTPRequestHandler):
    """Answers as servers do, and as they shouldn't."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        Server.asked.append(self.path)
        what = self.path.strip("/").split("?")[0]
        if what == "never":
            threading.Event().wait(3)
            return
        if what in ("dripping", "dripping-head"):
            self.wfile.write(b"HTTP/1.0 200 OK\r\n" + b"Content-Type: text/html\r\n\r\n" * (what == "dripping"))
            with contextlib.suppress(OSError):
                for _ in range(30):
                    self.wfile.write(b"X-A: b\r\n")
                    threading.Event().wait(0.1)
            return
        if what == "chunks-cut":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
            self.wfile.write(b"%x\r\n" % (len(PAGE) + 9) + PAGE)
            return
        if what in ("loop", "file", "moved", "ftp"):
            to = {"loop": "/loop", "file": "file:///etc/passwd", "moved": "/news/ferry", "ftp": "ftp://127.0.0.1/a"}
            self.send_response(302)
            self.send_header("Location", to[what])
            self.end_headers()
            return
        bodies = {
            "news/ferry": ("text/html; charset=utf-8", PAGE),
            "scripted": ("text/html", SCRIPTED),
            "picture": ("image/png", b"\x89PNG"),
            "report.pdf": ("application/pdf", b"%PDF-1.7"),
            "empty": ("text/html", b" "),
            "latin": ("text/html; charset=iso-8859-1", LATIN),
            "untold": ("", PAGE),
            "source": ("text/plain", PAGE),
            "short": ("text/html", PAGE),
            "packed-short": ("text/html", gzip.compress(PAGE)[:-40]),
            "packed": ("text/html", gzip.compress(PAGE)),
            "bomb": ("text/html", gzip.compress(b"a" * 10 * MOST)),
            "long": ("text/html", b"a" * 2 * MOST),
            "endless": ("text/html", b"a" * 2 * MOST),
        }
        if what not in bodies:
            self.send_error(404)
            return
        kind, body = bodies[what]
        self.send_response(200)
        if kind:
            self.send_header("Content-Type", kind)
        if what != "endless":
            announced = {"long": 10**10, "short": len(body) + 1000}
            self.send_header("Content-Length", str(announced.get(what, len(body))))
        if what in ("packed", "packed-short", "bomb"):
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, daemon=True).start()
    Server.asked.clear()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()
    running.server_close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def add(folder: Path, address: str, *arguments: str) -> Ended:
    return command("add", address, *arguments, folder=folder)


def test_a_page_is_kept_as_served_with_where_and_when_it_was_fetched(folder: Path, server: str) -> None:
    ended = add(folder, f"{server}/moved#top")
    assert ended.exit_code == 0, ended.complained
    assert (folder / "content" / "sources" / "moved.html").read_bytes() == PAGE
    found = sidecar_facts(folder, "moved")
    assert found.url == f"{server}/news/ferry"
    assert len(found.retrieved) == len("2024-03-05")
    assert found.sha256 == hashlib.sha256(PAGE).hexdigest()
    assert Server.asked == ["/moved", "/news/ferry"]


def test_the_encoding_that_the_server_alone_names_stands_in_the_sidecar(folder: Path, server: str) -> None:
    ended = add(folder, f"{server}/latin")
    assert ended.exit_code == 0, ended.complained
    assert sidecar_facts(folder, "latin").encoding == "iso-8859-1"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("loop", "on and on"),
        ("file", "leads to file:///etc/passwd"),
        ("ftp", "leads to ftp://127.0.0.1/a"),
        ("nothing-here", "answers 404"),
        ("picture", "sends image/png, which is no page"),
        ("report.pdf", "pdftotext"),
        ("empty", "sends nothing"),
        ("scripted", "only a script brings it"),
    ],
)
def test_what_is_no_page_is_told_and_nothing_is_written(folder: Path, server: str, page: str, told: str) -> None:
    ended = add(folder, f"{server}/{page}", "--key", "page")
    assert ended.exit_code == 1
    assert told in ended.complained
    assert "Traceback" not in ended.complained
    assert not list((folder / "content").rglob("*"))


@pytest.mark.parametrize("page", ["long", "endless", "bomb"])
def test_no_more_is_taken_than_is_allowed(server: str, page: str) -> None:
    fetched = fetch(f"{server}/{page}", MOST)
    assert not fetched.data
    assert "allowed" in fetched.problem


@pytest.mark.parametrize("page", ["short", "packed-short", "chunks-cut"])
def test_an_answer_that_ends_before_it_should_is_refused(folder: Path, server: str, page: str) -> None:
    ended = add(folder, f"{server}/{page}", "--key", "page")
    assert ended.exit_code == 1
    assert "the answer was cut short" in ended.complained
    assert not list((folder / "content").rglob("*"))


@pytest.mark.parametrize("page", ["dripping", "dripping-head"])
def test_a_server_that_sends_a_byte_now_and_then_is_given_up(
    server: str, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LONGEST", 0.5)
    began = time.monotonic()
    assert "took more than" in fetch(f"{server}/{page}", MOST).problem
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("page", ["untold", "source"])
def test_a_page_of_which_the_server_says_no_kind_is_told_by_how_it_begins(folder: Path, server: str, page: str) -> None:
    ended = add(folder, f"{server}/{page}")
    assert ended.exit_code == 0, ended.complained
    assert (folder / "content" / "sources" / f"{page}.html").read_bytes() == PAGE


def test_a_page_that_comes_packed_is_unpacked(server: str) -> None:
    assert fetch(f"{server}/packed", MOST).data == PAGE


def test_a_server_that_never_answers_is_given_up(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.3)
    assert "didn't answer" in fetch(f"{server}/never", MOST).problem


def test_nobody_who_listens_is_told() -> None:
    assert "can't be fetched" in fetch("http://127.0.0.1:9/", MOST).problem


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://", "https://\x00"])
def test_nothing_but_a_web_address_is_asked(address: str) -> None:
    assert "no http or https address" in fetch(address, MOST).problem
