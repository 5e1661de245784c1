"""How well sentences are aligned, event by event, and how often a further source changes a verdict.

    python tests/bench/collation_quality.py [LABELS.json TEXTS_FOLDER]...

Measures the seeds, the events written for the tests, and others given as labels and texts. F1 of pairs in one claim,
F1 of pairs in one claim or linked, merged pairs that are unrelated, and of one source without being repeats.
*Changed* is the share of verdicts (one claim, linked, neither) on two sources' labelled pairs that adding a third changes.
"""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

from collation_events import Event, labelled, own_events

from variorum.collation.collating import collate
from variorum.model import Source


def verdicts(sources: tuple[Source, ...]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Give the pairs in one claim, of one source too, and the linked pairs."""
    found = collate(sources)
    merged = {pair for claim in found.claims for pair in combinations(sorted(claim.sentences), 2)}
    return merged, {(link.a, link.b) for link in found.links}


def f1(found: set[tuple[str, str]], true: set[tuple[str, str]], wrong: int = 0) -> float:
    return 2 * len(found & true) / (len(found) + wrong + len(true)) if found or true else 1.0


def measured(event: Event) -> tuple[float, float, int, int]:
    merged, linked = verdicts(event.sources)
    own = {(a, b) for a, b in merged if a.split(".")[0] == b.split(".")[0]}
    wrong = len(own - event.repeats)
    contested = {pair for pair, grade in event.grades.items() if grade == "contested"}
    merged = merged - own - contested
    related = {pair for pair, grade in event.grades.items() if grade in {"same", "partial"}}
    same = {pair for pair, grade in event.grades.items() if grade == "same"}
    linked = (linked | merged) - contested
    return f1(merged, same, wrong), f1(linked, related), len(merged - related), wrong


def changed(event: Event) -> tuple[int, int]:
    """Count the verdicts that a third source changes, and those looked at."""
    looked = turned = 0
    for pair in combinations(event.sources, 2):
        alone = verdicts(pair)
        keys = {source.key for source in pair}
        labels = [p for p in event.grades if {p[0].split(".")[0], p[1].split(".")[0]} == keys]
        for third in event.sources:
            if third.key not in keys:
                among = verdicts((*pair, third))
                looked += len(labels)
                turned += sum((p in alone[0], p in alone[1]) != (p in among[0], p in among[1]) for p in labels)
    return turned, looked


def main() -> None:
    given = [Path(argument) for argument in sys.argv[1:]]
    events = own_events() + [labelled(*pair) for pair in zip(given[::2], given[1::2], strict=True)]
    print("event                    same   links  unrelated own  changed")
    rows, turned, looked = [], 0, 0
    for event in events:
        same, links, unrelated, own = measured(event)
        counts = changed(event)
        turned, looked = turned + counts[0], looked + counts[1]
        rows.append((same, links))
        part = counts[0] / max(1, counts[1])
        print(f"{event.name:24} {same:.3f}  {links:.3f}  {unrelated:5}  {own:5}  {part:.3f}")
    same, links = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    print(f"{'mean':24} {same:.3f}  {links:.3f}                {turned / max(1, looked):.3f}")


if __name__ == "__main__":
    main()
