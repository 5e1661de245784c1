"""The editor's commands: `python -m variorum NAME …`.

Each command is a module of `variorum.commands` with two functions: `register(subparsers)` describes it,
`run(arguments)` does it and gives the exit code.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence

import variorum
from variorum import commands

EXIT_CODES = """exit codes:
  0  done
  1  not done, or in part: a file was refused, or problems were found
  2  what was asked can't be understood, or isn't there
"""

NOTHING_ASKED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that is named; give its exit code."""
    parser = argparse.ArgumentParser(
        prog="variorum",
        description="Work on a site that tells one news event from several reports.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {variorum.__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in sorted(module.name for module in pkgutil.iter_modules(commands.__path__)):
        importlib.import_module(f"variorum.commands.{module}").register(subparsers)
    given = sys.argv[1:] if arguments is None else arguments
    if not given:
        parser.print_help(sys.stderr)
        return NOTHING_ASKED
    chosen = parser.parse_args(given)
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
    except commands.UnusableError as unusable:
        sys.stderr.write(f"{unusable}\n")
        return NOTHING_ASKED
    except BrokenPipeError:
        # Whoever reads has read enough: `python -m variorum compare nbc cbs | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
