"""English words by which a sentence stands to others and to what it tells: openers, pronouns, negation, certainty, ends."""

from __future__ import annotations

import re

from variorum.language.english.calendar import DAYS
from variorum.language.english.lists import (
    alternation,
    forms,
    one_of,
    phrase_list,
    table,
    word_groups,
    word_list,
    word_set,
)
from variorum.language.english.speech import ATTRIBUTING, VERBS
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

POINTING_AT_A_TIME = word_set("sentences", "pointing-at-a-time")
"""Demonstratives before those."""

AFTER_THOSE = word_set("sentences", "after-those")
"""After *those*, what tells which: nothing that was named before."""

POINTING_AHEAD = word_set("sentences", "pointing-ahead")
"""Demonstratives before those."""

LIKENING = word_set("sentences", "likening")
"""What points at the like of what was named: *such talks*."""

AFTER_LIKENING = word_set("sentences", "after-likening")
"""What makes those point at nothing: *such as*."""

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

RELATIVE = word_set("sentences", "relative")
"""What opens a clause that tells more of a noun."""

CONTENT = word_set("sentences", "content")
"""What opens what is said, or tells more of a noun."""

FRONTING = word_set("sentences", "fronting")
"""What opens a phrase that says when or where what the clause tells was done."""

LIKENING_OPENERS = word_set("sentences", "likening-openers")
"""What opens a clause, and likens things as well."""

LIKENED = word_set("sentences", "likened")
"""Words beside those by which they open no clause: *as many as*."""

BEFORE_DOING = word_set("sentences", "before-doing")
"""What opens a phrase before what somebody did, in *-ing*, that was done at another time."""

PHRASING = word_set("sentences", "phrasing")
"""What opens a phrase: after a mark it says how, or more of a noun."""

UNCHANGED_PASTS = word_set("sentences", "unchanged-pasts")
"""Forms of verbs that are those of the past too."""

GOING = word_set("sentences", "going")
"""Verb forms with which *after* is no time."""

STANDING = word_set("sentences", "standing")
"""Verbs that tell how things stand on the day of writing."""

RELATING = word_set("sentences", "relating")
"""Verbs that set two times beside each other."""

HAVING = word_set("sentences", "having")
"""Verb forms with which what began in the past goes on."""

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


NOT_SUPPOSING = word_set("sentences", "not-supposing")
"""Words before those by which nothing is supposed: *as if*."""


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


# Slips

# *It's*, looked for before its surroundings are
IT_IS = re.compile(r"\bit['’]s ")

# *It's* where *its* is meant: `in it's readout`
ITS_MEANT = re.compile(r"\b(?i:in|of|for|with|from|by|to|on|at|and|under) it['’]s (?!a\b|an\b|the\b|not\b)[a-z]")


# What leans on the sentence before: all in folded text, in lower case

CONNECTIVE_FIRST = re.compile(rf"(?:{one_of('sentences', 'connectives')})\b(?!-)")
"""A connective at the start of a sentence: `for his part`, `thus`."""

PAIR_FIRST = re.compile(rf"(?:(?:both|the two) (?:{one_of('sentences', 'paired')})|{one_of('sentences', 'pairs')})\b")
"""Two people at the start of a sentence: `both men`."""

TELLING_WHICH = one_of("sentences", "telling-which")
"""After *the* and a noun, what tells which."""

THE_NAMED = re.compile(rf"the (?:{one_of('sentences', 'standing-for-the-named')})\b(?! (?:{TELLING_WHICH})\b)")
"""Somebody or something that was named, at the start of a sentence: `the group`."""

THE_PERSON = re.compile(
    rf"the \w+-year-old(?:'s\b|(?=,? (?:{one_of('sentences', 'after-an-age')}|{alternation(ATTRIBUTING)})\b))"
    r"|the [a-z-]+(?: [a-z-]+){0,2}(?=, who\b)"
)
"""One person who was named or told of, at the start: `the 52-year-old`, `the carpet fitter, who`."""

SAYS_MORE = re.compile(
    rf"(?:^|, [\"']?)(?:{one_of('sentences', 'before-speakers')}) [a-z-]+(?: [a-z-]+){{0,4}} "
    rf"(?P<verb>{one_of('sentences', 'saying-more')})\b"
)
"""Somebody without a name who says more, at the start or after what is said: `a spokesman added`."""

CONNECTIVE_INSIDE = re.compile(
    rf"(?<![\w-])(?:{one_of('sentences', 'within')})(?![\w-])"
    rf"|, (?:{one_of('sentences', 'tail-only')})(?=[,.;]|$)"
    rf"|^\w+(?: \w+)? then(?= [a-z]+ed\b| (?:{one_of('sentences', 'done-then')})\b)"
)
"""A connective inside the sentence: `, however,`, `also`, `blinken then had`."""

WITH_ANTECEDENT = re.compile(rf"\b(?:{one_of('sentences', 'with-antecedent')})(?: \w+){{0,3}} $")
"""What makes an inner connective part of a clause that has its antecedent in the sentence."""

NOTHING_MEANT = phrase_list("sentences", "empty-verbs")
"""After *it*, what stands with one that means nothing before it."""

EMPTY_VERBS = frozenset(word for phrase in NOTHING_MEANT for word in phrase.split())
"""Verb forms that tell nothing by themselves: *is*, *seemed*."""

EXPLETIVE = re.compile(
    rf"it(?:'s| (?:{alternation(NOTHING_MEANT)}))"
    rf"(?: \w+ly| (?:{one_of('sentences', 'empty-adverbs')}))?"
    rf"(?: that\b| (?!(?:{one_of('sentences', 'raised')}) to\b)"
    rf"\w+ (?:{one_of('sentences', 'empty-clauses')})\b"
    r"| the \w+ of [^,.]{1,40} to\b| [\w ]{1,20} to be\b| unclear\b)"
)
"""An *it* that stands for nothing before it: `it remained unclear if`, `it is vital that`."""

HUMAN_WORD = re.compile(rf"\b(?P<pronoun>{alternation(HUMAN)})\b")
"""A pronoun for one person, lower case."""

PRONOUN_SUBJECT = re.compile(
    rf"(?:[a-z][^,]{{0,60}}, |(?:{one_of('sentences', 'subordinating')}) )?"
    r"(?P<pronoun>it|they)(?='?\w* [a-z])"
)
"""The subject of the first clause, after a phrase or a conjunction: `like all science, it builds`."""

PHRASE_FIRST = re.compile(rf"(?:{one_of('sentences', 'phrase-openers')})\b")
"""What opens a phrase or clause before the subject, lower case."""

HE_SAID = re.compile(rf", [\"']?(?:he|she|they|it) (?:{alternation(ATTRIBUTING)})\b")
"""A speaker named by a pronoun after the words: `the list is long, he said`."""

BEFORE_THE_TOLD = one_of("sentences", "before-the-told")
"""What stands before a demonstrative at the end of a clause: `go ahead with this,`."""

DEMONSTRATIVE_ALONE = re.compile(
    rf"\b(?:{BEFORE_THE_TOLD}|{one_of('sentences', 'before-demonstratives')})"
    r" (?:this|that|so)(?=[\"',.;?!]|$)"
)
"""A demonstrative that stands alone at the end of a clause: `go ahead with this,`."""

DEMONSTRATIVE_REJECTED = re.compile(
    rf"\b(?:{one_of('sentences', 'taking-up-verbs')})"
    r" (?:this|that)(?=[.;]|, (?:\w+ing|but|and|though|while)\b|$)"
)
"""A demonstrative alone after a verb that takes up what was told: `rejected that, saying`."""

THEM = re.compile(r"\bthem\b")
"""The pronoun for several, as an object."""

SEVERAL_NAMED = re.compile(
    rf"\b(?:{one_of('sentences', 'plurals')}|and"
    rf"|(?!(?:{one_of('sentences', 'verbs-in-s')})\b)[a-z-]+(?<!s)(?<!u)(?<!i)s)\b"
)
"""What *them* may stand for: a plural, or two of anything."""

UNFINISHED = re.compile(rf"[^,;:]*\b(?:{one_of('sentences', 'ending-auxiliaries')})(?: not|n't)?[.!]?")
"""A clause without a comma that ends in its auxiliary: `she said she had not.`"""

COMPARES = re.compile(rf"\b(?:{one_of('sentences', 'comparing')})\b")
"""What in such a clause may tell what is left out, or leaves nothing out: `who they are`."""

DEMONSTRATED = re.compile(
    rf"\b(these|those|this|that|such) (?=(?:(?:{one_of('sentences', 'sorts')}) of )?([a-z-]+)(?: ([a-z-]+))?)"
)
"""A demonstrative with the one or two words after it: `these kinds of communications`."""

STANDING_ALONE = re.compile(
    rf"^(?:it|this|that|these|those)(?:'s|'ll|'d)? (?:{one_of('sentences', 'after-the-told')})\b"
    rf"|^(?:it|this|that)'s\b|\b(?:{BEFORE_THE_TOLD}) (?:it|this|that)(?=[\",.;]|$)"
)
"""A pronoun that stands for what was told just before: `this is`, `go ahead with this,`."""

TURNS = re.compile(rf"(?:{one_of('sentences', 'turning')})\b")
"""With what a quotation turns from what it said before."""

ADDRESSING = re.compile(rf"\b(?:{alternation(SECOND_PERSON)})\b")
"""A word for the reader."""

THE_NOUN = rf"the ([a-z-]+)\b(?!')(?! (?:{TELLING_WHICH})\b)"
"""*The* and a noun that nothing after it explains."""

TAKES_UP = re.compile(rf"(?:^|[,…] ){THE_NOUN}")
"""That as the subject: `the statement`."""

SAID_OF = re.compile(rf"\b(?:{alternation(ATTRIBUTING)})(?: (?:that|{one_of('speech', 'addressees')}))* {THE_NOUN}")
"""That as the subject of what is said: `said the meeting lasted`."""

SAYS_AFTER = re.compile(rf" (?:{alternation(ATTRIBUTING)})\b")
"""A verb of saying after its subject."""

COUNTED_FIRST = re.compile(rf"the (?:{one_of('sentences', 'counting')}|[0-9]+) ([a-z-]+)")
"""*The*, a number and a noun at the start: whatever it is, it was counted before."""


# Where a term stands in its sentence: all in folded text, in lower case

EXAMPLES = re.compile(rf"\b(?:{one_of('sentences', 'exemplifying')})\b[^.;:\"]{{0,90}}$")
"""What makes the words after it examples: `such as`, `particularly over`."""

LAST_ITEM = alternation(JOINING)
"""What joins it to the others, as alternatives of an expression."""

SERIES_BEFORE = re.compile(
    rf"(?:,[^,]{{2,40}}(?:,|,? (?:{LAST_ITEM})\b)|, (?:{LAST_ITEM})\b|(?<!,) [\w-]+,) (?:[\w-]+ ){{0,2}}$"
)
"""An item and what divides it from a term after it: `disputes over human rights, trade and `."""

SERIES_AFTER = re.compile(
    rf"^(?: [\w-]+)?(?:, (?!(?:{one_of('sentences', 'no-items')}|\w+ing)\b)"
    rf"|, (?:{LAST_ITEM}) )[^.;]*(?:,|\b(?:{LAST_ITEM})\b)"
)
"""A further item after a term, and one more: `, human rights and `."""

SECOND_AFTER = re.compile(r"^(?: [\w-]+)? and (?:the |its |their |in )?[\w-]")
"""A second item after a term: ` and the South China Sea`."""

UNDER_PREPOSITION = re.compile(rf"\b(?:{one_of('sentences', 'before-no-subject')}) (?:the )?(?:[\w-]+ )?$")
"""A preposition before a term, so that the term isn't the clause's subject."""

SERIES_ENDS = re.compile(r"(?: [\w-]+){0,2}(?:[,.;\"]|$| and )")
"""What follows the last item of a list: ` production, the list`."""

ACTING = re.compile(
    r"(?:(?:,[^,]{1,80}){0,3},)?"
    rf"(?: (?:{one_of('sentences', 'before-acting')}|\w+ly))*"
    rf" (?:{alternation(VERBS | ATTRIBUTING)}|\w{{2,}}ed|who)\b"
)
"""A verb after a name: ` said`, `, a senior adviser, met`, ` has since denied`."""

SPOKEN_BY = re.compile(rf"\b(?:{alternation(ATTRIBUTING)}) (?:[\w.'-]+ ){{0,5}}$")
"""A verb of saying before a name: `said spokesman `."""

MEETING = one_of("sentences", "meeting")
"""Verbs that have a person as their object."""

MET_BY = re.compile(rf"\b(?:{MEETING}|{one_of('sentences', 'meeting-somehow')})\b[^,.;]{{0,80}}$")
"""A verb that has a person as its object, before a name."""

MET_DIRECTLY = re.compile(rf"\b(?:{MEETING})(?: (?:with|to|by))?(?: [\w.-]+){{0,4}} $")
"""The same with nothing but what they are in between: `met with foreign minister `."""

POSSESSIVE_END = re.compile(r"^'s?\b")
"""What makes a name the owner of what follows."""

LASTING = word_set("sentences", "lasting")
"""Verbs right after what they say lasted some time, lower case."""

STANDING_FOR = word_set("sentences", "standing-for")
"""Before a noun that stands for something told, lower case."""
