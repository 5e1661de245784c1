"""What a sentence leans on: whether it can be understood where the sentence before it isn't printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from variorum.english.openers import CONNECTIVES, TAIL_ONLY, WITHIN
from variorum.english.pronouns import (
    AFTER_THOSE,
    DEMONSTRATIVE,
    HUMAN,
    PAIRS,
    PARTIES,
    PERSONAL,
    TAKING_UP,
    WHEN_NOUNS,
)
from variorum.english.saying import ATTRIBUTING
from variorum.english.sentence_words import OPENERS
from variorum.english.stems import stem
from variorum.identity import normalise
from variorum.sources.quoting import quotations


@dataclass(frozen=True, slots=True)
class Leaning:
    """What of a sentence points out of it."""

    why: str = ""
    """The words that need the sentence before, lower case; empty if none does."""
    pronoun: bool = False
    """What leans is a pronoun, so that who it means has to be visible in the sentence before."""
    nouns: tuple[str, ...] = ()
    """Stems of the nouns that take up something named earlier, though not in the sentence before."""


def _alternatives(phrases: tuple[str, ...]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in longest_first)


OPENING = re.compile(rf"(?:{_alternatives(CONNECTIVES)})\b(?!-)")
"""A connective at the start of a sentence: `for his part`, `thus`."""

INNER = re.compile(
    rf"(?<![\w-])(?:{_alternatives(tuple(set(WITHIN) - TAIL_ONLY))})(?![\w-])"
    rf"|, (?:{_alternatives(tuple(sorted(TAIL_ONLY)))})(?=[,.;]|$)"
    r"|^\w+(?: \w+)? then(?= [a-z]+ed\b| (?:had|went|met|took|said|told|made|gave|held|left)\b)"
)
"""A connective inside the sentence: `, however,`, `also`, `Blinken then had`."""

RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|and|but|while|not only)(?: \w+){0,3} $")
"""What makes an inner connective part of a clause that has its antecedent in the sentence."""

EXPLETIVE = re.compile(
    r"it(?:'s| is| was| remains| remained| will be| would be| has been| had been| seems| seemed"
    r"| appears| appeared| became| has become)"
    r"(?: \w+ly| not| also| still| widely)?"
    r"(?: that\b| \w+ (?:that|whether|if|to|how|why|when|who|what)\b"
    r"| the \w+ of [^,.]{1,40} to\b| [\w ]{1,20} to be\b| unclear\b)"
)
"""An *it* that stands for nothing before it: `it remained unclear if`, `it is vital that`."""

WORD = re.compile(r"[a-z][a-z'-]*")
"""A word of folded text, lower case."""

ALONE = re.compile(
    r"\b(?:with|of|to|on|about|for|by|at|from|do|did|done|doing|like|mean|means)"
    r" (?:this|that|so)(?=[\"',.;?!]|$)"
)
"""A demonstrative that stands alone at the end of a clause: `go ahead with this,`."""

HE_SAID = re.compile(rf", [\"']?(?:he|she|they|it) (?:{'|'.join(sorted(ATTRIBUTING))})\b")
"""A speaker named by a pronoun after the words: `the list is long, he said`."""

PHRASE_FIRST = re.compile(
    r"(?:in|at|on|after|before|during|since|with|despite|from|for|following|by|as|while|when|speaking)\b"
)
"""What opens a phrase or clause before the subject, lower case."""

TAKES_UP = re.compile(
    r"(?:^|, )the (?:(?:two|three|four|five|several|other|[0-9]+) )?([a-z-]+)\b"
    r"(?! (?:of|that|who|which|in|on|for|to|from|with|by|at|against|between|over|about|under|into)\b)"
    r"(?!')"
)
"""*The* and a noun that nothing after it explains, as the subject: `the statement`, `the 10 locations`."""

COUNTED = re.compile(r"^the (?:two|three|four|five|several|other|[0-9]+) ([a-z-]+)")
"""*The*, a number and a noun at the start: whatever it is, it was counted before."""

DEMONSTRATED = re.compile(r"\b(these|those|this|such) ((?:[a-z-]+ ){0,2}?)([a-z-]+)")
"""A demonstrative inside the sentence with the words after it: `those communications`."""

SAYS_AFTER = re.compile(rf" (?:{'|'.join(sorted(ATTRIBUTING))})\b")
"""A verb of saying after its subject."""

NEAR_START = 90
"""Characters at a sentence's start within which what points back can't mean anything in the sentence."""

AT_START = 60
"""Characters at a sentence's start within which a pronoun can't have been explained by it."""


@lru_cache(maxsize=8192)
def leaning(text: str) -> Leaning:
    """Tell what a sentence, as printed, leans on.

    The openers, pronouns and demonstratives are those of `variorum.english`; what stands before its
    pronoun in the same sentence is taken as what the pronoun means.
    """
    pairs = quotations(text)
    outside = _outside(text, pairs)
    folded = normalise(text).lstrip("\"'([-. ")
    if not any(character.isalpha() for character in outside):
        return Leaning("a quotation that goes on", pronoun=True)
    if opener := OPENING.match(folded):
        return Leaning(opener.group())
    for pair in PAIRS:
        if folded.startswith(pair):
            return Leaning(pair, pronoun=True)
    if why := _pronoun(text, folded, outside):
        return Leaning(why, pronoun=True)
    if why := _demonstrative(folded):
        return Leaning(why)
    if alone := ALONE.search(folded[:NEAR_START]):
        return Leaning(alone.group())
    spoken = normalise(outside)
    for inner in INNER.finditer(spoken):
        if not RELATIVE.search(spoken[max(0, inner.start() - 40) : inner.start()]):
            return Leaning(inner.group().strip(", "))
    return Leaning(nouns=_nouns(spoken, folded))


def _outside(text: str, pairs: list[tuple[int, int]]) -> str:
    """Leave out what stands between quotation marks."""
    kept, at = [], 0
    for start, end in pairs:
        kept.append(text[at:start])
        at = end + 1
    kept.append(text[at:])
    return " ".join("".join(kept).split())


def _pronoun(text: str, folded: str, outside: str) -> str:
    """Find the pronoun that nothing before it in the sentence explains."""
    first = WORD.match(folded)
    word = first.group() if first else ""
    bare = word.partition("'")[0]
    if bare in PERSONAL and not EXPLETIVE.match(folded):
        # A possessive in an opening phrase may point ahead: `In his remarks, Blinken said`.
        return word
    spoken = outside.strip(" ,.-–—'")
    low = normalise(spoken)
    for found in WORD.finditer(low):
        inner = found.group().partition("'")[0]
        if inner not in PERSONAL:
            continue
        before = spoken[: found.start()]
        if inner in HUMAN:
            if _names(before) or found.start() > 2 * AT_START or _points_ahead(spoken, low, found):
                break
            return inner
        if inner in ("it", "they") and found.start() < AT_START // 3 and "," in before:
            if not _names(before) and not EXPLETIVE.match(low, found.start()):
                return inner
    tail = HE_SAID.search(low)
    return tail.group().strip(", \"'") if tail else ""


def _names(before: str) -> bool:
    """Tell whether a name stands in the words before a pronoun."""
    words = before.split()
    if any(word.lstrip("\"'“‘(")[:1].isupper() for word in words[1:]):
        return True
    first = words[0].strip("\"'“‘(,") if words else ""
    return first[:1].isupper() and first not in OPENERS and not first.endswith("ing")


def _points_ahead(spoken: str, low: str, found: re.Match[str]) -> bool:
    """Tell whether a pronoun in an opening phrase is explained by a subject after its comma."""
    return bool(PHRASE_FIRST.match(low)) and bool(re.search(r", [A-Z]", spoken[found.end() :]))


def _demonstrative(folded: str) -> str:
    """Find a demonstrative at the start, or one that stands alone."""
    words = WORD.findall(folded[: AT_START * 2])
    if not words:
        return ""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first.partition("'")[0] in DEMONSTRATIVE and not _time(first, second):
        if first == "those" and second in AFTER_THOSE:
            return ""
        return f"{first} {second}".strip()
    return ""


def _time(first: str, second: str) -> bool:
    return first in ("this", "these") and second in WHEN_NOUNS


def _nouns(spoken: str, folded: str) -> tuple[str, ...]:
    """Give the nouns that take something up, by `the` or by a demonstrative inside the sentence."""
    found = []
    for match in TAKES_UP.finditer(spoken):
        noun = stem(match.group(1))
        # After a comma only who speaks: `…, the officials said`; anything else is another's subject.
        if noun in TAKING_UP_STEMS and (match.start() == 0 or SAYS_AFTER.match(spoken, match.end())):
            found.append(noun)
    if counted := COUNTED.match(spoken):
        if counted.group(1) not in PARTIES:
            found.append(stem(counted.group(1)))
    for match in DEMONSTRATED.finditer(folded[:NEAR_START]):
        word = match.group(1)
        first = (match.group(2) + match.group(3)).split()[0]
        if first in WHEN_NOUNS or (word == "those" and first in AFTER_THOSE):
            continue
        if word != "such" or first not in ("as", "a", "an"):
            found.append(stem(first))
    return tuple(dict.fromkeys(found))


TAKING_UP_STEMS = frozenset(stem(noun) for noun in TAKING_UP)
