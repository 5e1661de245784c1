"""What a report is called where no page of it can be linked."""

from __future__ import annotations

from variorum.model import Source


def known_as(source: Source) -> str:
    """Name a report by publisher and carrier, else by its title, else by its key."""
    facts = source.facts
    if facts.publisher:
        return ", ".join(fact.value for fact in (facts.publisher, facts.via) if fact)
    return f"“{facts.title.value}”" if facts.title else source.key
