"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -1.330

SAME: dict[str, float] = {
    "words": 0.133,
    "within": 0.235,
    "spare": -4.369,
    "thin": -1.074,
    "phrase": 2.957,
    "numbers": 2.168,
    "other_numbers": -3.526,
    "lone_numbers": -0.302,
    "quoted": 0.468,
    "other_quoted": -2.527,
    "lengths": -0.286,
    "best": 0.469,
    "ahead": 2.045,
    "beside": 1.998,
    "before": 0.548,
    "after": 0.473,
    "across": -1.571,
    "apart": -3.475,
    "openings": 2.335,
}

LINKED_BASE = -5.403

LINKED: dict[str, float] = {
    "words": 4.653,
    "concepts": 0.205,
    "spare": -0.694,
    "thin": -0.654,
    "phrase": 2.293,
    "phrases": 0.601,
    "verbatim": 4.732,
    "rare": 2.724,
    "numbers": 3.154,
    "near_numbers": 2.479,
    "lone_numbers": -0.321,
    "quoted": 0.331,
    "other_quoted": -2.041,
    "lengths": -0.716,
    "best": 0.817,
    "beside": 1.675,
    "after": 0.373,
    "across": 1.143,
    "apart": -2.076,
    "openings": 1.632,
}
