"""What the figures must hold, in `floors.toml`: limits that rise freely and fall only by hand.

`python -m tests.gold EDITION.json --raise` moves each limit to what the edition reaches, and none back.
"""

from __future__ import annotations

import hashlib
import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .labels import SEEDS

FLOORS = Path(__file__).with_name("floors.toml")

PLACES = 3
"""Decimal places of a limit: enough to see a single sentence."""

LIMIT_LINE = re.compile(r'^"([^"]+)" = (\S+)', re.MULTILINE)
"""A limit as the file writes it, such as `"clean.f1" = 0.985`."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The limits, and which labels they were measured against."""

    labels: str
    """sha256 of `seeds.json`."""
    at_least: Mapping[str, float]
    at_most: Mapping[str, float]


def read_floors(path: Path = FLOORS) -> Floors:
    """Read the limits."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Floors(data["labels"], data["at_least"], data["at_most"])


def labels_digest(path: Path = SEEDS) -> str:
    """Give the sha256 of the labels."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def shortfalls(figures: Mapping[str, float], floors: Floors) -> list[str]:
    """Say of each figure on the wrong side of its limit, or missing, where it is and where it must be."""
    short = []
    for limits, direction in ((floors.at_least, 1), (floors.at_most, -1)):
        word = "at least" if direction > 0 else "at most"
        for name, limit in limits.items():
            figure = figures.get(name, math.nan)
            if not figure * direction >= limit * direction:
                short.append(f"{name} is {figure:.4g}, and must be {word} {limit:.4g}")
    return short


def raised(text: str, figures: Mapping[str, float]) -> str:
    """Rewrite the file's text with each limit moved to its figure, where that is stricter."""
    ceilings_from = text.index("[at_most]")

    def moved(line: re.Match[str]) -> str:
        name, limit = line[1], float(line[2])
        scale = 10**PLACES
        if line.start() < ceilings_from:
            figure = math.floor(figures[name] * scale) / scale
            limit = max(limit, figure)
        else:
            figure = math.ceil(figures[name] * scale) / scale
            limit = min(limit, figure)
        return f'"{name}" = {limit:.{PLACES}f}'.rstrip("0").rstrip(".")

    return LIMIT_LINE.sub(moved, text)
