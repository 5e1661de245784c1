"""Pictures, tables and addresses of editors, however wide: nothing moves sideways, jumps, or is printed twice."""

from __future__ import annotations

import shutil
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.serving import served
from browser.test_layout import OVERFLOW, SMALLEST, TARGETS
from browser.visiting import Visitor, Windows, violations
from end_to_end.sites import HARBOUR, Built, Site

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]


def picture(width: int, height: int) -> bytes:
    """Draw a grey picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress((b"\0" + b"\x99" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


COLUMNS = [f"In the year of {year}" for year in range(2010, 2024)]

WIDE = f"""---
title: A wide page
date: 2024-03-07
---
![The bridge]({{static}}/images/wide.png "The bridge at dawn | Photo: Ada Roe")

| {" | ".join(COLUMNS)} |
|{" --- |" * len(COLUMNS)}
|{" 14,000,000 |" * len(COLUMNS)}

See <https://www.example.org/{"the-bridge-was-closed-to-all-traffic-" * 5}>, and [more](https://www.example.org/more).
"""


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = Site(Path(shutil.copytree(HARBOUR, tmp_path_factory.mktemp("wide") / "content")))
    site.write("images/wide.png", picture(1200, 800)).write("commentary/wide.md", WIDE)
    return site.build("--fatal", "warnings")


@pytest.fixture
def visitor(windows: Windows, wide: Built) -> Iterator[Visitor]:
    with served(wide.output) as address:
        visitor = Visitor(windows, address)
        yield visitor
        visitor.leave()


PAGE = "commentary/wide/"

BROKEN_NUMBERS = """() => [...document.querySelectorAll('td')].filter(cell => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return new Set([...range.getClientRects()].map(part => part.top)).size !== 1;
}).length"""


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_too_wide_and_numbers_are_whole(width: int, visitor: Visitor) -> None:
    visit = visitor.open(PAGE, width, script=True)
    assert visit.ask(OVERFLOW) == []
    assert visit.ask(TARGETS, SMALLEST)[1] == []
    assert visit.ask(BROKEN_NUMBERS) == 0
    assert violations(visit) == []
    region = visit.page.get_by_role("region", name="Table 1: In the year of 2010")
    assert visit.page.locator(".editors .scroll").count() == region.count() == 1
    region.focus()
    assert region.evaluate("one => one === document.activeElement && one.scrollWidth > one.clientWidth")


def test_a_picture_keeps_its_place_before_it_comes(visitor: Visitor) -> None:
    visit = visitor.open("", 320)
    # nobody answers
    visit.page.route("**/*.png", lambda _: None)
    visit.page.goto(f"{visitor.address}/{PAGE}", wait_until="domcontentloaded")
    box = visit.page.locator(".editors img").bounding_box()
    assert box
    assert box["width"] <= 288
    assert round(box["width"] / box["height"], 1) == 1.5
    assert visit.page.locator("figcaption").inner_text().startswith("The bridge at dawn")
    visit.page.unroute("**/*.png")


def test_paper_has_an_address_once(visitor: Visitor) -> None:
    visit = visitor.open(PAGE)
    visit.page.emulate_media(media="print")
    after = "() => [...document.querySelectorAll('.editors a')].map(one => getComputedStyle(one, '::after').content)"
    assert visit.ask(after)[0] == "none"
    assert "https://www.example.org/more" in visit.ask(after)[1]
