"""English words before a number that say on which side of it the truth lies."""

from __future__ import annotations

import re

from variorum.language.english.data import phrase_list, word_list, word_set

AT_LEAST = phrase_list("numbers", "at-least")
"""The number is the least there is."""

AT_MOST = phrase_list("numbers", "at-most")
"""The number is the most there is."""

ABOUT = phrase_list("numbers", "about")
"""The number is near."""

COUNTING_ON = phrase_list("numbers", "counting-on")
"""What says that a count was taken at one moment of several, lower case."""

OF_THEM = word_set("numbers", "of-them")
"""What may stand between a number and what it counts: *six of its sailors*."""

ANYBODY = list(word_list("numbers", "anybody"))
"""Nouns for anybody: *12 people* and *12 passengers* may be the same."""

# What is read as a part of one and is an ordinal: `a third case`
ORDINAL = re.compile(r"(?:an?|the) (?:third|fifth|tenth)\b(?! of\b)", re.IGNORECASE)

# `twice`, where it is no multiple: not `twice as many`
TWICE = re.compile(r"\b(?:twice|thrice)\b(?! (?:as|the|that)\b)", re.IGNORECASE)

# `three occasions` are three times
OCCASIONS = re.compile(r"\s(?:different |separate |previous )?occasions\b")

# After digits: `in the 71st minute`, `a 90th-minute header`
MINUTE = re.compile(r"(?:st|nd|rd|th)[- ]minute\b", re.IGNORECASE)

# A count of one, which isn't read as a number elsewhere
ONE = re.compile(r"\b[Oo]ne(?= (?:person|death|fatality|victim)\b)")
