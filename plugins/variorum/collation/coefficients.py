"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -2.177

SAME: dict[str, float] = {
    "words": 0.551,
    "spare": -3.079,
    "thin": -1.331,
    "phrase": 2.014,
    "rival_names": -0.087,
    "other_names": -0.130,
    "figures": 2.570,
    "other_numbers": -2.275,
    "lone_numbers": -0.287,
    "other_quoted": -0.353,
    "lengths": -0.485,
    "best": 0.514,
    "ahead": 2.408,
    "beside": 1.955,
    "before": 1.532,
    "after": 0.750,
    "across": 0.512,
    "apart": -3.023,
    "openings": 4.646,
}

LINKED_BASE = -4.773

LINKED: dict[str, float] = {
    "words": 5.785,
    "spare": -0.208,
    "thin": -1.098,
    "phrase": 1.189,
    "phrases": 0.476,
    "verbatim": 4.468,
    "rare": 1.804,
    "second": 0.981,
    "listed": -2.901,
    "rival_names": -0.817,
    "figures": 5.022,
    "near_numbers": 1.110,
    "other_quoted": -1.875,
    "lengths": -0.875,
    "best": 0.900,
    "ahead": 0.736,
    "beside": 1.190,
    "before": 0.315,
    "after": 1.003,
    "across": 0.924,
    "apart": -2.219,
    "openings": 4.000,
}
