"""English words around those who speak: verbs of speech, what stands between speaker and verb, who is nobody."""

from __future__ import annotations

from variorum.language.english.saying import ATTRIBUTING

ALSO_SPEAKING = frozenset(
    """saying adding telling writing called calls calling quoted thanked promised demanded demands
    urging warning insisting arguing claiming noting explaining concluded commented remarked observed
    shouted shouts chanted testifying stressing emphasizing emphasising underscoring described
    describing blaming accusing expressed questioned joked tweeted posted read reads ruled
    hailed praised condemned criticized criticised dismissed rejected welcomed found thinks believes
    believed hopes hoped expects expected say warn argue insist believe made makes""".split()
)

NOT_ALONE = frozenset(
    "claims reports posted predicted estimated reported read reads found calls hopes demands".split()
)
"""Forms that are as often nouns or adjectives: they count only where *that* or a mark follows."""

SPEECH = (ATTRIBUTING | ALSO_SPEAKING) - frozenset({"predicted", "estimated"})
"""Verb forms whose subject says or thinks what is told."""

INVERTING = frozenset(
    """said says added adds wrote writes explained explains asked replied argued argues warned warns
    noted notes recalled recalls insisted insists tweeted commented remarked concluded shouted""".split()
)
"""Verb forms that may stand before their subject: *“…,” said Smith*."""

MADE_CLEAR = ("clear", "it clear", "plain", "it plain", "known", "it known")
"""What must follow *made* for it to be a verb of speech."""

HELPING = frozenset(
    """has have had also then later earlier now still again once never first already repeatedly
    reportedly previously recently just even both all often always sometimes did does do would will
    is was are were be been being heard seen to as quoted himself herself itself themselves not
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""What may stand between a speaker and the verb, with every word in *-ly*."""

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Those of them before which *on* may stand."""

PASSIVE = frozenset("is was are were be been being get got".split())
"""Before a participle these make its subject the one spoken of."""

HEARD = frozenset("heard seen quoted cited".split())
"""After those, the subject speaks all the same: *is heard to say*, *was quoted as saying*."""

AUXILIARIES = frozenset("has have had is was are were be been will would could may might".split())
"""Words in a subject at which it ends: *Smith had in a talk with Jones urged*."""

PREPOSITIONS = frozenset(
    "of with to for by from in at on against about between after before over under than".split()
)
"""A name right after one of those isn't the head of its phrase: *the University of Iowa*."""

SUBORDINATING = frozenset(
    "as that which who whom because if after before since when what where whether than though".split()
)
"""Words before a subject that make its clause no main one."""

PARTING = frozenset(
    """but or that which who whom whose when while as because if after before where though although
    since than so whether nor yet what how why until unless""".split()
)
"""Words past which the subject of a verb doesn't reach, besides *and*."""

WHEN_SAID = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight later earlier
    on in at during after before to when while who with""".split()
)
"""Words that end a speaker named after the verb."""

VAGUE_SPEAKERS = frozenset(
    """official officer source people person man woman other expert analyst report critic witness
    spokesman spokeswoman spokesperson spokespeople statement author researcher resident side country
    leader government minister ministry department both two this these those they he she it we you i
    some many several senior top local chief many one who which that others""".split()
)
"""Keys that name nobody in particular: two speakers that share only those may be two."""

PERSONAL_SUBJECTS = frozenset("he she".split())

OTHER_PRONOUNS = frozenset("it they we i you this that these those which who one both".split())
"""Subjects that don't name the speaker."""

OPENING = frozenset(
    """despite given like unlike asked told shown based faced amid besides regardless once meanwhile
    however instead perhaps maybe today yesterday earlier later last next many several some most few
    one two three still thus yet then even since because although while inside outside near beyond
    critics supporters residents officials police authorities""".split()
)
"""Words that open a sentence before a name, besides stop words and those in *-ing* and *-ly*."""

REPORTING = frozenset(
    """said says told tells announced announces wrote writes stated states noted notes claimed claims
    confirmed confirms acknowledged reported reports added adds explained say saying found estimated
    insisted maintained""".split()
)
"""Verb forms that only tell a fact; others are deeds too: *urged*, *rejected*, *accused*."""

PAPERS = frozenset(
    "statement report document letter study paper survey readout transcript message".split()
)
"""Keys of what is written and has a writer: *the statement said*."""
