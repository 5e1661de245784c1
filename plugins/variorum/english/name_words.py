"""English words in and before names: what joins two parts of one, and what only says what somebody is."""

from __future__ import annotations

CONNECTORS = ("of", "of the", "for", "on")
"""Words that stand in a name: `Department of Defense`, `Council on Foreign Relations`."""

TITLES = frozenset(
    """mr mrs ms dr sir lord lady president vice minister premier chancellor secretary speaker senator sen
    representative rep congressman congresswoman governor gov mayor king queen prince princess pope
    general gen admiral adm colonel col captain capt major lieutenant sergeant officer chief director
    chairman chairwoman chair ambassador envoy spokesman spokeswoman spokesperson adviser advisor
    judge justice master attorney professor prof commissioner deputy former acting leader""".split()
)
"""Offices and forms of address before a name, lower case."""
