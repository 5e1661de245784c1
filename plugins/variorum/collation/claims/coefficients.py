"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -2.617

SAME: dict[str, float] = {
    "words": 0.633,
    "spare": -2.554,
    "thin": -1.183,
    "phrase": 1.782,
    "figures": 2.426,
    "other_numbers": -1.451,
    "lone_numbers": -0.201,
    "mouth": -3.742,
    "lengths": -0.336,
    "best": 0.922,
    "ahead": 2.148,
    "beside": 2.019,
    "before": 1.098,
    "after": 0.944,
    "across": 0.496,
    "apart": -3.453,
}

LINKED_BASE = -4.645

LINKED: dict[str, float] = {
    "words": 5.769,
    "thin": -0.998,
    "phrase": 0.849,
    "phrases": 0.547,
    "verbatim": 4.280,
    "rare": 1.689,
    "second": 1.103,
    "listed": -2.881,
    "rival_names": -0.758,
    "figures": 5.008,
    "near_numbers": 1.100,
    "lone_numbers": -0.120,
    "other_quoted": -1.809,
    "lengths": -0.778,
    "best": 0.937,
    "ahead": 0.998,
    "beside": 0.904,
    "before": 0.444,
    "after": 0.834,
    "across": 0.995,
    "apart": -2.290,
    "openings": 2.481,
}
