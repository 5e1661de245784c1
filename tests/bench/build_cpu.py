"""CPU time of building this site against Pelican's own build of an empty site with its simple theme.

    python tests/bench/build_cpu.py [--runs 9]

Three builds, each a whole process from starting Python to the last file written, run in turn so that a busy
machine weighs on all alike: the empty site; this one for the first time, with nothing kept from an earlier
build; and this one again, as an editor builds it all day. Prints the least and the median of each, and the
ratios of the medians; ends with 1 if one is more than 2.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]

MOST = {"first": 4.5, "again": 1.5}
"""How often the CPU time of the empty build ours may take."""


def cpu(command: list[str], folder: Path, kept: Path) -> float:
    """Run a command, which must succeed, and give the seconds of CPU, user and system, that it took.

    What a build keeps for the next stands in the folder `kept`.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "XDG_CACHE_HOME": str(kept)}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
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
    times: dict[str, list[float]] = {"empty": [], "first": [], "again": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty"
        (empty / "content").mkdir(parents=True)
        (empty / "pelicanconf.py").write_text('SITENAME = "Empty"\nTIMEZONE = "UTC"\n', "utf-8")
        settings = REPOSITORY / "pelicanconf.py"
        theirs = [*pelican, "-s", "pelicanconf.py", "-o", "output", "-t", "simple"]
        ours = [*pelican, "-s", str(settings), "-o", str(folder / "output")]
        for run in range(runs + 1):
            kept = folder / f"kept-{run}"
            taken = {
                "empty": cpu(theirs, empty, kept),
                "first": cpu(ours, REPOSITORY, kept),
                "again": cpu(ours, REPOSITORY, kept),
            }
            if run:  # the first lets Python compile and the machine read the files
                for build, seconds in taken.items():
                    times[build].append(seconds)
    median = {build: statistics.median(taken_times) for build, taken_times in times.items()}
    for build, taken_times in times.items():
        ratio = median[build] / median["empty"]
        least = min(taken_times)
        print(f"{build:6} least {least:.3f} s, median {median[build]:.3f} s, ratio {ratio:.2f}")
    limits = ", ".join(f"{build} {most}" for build, most in MOST.items())
    print(f"{runs} runs of each; a ratio may be: {limits}")
    return 0 if all(median[b] <= most * median["empty"] for b, most in MOST.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
