"""What form a sentence has: a whole one, a question, a heading, what damage left of one; and the lists in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from variorum.language.english.sentences import JOINING
from variorum.language.english.speech import VERBS
from variorum.language.english.words import IRREGULAR
from variorum.language.wording import Wording

SCRAP = 2
"""Words of a sentence without a verb that is hardly one that somebody wrote."""

ITEMS = 5
"""Short items on end that are a list."""

SHORT = 2
"""Telling words an item has at most."""

# What parts items: a comma or another stop between two words
PARTED = re.compile(r"[,;:]")

# What ends a sentence; a colon or dash may, before a list or a quotation
ENDS = re.compile(r"[.!?…:;—–]['\"’”»)\]]*$")


DASH = re.compile(r"[—–-]+\s*")
BRACKETED = re.compile(r"\([^()]*\)")
WORD_SEEN = re.compile(r"[^\W_]+")


class Kind(StrEnum):
    """What a sentence is, as one of a text."""

    SENTENCE = "sentence"
    QUESTION = "question"
    """It asks in its writer's words: `Who pays?`; not `“Who pays?” he asked.`"""
    LEAD_IN = "lead-in"
    """A colon leads on to what follows it."""
    HEADING = "heading"
    """Capitals alone."""
    SCRAP = "scrap"
    """A word or two without a verb: what damage left of a sentence, or a crosshead."""
    SIGNATURE = "signature"
    """A dash, a name, and perhaps a day: whose the words before it are, `— Ida Holm (@ida) June 1, 2021`."""


class Form(Struct, frozen=True, kw_only=True):
    """The form of a sentence."""

    kind: Kind
    whole: bool
    """It begins and ends as a sentence does."""
    open: bool
    """It ends within a quotation that goes on after it."""
    items: frozenset[str]
    """Keys of its telling words that stand in a list of short items: *reds, blues, greens*."""

    @property
    def told(self) -> bool:
        """Tell whether it can stand in a text that tells something, as no heading, no scrap and no signature can."""
        return self.kind not in (Kind.HEADING, Kind.SCRAP, Kind.SIGNATURE)


def form_of(wording: Wording) -> Form:
    """Read the form of a sentence."""
    return Form(
        kind=_kind(wording),
        whole=_begins(wording) and bool(ENDS.search(wording.text)),
        open=wording.ends_inside,
        items=_items(wording),
    )


def _kind(wording: Wording) -> Kind:
    text = wording.text
    words = sum(text[start].isalpha() for start, _ in wording.seen)
    if words > 1 and text.isupper():
        return Kind.HEADING
    if _signs(text):
        return Kind.SIGNATURE
    if (
        words <= SCRAP
        and not _ends_as_speech(wording)
        and not any(map(_may_be_verb, (word.lower for word in wording.words)))
    ):
        return Kind.SCRAP
    said = wording.outside.rstrip("\"'”’ ")
    if said.endswith("?"):
        return Kind.QUESTION
    return Kind.LEAD_IN if said.endswith(":") else Kind.SENTENCE


def _signs(text: str) -> bool:
    """Tell whether a dash, names and numbers are all there is, but for what stands in brackets."""
    dash = DASH.match(text)
    if dash is None:
        return False
    words = WORD_SEEN.findall(BRACKETED.sub(" ", text[dash.end() :]))
    return bool(words) and not any(word[0].islower() for word in words)


def _ends_as_speech(wording: Wording) -> bool:
    """Tell whether a sentence of few words is somebody's all the same: *Why?*, *“Never.”*, but not *“First step”*."""
    text = wording.text.rstrip()
    quoted = bool(wording.quoted) and wording.quoted[-1][1] == len(text) - 1
    return text[-1:] in "?!…" or (quoted and text[-2:-1] in ".,?!…")


def _may_be_verb(lower: str) -> bool:
    return lower in VERBS or lower in IRREGULAR or lower.endswith(("ed", "n't"))


def _begins(wording: Wording) -> bool:
    """Tell whether a sentence begins with a capital, a number, a name such as `iPhone`, or what is left out."""
    if not wording.words:
        return False
    first, text = wording.words[0], wording.text
    before = text[: first.start].rstrip(" ")
    low = first.text[0].islower() and not first.text[1:2].isupper()
    return not (low and before[-1:] != "…") and text[0] not in ",;)"


def _items(wording: Wording) -> frozenset[str]:
    text = wording.text
    if max(text.count(","), text.count(";")) < ITEMS - 2:
        return frozenset()
    runs: list[list[list[str]]] = [[]]
    for piece in _pieces(wording):
        if len(piece) <= SHORT:
            runs[-1].append(piece)
        else:
            runs.append([])
    return frozenset(key for run in runs if len(run) >= ITEMS for item in run for key in item)


def _pieces(wording: Wording) -> Iterator[list[str]]:
    """Part a sentence at its commas and at *and* and *or*: the keys of the telling words between two of them."""
    piece: list[str] = []
    end = 0
    for word in wording.words:
        if word.lower in JOINING or PARTED.search(wording.text, end, word.start):
            if piece:
                yield piece
            piece = []
        if word.telling:
            piece.append(word.key)
        end = word.end
    if piece:
        yield piece
