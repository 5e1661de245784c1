"""`new FOLDER`: lay out an empty site, which builds and is checked as it stands."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from importlib.resources import files
from pathlib import Path

import variorum
from variorum.commands import Subparsers, add_command, no

DESCRIPTION = """\
Lay out an empty site in a folder that isn't there yet, or is empty: settings,
a Makefile, and a content folder to put the reports of one event into. It builds
as it stands:

  python -m variorum new bridge --title "The Harrow Bridge"
  cd bridge
  make html
"""

FILES = {
    "pelicanconf.py": "pelicanconf.py",
    "publishconf.py": "publishconf.py",
    "Makefile": "Makefile",
    "README.md": "README.md",
    "requirements.txt": "requirements.txt",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    "content/narrative.md": "narrative.md",
    "content/corrections.md": "corrections.md",
    "content/pages/about.md": "about.md",
}
"""Each file of a new site, and the template it is made from."""

FOLDERS = ("sources", "topics", "commentary", "editions", "images")
"""Folders of the content folder that are empty at first; git keeps them by a file in each."""

DONE, REFUSED = 0, 1


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(subparsers, "new", "lay out an empty site", DESCRIPTION, run)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the site will be")
    parser.add_argument("--title", metavar="TEXT", help="the site's name (made from the folder's)")


def run(arguments: Namespace) -> int:
    """Lay it out; exit code 0, or 1 where something is in the way."""
    folder: Path = arguments.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return no(f"{folder} is there already and isn't empty; name another folder", REFUSED)
    title = arguments.title or folder.resolve().name.replace("-", " ").replace("_", " ").title()
    try:
        lay_out(folder, " ".join(title.split()))
    except OSError as failure:
        return no(f"Nothing can be written to {folder}: {failure.strerror}", REFUSED)
    sys.stdout.write(f"{folder} is a site. Put reports into {folder / 'content' / 'sources'}\n")
    return DONE


def lay_out(folder: Path, title: str) -> None:
    """Write the files of a site with this name."""
    skeleton = files("variorum.commands").joinpath("skeleton")
    for name, template in FILES.items():
        text = skeleton.joinpath(f"{template}.txt").read_text(encoding="utf-8")
        # A string of JSON is one of Python's and of YAML's too.
        quoted = json.dumps(title, ensure_ascii=False)
        shown = title if template == "README.md" else quoted
        text = text.replace("TITLE", shown).replace("VERSION", variorum.__version__)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for name in FOLDERS:
        (folder / "content" / name).mkdir()
        (folder / "content" / name / ".gitkeep").touch()
