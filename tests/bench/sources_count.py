"""CPU time of building an edition of more and more sources, ten sentences each.

    python tests/bench/sources_count.py [SOURCES...]

Every report tells some of sixty invented facts in words of its own and adds two that no other has. Each size is a
process of its own; prints CPU seconds (user and system, imports left out), and how often those of the size before.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

SIZES = (25, 50)
SENTENCES = 10
OWN = 2
FACTS = 60
THINGS = (
    "bridge harbour council ferry school tunnel market hospital library airport reservoir factory museum stadium "
    "prison railway refinery embassy monastery laboratory".split()
)
DEEDS = "closed flooded reopened evacuated inspected sealed repaired fenced searched emptied".split()
PEOPLE = "Ines Berg|Tomas Hale|Ruth Amsel|Oskar Lund|Mira Stone|Pavel Orr|Dana Wick|Hugo Marsh".split("|")
WHEN = "on Monday|before dawn|in the evening|on June 3|last week|after the storm".split("|")


def fact(number: int) -> tuple[str, ...]:
    """Give the parts of a fact."""
    chance = random.Random(number)  # noqa: S311
    return (
        chance.choice(PEOPLE),
        f"{chance.choice(THINGS)} {chance.choice(THINGS)}",
        chance.choice(DEEDS),
        chance.choice(WHEN),
        str(chance.randint(3, 900)),
    )


def sentence(number: int, chance: random.Random) -> str:
    """Tell a fact in one of four ways."""
    who, thing, deed, when, count = fact(number)
    return chance.choice(
        (
            f"The {thing} was {deed} {when}, {who} said, and {count} people had to leave.",
            f"{who} said that {count} people left when the {thing} was {deed} {when}.",
            f"About {count} people were sent away as workers {deed} the {thing} {when}.",
            f"“We {deed} the {thing},” {who} told reporters {when}; {count} people were affected.",
        )
    )


def write(folder: Path, sources: int) -> None:
    """Write the reports into a content folder."""
    (folder / "sources").mkdir(parents=True)
    for report in range(sources):
        chance = random.Random(f"report {report}")  # noqa: S311
        told = [*chance.sample(range(FACTS), SENTENCES - OWN)]
        told += [1000 + OWN * report + own for own in range(OWN)]
        text = "\n\n".join(sentence(number, chance) for number in told)
        (folder / "sources" / f"paper-{report}.txt").write_text(text + "\n", "utf-8")
        facts = f"publisher: Paper {report}\npublished: 2024-06-1{report % 10}\n"
        (folder / "sources" / f"paper-{report}.yaml").write_text(facts, "utf-8")


def measure(sources: int) -> None:
    """Build once and print the CPU seconds."""
    from variorum.edition.building import build
    from variorum.editorial.files import Content
    from variorum.options import Options

    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        write(few, 2)
        write(many, sources)
        build(Content.at(few), Options())
        before = time.process_time()
        build(Content.at(many), Options())
        print(time.process_time() - before)


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
        return
    last = 0.0
    for size in map(int, sys.argv[1:] or SIZES):
        command = [sys.executable, __file__, "--one", str(size)]
        taken = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        print(f"{size:4} sources {taken:7.2f} s{f', {taken / last:.2f} times' if last else ''}")
        last = taken


if __name__ == "__main__":
    main()
