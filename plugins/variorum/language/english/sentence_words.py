"""English words that tell where a sentence ends: abbreviations, plain openers, verbs of saying."""

from __future__ import annotations

TITLES = frozenset(
    """Mr Mrs Ms Mx Dr Prof Gen Lt Col Capt Cmdr Cpl Sgt Maj Adm Brig Pvt Sen Sens Rep Reps Gov Govs
    Pres Rev Hon Messrs Amb Supt Det Fr Msgr""".split()
)
"""Abbreviations that a name follows, so that they never end a sentence."""

NUMBERED = frozenset("No Nos Art Sec Fig Vol Ch pp p para Op".split())
"""Abbreviations that a number follows; without one they are words."""

ABBREVIATIONS = frozenset(
    """Inc Corp Co Cos Ltd LLC Bros Jr Sr St Ave Blvd Rd Mt Ft Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct
    Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind
    Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Que Ont
    Dept Univ Assn Est Esq PhD vs v etc al cf approx ca e.g i.e a.m p.m Ph.D M.D B.A M.A D.C U.S U.K U.N
    E.U U.S.S.R Natl Intl Gov't Sgts""".split()
)
"""Abbreviations that end a sentence only where one plainly starts."""

OPENERS = frozenset(
    """A An The This That These Those It He She They We I You His Her Hers Their Its Our My Your
    And But Or Nor Yet So If When While After Before Since Although Though Because As Unless Until Once
    In On At By For From With Without Under Over Among During Between Despite Of To Into Through Both
    Some Many Most All Several Few Each Every Another Other Others Such Not No None Neither Either Only
    Even Still However Meanwhile Then There Here Thus Therefore Also Instead Nevertheless Nonetheless
    Moreover Furthermore Earlier Later Now Today Yesterday What Who Why How Where Which Whether Asked
    According Last Next One Two Three""".split()
)
"""Words that, capitalised, plainly start a sentence."""

SAYING = frozenset(
    """said says say asked asks told tells added adds wrote writes replied replies answered wondered
    shouted cried tweeted posted quipped exclaimed declared demanded continued joked yelled recalled
    insisted explained noted warned argued""".split()
)
"""Verbs that follow a quotation with who said it."""

JOINING = frozenset("and or".split())
"""What joins the last item of a list to the others."""
