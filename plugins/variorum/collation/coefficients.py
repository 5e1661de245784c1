"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -1.847

SAME: dict[str, float] = {
    "words": 0.870,
    "spare": -4.265,
    "thin": -1.056,
    "phrase": 2.541,
    "rare": 0.111,
    "numbers": 1.680,
    "other_numbers": -4.683,
    "lone_numbers": -0.328,
    "quoted": 0.379,
    "other_quoted": -2.234,
    "lengths": -0.255,
    "best": 0.854,
    "ahead": 1.825,
    "beside": 1.887,
    "before": 0.554,
    "after": 0.757,
    "across": -1.299,
    "apart": -3.333,
    "openings": 2.232,
}

LINKED_BASE = -5.927

LINKED: dict[str, float] = {
    "words": 4.776,
    "concepts": 0.522,
    "spare": -0.421,
    "thin": -0.755,
    "phrase": 2.078,
    "phrases": 0.561,
    "verbatim": 4.838,
    "rare": 2.892,
    "names": 0.077,
    "numbers": 3.199,
    "near_numbers": 3.267,
    "lone_numbers": -0.249,
    "other_quoted": -1.910,
    "lengths": -0.759,
    "best": 0.745,
    "beside": 1.649,
    "after": 0.704,
    "across": 1.316,
    "apart": -1.996,
    "openings": 1.598,
}
