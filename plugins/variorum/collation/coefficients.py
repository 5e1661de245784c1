"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -1.425

SAME: dict[str, float] = {
    "words": 0.349,
    "spare": -3.947,
    "thin": -1.125,
    "phrase": 2.694,
    "numbers": 1.862,
    "other_numbers": -5.091,
    "lone_numbers": -0.297,
    "quoted": 0.270,
    "other_quoted": -3.329,
    "lengths": -0.052,
    "best": 0.906,
    "ahead": 2.738,
    "beside": 1.247,
    "before": 0.835,
    "after": 0.967,
    "across": -1.262,
    "apart": -3.767,
    "openings": 2.232,
}

LINKED_BASE = -6.322

LINKED: dict[str, float] = {
    "words": 4.865,
    "thin": -0.626,
    "phrase": 2.691,
    "phrases": 0.399,
    "verbatim": 5.238,
    "rare": 2.754,
    "names": 0.297,
    "numbers": 3.359,
    "near_numbers": 2.983,
    "lone_numbers": -0.357,
    "quoted": 0.433,
    "other_quoted": -2.196,
    "lengths": -0.846,
    "best": 0.784,
    "beside": 1.665,
    "after": 0.347,
    "across": 1.277,
    "apart": -1.873,
    "openings": 1.639,
}
