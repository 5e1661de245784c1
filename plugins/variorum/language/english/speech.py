"""English words of those who speak: verbs of speech, what stands around them, who is nobody in particular."""

from __future__ import annotations

import re

from variorum.language.english.calendar import DAYS
from variorum.language.english.lists import one_of, phrase_list, split_words, table, word_set

VERBS = word_set("sentences", "verbs")


ATTRIBUTING = word_set("speech", "attributing")
"""Verbs whose subject is the source of what is told."""

NEWSROOM_WORDS = word_set("names", "newsroom-words")
"""Words of a newsroom's name."""

SHARED_NEWSROOM_WORDS = word_set("names", "shared-newsroom-words")
"""Words that tell no newsroom from another."""

SHORT_NAMES = table("names", "newsroom-short-names", str, split_words)
"""What a newsroom's short name stands for."""


ALSO_SPEAKING = word_set("speech", "also-speaking")

NOT_ALONE = word_set("speech", "not-alone")
"""Forms that are as often nouns or adjectives: they count only where *that* or a mark follows."""

SPEECH = (ATTRIBUTING | ALSO_SPEAKING) - word_set("speech", "no-speech")
"""Verb forms whose subject says or thinks what is told."""

AFTER_QUOTATIONS = SPEECH | word_set("speech", "after-quotations")
"""Verb forms that follow a quotation with who said it."""

INVERTING = word_set("speech", "inverting")
"""Verb forms that may stand before their subject: *“…,” said Smith*."""

MADE_CLEAR = phrase_list("speech", "made-clear")
"""What must follow *made* for it to be a verb of speech."""

MAKING = word_set("speech", "making")
"""Verb forms that are of speech only where those follow."""

HELPING = DAYS | word_set("speech", "helping")
"""What may stand between a speaker and the verb, with every word in *-ly*."""

PASSIVE = word_set("speech", "passive")
"""Before a participle these make its subject the one spoken of."""

HEARD = word_set("speech", "heard")
"""After those, the subject speaks all the same: *is heard to say*, *was quoted as saying*."""

AUXILIARIES = word_set("speech", "auxiliaries")
"""Words in a subject at which it ends: *Smith had in a talk with Jones urged*."""

PREPOSITIONS = word_set("speech", "prepositions")
"""A name right after one of those isn't the head of its phrase: *the University of Iowa*."""

SUBORDINATING = word_set("speech", "subordinating")
"""Words before a subject that make its clause no main one."""

PARTING = word_set("speech", "parting")
"""Words past which the subject of a verb doesn't reach, besides *and*."""

WHEN_SAID = DAYS | word_set("speech", "when-said")
"""Words that end a speaker named after the verb."""

VAGUE_SPEAKERS = word_set("speech", "vague-speakers")
"""Keys that name nobody in particular: two speakers that share only those may be two."""

PERSONAL_SUBJECTS = word_set("speech", "personal-subjects")

SEVERAL_SUBJECTS = word_set("speech", "several-subjects")
"""The like for several persons."""

POSSESSIVE_OF_PEOPLE = word_set("speech", "possessive-of-people")
"""What stands before those who belong to somebody: *Biden and his aides*."""

PRONOUN_GENDERS = table("speech", "pronoun-genders", str, str)
"""The subjects for one person to whom they may mean: *man* or *woman*, as in `names`."""

OTHER_PRONOUNS = word_set("speech", "other-pronouns")
"""Subjects that don't name the speaker."""

BEFORE_THE_SAID = word_set("speech", "before-the-said")
"""What may stand between a verb of speech and what is said."""

PLAINLY_SAYING = word_set("speech", "plainly-saying")
"""Verb forms right after which a word for the reader begins what somebody said: its marks were lost."""

OPENING = word_set("speech", "opening")
"""Words that open a sentence before a name, besides stop words and those in *-ing* and *-ly*."""

REPORTING = word_set("speech", "reporting")
"""Verb forms that only tell a fact; others are deeds too: *urged*, *rejected*, *accused*."""

PAPERS = word_set("speech", "papers")
"""Keys of what is written and has a writer: *the statement said*."""


# `according to`, `in the words of`
ACCORDING_TO = re.compile(rf"\b(?:{one_of('speech', 'according')})\s+", re.IGNORECASE)

ACCORDING_HINTS = ("ccording", " by ", " words of")
"""One of these is in every text that has such a phrase, and sooner found."""

# To whom something was said: `told NBC News`, `in an interview with The Associated Press`
TOLD_TO = re.compile(rf"\b(?:{one_of('speech', 'to-us')}) (?:the )?((?:[A-Z][\w.]*[’']?s? ?){{1,4}})")

# A clause at the end that names who tells all of it: `…, the Associated Press reported.`
LAST_CLAUSE = re.compile(r"[,”\"’']\s(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}\s(?:report|claim)(?:s|ed)$")
