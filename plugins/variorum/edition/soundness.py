"""How sound each sentence and each source is, so that of a claim's readings a sound one leads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from variorum.edition.reports import Reports
from variorum.language.flaws import DOUBLE, WEIGHT, WORD, Flaw, flaws_of
from variorum.language.quoted_text import quoted_spans

CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b(['’]s\b)?(['’](?=\s))?")
"""A capitalised word, and whether it is a possessive."""

SPOKEN = 2
"""Words of a quotation that are enough to see that its marks were lost."""

KEPT = 0.6
"""Part of a quotation's words that a reading without marks must have for them to be that quotation's."""


@dataclass(frozen=True, slots=True)
class Soundness:
    """What is wrong with each sentence, and with each source as a whole."""

    flaws: Mapping[str, tuple[Flaw, ...]]
    """By sentence id."""
    damage: Mapping[str, float]
    """By source key: flaws a sentence, weighted, from 0."""

    def of_sentence(self, sentence: str) -> float:
        """Weigh a sentence's own flaws, from 0."""
        return sum(WEIGHT[flaw] for flaw in self.flaws[sentence])


def assess(reports: Reports) -> Soundness:
    """Look for signs of damage in every sentence."""
    names = _singular_names(reports)
    flaws = {id_: flaws_of(text, names) for id_, text in reports.printed.items()}
    _halves(reports, flaws)
    _lost_marks(reports, flaws)
    damage: dict[str, float] = {}
    for key, source in reports.sources.items():
        weighed = sum(WEIGHT[flaw] for s in source.sentences for flaw in flaws[s.id])
        damage[key] = round(weighed / max(1, len(source.sentences)), 6)
    return Soundness(flaws, damage)


def _halves(reports: Reports, flaws: dict[str, tuple[Flaw, ...]]) -> None:
    """Clear a quotation mark whose other stands in another sentence of the passage: nothing is lost there."""
    passages: dict[tuple[str, str], list[str]] = {}
    for sentence in reports.sentences:
        passages.setdefault(reports.passage(sentence), []).append(sentence)
    for sentences in passages.values():
        lone = [sentence for sentence in sentences if Flaw.LONE_MARK in flaws[sentence]]
        whole = " ".join(reports.printed[sentence] for sentence in sentences) if lone else ""
        if lone and Flaw.LONE_MARK not in flaws_of(whole):
            for sentence in lone:
                flaws[sentence] = tuple(f for f in flaws[sentence] if f is not Flaw.LONE_MARK)


def _singular_names(reports: Reports) -> frozenset[str]:
    """Collect names that occur as `Name’s`, and whose plural occurs nowhere but before an apostrophe."""
    owning: set[str] = set()
    plain: set[str] = set()
    for text in reports.printed.values():
        for match in CAPITALISED.finditer(text):
            word = match.group().rstrip("'’")
            if match.group(1):
                owning.add(word[:-2])
            elif not match.group(2):
                plain.add(word)
    return frozenset(name for name in owning if name + "s" not in plain)


def _lost_marks(reports: Reports, flaws: dict[str, tuple[Flaw, ...]]) -> None:
    """Mark readings that give, without marks, words that another reading of the claim has in marks."""
    for claim in reports.claims.values():
        if len(claim.sentences) < 2:
            continue
        quoted = {s: _quoted_words(reports.printed[s]) for s in claim.sentences}
        longest = max(quoted.values(), key=len)
        if len(longest) < SPOKEN:
            continue
        for sentence in claim.sentences:
            text = reports.printed[sentence]
            if (
                quoted[sentence]
                or Flaw.MARKS_LOST in flaws[sentence]
                or any(m in text for m in DOUBLE)
            ):
                continue
            own = {word.casefold() for word in WORD.findall(text)}
            if sum(word in own for word in longest) >= KEPT * len(longest):
                flaws[sentence] = (*flaws[sentence], Flaw.MARKS_LOST)


@lru_cache(maxsize=8192)
def _quoted_words(text: str) -> tuple[str, ...]:
    return tuple(
        word.casefold()
        for start, end in quoted_spans(text)
        for word in WORD.findall(text[start:end])
    )
