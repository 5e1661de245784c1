"""A date or a time, as exact as its words, and how it stands to another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time."""

    start: int
    end: int
    """Offsets in the sentence, with words such as *since*."""
    role: str
    """`start`, `end`, or empty where it is the moment itself."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    """Of the day."""
    part: str = ""
    """Of the day: `morning`, `midday`, `afternoon` or `night`; empty where it isn't told."""

    def clashes(self, other: Moment) -> bool:
        """Tell whether two moments can't be one: something that both state is not the same."""
        if self.role != other.role:
            return False
        if self.weekday is not None and self.weekday == other.weekday:
            return bool(self.part and other.part and self.part != other.part)
        if self.minute is not None and other.minute is not None:
            return self.minute % 720 != other.minute % 720
        stated = [
            (one, two)
            for one, two in (
                (self.year, other.year),
                (self.month, other.month),
                (self.day, other.day),
            )
            if one is not None and two is not None
        ]
        if stated:
            return any(one != two for one, two in stated)
        return self.weekday is not None and other.weekday is not None

    def fits(self, other: Moment) -> bool:
        """Tell whether two moments state something in common, and all of it the same."""
        return not self.clashes(other) and any(
            one is not None and one == two
            for one, two in (
                (self.year, other.year),
                (self.month, other.month),
                (self.day, other.day),
                (self.weekday, other.weekday),
                (self.minute, other.minute),
            )
        )
