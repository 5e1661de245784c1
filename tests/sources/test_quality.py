"""How well cleaning does on pages written for it: figures that may only rise.

Each page is a line a paragraph, its kind before it; what an editor would say who reads it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from variorum.model import BlockKind
from variorum.sources.cleaning import clean

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "quality" / "floors.toml").read_text(encoding="utf-8"))
PAGES = sorted((HERE / "quality").glob("*.txt"))


def figures(page: Path) -> dict[str, float]:
    """Measure one page: F1 over characters of article text, and the share of lines of the right kind."""
    rows = [line.partition(" | ") for line in page.read_text(encoding="utf-8").splitlines()]
    kinds = [BlockKind(kind) for kind, _, _ in rows]
    lines = [text for _, _, text in rows]
    text = "\n".join(lines)
    kept = bytearray(len(text))
    found = dict[int, BlockKind]()
    for block in clean(text):
        article = block.kind in (BlockKind.ARTICLE, BlockKind.DATELINE)
        kept[block.start : block.end] = bytes([article]) * (block.end - block.start)
        found[text.count("\n", 0, block.start)] = block.kind
    both = kept_all = wanted = start = 0
    for number, line in enumerate(lines):
        here = sum(kept[start : start + len(line)]) if found[number] is not BlockKind.DATELINE else 0
        kept_all += here
        if kinds[number] is BlockKind.ARTICLE:
            wanted += len(line)
            both += here
        start += len(line) + 1
    right = sum(found[number] is kind for number, kind in enumerate(kinds))
    return {"f1": 2 * both / (kept_all + wanted), "kinds": right / len(kinds)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_cleaning_is_as_good_as_it_was(page: Path) -> None:
    got = figures(page)
    floor = FLOORS[page.stem]
    assert {name: value >= floor[name] for name, value in got.items()} == dict.fromkeys(floor, True), got
