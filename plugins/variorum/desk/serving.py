"""Serving the preview: pages with a notice of what is wrong, and a word when there is a new one.

What a page needs to refresh itself is added here, on the way to the browser: the files have no script.
"""

from __future__ import annotations

import functools
import html
import http.server
import threading
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from variorum.desk.answering import LARGEST, Answering, refused
from variorum.desk.preview_build import Outcome

HOST = "127.0.0.1"
EVENTS = "/-preview/events"
SCRIPT = "/-preview/refresh.js"
WAIT = 20.0
"""Seconds after which a waiting browser is told that nothing happened, and asks again."""

REFRESH = f"""\
(() => {{
  const here = document.currentScript.dataset.build;
  const ask = () => fetch("{EVENTS}?" + here)
    .then(answer => answer.text())
    .then(build => build === here ? ask() : location.reload())
    .catch(() => setTimeout(ask, 1000));
  ask();
}})();
"""

DESK, DESK_SCRIPT = "/desk/", "/-desk/desk.js"

NOTICE = """
<style>
#v-preview{position:fixed;inset:auto 0 0;max-height:40vh;overflow:auto;background:#222;color:#fff;
font:14px/1.4 monospace;padding:.5em 1em;z-index:9;border-top:4px solid %s}
#v-preview pre{white-space:pre-wrap;margin:.5em 0}#v-preview a{color:inherit}
</style>
<details id="v-preview"%s><summary>%s</summary><p><a href="/desk/">The desk</a></p><pre>%s</pre></details>
"""


DRAINED = 8_000_000
"""Bytes of a request that are read away."""

UNDOABLE = """
<section class="text" aria-labelledby="n-decided"><h2 id="n-decided">Decided here</h2><ol id="v-decided">%s</ol></section>
"""


class State:
    """What is shown now, and who waits for the next."""

    def __init__(self) -> None:
        self.outcome = Outcome(built=False, summary="Not built yet")
        self.build = 0
        self.news = threading.Condition()

    def tell(self, outcome: Outcome) -> None:
        """Show a new outcome."""
        with self.news:
            self.outcome = outcome
            self.build += 1
            self.news.notify_all()

    def wait(self, build: int) -> int:
        """Wait until there is another build than this one, or a while has gone; give the newest."""
        with self.news:
            self.news.wait_for(lambda: self.build != build, WAIT)
            return self.build


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves one folder, and the three things that a preview adds."""

    def __init__(self, *arguments: object, state: State, answering: Answering, **named: object) -> None:
        self.state = state
        self.answering = answering
        super().__init__(*arguments, **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the news, the script, or a file."""
        asked = urlsplit(self.path)
        if not self._is_ours():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif asked.path == DESK_SCRIPT:
            self._send(Path(__file__).with_name("desk.js").read_bytes(), "text/javascript")
        elif asked.path == EVENTS:
            build = int(asked.query) if asked.query.isdecimal() else -1
            self._send(str(self.state.wait(build)).encode(), "text/plain")
        elif asked.path == SCRIPT:
            self._send(REFRESH.encode(), "text/javascript")
        else:
            self._page(asked.path)

    def do_HEAD(self) -> None:
        """Answer as to a request for the file, without it."""
        if self._is_ours():
            super().do_HEAD()
        else:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)

    def do_POST(self) -> None:
        """Take what the desk's own page sends, and nothing else."""
        size = self.headers.get("Content-Length") or ""
        if not self._is_ours() or not self.answering.is_own(self.headers, self.headers.get("Host") or ""):
            self.close_connection = True
            answer = refused(HTTPStatus.FORBIDDEN, "This doesn't come from the desk's own page; load it again")
        elif not size.isdecimal() or int(size) > LARGEST:
            self.close_connection = True
            # Who still sends hears no answer.
            self.rfile.read(min(int(size), DRAINED) if size.isdecimal() else 0)
            answer = refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"A request has at most {LARGEST:,} bytes")
        else:
            answer = self.answering.answer(urlsplit(self.path).path, self.rfile.read(int(size)))
        self._send(answer.data, "application/json", answer.status)

    def _page(self, path: str) -> None:
        folder = Path(self.translate_path(path))
        if folder.is_dir() and not path.endswith("/"):
            super().do_GET()
            return
        file = folder / "index.html" if folder.is_dir() else folder
        status = HTTPStatus.OK
        if not file.is_file():
            status = HTTPStatus.NOT_FOUND
            file = Path(self.translate_path("/404.html"))
        elif file.suffix != ".html":
            super().do_GET()
            return
        try:
            page = file.read_text("utf-8")
        except OSError:
            page = "<!doctype html><title>Preview</title><body><p>There is no such page.</p></body>"
        if path == DESK and status is HTTPStatus.OK:
            page = self._desk(page)
        self._send(self._prepared(page).encode(), "text/html; charset=utf-8", status)

    def _desk(self, page: str) -> str:
        """Give the desk's page its token, its script, and what can be taken back."""
        listed = "".join(
            f'<li><button type="button" data-undo="{number}">Take back</button> {html.escape(words)}</li>'
            for number, words in self.answering.standing()
        )
        own = UNDOABLE % (listed or "<li>Nothing was decided here yet.</li>")
        script = f'<script src="{DESK_SCRIPT}" data-token="{self.answering.token}" defer></script>'
        before, body, after = page.replace("</head>", f"{script}</head>", 1).rpartition("</main>")
        return f"{before}{own}{body}{after}"

    def _prepared(self, page: str) -> str:
        """Add the notice and the script to a page, and let its policy allow them."""
        outcome, build = self.state.outcome, self.state.build
        page = page.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'; script-src 'self'", 1)
        first, _, rest = outcome.summary.partition("\n")
        colour = "#e33" if outcome.grave else "#3a3"
        opened = " open" if outcome.grave else ""
        notice = NOTICE % (colour, opened, html.escape(first), html.escape(rest))
        script = f'<script src="{SCRIPT}" data-build="{build}"></script>'
        before, body, after = page.rpartition("</body>")
        return f"{before}{notice}{script}{body}{after}" if body else page + notice + script

    def _send(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _is_ours(self) -> bool:
        """Tell whether the browser means this machine: a page elsewhere may have its name lead here."""
        name, _, port = (self.headers.get("Host") or "").rpartition(":")
        return name in {HOST, "localhost"} and port == str(self.connection.getsockname()[1])

    def end_headers(self) -> None:
        """Keep a page that was from being shown for the one that is."""
        if not any(b"Cache-Control" in line for line in getattr(self, "_headers_buffer", ())):
            self.send_header("Cache-Control", "no-store")
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - its name there
        """Say nothing of each request."""


def server(folder: Path, state: State, answering: Answering, port: int) -> http.server.ThreadingHTTPServer:
    """Make a server of a folder on this machine; raises OSError if the port is taken."""
    handler = functools.partial(Handler, directory=str(folder), state=state, answering=answering)
    made = http.server.ThreadingHTTPServer((HOST, port), handler)
    made.daemon_threads = True
    return made
