"""`preview`: the site on this machine, built again and shown at every change."""

from __future__ import annotations

import argparse
from pathlib import Path

DESCRIPTION = """\
Builds the site, serves it on 127.0.0.1, and builds it again whenever a report, a topic, a commentary, the
rulings, the theme, the settings or the plugin's code changes; the browser shows the new page by itself.
Problems stand at the foot of each page and on /desk/. Nothing of that is published.
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "preview",
        help="serve the site here and show every change",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("content", nargs="?", default="content", help="the content folder")
    parser.add_argument("-s", "--settings", default="pelicanconf.py", help="the settings file")
    parser.add_argument(
        "-o", "--output", default="output.preview", help="where the preview is built"
    )
    parser.add_argument("-p", "--port", type=int, default=8000, help="0 takes any free one")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until the keyboard interrupts; 1 if the address is taken."""
    from variorum.previewing.running import preview

    return preview(
        Path(arguments.content).resolve(),
        Path(arguments.settings).resolve(),
        Path(arguments.output).resolve(),
        arguments.port,
    )
