"""Bytes to text, by a stated rule, so that an offset means one thing for ever."""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from variorum.editorial.fields import known_encoding
from variorum.editorial.sidecars import is_web_address
from variorum.problems import Place, Problem, ProblemKind, error, warning

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The longer before the shorter that it begins with."""

ROOT_TYPES = ("text/html", "application/xhtml+xml")

COPY_TEXT = "open it, copy its text into a .txt file and take that"

SAVE_TEXT = "save the report as .txt or .html"

SIGNATURES = (
    (b"%PDF-", "a PDF", f"{COPY_TEXT}, or make one with `pdftotext report.pdf report.txt`"),
    (b"PK\x03\x04", "an office document or a ZIP archive", COPY_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old office document", COPY_TEXT),
    (b"\x1f\x8b", "a gzip archive", SAVE_TEXT),
    (b"\x89PNG", "a picture", SAVE_TEXT),
    (b"\xff\xd8\xff", "a picture", SAVE_TEXT),
    (b"GIF8", "a picture", SAVE_TEXT),
    (b"{\\rtf", "an RTF document", COPY_TEXT),
)
"""How files begin that are no text, though some have no NUL byte."""

CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
"""Bytes that text doesn't have."""

CHARSET = re.compile(rb"""<meta\b[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
"""What a page says its encoding is: `<meta charset="iso-8859-1">`."""

TAKEN_FOR = {
    "iso-8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "ascii": "windows-1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""What browsers take some names for (WHATWG Encoding Standard)."""

HEAD = 4096
"""Bytes at the start of a file that tell what it is."""

MARKUP = re.compile(
    r"""\s*(?P<xml><\?xml\b[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,1000}-->\s*){0,3}
    (?:(?P<page><(?:!doctype\s+html|html)\b)|(?P<archive>from:\s<saved\sby|mime-version:|snapshot-content-location:))?""",
    re.IGNORECASE | re.VERBOSE,
)
"""How the source of a page begins, an archive of one, or XML: each declares itself before it says anything."""

MAIL = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[ \t][^\r\n]{0,1000}\r?\n(?:[ \t]+[^\r\n]{1,1000}\r?\n){0,50}){2,80}\r?\n"
)
"""The fields that a mail begins with, up to the blank line before its text (RFC 5322)."""

MAIL_FIELD = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,40}):", re.MULTILINE)

MAIL_FIELDS = frozenset(
    (
        "received",
        "return-path",
        "delivered-to",
        "message-id",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
    )
)
"""Fields that programs write, so that nobody's text begins with them, as it may with `From:` and `Subject:`."""

FEWEST_FIELDS = 3
"""Fields of the shortest mail."""

WIDE = ("utf-16", "utf-32")
"""How the names of encodings begin whose letters have NUL bytes."""

MOST_CONTROLS = 0.01
"""Share of such bytes from which on a file is binary."""

WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252", errors="replace").replace("\ufffd", chr(byte)) for byte in range(0x80, 0xA0)
}
"""What those bytes mean which Latin 1 leaves to controls; the five unused stay what they are."""


class Decoded(Struct, frozen=True):
    """A file's text, or the problems why there is none."""

    text: str
    encoding: str
    """As it was decoded; empty where the file was refused."""
    problems: tuple[Problem, ...] = ()


class Root(Struct, frozen=True):
    """The page of an archive, as bytes."""

    data: bytes
    charset: str = ""
    """The encoding that the archive states for it; empty if it states none that is known."""
    problems: tuple[Problem, ...] = ()
    address: str = ""
    """Where the browser had it from; empty if the archive doesn't say."""


def root_of_archive(data: bytes, path: str) -> Root:
    """Give the page that a browser saved with its pictures and styles (RFC 2557); none where it isn't all there."""
    from email import message_from_bytes, policy

    message = message_from_bytes(data, policy=policy.compat32)
    parts = [part for part in message.walk() if part.get_content_type() in ROOT_TYPES]
    start = str(message.get_param("start") or "").strip("<>")
    root = next((p for p in parts if start and str(p.get("content-id", "")).strip("<> ") == start), None)
    root = root or next(iter(parts), None)
    page = root.get_payload(decode=True) if root is not None else None
    boundary = message.get_boundary()
    whole = boundary is None or f"--{boundary}--".encode() in data
    if not isinstance(page, bytes) or not page.strip() or (not whole and root is list(message.walk())[-1]):
        told = "The archive holds no whole page; save the page again, as .mhtml or as .html, or its text as .txt"
        return Root(b"", "", (error(path, ProblemKind.PAGE_UNREAD, told),))
    problems: tuple[Problem, ...] = ()
    if not whole:
        told = "The archive is cut short behind its page; look whether the text is all there"
        problems = (warning(path, ProblemKind.PAGE_PARTLY, told),)
    try:
        charset = known_encoding(str(root.get_content_charset() or "")) if root is not None else ""
    except ValueError:
        charset = ""
    locations = (message.get("snapshot-content-location"), root.get("content-location") if root is not None else None)
    address = next((place for where in locations if is_web_address(place := str(where or "").strip())), "")
    return Root(page, TAKEN_FOR.get(charset, charset), problems, address)


def decode(data: bytes, path: str, encoding: str = "", stated: str = "", *, page: bool = False) -> Decoded:
    """Decode a file: its byte order mark, else the named encoding, else UTF-8, else windows-1252.

    Without a mark or a name, strict UTF-8 comes first, then the encoding that a page states of itself; then
    UTF-8 with a few broken bytes, each replaced by U+FFFD and counted in a warning; else windows-1252, with
    a warning. An empty or binary file is refused; of a page the NUL bytes are passed over, as browsers do,
    unless it is full of them.
    """
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _named(data[len(mark) :], path, name)
    if page and b"\x00" in data and not encoding.startswith(WIDE) and not _full_of_controls(data):
        clean = decode(data.replace(b"\x00", b""), path, encoding, stated)
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        message = (
            f"{_times(data.count(0))} the page has NUL bytes, which were passed over; look whether words are missing"
        )
        told = warning(path, ProblemKind.SOURCE_ENCODING, message, Place(line))
        return Decoded(clean.text, clean.encoding, (*clean.problems, told))
    refusal = _refusal(data, path, encoding)
    if refusal:
        return Decoded("", "", (refusal,))
    if encoding:
        return _named(data, path, encoding)
    try:
        return _filled(Decoded(data.decode("utf-8"), "utf-8"), path)
    except UnicodeDecodeError as failure:
        if stated and not stated.startswith("utf"):
            return _named(data, path, stated)
        return _doubtful(data, path, failure)


def told_by_start(start: bytes | str) -> str:
    """Tell by how a file begins which ending it should have: `.html`, `.mhtml`, `.eml`, `.xml`; empty where nothing tells."""
    if isinstance(start, bytes):
        mark = next((mark for mark, _ in BYTE_ORDER_MARKS if start.startswith(mark)), b"")
        start = start[len(mark) : HEAD].replace(b"\x00", b"").decode("latin-1")
    found = MARKUP.match(start[:HEAD])
    if not found or not found.lastgroup:
        return _mail(start[:HEAD])
    return ".html" if found["page"] else ".mhtml" if found["archive"] else ".xml" if found["xml"] else ""


def _mail(start: str) -> str:
    """Tell whether a file begins as a mail does, or as a page that a program put into one."""
    mail = MAIL.match(start)
    names = [name.casefold() for name in MAIL_FIELD.findall(mail.group())] if mail else []
    if not mail or len(names) < FEWEST_FIELDS or MAIL_FIELDS.isdisjoint(names):
        return ""
    return ".mhtml" if "multipart/related" in mail.group().casefold() else ".eml"


def stated_encoding(data: bytes) -> str:
    """Find the encoding that an HTML page states of itself, as browsers take it; empty if none is known."""
    found = CHARSET.search(data, 0, 4096)
    if not found:
        return ""
    name = found.group(1).decode("ascii")
    try:
        known = known_encoding(name)
    except ValueError:
        return ""
    return TAKEN_FOR.get(known, known)


def _refusal(data: bytes, path: str, encoding: str) -> Problem | None:
    if not data.strip():
        message = "The file is empty; put the report's text into it or remove it"
        return error(path, ProblemKind.SOURCE_EMPTY, message)
    for start, what, how in SIGNATURES:
        if data.startswith(start):
            message = f"The file is {what}, not text; {how}"
            return error(path, ProblemKind.SOURCE_BINARY, message)
    if encoding.startswith(WIDE):
        return None
    if b"\x00" in data:
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        message = (
            "The file has NUL bytes, so it is no text; save it as UTF-8, "
            "or if it is UTF-16 write `encoding: utf-16` in its sidecar"
        )
        return error(path, ProblemKind.SOURCE_BINARY, message, Place(line))
    if _full_of_controls(data):
        message = "The file is full of control bytes, so it is no text; save the report as UTF-8"
        return error(path, ProblemKind.SOURCE_BINARY, message)
    return None


def _full_of_controls(data: bytes) -> bool:
    return len(CONTROLS.findall(data)) > MOST_CONTROLS * len(data)


def _named(data: bytes, path: str, name: str) -> Decoded:
    text = data.decode(name, errors="replace").removeprefix("\ufeff")
    problems: tuple[Problem, ...] = ()
    broken = text.count("\ufffd") - data.decode(name, errors="ignore").count("\ufffd")
    if "\x00" in text:
        message = f"Read as {name} the file has NUL characters, so it is no text; save it as UTF-8"
        return Decoded("", "", (error(path, ProblemKind.SOURCE_BINARY, message),))
    if broken:
        message = (
            f"{_times(broken)} what is not {name} was replaced by \ufffd; "
            "find the right encoding, or get the text again"
        )
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        problems = (warning(path, ProblemKind.SOURCE_ENCODING, message, Place(line)),)
    return _filled(Decoded(text, name, problems), path)


def _doubtful(data: bytes, path: str, failure: UnicodeDecodeError) -> Decoded:
    """Decide between broken UTF-8 and windows-1252 by which of them most other bytes speak for."""
    text = data.decode("utf-8", errors="replace")
    sound = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    cut_at_end = broken == 1 and failure.reason == "unexpected end of data"
    line = data.count(b"\n", 0, failure.start) + 1
    kind = ProblemKind.SOURCE_ENCODING
    if sound > broken or cut_at_end:
        message = (
            f"{_times(broken)} bytes that are not UTF-8 were replaced by \ufffd; "
            "get the text again, or write `encoding:` in the sidecar"
        )
        return Decoded(text, "utf-8", (warning(path, kind, message, Place(line)),))
    text = data.decode("latin-1").translate(WINDOWS_1252)
    message = (
        f"Byte {failure.start} is not UTF-8, so the file was read as windows-1252; if that is right "
        "write `encoding: windows-1252` in the sidecar, else the right one"
    )
    return Decoded(text, "windows-1252", (warning(path, kind, message, Place(line)),))


def _filled(decoded: Decoded, path: str) -> Decoded:
    if decoded.text.strip():
        return decoded
    message = "The file has nothing but white space; put the report's text into it or remove it"
    return Decoded("", "", (error(path, ProblemKind.SOURCE_EMPTY, message),))


def _times(count: int) -> str:
    return "In one place" if count == 1 else f"In {count:,} places"
