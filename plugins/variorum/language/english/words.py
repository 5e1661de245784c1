"""English words as such: their stems, how common they are, which carry grammar alone, which mean the same."""

from __future__ import annotations

from functools import lru_cache

from variorum.language.english.lists import Late, forms, table, word_groups, word_list, word_set

IRREGULAR: dict[str, str] = forms("stems", "irregular", str)
"""Forms that no suffix rule undoes, with their base."""

UNCHANGED = word_set("stems", "unchanged")
"""Words that look inflected and are not, or whose spelling is not British."""

VOWELS = "aeiouy"


def _spelling(word: str) -> str:
    """Give a British spelling its American form: *organised*, *labour*, *neighbouring*."""
    for british, american in (("isation", "ization"), ("ise", "ize"), ("yse", "yze")):
        if word.endswith(british) and len(word) > len(british) + 3:
            return word[: -len(british)] + american
    position = word.find("our", 2)
    if position > 0 and word[position + 3 :] in {
        "",
        "s",
        "able",
        "ful",
        "ite",
        "hood",
        "er",
        "less",
    }:
        return word[:position] + "or" + word[position + 3 :]
    return word


def _verb_base(rest: str) -> str:
    """Undo a doubled consonant, or put back a lost *e*: *stopp*, *fuell*, *propos*."""
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "sfz":
        return rest[:-1] if rest[-1] != "l" or len(rest) > 4 else rest
    return rest


def _undo(word: str) -> str:
    """Take off one inflection."""
    length = len(word)
    if word.endswith("ies") and length > 4:
        return word[:-3] + "y"
    if word.endswith("ied") and length > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("ing") and length > 5 and any(c in VOWELS for c in word[:-3]):
        return _verb_base(word[:-3])
    if word.endswith("ed") and length > 4 and any(c in VOWELS for c in word[:-2]):
        return _verb_base(word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and length > 3:
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the key of a word in lower case without accents: `stopped` and `stops` are `stop`.

    A final *e* is dropped after the inflection, so that *propose*, *proposed* and *proposing* meet.
    """
    if word in IRREGULAR:
        word = IRREGULAR[word]
    if word in UNCHANGED or len(word) < 4:
        return word
    word = _spelling(_undo(word))
    if word in IRREGULAR:
        word = IRREGULAR[word]
    word = _spelling(word)
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if word.endswith(("is", "ys")) and len(word) > 5:
        word = word[:-1] + "z"
    if word.endswith("ll") and len(word) > 5:
        word = word[:-1]
    return word


SPELLINGS = tuple(table("stems", "spellings", str, str).items())
"""British and American spellings, within words; the first letters of a word are none."""

SPELLINGS_OF_ENDS = tuple(table("stems", "spellings-of-ends", str, str).items())
"""The same of the consonant that is doubled before an end."""

LEAST = 3.4
"""The Zipf frequency taken for a stem that the table doesn't have."""

ZIPF = Late(lambda: forms("frequencies", "zipf", float))
"""Stem to its Zipf frequency, the decimal logarithm of how often the word comes in a billion."""


def stem_set(file: str, name: str) -> frozenset[str]:
    """Give the stems of the words of `[words: name]`."""
    return frozenset(map(stem, word_list(file, name)))


STOPWORDS = stem_set("stems", "stop-words")
"""Their stems."""


def _concepts() -> dict[str, str]:
    concepts: dict[str, str] = {}
    for group in word_groups("synonyms", "synonyms"):
        words = [stem(word) for word in group]
        for word in words if len(words) > 1 else ():
            concepts.setdefault(word, words[0])
    return concepts


CONCEPTS = Late(_concepts)
"""Stem to the first word of its group."""


DEFINITE = word_set("stems", "definite")
"""The definite article."""

INDEFINITE = word_set("stems", "indefinite")
"""The indefinite one."""

ARTICLES = DEFINITE | INDEFINITE
"""Words that tell no speaker from another."""

JOINING_TWO = word_set("stems", "joining-two")
"""What joins two of a kind: two names, two numbers."""

BELONGING = word_set("stems", "belonging")
"""What stands before that of which something is a part, or to which it belongs."""

INFINITIVE = word_set("stems", "infinitive")
"""What stands before the base form of a verb."""
