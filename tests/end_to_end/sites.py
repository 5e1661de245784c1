"""Sites in a folder of their own, built by the real `pelican` in a process of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from variorum.editorial.mappings import load_mapping
from variorum.editorial.sidecars import read_sidecar
from variorum.model import Facts

REPOSITORY = Path(__file__).parents[2]

PLUGINS = REPOSITORY / "plugins"

HARBOUR = Path(__file__).with_name("harbour")
"""The content of a small event that never was: two reports, a topic, a commentary."""

UNTOUCHED = "PATH", "SYSTEMROOT", "TMPDIR", "LD_LIBRARY_PATH"
"""What a build may know of the environment of the tests."""


PROBLEM = re.compile(r"\S[^\n]*?:\d+:\d+: .* \[[a-z-]+\]")
"""A line that names a problem: `path:line:column: message [kind]`."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a run of pelican."""

    exit_code: int
    log: str
    """All it said, without colours."""
    output: Path

    def pages(self) -> set[str]:
        """Give the HTML files that were written, relative to the output folder."""
        return {path for path in self.files() if path.endswith(".html")}

    def files(self) -> dict[str, bytes]:
        """Give every file that was written, by its path relative to the output folder."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    def text(self, path: str) -> str:
        """Read a file of the site."""
        return (self.output / path).read_text(encoding="utf-8")

    def problems(self) -> list[str]:
        """Give the lines of the log that name a problem, from the path on; not those they quote."""
        lines = self.log.splitlines()
        return [line for line in lines if PROBLEM.fullmatch(line)]


def build(
    content: Path,
    output: Path,
    *arguments: str,
    settings: Path = REPOSITORY / "pelicanconf.py",
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Built:
    """Run `pelican CONTENT -s SETTINGS -o OUTPUT` as a user would, from any working folder."""
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(content),
        "-s",
        str(settings),
        "-o",
        str(output),
    ]
    kept = {name: os.environ[name] for name in UNTOUCHED if name in os.environ}
    ended = subprocess.run(
        [*command, "--log-handler", "plain", *arguments],
        cwd=folder or content.parent,
        env={
            **kept,
            "PYTHONUTF8": "1",
            "XDG_CACHE_HOME": f"{output}.cache",  # nothing is known from another build
            **(environment or {}),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Built(ended.returncode, ended.stdout, output)


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of one of the editor's commands."""

    exit_code: int
    said: str
    """On standard output."""
    complained: str
    """On standard error."""


def command(*arguments: str, folder: Path, given: bytes = b"", environment: Mapping[str, str] | None = None) -> Ended:
    """Run `python -m variorum …` as a user would, in a folder, with something on its standard input."""
    kept = {name: os.environ[name] for name in UNTOUCHED if name in os.environ}
    ended = subprocess.run(
        [sys.executable, "-m", "variorum", *arguments],
        cwd=folder,
        env={
            **kept,
            "PYTHONUTF8": "1",
            "PYTHONPATH": str(PLUGINS),
            "XDG_CACHE_HOME": f"{folder}.cache",  # nothing is known from a build
            **(environment or {}),
        },
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))


@dataclass(frozen=True, slots=True)
class Site:
    """A content folder to change and build."""

    content: Path

    def write(self, path: str, text: str | bytes) -> Site:
        """Put a file into the content folder."""
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return self

    def remove(self, path: str) -> Site:
        """Take a file or a folder out of the content folder."""
        target = self.content / path
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink()
        return self

    def command(self, *arguments: str, given: bytes = b"") -> Ended:
        """Run one of the editor's commands in the folder that has `content/`."""
        return command(*arguments, folder=self.content.parent, given=given)

    def build(self, *arguments: str, into: str = "output", **how: object) -> Built:
        """Build it into a folder beside its content."""
        return build(self.content, self.content.parent / into, *arguments, **how)  # type: ignore[arg-type]


def sidecar_facts(folder: Path, key: str) -> Facts:
    """Read the sidecar that a command wrote, which must be in order."""
    path = f"sources/{key}.yaml"
    mapping, problems = load_mapping((folder / "content" / path).read_text("utf-8"), path)
    found, more = read_sidecar(mapping, path)
    assert not [*problems, *more]
    return found
