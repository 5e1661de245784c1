"""Time from saving a file to the changed page, in a preview of this site and of one with 100 commentaries.

    python tests/bench/preview_latency.py [--saves 9]

Each save changes one paragraph of one commentary; the clock stops when the page on disk has the new words, so
that the browser's own time isn't in it. Beside it stands the CPU time, user and system, that the preview and its builds
took for a save, which is what counts on a machine that others use too (Linux alone tells it). Then a report is changed, so that collation is done again: that has no
limit and is printed for comparison. Ends with 1 if a median is over its limit.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "plugins")]

from end_to_end.previews import Preview, running  # noqa: E402
from end_to_end.sites import REPOSITORY  # noqa: E402

LIMITS = {1: 0.8, 100: 1.5}
"""Seconds that a save may take, by how many commentaries there are."""

TEXT = """---
title: Commentary {number}
date: 2024-03-{day:02}
summary: One of many.
---
AP reports that China is “not ready to resume military-to-military contacts” [@cheddar "is not ready to resume
military-to-military contacts"], and NBC has Blinken call them “absolutely vital” [@nbc "absolutely vital"].

## On the reasons

The story [has more]({{filename}}../narrative.md), and so has [@topic:military-channels]. Number {number}.

> “The U.S. side is surely aware of why there is difficulty in military-to-military exchanges,” he said,
> blaming the issue squarely on U.S. sanctions, which Blinken said revolved entirely around threats to
> American security. [@cheddar]
"""


def content(folder: Path, commentaries: int) -> Path:
    """Lay the repository's content with so many commentaries in all."""
    laid = Path(shutil.copytree(REPOSITORY / "content", folder / f"with-{commentaries}"))
    for number in range(1, commentaries):
        text = TEXT.format(number=number, day=number % 28 + 1)
        (laid / "commentary" / f"number-{number}.md").write_text(text, encoding="utf-8")
    return laid


def cpu(process: int) -> float:
    """Give the seconds of CPU that a process and those it waited for have taken; 0 where nobody tells."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def saved(preview: Preview, path: str, page: str, number: int) -> float:
    """Save a file with a word more; give the seconds until the page has it."""
    word = f"zyzzyva{number}"
    text = (preview.folder / path).read_text(encoding="utf-8")
    shown = preview.folder / "output.preview" / page
    began = time.perf_counter()
    (preview.folder / path).write_text(f"{text}\nThe {word} came by on Tuesday.\n", "utf-8")
    while word not in (shown.read_text("utf-8") if shown.is_file() else ""):
        time.sleep(0.002)
        if time.perf_counter() - began > 60:
            sys.exit(f"{page} never had what was saved to {path}")
    taken = time.perf_counter() - began
    time.sleep(0.5)  # so that the next save is one of its own
    return taken


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description="from saving to the changed page")
    parser.add_argument("--saves", type=int, default=9, help="of each sort")
    saves = parser.parse_args().saves
    over = False
    for commentaries, limit in LIMITS.items():
        with tempfile.TemporaryDirectory() as name:
            laid = content(Path(name), commentaries)
            with running(Path(name, "site"), laid) as preview:
                preview.wait("/", lambda answer: "checked" in answer.text)
                slug = "why-the-military-channels-are-shut"
                page = f"commentary/{slug}/index.html"
                source = f"content/commentary/{slug}.md"
                saved(preview, source, page, 0)  # finds nothing kept
                before = cpu(preview.process.pid)
                times = [saved(preview, source, page, number + 1) for number in range(saves)]
                taken = (cpu(preview.process.pid) - before) / saves
                report = saved(preview, "content/sources/nbc.txt", "reports/nbc/index.html", saves + 1)
        median = statistics.median(times)
        over |= median > limit
        print(
            f"{commentaries:3} commentaries: least {min(times):.2f} s, median {median:.2f} s, "
            f"at most {max(times):.2f} s; limit {limit:.1f} s; CPU of a save {taken:.2f} s; "
            f"a report {report:.2f} s"
        )
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
