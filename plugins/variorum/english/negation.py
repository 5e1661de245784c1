"""English words that turn a statement into its opposite."""

from __future__ import annotations

NEGATIONS = frozenset(
    "not no never nobody none neither nor nothing without cannot hardly barely".split()
)
"""Lower case; besides these every word in *n't*."""

DENYING = frozenset(
    """deny denied denies denying reject rejected rejects rejecting dismiss dismissed dismisses refuse
    refused refuses refusing refusal fail failed fails failing failure decline declined declines
    declining unable unlikely unwilling rule ruled lack lacks lacked avoid avoided stop stopped prevent
    prevented ban banned block blocked doubt doubted doubts false untrue impossible""".split()
)
"""Words that say of what follows them that it isn't so, or isn't done."""
