"""Running the preview: serve, watch, build, tell."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType

from variorum.desk.answering import Answering
from variorum.desk.preview_build import Builder
from variorum.desk.serving import HOST, State, server
from variorum.desk.taking import Taking
from variorum.desk.watching import keep_watch
from variorum.problem_lines import wants_colour


def preview(content: Path, settings: Path, output: Path, port: int) -> int:
    """Serve the site and keep it as new as its files, until interrupted or ended.

    Gives 1 if the address is taken, else 0.
    """
    state = State()
    builder = Builder(content, settings, output)
    output.mkdir(parents=True, exist_ok=True)
    try:
        serving = server(output, state, Answering(Taking(content, settings)), port)
    except OSError as failure:
        sys.stderr.write(f"{HOST}:{port} can't be had ({failure.strerror}); try another --port\n")
        return 1
    stop, changed = threading.Event(), threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        changed.set()

    def watch() -> None:
        keep_watch(content, settings, stop, changed.set)

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    for work in (serving.serve_forever, watch):
        threading.Thread(target=work, daemon=True).start()
    say(f"The preview is at http://{HOST}:{serving.server_port}/ (end it with Ctrl+C)")
    try:
        while not stop.is_set():
            changed.clear()  # what changes during a build makes another
            show(builder, state)
            changed.wait()
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
