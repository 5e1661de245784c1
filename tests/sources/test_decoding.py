"""Bytes to text: each step of the rule, and what is refused."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.editorial.fields import known_encoding
from variorum.problems import ProblemKind, Severity
from variorum.sources.receiving.decoding import decode, stated_encoding

WORDS = "The café in Vik – “Skarn” – is open."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode("utf-8"), "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8"),
        (WORDS.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("utf-32"), "utf-32-le"),
    ],
)
def test_utf_is_read_without_a_word(data: bytes, encoding: str) -> None:
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.encoding, decoded.problems) == (WORDS, encoding, ())


def test_a_few_broken_bytes_are_replaced_and_counted() -> None:
    data = ("Première ligne é à ü\n" + WORDS).encode().replace(b"caf\xc3\xa9", b"caf\xc3")
    decoded = decode(data, "a.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text == "Première ligne é à ü\n" + WORDS.replace("é", "\ufffd")
    (problem,) = decoded.problems
    assert (problem.kind, problem.severity, problem.line) == (
        ProblemKind.SOURCE_ENCODING,
        Severity.WARNING,
        2,
    )
    assert "In one place" in problem.message


def test_a_text_cut_in_a_character_is_utf_8_all_the_same() -> None:
    decoded = decode(b"It is open. \xe2\x80", "a.txt")
    assert (decoded.text, decoded.encoding) == ("It is open. \ufffd", "utf-8")


def test_else_it_is_windows_1252_with_a_warning() -> None:
    decoded = decode(WORDS.encode("cp1252") + b"\x81", "a.txt")
    assert (decoded.text, decoded.encoding) == (WORDS + "\x81", "windows-1252")
    (problem,) = decoded.problems
    assert problem.severity is Severity.WARNING
    assert "`encoding: windows-1252`" in problem.message


def test_a_sidecar_settles_it() -> None:
    decoded = decode(WORDS.encode("cp1252"), "a.txt", "windows-1252")
    assert (decoded.text, decoded.problems) == (WORDS, ())
    assert decode("Привет".encode("koi8-r"), "a.txt", "koi8-r").text == "Привет"


def test_what_is_not_in_the_named_encoding_is_counted() -> None:
    decoded = decode(b"abc\xff\xfe\nd\xff", "a.txt", "ascii")
    assert decoded.text == "abc\ufffd\ufffd\nd\ufffd"
    assert "In 3 places" in decoded.problems[0].message


def test_a_page_says_its_own_encoding_and_utf_8_goes_before_it() -> None:
    page = '<html><head><meta charset="iso-8859-1"><p>caf\u00e9 \u2013'
    assert stated_encoding(page.encode()) == "windows-1252"
    assert decode(page.encode("cp1252"), "a.html", "", "windows-1252").text == page
    assert decode(page.encode("utf-8"), "a.html", "", "windows-1252").text == page
    assert stated_encoding(b"<meta charset=made-up>") == stated_encoding(b"<p>none") == ""


@pytest.mark.parametrize(
    ("data", "kind", "line"),
    [
        (b"", ProblemKind.SOURCE_EMPTY, 0),
        (b" \n\t\r\n", ProblemKind.SOURCE_EMPTY, 0),
        (b"\xef\xbb\xbf \n", ProblemKind.SOURCE_EMPTY, 0),
        ("\u2003\n".encode(), ProblemKind.SOURCE_EMPTY, 0),
        (b"text\nmore\x00text", ProblemKind.SOURCE_BINARY, 2),
        (WORDS.encode("utf-16-le"), ProblemKind.SOURCE_BINARY, 1),
        (b"%PDF-1.4 text", ProblemKind.SOURCE_BINARY, 0),
        (gzip.compress(b"text", mtime=0), ProblemKind.SOURCE_BINARY, 0),
        (b"\x01\x02\x03\x04text", ProblemKind.SOURCE_BINARY, 0),
        (b"\xff\xfea\x00\x00\x00", ProblemKind.SOURCE_BINARY, 0),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, kind: ProblemKind, line: int) -> None:
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.encoding) == ("", "")
    assert [(p.kind, p.severity, p.line) for p in decoded.problems] == [(kind, Severity.ERROR, line)]


@given(st.binary(max_size=200), st.sampled_from(("", "utf-8", "utf-16", "windows-1252", "big5")))
def test_any_bytes_are_text_or_a_problem(data: bytes, encoding: str) -> None:
    decoded = decode(data, "a.txt", encoding)
    assert bool(decoded.encoding) == bool(decoded.text.strip())
    assert decoded.text or decoded.problems


@given(st.text().filter(lambda text: bool(text.strip())).filter(lambda text: "\x00" not in text))
def test_text_comes_back_as_it_was(text: str) -> None:
    decoded = decode(b"\xef\xbb\xbf" + text.encode(), "a.txt")
    assert decoded.text == text


@pytest.mark.parametrize("name", ["rot13", "unicode_escape", "idna", "utf-7", "punycode", "base64", ""])
def test_only_encodings_of_text_have_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="no encoding"):
        known_encoding(name)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("UTF-8", "utf-8"),
        ("latin_1", "latin-1"),
        ("cp1251", "windows-1251"),
        ("Shift_JIS", "shift_jis"),
    ],
)
def test_encodings_go_by_their_usual_names(name: str, known: str) -> None:
    assert known_encoding(name) == known
    assert decode(b"abc", "a.txt", known).text == "abc"
