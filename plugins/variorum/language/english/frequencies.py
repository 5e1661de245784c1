"""How common English words are; whose data it is and how the table was made stands in `frequencies.txt`."""

from __future__ import annotations

from variorum.language.english.data import Late, forms

LEAST = 3.4
"""The Zipf frequency taken for a stem that the table doesn't have."""

ZIPF = Late(lambda: forms("frequencies", "zipf", float))
"""Stem to its Zipf frequency, the decimal logarithm of how often the word comes in a billion."""
