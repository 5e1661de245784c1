"""What is worked out of a sentence once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from variorum.language.analysis import Analysis

T = TypeVar("T")


class Once(Generic[T]):
    """A function of a sentence that keeps what it gave."""

    def __init__(self, make: Callable[[Analysis], T]) -> None:
        self._make = make
        self._made: dict[str, T] = {}

    def __call__(self, analysis: Analysis) -> T:
        """Give what the function makes of a sentence."""
        key = analysis.sentence.id
        if key not in self._made:
            self._made[key] = self._make(analysis)
        return self._made[key]
