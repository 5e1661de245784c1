"""Who says a quotation: the verb of speech it hangs on, or whoever said the one before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.language.analysis import Analysis
from variorum.language.attributions import Saying
from variorum.language.quoted_units import Span
from variorum.language.speakers import NOBODY, Speaker, Speech
from variorum.language.spoken import Part

BESIDE = 3
"""Characters between a quotation and the speaker or verb right after it."""


MARKS_AND_STOPS = 6
"""Characters that a paragraph may have besides a quotation and still be nothing else."""


class Named:
    """Who says the quotations of a source, while it is read paragraph by paragraph."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._quoted = NOBODY
        """Who said the quotation before, in the same paragraph."""
        self._whole = False
        """The paragraph is nothing but a quotation."""
        self._before = NOBODY
        """Who spoke last in the paragraph before."""
        self._last = NOBODY
        """Who spoke last in this one."""

    def begin(self, inside: Sequence[Analysis], spans: Iterable[Span]) -> None:
        """Begin a paragraph."""
        self._before, self._last = self._last, NOBODY
        self._quoted = NOBODY
        quoted = sum(end - start for start, end in spans)
        whole = sum(len(analysis.text) for analysis in inside)
        self._whole = bool(whole) and quoted >= whole - MARKS_AND_STOPS
        for analysis in inside:
            said = [saying for saying in self._speech.of(analysis) if saying.speaker]
            main = [saying for saying in said if not saying.subordinate] or said
            if main:
                self._last = Speaker(main[-1].speaker, main[-1].person)

    def speaker(self, parts: Sequence[Part], saying: Saying | None) -> Speaker:
        """Give who says a quotation; nobody if the text doesn't tell."""
        if saying is not None:
            found = Speaker(saying.speaker, saying.person)
        elif self._quoted.name and _only_quoted(parts):
            found = self._quoted
        elif self._whole:
            found = self._last = self._before
        else:
            found = NOBODY
        self._quoted = found
        return found

    def saying(self, parts: Sequence[Part], spans: Sequence[Span]) -> Saying | None:
        """Find whose verb a quotation hangs on: the one right after it, the last before, the next after."""
        before: tuple[int, Saying] | None = None
        after: tuple[int, Saying] | None = None
        for part in parts:
            for saying in self._speech.of(part.analysis):
                begin = min(saying.verb[0], saying.spot.start)
                first = part.analysis.where(begin, begin + 1)[0]
                last = part.analysis.where(*saying.verb)[1]
                for start, end in spans:
                    if last <= start and (before is None or start - last < before[0]):
                        before = (start - last, saying)
                    if first >= end and (after is None or first - end < after[0]):
                        after = (first - end, saying)
        if after is not None and (before is None or after[0] <= BESIDE):
            return after[1]
        return before[1] if before else None


def _only_quoted(parts: Sequence[Part]) -> bool:
    """Tell whether a quotation's sentences hold hardly anything else."""
    whole = sum(len(part.analysis.words) for part in parts)
    return sum(len(part.words) for part in parts) >= whole - 3
