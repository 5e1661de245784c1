"""A preview in a process session of its own, over a copy of everything that it is made from."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from end_to_end.sites import REPOSITORY, UNTOUCHED

PATIENCE = 90.0
"""Seconds after which what should have been shown never will be."""

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")
BUILD = re.compile(r'data-build="(\d+)"')


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request."""

    status: int
    text: str

    @property
    def build(self) -> int:
        """Give the number of the build that a page is of."""
        found = BUILD.search(self.text)
        assert found, self.text
        return int(found[1])


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview that runs."""

    folder: Path
    """Has `content/`, `themes/`, `plugins/` and the settings."""
    port: int
    process: subprocess.Popen[bytes]

    def get(self, path: str, *, host: str = "", timeout: float = 60.0) -> Answer:
        """Ask for a page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{self.port}"})
            answer = connection.getresponse()
            return Answer(answer.status, answer.read().decode("utf-8"))
        finally:
            connection.close()

    def wait(self, path: str, wanted: Callable[[Answer], bool]) -> Answer:
        """Ask for a page until it is as it should be, each time a build is done."""
        end = time.monotonic() + PATIENCE
        while True:
            answer = self.get(path)
            if wanted(answer):
                return answer
            assert time.monotonic() < end, f"{path} never came to be as it should:\n{answer.text}"
            self.get(f"/-preview/events?{answer.build}")

    def write(self, path: str, text: str) -> None:
        """Save a file as many editors do: beside it, then renamed."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.saving")
        beside.write_text(text, encoding="utf-8")
        beside.replace(target)

    def change(self, path: str, old: str, new: str) -> str:
        """Change words of a file in place; give its text as it was."""
        before = (self.folder / path).read_text(encoding="utf-8")
        assert old in before
        (self.folder / path).write_text(before.replace(old, new), encoding="utf-8")
        return before


@contextmanager
def running(folder: Path, content: Path) -> Iterator[Preview]:
    """Preview a copy of a content folder, and end the whole process session after."""
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(content, folder / "content")
    for name in ("plugins", "themes"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=leave)
    shutil.copy(REPOSITORY / "pelicanconf.py", folder)
    said = folder / "said.txt"
    kept = {name: os.environ[name] for name in UNTOUCHED if name in os.environ}
    with said.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "variorum", "preview", "--port", "0"],
            cwd=folder,
            env={
                **kept,
                "PYTHONPATH": str(folder / "plugins"),
                "PYTHONUTF8": "1",
                "XDG_CACHE_HOME": str(folder / "kept"),
                "XDG_STATE_HOME": str(folder / "lasting"),
            },
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Preview(folder, _port(said, process), process)
        assert process.poll() is None, said.read_text("utf-8")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(30)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def _port(said: Path, process: subprocess.Popen[bytes]) -> int:
    end = time.monotonic() + PATIENCE
    while not (found := ADDRESS.search(said.read_text("utf-8"))):
        assert process.poll() is None, said.read_text("utf-8")
        assert time.monotonic() < end, "the preview never said where it is"
        time.sleep(0.02)
    return int(found[1])
