"""What each source has in quotation marks: one unit a quotation, over several sentences or broken by *said X*."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from variorum.language.analysis import Analysis
from variorum.language.attributions import Saying
from variorum.language.speakers import Speaker
from variorum.language.words import Word

APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What of a quotation stands in one sentence."""

    analysis: Analysis
    words: tuple[Word, ...]
    telling: frozenset[str]
    """Keys of its words that aren't stop words."""


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A quotation in one source."""

    source: int
    start: int
    end: int
    """Offsets in the source's text, from the first quoted word to the last, without the outer marks."""
    text: str
    parts: tuple[Part, ...]
    words: tuple[str, ...]
    """What is quoted, each word folded for comparing; what an editor inserted left out."""
    telling: frozenset[str]
    names: frozenset[str]
    """Keys of the names in its sentences."""
    speaker: Speaker
    saying: Saying | None
    """What names the speaker beside it, if anything does."""
    elided: bool
    """It has an ellipsis, a bracket, or is broken."""


def folded(word: Word) -> str:
    """Fold a quoted word: case, apostrophes and spelling undone, inflection kept."""
    return _folded(word.text, word.key)


@lru_cache(maxsize=16384)
def _folded(word: str, key: str) -> str:
    text = word.lower().translate(APOSTROPHES)
    if "." in text or word.isupper() or " " in text:
        return key
    for british, american in (
        ("our", "or"),
        ("ise", "ize"),
        ("isation", "ization"),
        ("ogue", "og"),
        ("defence", "defense"),
    ):
        if british in text[2:]:
            text = text[:2] + text[2:].replace(british, american)
    return text.replace("lling", "ling").replace("lled", "led")
