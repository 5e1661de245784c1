"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -2.047

SAME: dict[str, float] = {
    "words": 0.902,
    "spare": -3.562,
    "thin": -0.850,
    "phrase": 2.556,
    "numbers": 1.804,
    "other_numbers": -4.637,
    "lone_numbers": -0.318,
    "quoted": 0.255,
    "other_quoted": -2.241,
    "lengths": -0.154,
    "best": 1.001,
    "ahead": 2.068,
    "beside": 1.447,
    "before": 0.807,
    "after": 0.967,
    "across": -1.369,
    "apart": -3.358,
    "openings": 2.168,
}

LINKED_BASE = -6.195

LINKED: dict[str, float] = {
    "words": 4.135,
    "concepts": 0.529,
    "thin": -0.711,
    "phrase": 2.630,
    "phrases": 0.469,
    "verbatim": 4.546,
    "rare": 2.566,
    "names": 0.296,
    "numbers": 3.307,
    "near_numbers": 2.963,
    "lone_numbers": -0.355,
    "quoted": 0.490,
    "other_quoted": -2.036,
    "lengths": -0.764,
    "best": 0.792,
    "beside": 1.637,
    "after": 0.358,
    "across": 1.266,
    "apart": -1.815,
    "openings": 1.646,
}
