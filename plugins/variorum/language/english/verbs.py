"""English verb forms that alone make a sentence of a few words."""

from __future__ import annotations

VERBS = frozenset(
    """am is are was were be been has have had do does did will would can could may might shall should
    must said says came went got made took gave met saw left won lost began ran fell rose told knew felt
    thinks thought happens wait stop go come look see""".split()
)
