"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -1.424

SAME: dict[str, float] = {
    "words": 0.349,
    "spare": -3.947,
    "thin": -1.125,
    "phrase": 2.693,
    "numbers": 1.862,
    "other_numbers": -5.091,
    "lone_numbers": -0.297,
    "quoted": 0.270,
    "other_quoted": -3.329,
    "lengths": -0.052,
    "best": 0.906,
    "ahead": 2.738,
    "beside": 1.246,
    "before": 0.835,
    "after": 0.967,
    "across": -1.263,
    "apart": -3.767,
    "openings": 2.231,
}

LINKED_BASE = -6.150

LINKED: dict[str, float] = {
    "words": 5.133,
    "thin": -0.756,
    "phrase": 2.761,
    "phrases": 0.404,
    "verbatim": 5.244,
    "rare": 2.305,
    "names": 0.232,
    "numbers": 3.412,
    "near_numbers": 3.171,
    "lone_numbers": -0.353,
    "quoted": 0.511,
    "other_quoted": -2.147,
    "lengths": -0.820,
    "best": 0.778,
    "beside": 1.673,
    "after": 0.320,
    "across": 1.300,
    "apart": -1.900,
    "openings": 1.599,
}
