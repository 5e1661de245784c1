"""CPU time of building this site against Pelican's own build of an empty site with its simple theme.

    python tests/bench/build_cpu.py [--runs 9]

Both are whole processes, from starting Python to the last file written, run in turn so that a busy machine
weighs on both alike. Prints the least and the median of each and the ratio of the medians; ends with 1 if
that is more than 2.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]

MOST = 2.0
"""How often the CPU time of the empty build ours may take."""


def cpu(command: list[str], folder: Path) -> float:
    """Run a command, which must succeed, and give the seconds of CPU, user and system, that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{ended.stdout}{ended.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description="CPU time of the build against an empty one")
    parser.add_argument("--runs", type=int, default=9, help="of each, after one that isn't counted")
    runs = parser.parse_args().runs
    pelican = [sys.executable, "-m", "pelican", "content"]
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty")
        (empty / "content").mkdir(parents=True)
        (empty / "pelicanconf.py").write_text('SITENAME = "Empty"\nTIMEZONE = "UTC"\n', "utf-8")
        settings = REPOSITORY / "pelicanconf.py"
        theirs = [*pelican, "-s", "pelicanconf.py", "-o", "output", "-t", "simple"]
        ours = [*pelican, "-s", str(settings), "-o", str(Path(folder, "output"))]
        times: dict[str, list[float]] = {"empty": [], "ours": []}
        for run in range(runs + 1):
            for name, command, place in (("empty", theirs, empty), ("ours", ours, REPOSITORY)):
                taken = cpu(command, place)
                if run:
                    times[name].append(taken)
    for name, taken_times in times.items():
        least, median = min(taken_times), statistics.median(taken_times)
        print(f"{name:6} least {least:.3f} s, median {median:.3f} s of {runs} runs")
    ratio = statistics.median(times["ours"]) / statistics.median(times["empty"])
    print(f"ratio  {ratio:.2f} of at most {MOST:.2f}")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
