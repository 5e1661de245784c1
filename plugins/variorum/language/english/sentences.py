"""English words by which a sentence stands to others and to what it tells: openers, pronouns, negation, certainty, ends."""

from __future__ import annotations

from variorum.language.english.calendar import DAYS
from variorum.language.english.lists import forms, table, word_groups, word_list, word_set
from variorum.language.english.words import stem_set

PERSONAL = word_set("sentences", "personal")
"""Third person; what they stand for is named elsewhere."""

POSSESSIVE = word_set("sentences", "possessive")
"""Those before what belongs to whom they stand for."""

HUMAN = word_set("sentences", "human")
"""Those that stand for one person."""

FIRST_PERSON = word_set("sentences", "first-person")
"""Who speaks: outside quotation marks in a report, words that lost their marks."""

SECOND_PERSON = word_set("sentences", "second-person")
"""Who is spoken to: outside quotation marks in a report, its reader."""

DEMONSTRATIVE = word_set("sentences", "demonstrative")

WHEN_NOUNS = DAYS | word_set("sentences", "when-nouns")
"""After *this*, a time and nothing that was named before."""

AFTER_THOSE = word_set("sentences", "after-those")
"""After *those*, what tells which: nothing that was named before."""

TAKING_UP = stem_set("sentences", "taking-up")
"""Stems of nouns that after *the* take up something named before, when nothing after them tells which."""

STANDING_FOR_ANY = word_set("sentences", "standing-for-any")
"""Nouns that after a demonstrative may stand for whatever was told just before."""

SPEAKING = word_set("sentences", "speaking")
"""Nouns of `TAKING_UP` for who speaks and what is said: only what stands close by can be meant."""

PARTIES = word_set("sentences", "parties")
"""After *the two*, those between whom the whole story plays."""

KINDRED = tuple(map(frozenset, word_groups("sentences", "kindred")))
"""Nouns one of which may take up another: *the movement* after *protests*."""


LESSER_OPENERS = word_set("sentences", "lesser-openers")
"""What opens a clause or phrase that tells less than the main clause."""

LESSER_AFTER_COMMA = word_set("sentences", "lesser-after-comma")
"""What does after a comma, besides words in *-ing*."""

NEGATIONS = word_set("sentences", "negations")
"""Lower case; besides these every word in *n't*."""

REFUSING = word_set("sentences", "refusing")
"""Words after which *to* and a verb mean that it isn't done."""

DENYING = word_set("sentences", "denying")
"""Words that, with `DENIED` or *that* after them, say that all that follows isn't so."""

DENIED = word_set("sentences", "denied")
"""What is denied, before *that* or *of*."""

OPENLY = word_set("sentences", "openly")
"""Words between a negation and what it denies, besides stop words and those in *-ly*."""

NO_DENIAL = word_set("sentences", "no-denial")
"""After a negation, what makes it none: *no more than four*, *not only*."""

BE_AND_HAVE = word_set("sentences", "be-and-have")
"""Verb forms that stand before a negation or a participle."""


SURE = "sure"
POSSIBLE = "possible"
PLANNED = "planned"
NEEDED = "needed"

MODALS: dict[str, str] = forms("sentences", "modals", str)
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

SUPPOSING = word_set("sentences", "supposing")
"""Words after which stands what is supposed, not said."""


BEFORE_THINGS = word_set("sentences", "before-things")
"""Words, lower case, after which a thing is named, at once or after what is said of it."""

BEFORE_DEEDS = word_set("sentences", "before-deeds")
"""Words, lower case, after which something is done, or said of a thing."""

NO_THINGS = word_list("sentences", "no-things")
"""Ends of words that mostly name no thing."""

OTHERS = word_set("sentences", "others")
"""Words, lower case, that seem to name a thing and name none worth looking up."""


TITLES = word_set("sentences", "title-abbreviations")
"""Abbreviations that a name follows, so that they never end a sentence."""

NUMBERED = word_set("sentences", "numbered-abbreviations")
"""Abbreviations that a number follows; without one they are words."""

ABBREVIATIONS = word_set("sentences", "abbreviations")
"""Abbreviations that end a sentence only where one plainly starts."""

BEFORE_TITLES = word_set("sentences", "before-titles")
"""Those after which a title plainly starts a sentence: `at 6 a.m. Captain Rede`."""

OPENERS = word_set("sentences", "plain-openers")
"""Words that, capitalised, plainly start a sentence."""

MAY_DOUBLE = word_set("sentences", "may-double")
"""Words that may stand twice, lower case."""

SHORT_FORMS = word_set("sentences", "short-forms")
"""Abbreviations after which a stop is no sentence's, whatever follows, lower case."""

JOINING = word_set("sentences", "joining")
"""What joins the last item of a list to the others."""


EMPTY = word_set("sentences", "empty")
"""Words by which alone no two wordings of one quotation differ."""

GRAMMAR = EMPTY | word_set("sentences", "grammar")
"""Words that say nothing alone where two wordings differ in them."""

CONTRACTIONS = table("sentences", "contractions", str, str)
"""Short forms that aren't told by their ends, to what they stand for."""

CONTRACTED_ENDS = table("sentences", "contracted-ends", str, str)
"""Ends of other short forms, to what they stand for."""

BEFORE_A_SUBJECT = word_set("sentences", "before-a-subject")
"""Words before the subject of a clause that are none of its own."""

JOINING_CLAUSES = word_set("sentences", "joining-clauses")
"""Words that join a clause to the one before."""
