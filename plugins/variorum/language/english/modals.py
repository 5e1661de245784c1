"""English words that say how sure it is that something happens."""

from __future__ import annotations

SURE = "sure"
POSSIBLE = "possible"
PLANNED = "planned"
NEEDED = "needed"

MODALS: dict[str, str] = {
    **dict.fromkeys("will shall 'll won't".split(), SURE),
    **dict.fromkeys("could may might can possibly perhaps maybe".split(), POSSIBLE),
    **dict.fromkeys(
        "expected likely plans planned planning hopes hoped hoping intends intended wants aims "
        "expects considering mulling weighing".split(),
        PLANNED,
    ),
    **dict.fromkeys("must should ought needs".split(), NEEDED),
}
"""Word, lower case, before a verb, to how sure it makes it."""

APART = frozenset(
    {
        frozenset({SURE, POSSIBLE}),
        frozenset({SURE, PLANNED}),
        frozenset({NEEDED, POSSIBLE}),
        frozenset({NEEDED, SURE}),
    }
)
"""What says something else of one verb; *may* and *is expected to* are near enough, and *would*, which is
*will* in what somebody said, is no difference from anything."""
