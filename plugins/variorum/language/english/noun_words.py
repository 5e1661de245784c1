"""English words beside which a word is a thing, or something that is done, or said of a thing."""

from __future__ import annotations

BEFORE_THINGS = frozenset(
    """a an the this that these those its their his her our your my no any some each every such more
    most many few several less another other
    of in on at by for from into onto with without within about against between among through during
    before after above below over under upon via per toward towards across along around amid despite
    including like as""".split()
)
"""Words, lower case, after which a thing is named, at once or after what is said of it."""

BEFORE_DEEDS = frozenset(
    """to will would shall should can could may might must not never also i we you he she it they who
    which is are was were be been being has have had do does did let lets help helps very too so""".split()
)
"""Words, lower case, after which something is done, or said of a thing."""

NO_THINGS = ("ly", "ed", "ing", "est", "ous", "ful", "less", "able", "ible")
"""Ends of words that mostly name no thing."""

OTHERS = frozenset(
    """ahead apart aside away behind beside besides beyond forward together until outside inside near
    self pre non ex quo lot lots kind kinds sort sorts bit thing things way ways everything nothing
    something anything someone everyone anyone today yesterday tomorrow tonight hundreds thousands
    dozens half third second""".split()
)
"""Words, lower case, that seem to name a thing and name none worth looking up."""
