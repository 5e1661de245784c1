"""Letters of a known width, and text of a size that a reader chose: the same on every machine, whatever fonts it has."""

from __future__ import annotations

import base64
import struct
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

EM = 1000

LETTERS = {"narrow": 400, "wide": 600}
"""Widths of letters, in thousandths of their size: those of common condensed types, and of the widest sans serif ones."""

USUAL = 16
"""Pixels of text where a reader chose nothing."""

USE = """data => {
  const bytes = Uint8Array.from(atob(data), one => one.charCodeAt(0));
  const face = new FontFace('Known', bytes.buffer);
  document.fonts.add(face);
  for (const voice of ['--ours', '--theirs']) document.documentElement.style.setProperty(voice, 'Known');
}"""

ARE_THERE = "() => [...document.fonts].filter(face => face.family === 'Known').map(face => face.status)"


def use(page: Page, letters: str) -> None:
    """Show a page in letters of one of the widths."""
    data = base64.b64encode(font(LETTERS[letters])).decode("ascii")
    page.evaluate(USE, data)
    assert page.evaluate(ARE_THERE) == ["loaded"]


def enlarge(page: Page, percent: int) -> None:
    """Give text the size that a reader chose in the browser's settings, for every page that is opened from now on."""
    sizes = {"standard": USUAL * percent // 100, "fixed": USUAL * percent // 100}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})


@cache
def font(width: int) -> bytes:
    """Make a TrueType font (ISO/IEC 14496-22) in which every character is a box of one width, and a space is empty."""
    rise, fall = 800, -200
    box = struct.pack(">5h", 1, 50, 0, width - 50, 700)  # one contour, and what it fills
    box += struct.pack(">HH", 3, 0) + bytes([1] * 4)  # its last point; each is on the curve
    box += struct.pack(">8h", 50, 0, width - 100, 0, 0, 700, 0, -700)  # steps in x, then in y
    box += bytes(-len(box) % 4)
    letter, space = 1, 2  # the first of the three glyphs stands for what is missing
    characters = (
        (0x20, 0x20, space),
        (0x21, 0x9F, letter),
        (0xA0, 0xA0, space),
        (0xA1, 0xFFFD, letter),
    )
    mapping = struct.pack(">HHIII", 13, 0, 16 + 12 * len(characters), 0, len(characters))
    mapping += b"".join(struct.pack(">3I", *run) for run in characters)
    names = [(number, "Known".encode("utf-16-be")) for number in (1, 2, 3, 4, 6)]
    size = len(names[0][1])
    tables = {
        b"OS/2": struct.pack(">HhHHH", 1, width, 400, 5, 0)
        + bytes(48)  # sub- and superscripts, the class, and which scripts are covered
        + struct.pack(">4sHHH5h", b"none", 0x40, 0x20, 0xFFFD, rise, fall, 0, rise, -fall),
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 10, 12) + mapping,
        b"glyf": box * 2,
        b"head": struct.pack(">5I", 0x10000, 0x10000, 0, 0x5F0F3CF5, (3 << 16) + EM)
        + struct.pack(">qq4h", 0, 0, 0, 0, width, 700)
        + struct.pack(">HHhhh", 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">I4h", 0x10000, rise, fall, 0, width)
        + struct.pack(">6h", 0, 0, width, 1, 0, 0)
        + bytes(10)
        + struct.pack(">H", 3),
        b"hmtx": struct.pack(">6h", width, 50, width, 50, width, 0),
        b"loca": struct.pack(">4I", 0, len(box), 2 * len(box), 2 * len(box)),
        b"maxp": struct.pack(">I14H", 0x10000, 3, 4, 1, 0, 0, 1, *[0] * 8),
        b"name": struct.pack(">HHH", 0, len(names), 6 + 12 * len(names))
        + b"".join(
            struct.pack(">6H", 3, 1, 0x409, number, size, size * place) for place, (number, _) in enumerate(names)
        )
        + b"".join(name for _, name in names),
        b"post": struct.pack(">IIhh5I", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return _in_one_file(tables)


def _in_one_file(tables: dict[bytes, bytes]) -> bytes:
    number, largest = len(tables), 1 << len(tables).bit_length() - 1
    directory = struct.pack(
        ">IHHHH",
        0x10000,
        number,
        largest * 16,
        largest.bit_length() - 1,
        (number - largest) * 16,
    )
    start, bodies = 12 + 16 * number, b""
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, total, start + len(bodies), len(table))
        bodies += padded
    return directory + bodies
