"""Sets: things that are joined two by two, and what all of it makes one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T", int, str, tuple[int, int])


class Sets(Generic[T]):
    """Things that are joined two by two; those that are one are known by their least (union-find)."""

    def __init__(self, things: Iterable[T] = ()) -> None:
        self._above: dict[T, T] = {thing: thing for thing in things}

    def least(self, thing: T) -> T:
        """Give the least of those that are one with a thing."""
        above = self._above
        while above.setdefault(thing, thing) != thing:
            above[thing] = above[above[thing]]
            thing = above[thing]
        return thing

    def join(self, one: T, other: T) -> None:
        """Make two things one, and all that are one with either."""
        first, second = sorted((self.least(one), self.least(other)))
        self._above[second] = first

    def all(self) -> tuple[tuple[T, ...], ...]:
        """Give the sets, by the least of each, and the things of each in order."""
        found: defaultdict[T, list[T]] = defaultdict(list)
        for thing in sorted(self._above):
            found[self.least(thing)].append(thing)
        return tuple(map(tuple, found.values()))
