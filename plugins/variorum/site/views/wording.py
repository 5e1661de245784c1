"""Words for readers: counts, dates and how a report stands."""

from __future__ import annotations

from variorum.model import Basis, Fact, Facts
from variorum.site.dates import shown
from variorum.site.views.values import Known


def count_words(text: str) -> int:
    """Count words as readers do: runs between white space."""
    return len(text.split())


def counted(number: int, noun: str) -> str:
    """Count a noun: `1 report`, `2 reports`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def standing(facts: Facts) -> str:
    """Say behind a report's name that it no longer stands."""
    if facts.withdrawn:
        return " (withdrawn)"
    return " (replaced)" if facts.superseded_by else ""


def known(fact: Fact | None) -> Known | None:
    """Give a fact with whether it is inferred; None for an unknown one."""
    return Known(fact.value, fact.basis is Basis.INFERRED) if fact else None


def known_date(fact: Fact | None) -> Known | None:
    """Give a date in the reader's form and the machine's."""
    if fact is None:
        return None
    return Known(shown(fact.value), fact.basis is Basis.INFERRED, fact.value)
