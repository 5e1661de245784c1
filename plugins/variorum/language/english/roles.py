"""English words that stand before a name and are none: offices, titles, nationalities, institutions."""

from __future__ import annotations

ROLE_WORDS = frozenset(
    """mr mrs ms dr sir lord lady president vice prime minister premier chancellor secretary state
    defense defence treasury commerce interior foreign finance justice speaker senator sen
    representative rep congressman congresswoman governor gov mayor king queen prince princess pope
    general gen admiral adm colonel col captain capt major lieutenant sergeant officer chief director
    chairman chairwoman chair ambassador envoy spokesman spokeswoman spokesperson adviser advisor
    judge attorney professor prof commissioner deputy former acting leader u.s us uk un eu
    american british chinese russian ukrainian french german canadian european indian japanese
    australian italian spanish israeli palestinian turkish korean mexican brazilian iranian iraqi
    afghan pakistani saudi egyptian syrian polish dutch swedish greek african asian western
    united states kingdom china russia france germany ukraine japan canada india israel iran
    north south east west new house senate congress parliament council committee department ministry
    university college institute center centre agency bureau union nations party party's
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december the a an and but in on at for with""".split()
)
"""Lower case."""
