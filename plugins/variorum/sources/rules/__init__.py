"""The cleaning rules: each one function of lines and verdicts to further verdicts.

A rule needs evidence against a line; where none has any, the line is article text. The order below is the
order of asking, and the first verdict holds, but for the headline, which only the whole text tells. A rule may look
at the verdicts before it.
Read `bylines` or `pictures` for what a rule looks like; `body`, which needs the whole page, last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from variorum.sources.lines import Found, Line, Lines, Verdict, Verdicts
from variorum.sources.rules.body import body_rule
from variorum.sources.rules.bylines import byline_rule, date_rule
from variorum.sources.rules.galleries import gallery_rule
from variorum.sources.rules.headings import TITLE, beneath_rule, heading_rule, subheading_rule
from variorum.sources.rules.interface import comment_rule, divider_rule, interface_rule, repeat_rule
from variorum.sources.rules.notices import ending_rule, notice_rule, release_rule
from variorum.sources.rules.pictures import picture_rule, video_rule
from variorum.sources.rules.teasers import call_rule, tags_rule, teaser_rule, trailing_rule

Rule = Callable[[Lines, Verdicts], Found]
"""Lines and the verdicts so far to (place of a line, verdict)."""

RULES: tuple[Rule, ...] = (
    interface_rule,
    date_rule,
    release_rule,
    notice_rule,
    gallery_rule,
    video_rule,
    byline_rule,
    comment_rule,
    teaser_rule,
    picture_rule,
    call_rule,
    repeat_rule,
    trailing_rule,
    ending_rule,
    body_rule,
    tags_rule,
    heading_rule,
    beneath_rule,
    subheading_rule,
    divider_rule,
)


RULES_OF_TEXTS = (
    release_rule,
    ending_rule,
    body_rule,
    tags_rule,
    heading_rule,
    beneath_rule,
    subheading_rule,
    divider_rule,
)
RULES_OF_LINES: tuple[Rule, ...] = tuple(rule for rule in RULES if rule not in RULES_OF_TEXTS)
"""Those that need no article around a line."""

MOST_PASSES = 6
"""How often the rules are asked again about what is left, at most."""


def judge(lines: Sequence[Line], *, titled: bool = False) -> list[Verdict | None]:
    """Ask every rule about a source's lines; None where none has evidence against a line.

    What is left is asked about again until nothing more goes, so that cleaning a cleaned text changes nothing.
    `titled` says that its headline is known, so that no line has to be it.
    """
    verdicts: list[Verdict | None] = [None] * len(lines)
    left = list(range(len(lines)))
    for _ in range(MOST_PASSES):
        rules = tuple(rule for rule in RULES if rule is not heading_rule) if titled else RULES
        found = _judge_once([lines[at] for at in left], rules)
        titled = titled or any(verdict and verdict.rule == TITLE.rule for verdict in found)
        if not any(found):
            break
        for at, verdict in zip(left, found, strict=True):
            verdicts[at] = verdict
        left = [at for at in left if verdicts[at] is None]
    return verdicts


def judge_outside(lines: Sequence[Line]) -> list[Verdict | None]:
    """Ask about lines that are known to be no article what they are; None where no rule can tell."""
    return _judge_once(lines, RULES_OF_LINES)


def _judge_once(lines: Sequence[Line], rules: Sequence[Rule]) -> list[Verdict | None]:
    verdicts: list[Verdict | None] = [None] * len(lines)
    for rule in rules:
        for at, verdict in tuple(rule(lines, tuple(verdicts))):
            if verdicts[at] is None or verdict.rule == TITLE.rule:
                verdicts[at] = verdict
    return verdicts
