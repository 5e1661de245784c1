"""English verbs whose simple present tells what is set for a day to come: `Parliament meets on Tuesday`."""

from __future__ import annotations

SCHEDULED: dict[str, str] = {
    third: base
    for pair in """begins begin|starts start|opens open|reopens reopen|resumes resume|returns return
        |closes close|ends end|finishes finish|votes vote|meets meet|plays play|faces face|hosts host
        |travels travel|visits visit|convenes convene|decides decide|departs depart|leaves leave
        |arrives arrive|expires expire|launches launch|flies fly|goes go|kicks kick|takes take
        |comes come""".split("|")
    for third, base in (pair.split(),)
}
"""The form of one to the form of several, lower case."""

COMPLETED: dict[str, frozenset[str]] = {
    "go": frozenset("on to into before back".split()),
    "kick": frozenset({"off"}),
    "take": frozenset("effect place office over".split()),
    "come": frozenset("into to back".split()),
}
"""Verbs of these (their form of several) that need one of these words next."""

RELATIVES = frozenset("which that who".split())
"""Subjects of one word that may stand for one or several."""

SUBJECT_PRONOUNS = RELATIVES | frozenset("he she it they we i you".split())
"""Subjects of one word, right after which their verb stands."""

SEVERAL = frozenset("they we you people police fans".split())
"""Subjects of several that don't end in *s*."""

OBJECTS = frozenset("their our its the a an again against".split())
"""Words after a name and a form of several by which it is a verb: `City play their`."""

NO_SUBJECT = frozenset("to not and or never also did do does let lets both all early late".split())
"""Words right before a verb that leave open when, or who."""

AFTERWARDS = frozenset("after since following despite before until when who which".split())
"""Words by which a date is another happening's than the verb's before."""

REPEATED = frozenset("every each most".split())
"""Words before a day of the week that make it many."""

SCHEDULE_WORDS = frozenset("again next last final first".split())
"""Words beside such a verb that no caption of a picture has, so that it is no picture's present."""

SAID = frozenset("said told announced confirmed added wrote".split())
"""Verbs in the past after which something is told in the present of when they were said."""
