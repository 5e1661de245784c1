"""Watching what a site is made from, by the system's own notices."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import variorum

STEP = 50
"""Milliseconds in which changes count as one."""
MOST_AT_ONCE = 400
"""Milliseconds after which changes that go on are told all the same."""
TAKES = 0.3
"""Seconds that watching anew takes at most, so that nothing is missed between."""
NEXT_TRY = 0.5
"""Seconds after which a folder that went while it was to be watched is looked for again."""


def roots(content: Path, settings: Path) -> tuple[Path, ...]:
    """Name the folders whose files are watched, be they there or not.

    That is the content, the themes and plugins beside the settings, and our own code.
    """
    beside = (settings.parent / name for name in ("themes", "theme", "plugins"))
    ours = Path(variorum.__file__).parent
    return tuple(dict.fromkeys(path.resolve() for path in (content, *beside, ours)))


def keep_watch(content: Path, settings: Path, stop: Event, tell: Callable[[], None]) -> None:
    """Call `tell` at every change of what a site is made from, until `stop` is set.

    A watched folder that goes and comes back, or comes to be, is watched anew: what stands in the folders
    above says so. There the settings are seen too, which editors save by renaming.
    """
    watched = roots(content, settings)
    again = Event()
    within = threading.Thread(target=_within, args=(watched, stop, again, tell), daemon=True)
    within.start()
    for names in _notices((settings.parent, content.parent), stop, recursive=False):
        moved = any(name in watched for name in names)
        if moved:
            again.set()
            stop.wait(TAKES)
        if moved or any(n.parent == settings.parent and n.suffix == ".py" for n in names):
            tell()
    again.set()
    within.join()


def _within(watched: tuple[Path, ...], stop: Event, again: Event, tell: Callable[[], None]) -> None:
    while not stop.is_set():
        again.clear()
        if stop.is_set():
            return
        for names in _notices(_outermost(watched), again, recursive=True):
            if any(map(_is_content, names)):
                tell()
        if not again.is_set():
            again.wait(NEXT_TRY)


def _notices(folders: tuple[Path, ...], stop: Event, *, recursive: bool) -> Iterator[set[Path]]:
    """Go through the sets of paths that changed; ends where a folder goes before it is watched."""
    import watchfiles

    there = [path for path in dict.fromkeys(folders) if path.is_dir()]
    try:
        for found in watchfiles.watch(
            *there,
            watch_filter=None,
            step=STEP,
            debounce=MOST_AT_ONCE,
            stop_event=stop,
            recursive=recursive,
            raise_interrupt=False,
        ):
            yield {Path(name) for _, name in found}
    except FileNotFoundError:
        return


def _outermost(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Leave out folders that stand in another one."""
    return tuple(path for path in folders if not any(path != other and path.is_relative_to(other) for other in folders))


def _is_content(path: Path) -> bool:
    hidden = any(part.startswith((".", "__pycache__")) for part in path.parts[-3:])
    return not hidden and not path.name.endswith(("~", ".swp", ".pyc", ".tmp"))
