"""Running the preview: serve, watch, build, tell."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType

from variorum.previewing.building import Builder
from variorum.previewing.serving import HOST, State, server
from variorum.previewing.watching import changes
from variorum.problem_lines import wants_colour


def preview(content: Path, settings: Path, output: Path, port: int) -> int:
    """Serve the site and keep it as new as its files, until interrupted or ended.

    Gives 1 if the settings file isn't there or the address is taken, else 0.
    """
    if not settings.is_file():
        sys.stderr.write(f"There is no settings file {settings}; name yours with -s\n")
        return 1
    state = State()
    builder = Builder(content, settings, output)
    output.mkdir(parents=True, exist_ok=True)
    try:
        serving = server(output, state, port)
    except OSError as failure:
        sys.stderr.write(f"{HOST}:{port} can't be had ({failure.strerror}); try another --port\n")
        return 1
    stop = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    say(f"The preview is at http://{HOST}:{serving.server_port}/ (end it with Ctrl+C)")
    try:
        show(builder, state)
        for _changed in changes(content, settings, stop):
            show(builder, state)
    finally:
        serving.shutdown()
        serving.server_close()
        builder.clean_up()
        for number, handler in before.items():
            signal.signal(number, handler)
    return 0


def show(builder: Builder, state: State) -> None:
    """Build once, and tell the terminal and the browsers."""
    began = time.monotonic()
    outcome = builder.build()
    state.tell(outcome)
    coloured = outcome.coloured and wants_colour(sys.stdout, os.environ)
    text = outcome.coloured if coloured else outcome.summary
    say(f"{text}\n(built in {time.monotonic() - began:.1f} s)")


def say(text: str) -> None:
    """Write to the terminal at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
