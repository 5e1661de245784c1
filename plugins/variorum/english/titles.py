"""English words for offices of which somebody has one at a time, and for what makes another of one."""

from __future__ import annotations

from variorum.english.stems import stem

OFFICES = frozenset(
    stem(word)
    for word in """
    president minister premier chancellor secretary governor mayor senator congressman congresswoman
    representative king queen prince princess pope archbishop bishop general admiral colonel captain
    major lieutenant sergeant commissioner ambassador consul judge prosecutor sheriff coroner
    treasurer superintendent marshal
    """.split()
)
"""Stems."""

ONE_OFFICE = {
    stem(word): stem(words.split()[0])
    for words in ("minister ministers secretary", "congressman congresswoman representative")
    for word in words.split()
}
"""Stem of a word to that of another that means the same: *foreign secretary*, *foreign minister*."""

RANKS = frozenset(stem(word) for word in "deputy vice acting assistant interim".split())
"""Stems of words that make another office of one."""

GRADES = frozenset(
    stem(word)
    for word in """top senior chief leading then new long longtime former ex ailing embattled late
    retired outgoing incoming current first high country country's prime""".split()
)
"""Stems of words before an office that tell nothing of which it is."""
