"""One build of the preview: Pelican in a process of its own, so that changed code and settings count."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from msgspec import Struct

from variorum.problem_lines import REPORT
from variorum.publishing.swapping import SwapError, swap

NOT_BUILT = "The site could not be built; the last one is shown."
IN_SETTINGS = ", in read_settings\n"
"""Stands in Pelican's traceback where the settings were being read; its first line says what failed."""
LONGEST_BUILD = 300
"""Seconds after which a build is given up."""


class Outcome(Struct, frozen=True):
    """How a build ended."""

    built: bool
    """There is a new site."""
    summary: str
    """Its problems, or why it failed; many lines."""
    coloured: str = ""
    """The same for a terminal that shows colours; empty without any."""
    grave: bool = False
    """It failed, or has an error."""


def failed(why: str) -> Outcome:
    """Say why there is no new site."""
    return Outcome(built=False, summary=why, grave=True)


class Builder(Struct, frozen=True):
    """Builds one site again and again."""

    content: Path
    settings: Path
    output: Path

    @property
    def beside(self) -> Path:
        """Name the folder in which a site is built before it is shown."""
        return self.output.with_name(self.output.name + ".new")

    @property
    def notes(self) -> Path:
        """Name the folder in which a build says what it found."""
        return self.output.with_name(self.output.name + ".notes")

    def build(self) -> Outcome:
        """Build the site beside the one that is shown, and swap; a failed build leaves that one."""
        if not self.content.is_dir():
            return failed(f"{NOT_BUILT}\nThere is no content folder {self.content}")
        if not self.settings.is_file():
            return failed(f"{NOT_BUILT}\nThere is no settings file {self.settings}")
        try:
            return self._build()
        except OSError as failure:
            return failed(f"{NOT_BUILT}\n{failure}")

    def _build(self) -> Outcome:
        shutil.rmtree(self.beside, ignore_errors=True)
        shutil.rmtree(self.notes, ignore_errors=True)
        self.notes.mkdir(parents=True)
        self._forget_settings()
        command = [
            *(sys.executable, "-m", "pelican", str(self.content)),
            *("-s", str(self.settings), "-o", str(self.beside), "--log-handler", "plain"),
            *("-e", f"VARIORUM_PREVIEW={json.dumps(str(self.notes))}"),
        ]
        try:
            ended = subprocess.run(  # noqa: S603 - our own command
                command,
                cwd=self.settings.parent,
                env=os.environ | {"PYTHONIOENCODING": "utf-8"},
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=LONGEST_BUILD,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return failed(f"The build took more than {LONGEST_BUILD} s and was ended")
        said = (ended.stdout + ended.stderr).strip()
        if ended.returncode:
            if IN_SETTINGS in said:
                said = f"{self.settings} can't be run ({said.splitlines()[0]}); put it right"
            return failed(f"{NOT_BUILT}\n{said}")
        try:
            found = json.loads((self.notes / REPORT).read_text("utf-8"))
            outcome = Outcome(built=True, **found)
            swap(self.beside, self.output)
            return outcome
        except (OSError, ValueError, TypeError, SwapError) as failure:
            return failed(f"{NOT_BUILT}\n{said}\n{failure}")

    def _forget_settings(self) -> None:
        """Have the settings compiled anew: Python takes a file of the same second and size for the same."""
        for compiled in (self.settings.parent / "__pycache__").glob("*.pyc"):
            compiled.unlink(missing_ok=True)

    def clean_up(self) -> None:
        """Remove all that was made."""
        for folder in (self.beside, self.notes, self.output):
            shutil.rmtree(folder, ignore_errors=True)
