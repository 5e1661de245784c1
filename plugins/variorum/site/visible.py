"""Characters that would work on a page without being seen: shown, or left out, wherever a text is written."""

from __future__ import annotations

import re
from typing import Any

CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
"""Control characters by their pictures: BEL as ␇."""

TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
"""What turns the direction of the text after it; left out."""

TABLE = {**CONTROLS, 0x7F: "␡", **dict.fromkeys(range(0x80, 0xA0), "\ufffd"), **TURNING}

ACTING = re.compile("[" + "".join(re.escape(chr(code)) for code in TABLE) + "]")
"""One of them, looked for first: most texts have none, and translating takes its time."""


def visible(value: Any) -> Any:
    """Give what a template writes with nothing in it that acts unseen; anything but text as it is."""
    if isinstance(value, str) and not value.isprintable() and ACTING.search(value):
        return value.translate(TABLE) if type(value) is str else type(value)(value.translate(TABLE))
    return value
