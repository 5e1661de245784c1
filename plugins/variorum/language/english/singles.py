"""Why a statement stands in one report alone, and what else a reader is told beside one."""

from __future__ import annotations

from variorum.model import SingleReason

SINGLE_WORDS = {
    SingleReason.LEFT_OUT: "Only this report has it; the others leave it out.",
    SingleReason.EARLIER: "Only this report has it, written before the others.",
    SingleReason.LATER: "Only this report has it, written after the others.",
    SingleReason.OWN_REPORTING: "Only this report has it: it was told to this newsroom.",
}

SAID_AGAIN = "{report} says it more than once, which counts once."
"""Of a statement that a report makes in several places."""

AS_RECEIVED = "Printed as received; it looks damaged."
