"""Sizes of pictures, read from the beginnings of their files, so that a page keeps their place before they come.

No picture is decoded, and nothing in a file is trusted: what isn't as its format has it has no size.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable

from msgspec import Struct

from variorum.editorial.files import Content

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
"""Names of the formats whose sizes are read."""

LOOKED_AT = 1_000_000
"""Bytes of a file's beginning: a photograph's size may stand behind its small copies and its colours."""

LONGEST_SIDE = 32_767
"""Pixels; what says it is larger is no picture that a page can show."""


class Size(Struct, frozen=True):
    """Width and height in CSS pixels, as a browser shows the picture unscaled."""

    width: int
    height: int


def size_of(content: Content, path: str) -> Size | None:
    """Read the size of a picture in the content folder; None for what isn't one of these formats, or is broken."""
    opened = content.read(path, most=LOOKED_AT, whole=False)
    return None if opened.problem else size_in(opened.data)


def size_in(data: bytes) -> Size | None:
    """Read the size that a picture's first bytes tell."""
    read = next((reader for begins, reader in FORMATS if data.startswith(begins)), _drawing)
    try:
        size = read(data)
    except struct.error:
        # the file ends before its size
        return None
    return size if size and all(0 < side <= LONGEST_SIDE for side in (size.width, size.height)) else None


def _png(data: bytes) -> Size | None:
    return Size(*struct.unpack_from(">II", data, 16)) if data[12:16] == b"IHDR" else None


def _gif(data: bytes) -> Size:
    return Size(*struct.unpack_from("<HH", data, 6))


def _webp(data: bytes) -> Size | None:
    """Read of a WebP what its first part is: of its own sort each of lossy, lossless, and anything more."""
    sort = data[8:16]
    if sort == b"WEBPVP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return Size(width & 0x3FFF, height & 0x3FFF)
    if sort == b"WEBPVP8L" and data[20:21] == b"\x2f":
        (bits,) = struct.unpack_from("<I", data, 21)
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if sort == b"WEBPVP8X":
        low, high, *rest = struct.unpack_from("<HBHB", data, 24)
        return Size((low | high << 16) + 1, (rest[0] | rest[1] << 16) + 1)
    return None


FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG's parts that begin with its size."""

ALONE = frozenset(range(0xD0, 0xD9)) | {0x01}
"""Markers with nothing behind them."""

EXIF = 0xE1

TURNED = frozenset({5, 6, 7, 8})
"""Orientations by which a camera was held sideways, so that browsers show the picture turned."""


def _jpeg(data: bytes) -> Size | None:
    at, turned = 2, False
    while True:
        mark, marker = struct.unpack_from(">BB", data, at)
        if mark != 0xFF:
            return None
        if marker == 0xFF or marker in ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker in FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return Size(height, width) if turned else Size(width, height)
        if length < 2 or marker in {0xD9, 0xDA}:
            return None
        if marker == EXIF and data[at + 4 : at + 10] == b"Exif\0\0":
            turned = _is_turned(data[at + 10 : at + 2 + length])
        at += 2 + length


ORIENTATION = 0x0112


def _is_turned(tiff: bytes) -> bool:
    """Tell whether what a camera noted says that it was held sideways."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return False
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        entries = (struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number) for number in range(count))
        return any(tag == ORIENTATION and value in TURNED for tag, _, _, value in entries)
    except struct.error:
        return False


# A drawing's first element, its sides, and the box that it is drawn in.
DRAWN = re.compile(r"<svg\b([^<>]{0,20000})>", re.ASCII)
ATTRIBUTE = re.compile(r"""\s(width|height|viewBox)\s{0,9}=\s{0,9}["']([^"'<>]{0,200})["']""")
LENGTH = re.compile(r"\s{0,9}(\d{1,6}(?:\.\d{1,9})?)(px|pt|pc|mm|cm|in)?\s{0,9}")

PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""CSS pixels of a unit."""


def _drawing(data: bytes) -> Size | None:
    """Read the size of an SVG: its sides, one that it doesn't state by the shape of its box, or that box."""
    found = DRAWN.search(data[:100_000].decode("utf-8", "replace"))
    if not found:
        return None
    stated = dict(ATTRIBUTE.findall(found.group(1)))
    width, height = (_pixels(stated.get(side, "")) for side in ("width", "height"))
    box = [_pixels(number) for number in stated.get("viewBox", "").replace(",", " ").split()[2:]]
    if len(box) == 2 and all(box):
        wide, high = box
        if width or height:
            width, height = width or height * wide / high, height or width * high / wide
        else:
            width, height = wide, high
    return Size(round(width), round(height))


def _pixels(length: str) -> float:
    """Give a length in CSS pixels; 0 for a share of the page, and for what is no length."""
    found = LENGTH.fullmatch(length)
    return float(found.group(1)) * PIXELS[found.group(2) or ""] if found else 0.0


FORMATS: tuple[tuple[bytes, Callable[[bytes], Size | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"GIF87a", _gif),
    (b"GIF89a", _gif),
    (b"RIFF", _webp),
    (b"\xff\xd8", _jpeg),
)
"""The first bytes of each format and who reads its size; what begins otherwise may be a drawing."""
