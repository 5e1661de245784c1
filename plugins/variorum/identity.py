"""Ids that survive better rules, reordering and rebuilding: short hashes of normalised text.

An id depends on the words alone, so that a link to a passage outlives every change that leaves the
passage as it is.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

SHORTEST = 6
"""Hex digits of an id where nothing collides."""

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an address can be made of, and names what is cited: `nbc-2023-06-19`."""

NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")

WHITE_SPACE = re.compile(r"\s+")

# What a reader sees as one word: what white space or a long dash parts, without the marks at its ends
TOKEN = re.compile(r"[^\W_](?:[^\s—–―]*[^\W_])?")

FOLDED = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f", None),
        **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", None),
    }
)
"""Quotation marks and dashes to one form each; what can't be seen to nothing."""

FOLDED_ASCII = {ord(mark): folded for mark, folded in (("`", "'"),)}
"""The same of what ASCII has of them."""


def normalise(text: str) -> str:
    """Fold white space, quotation marks, dashes and case, and drop invisible marks."""
    if text.isascii():  # most texts, in a third of the time
        return " ".join(text.split()).translate(FOLDED_ASCII).lower()
    return WHITE_SPACE.sub(" ", text.translate(FOLDED)).strip().casefold()


def fold(text: str) -> str:
    """Fold quotation marks, dashes and case, and drop invisible marks, all white space kept."""
    return text.translate(FOLDED).casefold()


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Give where each word of any text stands as a reader sees it: `6-hour`, `12,500`, `other’s`."""
    return (match.span() for match in TOKEN.finditer(text))


def folded_words(text: str) -> list[str]:
    """Give the words of a text by their letters and digits alone, as copied text is recognised."""
    words = ("".join(filter(str.isalnum, word)) for word in normalise(text).split())
    return [word for word in words if word]


def key_of(text: str) -> str:
    """Give the key that a text makes: itself if it is one, else the nearest, `Déjà Vu` `deja-vu`; may be empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return NOT_IN_KEYS.sub("-", plain.casefold()).strip("-")


def in_runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Go through all runs of so many words."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def text_ids(prefix: str, texts: Sequence[str]) -> tuple[str, ...]:
    """Give each text of one source its id: `p-4f2a91`, in the order of the texts.

    Six hex digits of the sha256 of the normalised text. Where a different text earlier in the file has
    them, the later one takes more digits; where the same text comes again, `-2`, `-3` and so on.
    """
    first: dict[str, str] = {}
    times: Counter[str] = Counter()
    given: set[str] = set()
    ids: list[str] = []
    for text in texts:
        digest = hashlib.sha256(normalise(text).encode("utf-8", "surrogatepass")).hexdigest()
        times[digest] += 1
        if digest in first:
            ids.append(f"{first[digest]}-{times[digest]}")
            continue
        length = SHORTEST
        while f"{prefix}-{digest[:length]}" in given:
            length += 1
        first[digest] = f"{prefix}-{digest[:length]}"
        given.add(first[digest])
        ids.append(first[digest])
    return tuple(ids)


def short_hash(prefix: str, *parts: str, digits: int = SHORTEST) -> str:
    """Make an id of other values, such as a claim's first sentence: `c-8a1f02`."""
    digest = hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:digits]}"
