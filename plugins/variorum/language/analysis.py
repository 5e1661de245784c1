"""What one sentence holds as language, read once: the value that everything after `language` works on."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.language.assertion import Dating
from variorum.language.flaws import Flaw
from variorum.language.form import Form
from variorum.language.leaning import Leaning
from variorum.language.names.names import Name
from variorum.language.numbers.lengths import Lasting
from variorum.language.numbers.numbers import Number
from variorum.language.numbers.scopes import CountedAt
from variorum.language.polarity import Polarity
from variorum.language.speech import Saying
from variorum.language.times.times import Time
from variorum.language.wording import Wording


class Analysis(Wording, frozen=True, kw_only=True, eq=False):
    """What one sentence holds as language."""

    bag: Mapping[str, float]
    """Its telling words by key, each with its weight in the corpus."""
    asserted: Mapping[str, float]
    """Its telling words by key but for who says it, each with how much it counts in what the sentence asserts, to 1."""
    names: frozenset[str]
    """Keys of proper names."""
    runs: frozenset[tuple[str, ...]]
    """Keys of three words on end, stop words too: shared ones are verbatim reuse."""
    named: tuple[Name, ...]
    """What it names, in order, with whom each name means where it stands."""
    numbers: tuple[Number, ...]
    """In their order; those that are part of a date or a time of day too."""
    lengths: tuple[Lasting, ...]
    """How long things lasted, in order, where the sentence tells what did."""
    counted_at: CountedAt
    """When its counts were taken, as it says."""
    quoted_words: frozenset[str]
    """Keys of the telling words in quotation marks."""
    form: Form
    polarity: Polarity
    leaning: Leaning
    flaws: tuple[Flaw, ...]
    """Signs of damage, each once, in the order of `Flaw`."""
    damaged_at: int
    """Where a reader sees it; the sentence's end where it has no place of its own."""
    times: tuple[Time, ...]
    """Its dates, days, clock times and spans, in order; none overlap."""
    datings: tuple[Dating, ...]
    """What of it is of each of those times."""
    sayings: tuple[Saying, ...]
    """Who says something in it, in the order of their verbs; never inside quotation marks."""
