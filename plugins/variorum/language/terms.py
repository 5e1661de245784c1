"""An editor's terms, and where sentences have them, whatever their inflection, spelling or hyphens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from variorum.language.analysis import Analysis
from variorum.language.words import Word, words_of


class Term(Struct, frozen=True, order=True):
    """A term as it is compared: its stems, and which of its words an editor wrote as plurals."""

    stems: tuple[str, ...]
    plural: tuple[bool, ...]


class Mention(Struct, frozen=True):
    """A term in a sentence."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Give where it begins, in the sentence's text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Give where it ends, in the sentence's text."""
        return self.words[-1].end


def compile_terms(terms: Iterable[str]) -> tuple[Term, ...]:
    """Turn terms into what is compared, the longest first, each once; one without a word is dropped."""
    words = (without_possessives(term, words_of(term)) for term in terms)
    compiled = {Term(tuple(w.stem for w in held), tuple(map(_plural, held))) for held in words}
    return tuple(
        sorted((t for t in compiled if t.stems), key=lambda term: (-len(term.stems), term))
    )


def find(analysis: Analysis, terms: Iterable[Term]) -> tuple[Mention, ...]:
    """Find terms in a sentence, in its order.

    A singular finds its plural too; a plural only itself, so that *militaries* isn't *military*. A word
    belongs to one find at most, the longest term's.
    """
    words = without_possessives(analysis.text, analysis.words)
    stems = [word.stem for word in words]
    known = frozenset(stems)
    found: list[int] = []
    lengths: dict[int, int] = {}
    taken: set[int] = set()
    for term in terms:
        length = len(term.stems)
        if not known.issuperset(term.stems):
            continue
        for at, word in enumerate(stems):
            if word != term.stems[0] or tuple(stems[at : at + length]) != term.stems:
                continue
            if any(
                asked and not _plural(one)
                for asked, one in zip(term.plural, words[at : at + length], strict=True)
            ):
                continue
            if taken.isdisjoint(range(at, at + length)):
                found.append(at)
                lengths[at] = length
                taken.update(range(at, at + length))
    return tuple(Mention(tuple(words[at : at + lengths[at]])) for at in sorted(found))


def without_possessives(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Leave out the *s* of a possessive."""
    return [w for w in words if not (w.text == "s" and text[w.start - 1 : w.start] in ("'", "’"))]


def _plural(word: Word) -> bool:
    """Tell whether a word is written as a plural, or in another form in *-s*."""
    return word.lower.endswith("s") and len(word.stem) < len(word.lower)
