"""English words for offices of which somebody has one at a time, and for what makes another of one."""

from __future__ import annotations

from variorum.language.english.stems import stem

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

BEFORE_NAMES = frozenset(
    """analyst economist commander convenor convener coach trainer manager researcher scientist
    engineer historian surgeon nurse detective inspector constable superintendent sheriff coroner
    prosecutor lawyer spokesman spokeswoman spokesperson councillor councilor alderman ambassador
    envoy archbishop bishop father sister brother rabbi imam reverend rev author writer journalist
    editor reporter activist campaigner farmer student teacher headteacher principal owner founder
    co-founder boss skipper pilot driver foreman fellow resident witness survivor expert critic
    midfielder striker defender goalkeeper captain corporal private brigadier marshal chairperson
    lawmaker deputy premier chancellor treasurer mp mps ceo cfo""".split()
)
"""Words for what somebody is, lower case, that stand before a name with a capital and are no part of it."""
