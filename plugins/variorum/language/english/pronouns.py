"""English words that stand for another: pronouns, demonstratives and nouns that take up what was named."""

from __future__ import annotations

PERSONAL = frozenset(
    "he she it they him her them his hers its their theirs himself herself".split()
)
"""Third person; what they stand for is named elsewhere."""

POSSESSIVE = frozenset("his her its their".split())
"""Those before what belongs to whom they stand for."""

HUMAN = frozenset("he she him her his hers himself herself".split())
"""Those that stand for one person."""

FIRST_PERSON = frozenset("i we me us my our ours mine myself ourselves".split())
"""Who speaks: outside quotation marks in a report, words that lost their marks."""

SECOND_PERSON = frozenset("you your yours yourself yourselves".split())
"""Who is spoken to: outside quotation marks in a report, its reader."""

DEMONSTRATIVE = frozenset("this that these those".split())

RAISED = frozenset(
    """thought believed said expected known likely unlikely due set scheduled reported understood supposed
    meant designed able about ready going used intended bound certain sure poised""".split()
)
"""After *it is*, and before *to*: what *it* stands for does what follows, `it is thought to have begun`."""

PLURALS = frozenset(
    """people police men women children crew team staff others many some most few all both two three
    several pair couple family public majority dozen""".split()
)
"""What *them* may stand for though it doesn't end in *-s*."""

WHEN_NOUNS = frozenset(
    """week month year morning afternoon evening night weekend summer winter spring autumn fall season
    time century decade quarter day days past monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december""".split()
)
"""After *this*, a time and nothing that was named before."""

AFTER_THOSE = frozenset(
    "who whom whose that which of in on at with from for without under over already still being".split()
)
"""After *those*, what tells which: nothing that was named before."""

PAIRS = (
    "both men",
    "both women",
    "both leaders",
    "both officials",
    "both ministers",
    "both of them",
    "both were",
    "both are",
    "both have",
    "the pair",
    "the duo",
    "the trio",
    "the two men",
    "the two women",
    "the two leaders",
    "the two ministers",
    "the two were",
    "the two have",
    "the two had",
    "the two met",
    "the two of them",
    "the men",
    "the women",
    "the man",
    "the woman",
)
"""Two who were named just before, lower case."""

TAKING_UP = frozenset(
    """statement report document letter list remark comment decision announcement agreement deal
    accord treaty proposal plan measure move step action attack incident blast explosion shooting crash
    accusation allegation claim charge criticism complaint warning threat demand request call appeal
    offer invitation suggestion idea sentiment view argument response reply answer retort denial
    official officer spokesman spokeswoman author researcher analyst expert critic witness suspect
    victim company firm agency ministry organization group party movement program agenda scheme study
    paper survey poll finding result figure number ship vessel sailor seaman crew demonstrator
    encounter meeting session talk conversation visit trip mission event ceremony difficulty problem
    change law bill act vote ruling order tax increase rise fall drop cut""".split()
)
"""Nouns, singular, that after *the* take up something named before, when nothing after them tells which."""

STANDING_FOR_ANY = frozenset(
    """point points issue issues matter matters problem problems question questions thing things step
    steps subject subjects topic topics area areas""".split()
)
"""Nouns that after a demonstrative may stand for whatever was told just before."""

SPEAKING = frozenset(
    """statement report document letter remark comment announcement official officer spokesman
    spokeswoman author researcher analyst expert critic witness source man woman""".split()
)
"""Nouns of `TAKING_UP` for who speaks and what is said: only what stands close by can be meant."""

PARTIES = frozenset("sides countries governments nations parties powers leaders presidents".split())
"""After *the two*, those between whom the whole story plays."""

KINDRED = tuple(
    frozenset(words.split())
    for words in """
    statement letter document report readout reading message tweet post memo transcript
    meeting talk session encounter summit discussion negotiation conversation dialogue visit
    trip visit journey tour mission
    movement protest demonstration march rally campaign unrest riot strike
    incident attack blast explosion shooting crash confrontation clash violence collision fire
    ship vessel boat tanker ferry tugboat gunboat
    crew sailor seaman
    study research paper survey poll analysis finding result
    deal agreement accord treaty pact truce
    law bill act measure legislation decree order proposal plan rule martial
    tax increase price levy
    group organization party movement
    company firm maker business
    official officer minister diplomat aide spokesman department
    demonstrator protester
    fear concern worry
    accusation allegation claim charge
    victim dead injured wounded people
    list disagreement issue point
    """.strip().splitlines()
)
"""Nouns one of which may take up another: *the movement* after *protests*."""

SORTS = frozenset("kind kinds sort sorts type types of".split())
"""Words between a demonstrative and the noun it is about: *these kinds of communications*."""
