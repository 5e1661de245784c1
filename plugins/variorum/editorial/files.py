"""The one door through which content is opened.

Nothing in the content folder is trusted to be what its name says: a link, a pipe, a device, a path that
leads out, a file too large are each refused with a problem. Everything else in the project that wants a
file of `content/` asks here.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from msgspec import Struct

from variorum.problems import Problem, ProblemKind, error, place_in

EDITORS_FILE_BYTES = 1_000_000
"""The most that a file which an editor wrote may have."""


def one_line_end(text: str) -> str:
    """Make every line end LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Opened(Struct, frozen=True):
    """A file's bytes, or why there are none."""

    path: str
    """Relative to the content folder, with `/`."""
    data: bytes = b""
    problem: Problem | None = None


class ChangedError(OSError):
    """A file that somebody changed since it was read."""

    def __init__(self, path: str) -> None:
        super().__init__(errno.EBUSY, f"{path} was changed meanwhile; look at it again", path)


AT_FDCWD, EXCHANGE = -100, 2
"""Of Linux, for paths as they are and for two files in each other's place (renameat2(2))."""


def swap_files(one: Path, other: Path) -> bool:
    """Put two files in each other's place at once; False where the system can't."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), EXCHANGE) == 0)


def is_passed_over(name: str) -> bool:
    """Tell whether a file is another program's by its name: a dotfile, an editor's copy."""
    return name.startswith((".", "#")) or name.endswith("~")


class Content(Struct, frozen=True):
    """The content folder: what is in it, and the only way to read it."""

    root: Path
    """Absolute, links resolved: the folder itself may be reached through a link, nothing in it may."""

    @classmethod
    def at(cls, folder: str | Path) -> Content:
        """Stand at a content folder, which need not exist."""
        return cls(Path(os.path.realpath(folder)))

    def relative(self, path: str | Path) -> str | None:
        """Give a path inside the folder relative to it, with `/`; None for one that leads out."""
        normal = os.path.normpath(os.path.join(self.root, path))
        try:
            inside = Path(normal).relative_to(self.root)
        except ValueError:
            return None
        return inside.as_posix()

    def listing(self, folder: str, suffixes: Sequence[str], *, hidden: bool = False) -> tuple[str, ...]:
        """List the files directly in a folder by their endings, sorted by name; those passed over only if `hidden`.

        What isn't a regular file is listed too, so that reading it gives its problem.
        """
        try:
            names = sorted(os.listdir(self.root / folder))
        except OSError:
            return ()
        wanted = tuple(suffix.casefold() for suffix in suffixes)
        return tuple(
            PurePosixPath(folder, name).as_posix()
            for name in names
            if (hidden or not is_passed_over(name)) and name.casefold().endswith(wanted)
        )

    def names(self) -> Iterator[str]:
        """Go through the paths of all files of the folder in order, no dotfiles, nothing opened."""
        for folder, folders, files in os.walk(self.root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    yield Path(folder, name).relative_to(self.root).as_posix()

    def linked_folders(self) -> Iterator[str]:
        """Go through the paths of all symbolic links to folders, in order, nothing behind them."""
        for folder, folders, _ in os.walk(self.root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in folders:
                if os.path.islink(os.path.join(folder, name)):
                    yield Path(folder, name).relative_to(self.root).as_posix()

    def exists(self, path: str) -> bool:
        """Tell whether something stands at a path inside the folder, a dangling link included."""
        inside = self.relative(path)
        return inside is not None and os.path.lexists(self.root / inside)

    def link_in(self, path: str) -> str:
        """Give the first part of a path inside the folder that is a link; empty if none is."""
        walked = PurePosixPath()
        for part in PurePosixPath(path).parts:
            walked /= part
            if os.path.islink(self.root / walked):
                return str(walked)
        return ""

    def is_folder(self, path: str) -> bool:
        """Tell whether a folder stands at a path inside the folder, and no link."""
        inside = self.relative(path)
        return inside is not None and os.path.isdir(self.root / inside) and not self.link_in(inside)

    def is_file(self, path: str) -> bool:
        """Tell whether a regular file stands at a path inside the folder and no link leads to it."""
        inside = self.relative(path)
        if inside is None:
            return False
        walked = self.root
        try:
            for part in PurePosixPath(inside).parts:
                walked = walked / part
                status = os.lstat(walked)
                if stat.S_ISLNK(status.st_mode):
                    return False
        except (OSError, ValueError):
            return False
        return stat.S_ISREG(status.st_mode) if walked != self.root else False

    def read(self, path: str | Path, *, most: int = EDITORS_FILE_BYTES, whole: bool = True) -> Opened:
        """Read a regular file inside the folder that no link leads to, of at most `most` bytes; else as many of its first."""
        inside = self.relative(path)
        if inside is None:
            return self._refused(str(path), "it is outside the content folder; move it inside")
        walked = self.root
        try:
            status = os.stat(walked)
            for part in PurePosixPath(inside).parts:
                walked = walked / part
                status = os.lstat(walked)
                if stat.S_ISLNK(status.st_mode):
                    return self._refused(inside, "a symbolic link leads to it; put the file itself here")
            if stat.S_ISDIR(status.st_mode):
                return self._refused(inside, "it is a folder; put a file here, or give the folder another name")
            if not stat.S_ISREG(status.st_mode):
                return self._refused(inside, "it is not a regular file; remove it or put a file here")
            if whole and status.st_size > most:
                return self._too_large(inside, status.st_size, most)
            descriptor = os.open(walked, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
            with open(descriptor, "rb") as file:
                data = file.read(most + whole)
        except OSError as failure:
            return self._refused(inside, f"it can't be read ({failure.strerror}); check the file")
        if len(data) > most:
            return self._too_large(inside, len(data), most)
        return Opened(inside, data)

    def read_text(self, path: str | Path) -> tuple[str, Opened]:
        """Read an editor's file, which is UTF-8, a byte order mark dropped and line ends made LF."""
        opened = self.read(path, most=EDITORS_FILE_BYTES)
        if opened.problem:
            return "", opened
        try:
            text = opened.data.decode("utf-8-sig")
        except UnicodeDecodeError as failure:
            before = opened.data[: failure.start].decode("utf-8-sig")
            problem = error(
                opened.path,
                ProblemKind.FILE_ENCODING,
                "This isn't UTF-8; save the file as UTF-8",
                place_in(before, len(before)),
            )
            return "", Opened(opened.path, opened.data, problem)
        return one_line_end(text), opened

    def create(self, path: str, data: bytes, *, replace: bool = False) -> None:
        """Write a file inside the folder; one that is there is overwritten only where that is asked for.

        Raises OSError: FileExistsError for one that is there, PermissionError for a place outside the
        folder or behind a symbolic link.
        """
        inside = self.relative(path)
        if inside is None:
            raise PermissionError(errno.EPERM, "outside the content folder", str(path))
        *above, name = PurePosixPath(inside).parts
        folder = self.root
        for part in above:
            folder = folder / part
            if folder.is_symlink():
                raise PermissionError(errno.EPERM, "behind a symbolic link", inside)
            folder.mkdir(exist_ok=True)
        if not replace:
            with open(folder / name, "xb") as file:
                file.write(data)
            return
        descriptor, beside = tempfile.mkstemp(dir=folder, prefix=".")
        with open(descriptor, "wb") as file:
            file.write(data)
        os.chmod(beside, 0o644)
        os.replace(beside, folder / name)

    def exchange(self, path: str, old: bytes, new: bytes) -> None:
        """Write a file in place of what is known to stand there; `old` is empty where nothing does.

        Raises OSError as `create` does, and ChangedError if other bytes stand there by now: those stay.
        """
        held = self.read(path) if self.exists(path) else Opened(path)
        if held.problem:
            raise PermissionError(errno.EACCES, held.problem.message, path)
        if held.data != old:
            raise ChangedError(path)
        if not self.exists(path):
            try:
                self.create(path, new)
            except FileExistsError as failure:
                raise ChangedError(path) from failure
            return
        target = self.root / PurePosixPath(held.path)
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".")
        beside = Path(name)
        try:
            with open(descriptor, "wb") as file:
                file.write(new)
            shutil.copymode(target, beside)
            if swap_files(beside, target):
                # What stood there is beside now: if somebody wrote it meanwhile, it goes back.
                if beside.read_bytes() != old:
                    swap_files(beside, target)
                    raise ChangedError(path)
            else:
                if target.read_bytes() != old:
                    raise ChangedError(path)
                os.replace(beside, target)
        finally:
            beside.unlink(missing_ok=True)

    def _refused(self, path: str, why: str) -> Opened:
        return Opened(path, problem=error(path, ProblemKind.FILE_REFUSED, f"This file was not opened: {why}"))

    def _too_large(self, path: str, size: int, most: int) -> Opened:
        message = f"This file has {size:,} bytes, more than the {most:,} allowed; make it smaller" + (
            ", or raise VARIORUM_LARGEST_SOURCE" if path.startswith("sources/") else ""
        )
        return Opened(path, problem=error(path, ProblemKind.FILE_TOO_LARGE, message))
