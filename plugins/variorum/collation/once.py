"""What is worked out of a sentence once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from variorum.collation.claims.profiles import Profile

T = TypeVar("T")


class Once(Generic[T]):
    """A function of a sentence that keeps what it gave."""

    def __init__(self, make: Callable[[Profile], T]) -> None:
        self._make = make
        self._made: dict[str, T] = {}

    def __call__(self, profile: Profile) -> T:
        """Give what the function makes of a sentence."""
        key = profile.sentence.id
        if key not in self._made:
            self._made[key] = self._make(profile)
        return self._made[key]
