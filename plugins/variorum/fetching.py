"""Fetching a page from the web, once and within limits: the only thing of Variorum that asks the network."""

from __future__ import annotations

import http.client
import threading
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Mapping
from concurrent.futures import Future
from datetime import UTC, datetime
from email.message import Message
from typing import IO
from urllib.parse import urldefrag, urljoin, urlsplit

from msgspec import Struct

from variorum.editorial.sidecars import is_web_address

SECONDS = 20
"""How long is waited for a server to begin, or to go on."""

LONGEST = 90
"""Seconds that one page may take, from asking on."""

MOST_REDIRECTS = 5

REDIRECTS = range(300, 400)

CHUNK = 65_536

PAGE_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "multipart/related": ".mhtml",
    "message/rfc822": ".mhtml",
    "application/x-mimearchive": ".mhtml",
}
"""What a server says that it sends, and the ending under which that is read."""


class Fetched(Struct, frozen=True, kw_only=True):
    """What a server sent, or why nothing was taken."""

    data: bytes = b""
    """As served, a compression of the way taken off."""
    url: str = ""
    """Where it was in the end, without a fragment."""
    ending: str = ""
    """By what the server says that it is."""
    charset: str = ""
    """The encoding that the server named; empty if it named none."""
    day: str = ""
    """ISO 8601: the day on which it was fetched, in UTC."""
    problem: str = ""


def fetch(address: str, most: int) -> Fetched:
    """Fetch a page of at most so many bytes; only http and https are followed, and only a page is taken."""
    if not is_web_address(address):
        return Fetched(problem=f"{address} is no http or https address")
    # A server that sends a byte now and then outlasts every limit of a socket, so the clock is kept from outside.
    ended: Future[Fetched] = Future()
    threading.Thread(target=_end, args=(ended, address, most), daemon=True).start()
    try:
        return ended.result(LONGEST)
    except TimeoutError:
        return Fetched(problem=f"{address} took more than {LONGEST} seconds, so it was given up; try again")


def _end(ended: Future[Fetched], address: str, most: int) -> None:
    """Fetch a page and hand it, or what went wrong, to who waits for it."""
    try:
        ended.set_result(_asked(address, most))
    except BaseException as failure:  # noqa: BLE001
        ended.set_exception(failure)


def _asked(address: str, most: int) -> Fetched:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    headers = {"User-Agent": "Variorum", "Accept": "text/html, text/plain;q=0.8", "Accept-Encoding": "identity"}
    request = urllib.request.Request(urldefrag(address).url, headers=headers)  # noqa: S310
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            return _taken(answer, answer.geturl(), answer.headers, most)
    except _RefusedError as refusal:
        return Fetched(problem=str(refusal))
    except http.client.IncompleteRead:
        return Fetched(problem=_cut(address))
    except urllib.error.HTTPError as failure:
        if failure.code in REDIRECTS:
            return Fetched(problem=f"{address} leads on and on, so it was given up after {MOST_REDIRECTS} redirects")
        return Fetched(problem=f"{address} answers {failure.code} {failure.reason}; look whether the address is right")
    except (urllib.error.URLError, OSError, http.client.HTTPException, ValueError) as failure:
        reason = getattr(failure, "reason", None) or failure
        if isinstance(reason, TimeoutError):
            return Fetched(problem=f"{urlsplit(address).hostname} didn't answer within {SECONDS} seconds; try again")
        return Fetched(problem=f"{address} can't be fetched ({reason or type(failure).__name__})")


class _RefusedError(Exception):
    """Why an answer isn't taken."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, to http and https alone."""

    max_redirections = MOST_REDIRECTS
    max_repeats = 1

    def http_error_302(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage
    ) -> urllib.request._UrlopenRet | None:
        """Follow where it leads to a web address, and nowhere else."""
        target = urljoin(req.full_url, headers.get("location") or headers.get("uri") or "")
        if not is_web_address(target):
            raise _RefusedError(
                f"{req.full_url} leads to {target}, which is no http or https address, so it isn't followed"
            )
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _taken(answer: IO[bytes], url: str, headers: Message, most: int) -> Fetched:
    kind = headers.get_content_type()  # plain text where none is said
    ending = PAGE_TYPES.get(kind)
    if ending is None:
        how = HOW_TO.get(kind, "save the report's text as .txt and add that")
        raise _RefusedError(f"{url} sends {kind}, which is no page; {how}")
    told = headers.get("content-length", "")
    if told.isdigit() and int(told) > most:
        raise _RefusedError(
            f"{url} sends {int(told):,} bytes, more than the {most:,} allowed; save its article's text as .txt"
        )
    data = _read(answer, url, most)
    data = _unpacked(data, headers.get("content-encoding", "").strip().casefold(), url, most)
    if not data.strip():
        raise _RefusedError(f"{url} sends nothing; look whether the address is right")
    day = datetime.now(UTC).date().isoformat()
    return Fetched(
        data=data, url=urldefrag(url).url, ending=ending, charset=headers.get_content_charset() or "", day=day
    )


def _read(answer: IO[bytes], url: str, most: int) -> bytes:
    """Read an answer, not longer than a page may take and not more than it may have."""
    until = time.monotonic() + LONGEST
    parts: list[bytes] = []
    size = 0
    # `read1` gives what has come; `read` would wait until all that it was asked for has.
    while part := answer.read1(CHUNK) if isinstance(answer, http.client.HTTPResponse) else answer.read(CHUNK):
        parts.append(part)
        size += len(part)
        if size > most:
            raise _RefusedError(f"{url} sends more than the {most:,} bytes allowed; save its article's text as .txt")
        if time.monotonic() > until:
            raise _RefusedError(f"{url} took more than {LONGEST} seconds, so it was given up; try again")
    if getattr(answer, "length", None):  # what its head announced and never came
        raise _RefusedError(_cut(url))
    return b"".join(parts)


def _cut(url: str) -> str:
    return f"{url}: the answer was cut short; try again, or save the page in a browser"


def _unpacked(data: bytes, coding: str, url: str, most: int) -> bytes:
    """Take off a compression that nobody asked for; never to more bytes than allowed."""
    if coding in ("", "identity"):
        return data
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise _RefusedError(f"{url} sends its page packed as {coding}, which can't be read; save the page in a browser")
    try:
        unpacking = zlib.decompressobj(47)
        unpacked = unpacking.decompress(data, most + 1)
    except zlib.error:
        raise _RefusedError(f"{url} sends a page that is packed wrongly; save the page in a browser") from None
    if len(unpacked) > most:
        raise _RefusedError(f"{url} sends more than the {most:,} bytes allowed; save its article's text as .txt")
    if not unpacking.eof:
        raise _RefusedError(_cut(url))
    return unpacked


FROM_A_DOCUMENT = "open it, copy its text into a .txt file and add that"

HOW_TO: Mapping[str, str] = {
    "application/pdf": f"{FROM_A_DOCUMENT}, or take `pdftotext report.pdf report.txt`",
    "application/msword": FROM_A_DOCUMENT,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": FROM_A_DOCUMENT,
    "application/json": "look for the address of the page itself",
}
"""What to do with what is no page."""
