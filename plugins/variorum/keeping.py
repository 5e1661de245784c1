"""Keeping results from one run to the next, so that each does again only what its input changed.

The site, its preview and the editor's commands share them. A result is kept under the hash of all that it was
made from: content, options, and our own code with its data. What is read back
is checked against a hash and a type, so that no file there can run anything, or be anything but what was kept.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from msgspec import msgpack

import variorum
from variorum.editorial.files import Content
from variorum.options import Options

Value = TypeVar("Value")

SEAL = 16
"""Bytes of the hash before what is kept, by which a damaged file is told."""

PACKAGE = Path(variorum.__file__).parent
MOST_KEPT = 2_000
"""Files in the folder; beyond it the oldest go."""


class Keeper:
    """A folder of kept results; without one nothing is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.new = 0

    @classmethod
    def of(cls, options: Options) -> Keeper:
        """Keep in the user's own folder, unless the settings say that nothing is kept."""
        return cls(private_folder() if options.keep_results else None)

    def kept(self, name: str, fingerprint: str, kind: Any, make: Callable[[], Value]) -> Value:
        """Give the result of this name and fingerprint: the kept one, else one made now and kept.

        `kind` is its type, such as `tuple[Edition, str]`. A file is as good as none if its bytes aren't those that
        were kept under this name and fingerprint, or aren't of this kind.
        """
        if self.folder is None:
            return make()
        path = self.folder / f"{name}-{fingerprint}"
        try:
            held = path.read_bytes()
            seal, data = held[:SEAL], held[SEAL:]
            if seal != _seal(path.name, data):
                raise ValueError("not what was kept")
            kept: Value = msgpack.decode(data, type=kind)
            return kept
        except (OSError, ValueError, RecursionError):
            found = make()
            self.keep(name, fingerprint, found)
            return found

    def keep(self, name: str, fingerprint: str, value: object) -> None:
        """Keep a result under a name and a fingerprint, if it can be."""
        if self.folder is None:
            return
        path = self.folder / f"{name}-{fingerprint}"
        try:
            data = msgpack.encode(value)
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=".")
            with os.fdopen(descriptor, "wb") as file:
                file.write(_seal(path.name, data) + data)
            Path(beside).replace(path)
            self.new += 1
        except (OSError, ValueError, RecursionError):
            return

    def tidy(self) -> None:
        """Let the oldest results go where there are too many; called at the end of a build."""
        if self.folder is None or not self.new:
            return
        try:
            files = sorted(self.folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
            for file in files[:-MOST_KEPT]:
                file.unlink(missing_ok=True)
        except OSError:
            return


def _seal(name: str, data: bytes) -> bytes:
    """Hash what is kept with the name that it is kept under."""
    return hashlib.blake2b(data, digest_size=SEAL, key=hashlib.sha256(name.encode()).digest()).digest()


def private_folder() -> Path | None:
    """Name the folder of this user where results are kept; None where there is no home."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if base:
        return Path(base, "variorum")
    try:
        return Path.home() / ".cache" / "variorum"
    except RuntimeError:
        return None


def lasting_folder() -> Path | None:
    """Name the folder of this user where what must outlast a tidying is kept; None where there is no home."""
    base = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    if base:
        return Path(base, "variorum.state")
    try:
        return Path.home() / ".local" / "state" / "variorum"
    except RuntimeError:
        return None


def code_fingerprint(package: Path = PACKAGE) -> str:
    """Hash which code runs: Python's version and the package's files, data too, their sizes and times."""
    digest = hashlib.sha256(repr((sys.version, variorum.__version__)).encode())
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            status = os.stat(os.path.join(folder, name))
            told = (os.path.relpath(folder, package), name, status.st_size, status.st_mtime_ns)
            digest.update(repr(told).encode())
    return digest.hexdigest()


def content_fingerprint(content: Content, folders: Iterable[str], most: int) -> str:
    """Hash every file directly in these folders of the content folder.

    A file of more than `most` bytes counts as refused, as it does for who reads it.
    """
    found: list[object] = []
    for folder in folders:
        for path in content.listing(folder, ("",)):
            opened = content.read(path, most=most)
            found.append((path, opened.problem, hashlib.sha256(opened.data).hexdigest()))
    return fingerprint(*found)


def fingerprint(*parts: object) -> str:
    """Hash values by what `repr` says of them, which for ours is all that is in them."""
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
