"""Encodings of a report, by the names that a sidecar or a page may give."""

from __future__ import annotations

from variorum.problems import nearest

ENCODINGS = frozenset(
    (
        "ascii utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be big5 gb18030 gbk gb2312 "
        "shift_jis euc-jp iso-2022-jp euc-kr koi8-r koi8-u mac-roman tis-620 latin-1 "
        + " ".join(f"iso-8859-{part}" for part in (*range(1, 12), *range(13, 17)))
        + " "
        + " ".join(f"windows-{page}" for page in range(1250, 1259))
    ).split()
)
"""What a sidecar may name: encodings of text, none that costs more than its length to decode."""


def known_encoding(name: str) -> str:
    """Give an encoding's name as we write it, or say with ValueError which there are."""
    folded = name.strip().casefold().replace("_", "-")
    for known in (folded, folded.replace("shift-jis", "shift_jis").replace("cp125", "windows-125")):
        if known in ENCODINGS:
            return known
    raise ValueError(
        f"it is no encoding we take{nearest(folded, ENCODINGS)}; most are utf-8 or windows-1252"
    )
