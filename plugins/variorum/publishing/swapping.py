"""Put a site that was built beside `output/` in its place, so that the folder is the old site or the new one.

    python -m variorum.publishing.swapping NEW OUTPUT

Two renames in one folder: between them, for an instant, there is no site, and never half of one. If the
second fails, the first is taken back; if the machine stops between them, the old site stands in
`OUTPUT.old`, from where the next swap brings it back before it begins.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

FRONT_PAGE = "index.html"
"""What a folder has if it is a site."""

KEPT = ".gitkeep"
"""What the folder keeps from one site to the next, since git has it there."""


class SwapError(Exception):
    """Why nothing was swapped; everything stands as it was."""


def swap(new: Path, output: Path) -> None:
    """Put the site in `new` where `output` is, and delete what was there.

    Both must stand in one folder. Raises SwapError if either is not what it should be: a new site has a
    front page, and what is deleted is a site, or an empty folder.
    """
    new, output = new.resolve(), output.resolve()
    old = output.with_name(output.name + ".old")
    if old.exists() and not output.exists():
        old.rename(output)
    _check(new, output)
    if (output / KEPT).is_file():
        shutil.copyfile(output / KEPT, new / KEPT)
    if old.exists():
        shutil.rmtree(old)
    if not output.exists():
        new.rename(output)
        return
    output.rename(old)
    try:
        new.rename(output)
    except BaseException:
        old.rename(output)
        raise
    shutil.rmtree(old)


def _check(new: Path, output: Path) -> None:
    """Raise SwapError for a new site that is none, or an old folder that is not ours to delete."""
    if not (new / FRONT_PAGE).is_file():
        raise SwapError(f"{new} has no {FRONT_PAGE}, so it is no site; {output} stays as it is")
    if new.parent != output.parent or new == output:
        raise SwapError(f"{new} does not stand beside {output}; build the site there")
    if not output.exists():
        return
    if not output.is_dir():
        raise SwapError(f"{output} is not a folder; move it away")
    names = {path.name for path in output.iterdir()} - {KEPT}
    if names and FRONT_PAGE not in names:
        raise SwapError(f"{output} has files and no {FRONT_PAGE}, so it is no site; empty it")


def main(arguments: Sequence[str]) -> str | int:
    """Swap the two folders that are named; give the exit code, or the message to end with."""
    if len(arguments) != 2:
        return "Two folders are needed: python -m variorum.publishing.swapping NEW OUTPUT"
    try:
        swap(Path(arguments[0]), Path(arguments[1]))
    except (SwapError, OSError) as failure:
        return f"Not swapped: {failure}"
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
