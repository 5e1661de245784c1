"""Watching what a site is made from, by the system's own notices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import variorum

STEP = 50
"""Milliseconds in which changes count as one."""


def watched(content: Path, settings: Path) -> tuple[Path, ...]:
    """Name what is watched: the content, the settings' folder's themes and plugins, our own code.

    The settings file stands for its folder, not recursively, since editors save by renaming.
    """
    beside = [settings.parent / name for name in ("themes", "theme", "plugins")]
    ours = Path(variorum.__file__).parent
    wanted = [content, *beside, ours]
    there = [path for path in dict.fromkeys(path.resolve() for path in wanted) if path.is_dir()]
    return tuple(
        path
        for path in there
        if not any(path != other and path.is_relative_to(other) for other in there)
    )


def changes(content: Path, settings: Path, stop: Event) -> Iterator[frozenset[Path]]:
    """Go through the sets of files that changed, until `stop` is set."""
    import watchfiles

    folders = watched(content, settings)

    def relevant(_: watchfiles.Change, name: str) -> bool:
        path = Path(name)
        if path.parent == settings.parent:
            return path.suffix == ".py"
        hidden = any(part.startswith((".", "__pycache__")) for part in path.parts[-3:])
        return not hidden and not name.endswith(("~", ".swp", ".pyc", ".tmp"))

    # The settings' folder is watched by itself: its other folders may be large and change all the time.
    watching = watchfiles.watch(
        *folders,
        *(path for path in settings.parent.glob("*.py")),
        watch_filter=relevant,
        step=STEP,
        debounce=400,
        stop_event=stop,
    )
    for found in watching:
        yield frozenset(Path(name) for _, name in found)
