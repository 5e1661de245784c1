"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -1.675

SAME: dict[str, float] = {
    "words": 0.815,
    "within": 0.106,
    "spare": -4.046,
    "thin": -0.718,
    "phrase": 2.617,
    "rare": 0.132,
    "numbers": 1.648,
    "other_numbers": -4.506,
    "lone_numbers": -0.333,
    "quoted": 0.387,
    "other_quoted": -2.275,
    "lengths": -0.311,
    "best": 0.806,
    "ahead": 1.737,
    "beside": 1.563,
    "before": 0.664,
    "after": 0.799,
    "across": -1.590,
    "apart": -3.192,
    "openings": 2.232,
}

LINKED_BASE = -5.940

LINKED: dict[str, float] = {
    "words": 3.644,
    "concepts": 1.174,
    "spare": -0.409,
    "thin": -0.651,
    "phrase": 2.434,
    "phrases": 0.570,
    "verbatim": 4.525,
    "rare": 2.179,
    "names": 0.259,
    "numbers": 3.182,
    "near_numbers": 3.468,
    "lone_numbers": -0.412,
    "other_quoted": -2.100,
    "lengths": -0.856,
    "best": 0.520,
    "beside": 2.059,
    "before": 0.221,
    "after": 0.891,
    "across": 1.887,
    "apart": -1.784,
    "openings": 1.788,
}
