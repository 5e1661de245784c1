"""What each part of a comparison weighs: the coefficients of two logistic regressions.

Made by `tests/bench/collation_fit.py`; the README beside it says on which events, how, and how well they do
on events that they were not made from. Parts for sameness weigh nothing or more, parts against it nothing
or less; a part that isn't named weighs nothing.
"""

from __future__ import annotations

SAME_BASE = -4.658

SAME: dict[str, float] = {
    "gist": 2.312,
    "besides": -2.057,
    "thin": -0.328,
    "phrase": 1.409,
    "rare": 0.572,
    "rival_names": -0.209,
    "figures": 1.874,
    "other_numbers": -0.550,
    "other_quoted": -1.898,
    "told_quoted": 2.144,
    "one_speaker": 1.202,
    "sayings": -0.568,
    "lengths": -1.292,
    "best": 0.815,
    "ahead": 2.092,
    "beside": 1.963,
    "before": 0.921,
    "after": 1.311,
    "across": 0.778,
    "apart": -2.429,
}

LINKED_BASE = -4.922

LINKED: dict[str, float] = {
    "words": 4.627,
    "gist": 2.286,
    "besides": -0.210,
    "thin": -1.423,
    "phrase": 0.483,
    "phrases": 1.202,
    "verbatim": 5.071,
    "rare": 2.231,
    "listed": -3.098,
    "rival_names": -0.416,
    "figures": 3.322,
    "other_quoted": -1.487,
    "one_speaker": 0.550,
    "sayings": -0.198,
    "lengths": -0.229,
    "best": 0.698,
    "ahead": 1.570,
    "before": 1.141,
    "after": 1.546,
    "across": 1.713,
    "apart": -1.646,
    "openings": 5.153,
}

SURE_BASE = 4.839

SURE: dict[str, float] = {
    "likely": 0.560,
    "common": 2.415,
    "lengths": -2.142,
    "size": -1.609,
    "openings": 5.058,
    "figures": -0.414,
}

ELSEWHERE_BASE = -0.887

ELSEWHERE: dict[str, float] = {
    "nearest": 0.393,
    "altogether": 1.022,
    "phrases": 0.825,
    "around": 1.630,
    "passage": 1.198,
    "own_name": -0.525,
    "shared_names": 0.071,
    "quoted": -1.701,
    "figures": 0.474,
    "along": -0.841,
}
