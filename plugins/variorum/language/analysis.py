"""What one sentence holds as language, read once: the value that everything after `language` works on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.language.names import Name
from variorum.language.printed import Printed
from variorum.language.quantities import Quantity
from variorum.language.words import Word
from variorum.model import Sentence


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wording:
    """A sentence as its words and quotation marks: what every other reader reads."""

    sentence: Sentence
    source: int
    """Number of its source in the corpus, from 0."""
    place: int
    """Number of the sentence in its source, from 0."""
    along: float
    """How far into its source it stands, from 0 to 1."""
    printed: Printed
    text: str
    """As printed; every offset in what is read of the sentence counts its characters."""
    words: tuple[Word, ...]
    quoted: tuple[tuple[int, int], ...]
    """Offsets of what stands in quotation marks, without the marks."""

    def where(self, start: int, end: int) -> tuple[int, int]:
        """Give where a span of the text that isn't empty stands in the source's text."""
        return self.printed.span(start, end)

    def as_received(self, start: int, end: int) -> str:
        """Give the words of a span of the text as the source has them."""
        first, last = self.where(start, end)
        at = self.sentence.start
        return self.sentence.text[first - at : last - at]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Analysis(Wording):
    """What one sentence holds as language."""

    bag: Mapping[str, float]
    """Its telling words by key, each with its weight in the corpus."""
    names: frozenset[str]
    """Keys of proper names."""
    runs: frozenset[tuple[str, str, str]]
    """Keys of three words on end, stop words too: shared ones are verbatim reuse."""
    named: tuple[Name, ...]
    """What it names, in order, with whom each name means where it stands."""
    quantities: tuple[Quantity, ...]
    quoted_words: frozenset[str]
    """Keys of the telling words in quotation marks."""
