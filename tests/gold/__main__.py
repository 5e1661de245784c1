"""Print the figures of an edition of the seeds, and whether they hold the floors.

    python -m tests.gold EDITION.json [--raise]

Ends with 1 if a figure is below its floor. `--raise` moves the floors up to the figures, never down.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from .floors import FLOORS, raised, read_floors, shortfalls
from .labels import read_gold
from .scoring import score


def main() -> int:
    """Score the edition that is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold")
    parser.add_argument("edition", type=Path, help="data/edition.json of a built site")
    parser.add_argument("--raise", action="store_true", dest="raising", help="move the floors up")
    arguments = parser.parse_args()
    figures = score(json.loads(arguments.edition.read_text(encoding="utf-8")), read_gold())
    for name, figure in figures.items():
        print(f"{name:32} {figure:.3f}".removesuffix(".000"))
    short = shortfalls(figures, read_floors())
    if short:
        print("", *short, sep="\n", file=sys.stderr)
        return 1
    if arguments.raising:
        FLOORS.write_text(raised(FLOORS.read_text(encoding="utf-8"), figures), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
