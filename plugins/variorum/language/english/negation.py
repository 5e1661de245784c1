"""English words that turn a statement into its opposite."""

from __future__ import annotations

NEGATIONS = frozenset(
    "not no never nobody none neither nor nothing without cannot hardly barely".split()
)
"""Lower case; besides these every word in *n't*."""

REFUSING = frozenset(
    """refuse refused refuses refusing refusal fail failed fails failing failure decline declined
    declines declining unable unwilling unlikely unready yet""".split()
)
"""Words after which *to* and a verb mean that it isn't done."""

DENYING = frozenset(
    "deny denied denies denying reject rejected rejects rejecting dismiss dismissed dismisses".split()
)
"""Words that, with `DENIED` or *that* after them, say that all that follows isn't so."""

DENIED = frozenset(
    """report reports suggestion suggestions claim claims allegation allegations rumour rumours rumor
    rumors accusation accusations speculation idea notion""".split()
)
"""What is denied, before *that* or *of*."""

OPENLY = frozenset(
    "yet ever also even been being be to have had has already fully currently any".split()
)
"""Words between a negation and what it denies, besides stop words and those in *-ly*."""

NO_DENIAL = frozenset("more less fewer only just longer later sooner least doubt matter".split())
"""After a negation, what makes it none: *no more than four*, *not only*."""

BE_AND_HAVE = frozenset("is are was were be been has have had do does did".split())
"""Verb forms that stand before a negation or a participle."""
