"""English words of the date lines that pages carry: `Updated 4:12 PM EST, Tue November 19, 2019`."""

from __future__ import annotations

MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)

DATE_WORDS = MONTHS | frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun am pm a.m p.m noon midnight est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst ist hkt cet
    cest eet jst aest aedt sgt on at the of date time published updated posted created modified last first
    originally issued ago day days hour hours minute minutes min mins hrs hr th st nd rd and
    today yesterday z as h originally read""".split()
)
"""Everything that a date line is made of besides numbers."""

STATING = frozenset("published updated posted created modified issued date".split())
"""Words that say what the date is of."""

PUBLISHED = frozenset("published posted issued".split())
"""Those of when a report first appeared."""
