"""Fit what the parts of a comparison weigh, on labelled events, and say how well that does on events left out.

    python tests/bench/collation_fit.py [LABELS.json TEXTS_FOLDER]... [--write]

Needs numpy and scipy. Two logistic regressions with a ridge penalty; parts for sameness are held to weigh nothing or
more, parts against it nothing or less, so that each coefficient means what its name says. An event weighs with the root
of its number of true pairs, real reports more than those written for the tests. `--write` replaces coefficients.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy
from collation_events import Event, labelled, own_events
from collation_quality import f1
from scipy.optimize import minimize

from variorum.collation.claims import coefficients
from variorum.collation.claims.comparing import compare
from variorum.collation.claims.grouping import group, links_of
from variorum.collation.claims.profiles import profiles_of
from variorum.collation.claims.similarity import Parts, Similarity
from variorum.language.analysing import analyse

AGAINST = {
    "besides", "thin", "listed", "mouth", "rival_names", "other_numbers", "other_quoted", "lengths",
    "apart",
}  # fmt: skip
EITHER = {"across", "openings", "sayings"}
UNTOLD = {"same": {"openings"}, "linked": {"mouth"}}
"""Parts that are left out of a regression: that two reports open with two sentences doesn't make them one."""
RIDGE = 1.0
REAL = 2.5
"""Weight of an event of real reports, against one written for the tests."""
READ_TWICE = 2.0
"""How many times as much the seeds weigh as other real reports: their labels are of two independent readings."""
NEGLIGIBLE = 0.02
"""Coefficient, in standard deviations of its part, that is left out."""

TARGETS = {"same": ("same",), "linked": ("same", "partial")}


class Table:
    """The compared pairs of one event."""

    def __init__(self, event: Event, *, real: bool) -> None:
        self.event = event
        self.profiles = profiles_of(analyse(event.sources))
        self.parts = compare(self.profiles)
        ids = [profile.analysis.sentence.id for profile in self.profiles]
        self.pairs = [p for p in self.parts if self._across(*p)]
        named = [(min(ids[i], ids[j]), max(ids[i], ids[j])) for i, j in self.pairs]
        self.grades = [event.grades.get(pair, "") for pair in named]
        self.values = numpy.array([self.parts[pair] for pair in self.pairs])
        self.weight = REAL if real else 1.0

    def _across(self, i: int, j: int) -> bool:
        return self.profiles[i].source != self.profiles[j].source


def fit(tables: list[Table], target: str) -> tuple[float, numpy.ndarray]:
    """Fit one regression: its base and a coefficient for every part."""
    columns, labels, weights = [], [], []
    for table in tables:
        kept = [n for n, grade in enumerate(table.grades) if grade != "contested"]
        columns.append(table.values[kept])
        labels += [table.grades[n] in TARGETS[target] for n in kept]
        weight = table.weight * table.event.count(*TARGETS[target]) ** -0.5
        weights += [weight] * len(kept)
    x, y, w = numpy.vstack(columns), numpy.array(labels, float), numpy.array(weights)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z, w = (x - mean) / spread, w / w.mean()

    def loss(b: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        p = 1 / (1 + numpy.exp(-(z @ b[1:] + b[0])))
        value = -(w * (y * numpy.log(p + 1e-12) + (1 - y) * numpy.log(1 - p + 1e-12))).sum()
        slope = w * (p - y)
        gradient = numpy.concatenate([[slope.sum()], z.T @ slope + RIDGE * b[1:]])
        return value + RIDGE * (b[1:] ** 2).sum() / 2, gradient

    bounds = [(None, None)]
    for name in Parts._fields:
        if name in UNTOLD[target]:
            bounds.append((0, 0))
            continue
        either = name in EITHER
        bounds.append((None if either or name in AGAINST else 0, None if either or name not in AGAINST else 0))
    start = numpy.zeros(len(bounds))
    b = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 900}).x
    slopes = numpy.where(numpy.abs(b[1:]) > NEGLIGIBLE, b[1:], 0) / spread
    return float(b[0] - (slopes * mean).sum()), slopes


Model = dict[str, tuple[float, numpy.ndarray]]


def judged(table: Table, model: Model) -> tuple[float, float, int]:
    """Align an event with other coefficients: F1 of claims, of links, unrelated merges."""
    found = {}
    for pair, parts in table.parts.items():
        same, linked = (
            1 / (1 + numpy.exp(-(base + numpy.dot(slopes, parts)))) for base, slopes in (model["same"], model["linked"])
        )
        found[pair] = Similarity(float(same), float(linked), parts)
    apart = frozenset(pair for pair, alike in found.items() if alike.parts.bars)
    groups = group(table.profiles, found, apart=apart)
    ids = [profile.analysis.sentence.id for profile in table.profiles]
    merged = {
        (min(ids[i], ids[j]), max(ids[i], ids[j]))
        for members in groups
        for i in members
        for j in members
        if table.profiles[i].source < table.profiles[j].source
    }
    linked = {(link.a, link.b) for link in links_of(table.profiles, found, groups)} | merged
    grades = table.event.grades
    contested = {pair for pair, grade in grades.items() if grade == "contested"}
    same = {pair for pair, grade in grades.items() if grade == "same"}
    related = grades.keys() - contested
    merged -= contested
    return f1(merged, same), f1(linked - contested, related), len(merged - related)


def written(model: Model) -> str:
    """Write coefficients.py."""
    text = [f'"""{coefficients.__doc__}"""\n\nfrom __future__ import annotations\n']
    for target, name in (("same", "SAME"), ("linked", "LINKED")):
        base, slopes = model[target]
        rows = [f'    "{p}": {c:.3f},' for p, c in zip(Parts._fields, slopes, strict=True) if c]
        text.append(f"\n{name}_BASE = {base:.3f}\n\n{name}: dict[str, float] = {{\n")
        text.append("\n".join(rows) + "\n}\n")
    return "".join(text)


def main() -> None:
    given = [Path(argument) for argument in sys.argv[1:] if argument != "--write"]
    others = [labelled(*pair) for pair in zip(given[::2], given[1::2], strict=True)]
    own = own_events()
    tables = [Table(event, real=True) for event in (own[0], *others)]
    tables[0].weight *= READ_TWICE
    tables += [Table(event, real=False) for event in own[1:]]
    model = {target: fit(tables, target) for target in TARGETS}
    print("event                    left out: same links unrelated   taken in: same links unrelated")
    sums = numpy.zeros(6)
    for table in tables:
        rest = [other for other in tables if other is not table]
        row = (
            *judged(table, {target: fit(rest, target) for target in TARGETS}),
            *judged(table, model),
        )
        sums += row
        print(f"{table.event.name:24} {row[0]:14.3f} {row[1]:.3f} {row[2]:5} {row[3]:19.3f} {row[4]:.3f} {row[5]:5}")
    a, b, c, d, e, f = sums / len(tables)
    print(f"{'mean':24} {a:14.3f} {b:.3f} {c:5.1f} {d:19.3f} {e:.3f} {f:5.1f}")
    if "--write" in sys.argv:
        Path(coefficients.__file__).write_text(written(model), "utf-8")


if __name__ == "__main__":
    main()
