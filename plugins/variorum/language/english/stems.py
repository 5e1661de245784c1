"""English stems: one key for the forms of a word, American or British.

A light stemmer on purpose. It undoes inflection (plurals, -ed, -ing, the irregular verbs of news) and
the spellings that differ between American and British English; it leaves derivation alone, so that
*nation* and *national* stay two words.
"""

from __future__ import annotations

from functools import lru_cache

IRREGULAR: dict[str, str] = {
    form: base
    for base, forms in (
        line.split(": ")
        for line in """
        arise: arose arisen
        be: am is are was were been being
        bear: bore borne
        beat: beaten
        become: became
        begin: began begun
        bend: bent
        bind: bound
        bite: bit bitten
        bleed: bled
        blow: blew blown
        break: broke broken
        bring: brought
        build: built
        burn: burnt
        buy: bought
        catch: caught
        choose: chose chosen
        come: came
        deal: dealt
        dig: dug
        do: did done does
        die: died dies dying
        draw: drew drawn
        drink: drank drunk
        drive: drove driven
        eat: ate eaten
        fall: fell fallen
        feed: fed
        feel: felt
        fight: fought
        find: found
        flee: fled
        fly: flew flown flies
        forbid: forbade forbidden
        forget: forgot forgotten
        freeze: froze frozen
        get: got gotten
        give: gave given
        go: went gone goes
        grow: grew grown
        hang: hung
        have: has had having
        hear: heard
        hide: hid hidden
        hold: held
        keep: kept
        know: knew known
        lay: laid
        lead: led
        leave: left
        lend: lent
        lie: lay lain lying
        light: lit
        lose: lost
        make: made
        mean: meant
        meet: met
        pay: paid
        ride: rode ridden
        ring: rang rung
        rise: rose risen
        run: ran
        say: said says
        see: saw seen
        seek: sought
        sell: sold
        send: sent
        shake: shook shaken
        shoot: shot
        show: shown
        sing: sang sung
        sink: sank sunk
        sit: sat
        sleep: slept
        speak: spoke spoken
        spend: spent
        spin: spun
        stand: stood
        steal: stole stolen
        stick: stuck
        strike: struck stricken
        swear: swore sworn
        sweep: swept
        swim: swam swum
        swing: swung
        take: took taken
        teach: taught
        tear: tore torn
        tell: told
        think: thought
        throw: threw thrown
        tie: tied ties tying
        understand: understood
        use: used uses using
        wake: woke woken
        wear: wore worn
        weep: wept
        win: won
        wind: wound
        withdraw: withdrew withdrawn
        write: wrote written
        man: men
        woman: women
        child: children
        person: people persons
        foot: feet
        life: lives
        wife: wives
        knife: knives
        half: halves
        leaf: leaves
        shelf: shelves
        wolf: wolves
        crisis: crises
        percent: percentage
        program: programme programs programmes programming programmed
        kilometer: km kilometre kilometres kilometers kms
        meter: metre metres meters
        center: centre centres centers centred centered
        theater: theatre theatres theaters
        liter: litre litres liters
        fiber: fibre fibres fibers
        defense: defence defenses defences
        offense: offence offenses offences
        license: licence licenses licences licensed licensing
        practice: practise practiced practised practicing practising
        gray: grey
        tire: tyre tyres tires
        curb: kerb curbs
        plow: plough plows ploughs ploughed plowed
        check: cheque cheques checks
        story: storey storeys stories
        skeptic: sceptic sceptics skeptics
        mom: mum mums moms
        protester: protestor protestors
        adviser: advisor advisors
        spokesman: spokesperson spokeswoman spokesmen spokespeople
        toward: towards
        backward: backwards
        forward: forwards
        while: whilst
        among: amongst
        """.strip().splitlines()
    )
    for form in forms.split()
    for base in (base.strip(),)
}
"""Forms that no suffix rule undoes, with their base."""

UNCHANGED = frozenset(
    """
    news series species always perhaps across address business princess process progress witness
    access success express mass pass class press less loss cross boss glass gas bus plus yes us
    thus this his its analysis basis status virus campus focus bonus census chorus
    during morning evening building spring king ring string thing nothing something anything everything
    wing sing bring ceiling sibling
    red bed fed led wed shed need indeed speed seed feed breed exceed proceed succeed
    hundred sacred kindred
    four hour our your pour tour flour sour court course source young group route country
    """.split()
)
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
