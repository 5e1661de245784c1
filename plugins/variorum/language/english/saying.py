"""English words that tell who says a thing."""

from __future__ import annotations

ATTRIBUTING = frozenset(
    """said says told tells added adds wrote writes stated states announced announces noted notes
    argued argues claimed claims insisted insists explained explains replied warned warns urged
    tweeted posted reported reports acknowledged acknowledges conceded admitted denied denies
    suggested stressed stresses emphasized emphasised underscored reiterated confirmed confirms
    described describes called accused accuses blamed blames declared pledged vowed recalled
    testified predicted estimated complained asked""".split()
)
"""Verbs whose subject is the source of what is told."""

ACCORDING = ("according to", "in the words of", "as stated by", "cited by", "quoted by")
"""Phrases after which stands who says it."""

TO_US = (
    "told",
    "spoke to",
    "spoke with",
    "speaking to",
    "in an interview with",
    "said in an interview",
)
"""Before a newsroom's name: it was said to that newsroom."""

NEWSROOM_WORDS = frozenset(
    """News Press Reuters AFP AP CNN BBC NPR CBC CBS NBC ABC PBS Bloomberg Times Post Journal Guardian
    Herald Tribune Gazette Chronicle Globe Mail Telegraph Independent Broadcasting Television TV Radio
    Agence Axios Politico Vice Vox Insider Magazine Daily Weekly Observer""".split()
)
"""Words of a newsroom's name."""

SHORT_NAMES = {"AP": ("Associated", "Press"), "AFP": ("Agence", "France", "Presse")}
"""What a newsroom's short name stands for."""
