"""Fit what the parts of a comparison weigh, on labelled events, and say how well that does on events left out.

    python tests/bench/collation_fit.py [LABELS.json TEXTS_FOLDER]... [--write]

Needs numpy and scipy. Two logistic regressions with a ridge penalty; parts for sameness are held to weigh nothing or
more, parts against it nothing or less, so that each coefficient means what its name says. An event weighs with the root
of its number of true pairs, real reports more than those written for the tests. `--write` replaces coefficients.py.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy
from collation_events import Event, labelled, own_events
from collation_quality import f1
from scipy.optimize import minimize

from variorum.collation.claims import coefficients
from variorum.collation.claims.candidates import Pair
from variorum.collation.claims.comparing import compare
from variorum.collation.claims.elsewhere import FEWEST, Surroundings, surroundings
from variorum.collation.claims.grouping import KIN, group, links_of
from variorum.collation.claims.profiles import profiles_of
from variorum.collation.claims.similarity import Parts, Similarity, evidence_of
from variorum.edition.remarks.agreement import shares_its_wording
from variorum.language.analysing import analyse

AGAINST = {
    "besides", "thin", "listed", "mouth", "rival_names", "other_numbers", "other_quoted", "lengths",
    "apart",
}  # fmt: skip
EITHER = {"across", "openings", "sayings"}
UNTOLD = {"same": {"openings", "scant"}, "linked": {"mouth", "scant"}}
"""Parts that are left out of a regression: that two reports open with two sentences doesn't make them one."""
RIDGE = 1.0
REAL = 2.5
"""Weight of an event of real reports, against one written for the tests."""
READ_TWICE = 2.0
"""How many times as much the seeds weigh as other real reports: their labels are of two independent readings."""
NEGLIGIBLE = 0.02
"""Coefficient, in standard deviations of its part, that is left out."""

LIKELY = 0.35
"""Likelihood of being the same from which on a pair may be one claim."""

FIELDS = {"sure": ("likely", "common", "lengths", "size", "openings", "figures"), "elsewhere": Surroundings._fields}

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


def fit_plain(rows: list[tuple[Sequence[float], bool]]) -> tuple[float, numpy.ndarray]:
    """Fit a regression whose coefficients may be of either sign, every row as weighty as the others."""
    x, y = numpy.array([values for values, _ in rows]), numpy.array([told for _, told in rows], float)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = (x - mean) / spread

    def loss(b: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        p = 1 / (1 + numpy.exp(-(z @ b[1:] + b[0])))
        value = -(y * numpy.log(p + 1e-12) + (1 - y) * numpy.log(1 - p + 1e-12)).sum()
        slope = p - y
        gradient = numpy.concatenate([[slope.sum()], z.T @ slope + RIDGE * b[1:]])
        return value + RIDGE * (b[1:] ** 2).sum() / 2, gradient

    b = minimize(loss, numpy.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 900}).x
    slopes = b[1:] / spread
    return float(b[0] - (slopes * mean).sum()), slopes


def found_by(table: Table, model: Model) -> dict[Pair, Similarity]:
    """Compare an event's sentences with other coefficients."""
    found = {}
    for pair, parts in table.parts.items():
        same, linked = (
            1 / (1 + numpy.exp(-(base + numpy.dot(slopes, parts)))) for base, slopes in (model["same"], model["linked"])
        )
        found[pair] = Similarity(float(same), float(linked), parts)
    return found


def sure_rows(table: Table, found: dict[Pair, Similarity]) -> list[tuple[Sequence[float], bool]]:
    """Give the pairs that may be one claim, with what tells whether they surely are, and whether they are.

    Those that no two newsrooms wrote are left out: they are the many that are easy to tell, and never said to agree.
    """
    rows = []
    for pair, grade in zip(table.pairs, table.grades, strict=True):
        a, b = (table.profiles[at] for at in pair)
        alike = found[pair]
        may_be = alike.same >= LIKELY and alike.linked >= KIN and not alike.parts.bars
        if may_be and grade != "contested" and not shares_its_wording(a.analysis, b.analysis):
            rows.append((list(evidence_of(alike, a, b).values()), grade == "same"))
    return rows


def elsewhere_rows(table: Table, found: dict[Pair, Similarity]) -> list[tuple[Sequence[float], bool]]:
    """Give the sentences, with what tells whether another source has something of them, and whether one has."""
    grades = table.event.grades
    told = {id_ for pair, grade in grades.items() if grade != "contested" for id_ in pair}
    unclear = {id_ for pair, grade in grades.items() if grade == "contested" for id_ in pair} - told
    return [
        (around, profile.analysis.sentence.id in told)
        for profile, around in zip(table.profiles, surroundings(table.profiles, found), strict=True)
        if profile.analysis.sentence.id not in unclear and len(profile.concepts) >= FEWEST
    ]


def wrongly(rows: dict[str, list[tuple[Sequence[float], bool]]], bounds: Sequence[float], *, least: bool) -> None:
    """Print, for several bounds, how many are taken in events left out, and how many of those wrongly.

    Taken is what scores at least the bound, or else less than it.
    """
    scored = []
    for name, own in rows.items():
        rest = [row for other, those in rows.items() if other != name for row in those]
        base, slopes = fit_plain(rest)
        scored += [(1 / (1 + math.exp(-(base + float(numpy.dot(slopes, x))))), told) for x, told in own]
    for bound in bounds:
        taken = [told for score, told in scored if (score >= bound) == least]
        wrong = sum(told != least for told in taken)
        print(f"  {bound:.2f}: {len(taken):5} taken, {wrong:4} of them wrongly ({wrong / max(1, len(taken)):.3f})")


def judged(table: Table, model: Model) -> tuple[float, float, int]:
    """Align an event with other coefficients: F1 of claims, of links, unrelated merges."""
    found = found_by(table, model)
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
    for target, name in (("same", "SAME"), ("linked", "LINKED"), ("sure", "SURE"), ("elsewhere", "ELSEWHERE")):
        base, slopes = model[target]
        fields = FIELDS.get(target, Parts._fields)
        rows = [f'    "{p}": {c:.3f},' for p, c in zip(fields, slopes, strict=True) if c]
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
    sure: dict[str, list[tuple[Sequence[float], bool]]] = {}
    told: dict[str, list[tuple[Sequence[float], bool]]] = {}
    for table in tables:
        name = table.event.name
        left_out = {target: fit([other for other in tables if other is not table], target) for target in TARGETS}
        row = (*judged(table, left_out), *judged(table, model))
        # what the pairs say where they weren't fitted to is what is to be relied on
        found = found_by(table, left_out)
        sure[name], told[name] = sure_rows(table, found), elsewhere_rows(table, found)
        sums += row
        print(f"{name:24} {row[0]:14.3f} {row[1]:.3f} {row[2]:5} {row[3]:19.3f} {row[4]:.3f} {row[5]:5}")
    a, b, c, d, e, f = sums / len(tables)
    print(f"{'mean':24} {a:14.3f} {b:.3f} {c:5.1f} {d:19.3f} {e:.3f} {f:5.1f}")
    print("surely the same, left out, from a sureness on:")
    wrongly(sure, (0.7, 0.8, 0.82, 0.85, 0.9), least=True)
    print("told nowhere else, left out, up to a likelihood:")
    wrongly(told, (0.05, 0.1, 0.15, 0.2, 0.25), least=False)
    model["sure"] = fit_plain([row for rows in sure.values() for row in rows])
    model["elsewhere"] = fit_plain([row for rows in told.values() for row in rows])
    if "--write" in sys.argv:
        Path(coefficients.__file__).write_text(written(model), "utf-8")


if __name__ == "__main__":
    main()
