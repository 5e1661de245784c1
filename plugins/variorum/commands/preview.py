"""`preview`: the site on this machine, built again and shown at every change."""

from __future__ import annotations

import argparse
from pathlib import Path

from variorum.commands import Subparsers, add_command, add_folder, no

DESCRIPTION = """\
Builds the site, serves it on 127.0.0.1, and builds it again whenever a report, a topic, a commentary, the
rulings, the theme, the settings or the plugin's code changes; the browser shows the new page by itself.
Problems stand at the foot of each page and on /desk/. Nothing of that is published.

  python -m variorum preview
  python -m variorum preview -p 0 elsewhere/content

exit codes:
  0  it was ended, by Ctrl+C
  1  the port is taken
  2  there is no such content folder or settings file, or the output would be in it
"""

NOTHING_THERE = 2


def register(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = add_command(subparsers, "preview", "serve the site here and show every change", DESCRIPTION, run)
    add_folder(parser)
    parser.add_argument("-s", "--settings", default="pelicanconf.py", help="the settings file (pelicanconf.py)")
    parser.add_argument(
        "-o",
        "--output",
        default="output.preview",
        help="where the preview is built (output.preview)",
    )
    parser.add_argument("-p", "--port", type=port, default=8000, help="0 takes any free one (8000)")


def port(text: str) -> int:
    """Read a port; argparse tells what is wrong with any other text."""
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number up to 65535")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Serve until the keyboard interrupts; 1 if the address is taken, 2 if there is nothing to serve."""
    from variorum.desk.running import preview
    from variorum.desk.watching import roots

    for there, what, name in (
        (Path(arguments.content).is_dir(), "content folder", arguments.content),
        (Path(arguments.settings).is_file(), "settings file", arguments.settings),
    ):
        if not there:
            return no(f"There is no {what} {name}", NOTHING_THERE)
    content, settings, output = (
        Path(path).resolve() for path in (arguments.content, arguments.settings, arguments.output)
    )
    if any(output.is_relative_to(folder) for folder in roots(content, settings)):
        why = "The preview can't stand in a folder that it is made from; give another -o"
        return no(why, NOTHING_THERE)
    return preview(content, settings, output, arguments.port)
