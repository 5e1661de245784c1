"""Sizes of pictures as their files tell them; what isn't a picture has none, and breaks nothing."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.editorial.files import Content
from variorum.editorial.picture_sizes import FORMATS, Size, size_in, size_of


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


def jpeg(width: int, height: int, before: bytes = b"") -> bytes:
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC2, 17, 8, height, width, 3)
    return b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(9) + before + b"\xff" + frame


def exif(orientation: int, order: str = ">") -> bytes:
    tiff = (b"MM" if order == ">" else b"II") + struct.pack(
        f"{order}HIHHHIHHI", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0
    )
    return b"\xff\xe1" + struct.pack(">H", 8 + len(tiff)) + b"Exif\0\0" + tiff


def webp(sort: bytes, data: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 4 + 8 + len(data)) + b"WEBP" + sort + struct.pack("<I", len(data)) + data


def svg(attributes: str) -> bytes:
    return f'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg" {attributes}>'.encode()


PICTURES = {
    "PNG": png(640, 480),
    "GIF": b"GIF89a" + struct.pack("<HH", 640, 480),
    "JPEG": jpeg(640, 480),
    "JPEG of a camera that was held upright": jpeg(640, 480, exif(1)),
    "JPEG of a camera that was held sideways": jpeg(480, 640, exif(6)),
    "JPEG of another camera that was held sideways": jpeg(480, 640, exif(8, "<")),
    "JPEG with a torn note of its camera": jpeg(640, 480, b"\xff\xe1\0\x0cExif\0\0MM\0*"),
    "lossy WebP": webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 480)),
    "lossless WebP": webp(b"VP8L", b"\x2f" + struct.pack("<I", 639 | 479 << 14)),
    "extended WebP": webp(b"VP8X", bytes(4) + struct.pack("<HBHB", 639, 0, 479, 0)),
    "SVG with sides": svg('width="640" height="480px"'),
    "SVG with a box": svg('viewBox="0 0 640 480"'),
    "SVG as wide as the page": svg('width="100%" viewBox="0,0,640,480"'),
    "SVG with one side": svg('width="640" viewBox="0 0 4 3"'),
    "SVG in inches": svg("width='6.666666666in' height='5in'"),
}

NO_PICTURES = {
    "nothing": b"",
    "text": b"A bridge.",
    "a page": b"<!doctype html><p>svg",
    "the beginning of a PNG": png(640, 480)[:20],
    "a PNG without width": png(0, 480),
    "a PNG as wide as a country": png(2**31, 480),
    "a JPEG without a picture": b"\xff\xd8\xff\xd9",
    "a JPEG whose parts have no length": b"\xff\xd8\xff\xe0\0\0" * 9,
    "a sound": b"RIFF\x24\0\0\0WAVEfmt ",
    "a drawing without sides": svg(""),
    "a drawing as high as nothing": svg('viewBox="0 0 640 0"'),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_size_is_that_which_a_browser_shows(name: str) -> None:
    assert size_in(PICTURES[name]) == Size(640, 480)


@pytest.mark.parametrize("name", NO_PICTURES)
def test_what_is_no_picture_has_no_size(name: str) -> None:
    assert size_in(NO_PICTURES[name]) is None


@given(st.sampled_from([begins for begins, _ in FORMATS] + [b"<svg "]), st.binary(max_size=200))
def test_no_bytes_break_the_reading(begins: bytes, rest: bytes) -> None:
    assert size_in(begins + rest) is None or size_in(begins + rest)


@given(st.sampled_from(sorted(PICTURES)), st.integers(0, 120), st.integers(0, 255))
def test_no_changed_byte_breaks_the_reading(name: str, at: int, byte: int) -> None:
    data = bytearray(PICTURES[name])
    data[at % len(data)] = byte
    assert size_in(bytes(data)) is None or size_in(bytes(data))


def test_of_a_large_file_the_beginning_is_enough_and_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(png(640, 480) + bytes(2_000_000))
    (tmp_path / "link.png").symlink_to(tmp_path / "large.png")
    content = Content.at(tmp_path)
    assert size_of(content, "large.png") == Size(640, 480)
    assert size_of(content, "link.png") is None
    assert size_of(content, "../outside.png") is None
