"""Videos in the text: their length alone on a line, and the headline above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.model import BlockKind
from variorum.sources.lines import Line
from variorum.sources.rules.verdicts import Verdict

LENGTH = Verdict(BlockKind.PROMO, "video-length")
TITLE = Verdict(BlockKind.PROMO, "video-title")

DURATION = re.compile(r"[(\[]?\d{1,2}:[0-5]\d(?::[0-5]\d)?[)\]]?")
"""How long a video is: `02:37`, `1:04:12`."""

LONGEST_TITLE = 25
"""Words of the longest headline above it."""

MOST = 12
"""Such lines in a text from which on they are its own, as in a timetable or a list of results."""


def video_rule(
    lines: Sequence[Line], _verdicts: Sequence[Verdict | None]
) -> Iterator[tuple[int, Verdict]]:
    """Find durations alone on their lines, and above each the headline that is no sentence."""
    found = [
        at for at, line in enumerate(lines) if len(line.text) < 12 and DURATION.fullmatch(line.text)
    ]
    if len(found) > MOST:
        return
    for at in found:
        yield at, LENGTH
        above = lines[at - 1] if at else None
        if above and not above.ended and above.words <= LONGEST_TITLE:
            yield at - 1, TITLE
