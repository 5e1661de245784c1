"""Who wrote and when: bylines, contributors, where a report first appeared, lines that hold a date alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from variorum.language.english.calendar import DATE_WORDS, PAGE_MONTHS, STATING
from variorum.language.english.lists import alternation
from variorum.language.english.names import PLACES_BEGIN, without_article
from variorum.language.english.page import (
    AFTER_A_NAME,
    AUTHOR_CONTACT,
    AUTHOR_COVERS,
    AUTHOR_NOTE,
    AUTHOR_REACHED,
    BEFORE_A_NAME,
    BY,
    BY_ALONE,
    BY_BEFORE_A_DATE,
    CONTRIBUTED,
    DATE_NUMBER,
    JOINING,
    NEWS_AGENCY,
    NUMBERS_AGO,
    OPINION_BYLINE,
    PARTICLES,
    PERSON,
    ROLES,
    ROLES_OF_BODIES,
    STRONG,
    TIME_AGO,
    TOGETHER,
    UNNAMED_AGENCIES,
    WEAK,
)
from variorum.language.english.sentences import OPENERS
from variorum.language.english.speech import NEWSROOM_WORDS
from variorum.language.english.words import STOPWORDS
from variorum.model import BlockKind
from variorum.sources.datelines import is_dateline, is_name
from variorum.sources.lines import WORD, Found, Line, Lines, Verdict, Verdicts, lines_of, read_lines

DATE_LINE = Verdict(BlockKind.DATELINE, "date-line")
DATELINE = Verdict(BlockKind.DATELINE, "dateline")

YEAR_OR_CLOCK = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")
"""What makes a date of a page, more than `June 19`: a year, a time of day."""

SEAM = re.compile(
    r"(?<=\b[12][09]\d\d)(?=\d?\d:\d\d)|(?<=[A-Za-z\d])(?=(?:"
    + "|".join(sorted(word.capitalize() for word in {*STATING, *PAGE_MONTHS}))
    + r")\b)"
)
"""Where a page's parts were run together: `March 12, 2024|8:41 PM GMT|Updated 3 hours ago`."""

NUMERIC = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}[-/.]\d\d[-/.]\d\d(?=\b|T\d)")
"""A date without the month's name: `11/19/2019`, `2019-11-19`."""


def date_rule(lines: Lines, _verdicts: Verdicts) -> Found:
    """Find lines made of nothing but a date: month or numbers, and a year, a time or what it is of; and datelines alone."""
    for at, line in enumerate(lines):
        if 0 < line.words <= LONGEST and (is_date(line) or TIME_AGO.fullmatch(line.folded)):
            yield at, DATE_LINE
        elif 0 < line.words <= LONGEST and is_dateline(line.text):
            yield at, DATELINE


def is_date(line: Line) -> bool:
    """Tell whether a line is a date with nothing beside it."""
    return dated(line) and all(date_word(token) or token in NUMBERS_AGO for token in _tokens(line))


def dated(line: Line) -> bool:
    """Tell whether a line has a whole date, or a date and what it is of."""
    tokens = _tokens(line)
    named = any(token.rstrip(".") in PAGE_MONTHS for token in tokens)
    text = SEAM.sub(" ", line.text) if named else line.text
    numbered = bool(NUMERIC.search(line.text))
    if not (named or numbered) or not any(character.isdigit() for character in line.text):
        return False
    return numbered or bool(YEAR_OR_CLOCK.search(text)) or not STATING.isdisjoint(tokens)


def _tokens(line: Line) -> tuple[str, ...]:
    """Give a line's words in lower case, those apart that a page ran together."""
    if not line.tokens or not SEAM.search(line.text):
        return line.tokens
    return tuple(WORD.findall(SEAM.sub(" ", line.text).casefold()))


def date_word(token: str) -> bool:
    """Tell whether a word is one that date lines are made of."""
    return token in DATE_WORDS or bool(DATE_NUMBER.fullmatch(token))


BYLINE = Verdict(BlockKind.BYLINE, "byline")
CONTRIBUTORS = Verdict(BlockKind.BYLINE, "contributors")
AUTHOR = Verdict(BlockKind.BYLINE, "author-note")
SIGNATURE = Verdict(BlockKind.BYLINE, "signature")

SIGNS = " ,/|—–-()[]"
"""What stands around an agency's name that signs a text: `— AFP`, `(Reuters)`."""

PICTURE_OF = re.compile(rf"[^/|]+/\s?(?:{NEWS_AGENCY.pattern})", NEWS_AGENCY.flags)
"""Somebody's name and an agency's with a slash between, which says whose a picture is, not a text."""

BEFORE_CONTACT = re.compile(r"\s(?:[|•·]\s|[–—-]\s\S{1,60}@).*", re.DOTALL)
"""What follows the names of a byline behind a stroke or a dot: an address, the newsroom's name."""

HANDLE = re.compile(r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}\s?\(?@\w+\)?(?:\s?[/|·•–-].{0,30})?")
"""A name and a handle: `Ada Example @adaexample / 2 days`."""

LONGEST = 20
"""Words of the longest byline, a date in it included, and of the longest line of dates."""

HEAD, TAIL = 12, 8
"""Lines at the top and the end among which a byline without *By*, and a note on the author, stand."""


def byline_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find who wrote, by *By* and names, names and a date, names and a role, a name alone, or set words."""
    if (alone := _alone(lines, verdicts)) is not None:
        yield alone, BYLINE
    yield from _signatures(lines)
    for at, line in enumerate(lines):
        if 0 < at < HEAD and _job(line) and person_in(lines[at - 1]) == lines[at - 1].text:
            yield at - 1, BYLINE
            yield at, BYLINE
        if at and line.words <= 4 and lines[at - 1].folded in BY_ALONE and _names(WORD.findall(line.text), most=4):
            yield at, BYLINE
        edge = at < HEAD or at >= len(lines) - TAIL
        if line.words <= LONGEST and (_by(line) or _named_and_dated(line) or (edge and _role(line))):
            yield at, BYLINE
        elif line.words <= 45 and CONTRIBUTED.fullmatch(line.text):
            yield at, CONTRIBUTORS
        elif at >= len(lines) - TAIL and line.words <= 120 and (_author_note(line) or _covers(lines, at)):
            yield at, AUTHOR


def _alone(lines: Lines, verdicts: Verdicts) -> int | None:
    """Find a name right above the first prose, of which nothing else in the text says a word.

    Whom a report is about, and where it is written, are named again.
    """
    first = next((at for at, line in enumerate(lines) if line.prose and verdicts[at] is None), 0)
    if not first or verdicts[first - 1] is not None or not _is_of_names(lines[first - 1].text):
        return None
    words = set(lines[first - 1].tokens) - PARTICLES
    again = (set(WORD.findall(line.text.casefold())) for at, line in enumerate(lines) if at != first - 1)
    return first - 1 if all(words.isdisjoint(others) for others in again) else None


def _signatures(lines: Lines) -> Found:
    """Find an agency's name with a dash before it or in brackets, behind the last prose: `— AFP`, `(Reuters)`."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - TAIL), -1):
        line = lines[at]
        if line.prose:
            return
        bare = line.text.strip(SIGNS)
        if line.text[0] in SIGNS and NEWS_AGENCY.fullmatch(bare) and is_name(bare):
            yield at, SIGNATURE


def _job(line: Line) -> bool:
    """Tell whether a line says what somebody is and nothing else: `Columnist`, `Harbour correspondent`."""
    words = [word.casefold() for word in WORD.findall(line.text)]
    return 1 <= len(words) <= LONGEST_JOB and not line.ended and words[-1] in ROLES - ROLES_OF_BODIES


LONGEST_JOB = 4
"""Words of the longest job that has a line of its own below a name."""


def _is_of_names(text: str) -> bool:
    """Tell whether a line is the names of people and what joins them, and nothing else; in capitals it may be a section's."""
    return not text.isupper() and [name for name in BETWEEN_NAMES.split(text) if name] == [*signed_by(text)]


def _by(line: Line) -> bool:
    start = BY.match(line.text)
    if not start:
        return False
    if OPINION_BYLINE.fullmatch(line.text):
        return True
    named = BEFORE_CONTACT.sub("", line.text[start.end() :])
    if (agency := NEWS_AGENCY.match(named)) and ROLES.issuperset(WORD.findall(named[agency.end() :].casefold())):
        return True
    rest = WORD.findall(named)
    if all(date_word(word.casefold()) for word in rest):
        return line.words <= 8
    if rest[0].casefold() in PAGE_MONTHS:  # `By April Jones`, not `By April, Jones` or `By April 5`
        return _month_named(named, rest)
    return rest[0] not in OPENERS and _names(rest, most=14)


def _month_named(text: str, words: Sequence[str]) -> bool:
    """Tell whether a month's name begins the name of somebody: another word with a capital follows it at once."""
    follows = len(words) > 1 and text.startswith(f"{words[0]} {words[1]}") and words[0][0].isupper()
    return follows and words[1][0].isupper() and not date_word(words[1].casefold()) and _names(words, most=14)


def _named_and_dated(line: Line) -> bool:
    if line.ended or line.words < 4 or line.text[0] in "—–-" or not dated(line):
        return False
    words = WORD.findall(line.text)
    names = [word for word in words if not date_word(word.casefold())]
    return (
        2 <= len(names) <= 7
        and bool(re.search(r"\d{4}|\d/\d", line.text))
        and (names[0].casefold() in BY_BEFORE_A_DATE or _names(names, most=6))
    )


def _role(line: Line) -> bool:
    words = WORD.findall(line.text)
    if not 1 <= len(words) <= 10 or line.ended:
        return False
    if HANDLE.fullmatch(line.text):
        return True
    if NEWS_AGENCY.fullmatch(line.text.strip(" ,/|")) or UNNAMED_AGENCIES.fullmatch(line.text.strip(" ,/|")):
        return True
    if PICTURE_OF.fullmatch(line.text):
        return False
    return words[-1].casefold() in ROLES and len(words) > 1 and _names(words, most=10)


def _names(words: Sequence[str], *, most: int) -> bool:
    """Tell whether words are names, with particles, roles and dates among them at most."""
    capitals = 0
    for word in words:
        folded = word.casefold()
        if word[0].isupper() and (len(word) == 1 or folded not in PARTICLES):
            capitals += 1
        elif not (folded in PARTICLES or folded in ROLES or date_word(folded) or word[0].isdigit()):
            return False
    return 1 <= capitals <= most


def person_in(line: Line) -> str:
    """Give the name of a person that a line under a headline consists of; empty if it is something else."""
    if not 2 <= line.words <= 10 or line.ended or line.text.isupper():
        return ""
    found = PERSON.fullmatch(TOGETHER.sub(" | ", line.text))
    if not found:
        return ""
    rest = (found["rest"] or "").split()
    if rest and rest[0][0].isalpha() and rest[-1].casefold() not in ROLES:
        return ""
    words = found["names"].split()
    if rest and rest[0][0].isdigit() and words[-1].casefold().rstrip(".") in PAGE_MONTHS:
        words.pop()
    if len(words) < 2 or any(word.casefold() in NOT_IN_NAMES for word in words):
        return ""
    return " ".join(words)


NAME_IN_CAPITALS = re.compile(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,3}")
"""A name that is written in capitals: `ADA EXAMPLE`."""


def signed_by(text: str) -> tuple[str, ...]:
    """Give the people of a line that stands where bylines do, if it names them and nothing else; without *By* too.

    Where they are, for whom they write, the day and an address may stand behind them: `Ada Example in Arden`.
    """
    if text.isupper() and NAME_IN_CAPITALS.fullmatch(text) and NOT_IN_NAMES.isdisjoint(text.casefold().split()):
        return (text,)
    alone = person_in(_line(text)) or person_in(_line(BEFORE_CONTACT.sub("", text)))
    if alone:
        return (alone,)
    parts = [BESIDE_A_NAME.sub("", part.strip()) for part in BETWEEN_NAMES.split(BEFORE_CONTACT.sub("", text))]
    people = tuple(person_in(_line(part)) for part in parts)
    return people if people and all(people) and people == tuple(parts) else ()


def is_signed(line: Line) -> bool:
    """Tell whether a line in a byline's place names its authors, or whose report it is, and nothing else."""
    if not line.words or line.words > LONGEST or line.ended:
        return False
    bare = line.text.strip(SIGNS)
    return bool(signed_by(line.text) or NEWS_AGENCY.fullmatch(bare) or UNNAMED_AGENCIES.fullmatch(bare))


def _line(text: str) -> Line:
    return next(iter(read_lines(lines_of(text))), NOTHING)


NOTHING = Line(start=0, end=0, text="", folded="", tokens=(), words=0, ended=False, prose=False)

NOT_IN_NAMES = STRONG | WEAK | ROLES | STOPWORDS
"""Words of the lines of a page that are written like names: `Local News`, `Social Sharing`."""


FEWEST_WITH_NEWSROOM = 4
"""Words of the shortest name that a newsroom's name of several words was run together with."""

BETWEEN_NAMES = re.compile(rf"\s*(?:[,;|&\n]|\b(?i:{JOINING})\b)\s*")
"""What stands between the names of a byline."""

NAME_OF_A_PERSON = re.compile(r"[^\W\d_](?:[^\W\d_]|(?<![^\W\d_]{4})\.|['’\s-](?!\s)){1,60}")
"""A name: letters and what stands in names between them, no digit, no `@`, no address; a dot after an initial or title."""

BESIDE_A_NAME = re.compile(
    rf"\s(?:{AFTER_A_NAME})(?:\s.*|\Z)|\s(?:{alternation(PAGE_MONTHS)})\.?\s\d.*", re.IGNORECASE | re.DOTALL
)
"""Where somebody is, whom they write for, or a date: `Ada Example in Arden`, `Ada Example March 5`."""

AGENCY_AT_END = re.compile(rf"(?:\s|\A)(?:{NEWS_AGENCY.pattern})\Z", NEWS_AGENCY.flags)
"""A news agency's name that a name ends with, or is."""


def people_in(text: str, outlets: Collection[str] = ()) -> tuple[str, ...]:
    """Give the people's names in a byline; not an outlet's, an agency's, a role, an address, a number, a date."""
    names: list[str] = []
    others = {_bare(outlet) for outlet in outlets}
    by = BY.match(text)
    for part in BETWEEN_NAMES.split(text[by.end() :] if by else text):
        name = BESIDE_A_NAME.sub("", part.strip(" .,;|/–—-"))
        if _bare(name) in others:
            continue
        name = _without_newsroom(_without_role(_without_title(name)))
        if name.islower() and " " not in name:
            continue  # what somebody, or a program, is called by a program: `admin`
        if NAME_OF_A_PERSON.fullmatch(name) and name not in names:
            names.append(name)
    return tuple(names)


def _without_title(name: str) -> str:
    """Take a title off the beginning of a name that is more than one: `Dr Ada Example`."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest.strip() and first.casefold().rstrip(".") in BEFORE_A_NAME else name


def _without_role(name: str) -> str:
    """Take a role off the end of a name: `Ada Example Staff Writer`; a newsroom's own, `The Example Staff`, stays whole.

    What is left of a role of somebody by one word is of what, and no name: `Harbour Correspondent`.
    """
    words = name.split()
    while words and words[-1].casefold() in ROLES and not AGENCY_AT_END.search(" ".join(words)):
        words.pop()
    roles = [word.casefold() for word in name.split()[len(words) :]]
    if len(words) == 1 and roles and ROLES_OF_BODIES.isdisjoint(roles):
        return ""
    return name if len(words) == 1 or (ROLES_OF_BODIES.issuperset(roles) and words) else " ".join(words)


def _without_newsroom(name: str) -> str:
    """Take the newsroom off a name that it was run together with: `Ada Example Los Angeles Times`."""
    if found := AGENCY_AT_END.search(name):
        name = name[: found.start()]
        return name if " " in name else ""
    words = name.split()
    if len(words) == 1 and words[0] in NEWSROOM_WORDS:
        return ""
    if len(words) > 2 and words[-1].isupper() and words[-1] in NEWSROOM_WORDS and not name.isupper():
        return " ".join(words[:-1])
    if len(words) < FEWEST_WITH_NEWSROOM or words[-1] not in NEWSROOM_WORDS:
        return name
    if words[0].casefold() in PLACES_BEGIN | PARTICLES:
        return ""
    end = next((at for at in range(1, len(words)) if words[at].casefold() not in PARTICLES), 1)
    return " ".join(words[: end + 1])


def names_agency(text: str) -> bool:
    """Tell whether a line without *By* ends with an agency's name, or is one: `Source: Reuters`, `(AFP)`."""
    return not BY.match(text) and AGENCY_AT_END.search(text.strip(SIGNS + ".")) is not None


def _bare(name: str) -> str:
    """Give a name's words in lower case, without *the* before them."""
    return without_article(" ".join(WORD.findall(name.casefold())))


def _author_note(line: Line) -> bool:
    if AUTHOR_REACHED.match(line.text):
        return True
    return bool(AUTHOR_NOTE.match(line.text) and AUTHOR_CONTACT.search(line.text))


def _covers(lines: Lines, at: int) -> bool:
    """Tell whether a line says what somebody covers of whom no paragraph says a word: whom a report is about is named again."""
    found = AUTHOR_COVERS.match(lines[at].text)
    if not found:
        return False
    name = found["name"].split()[-1]
    return not any(line.prose and name in line.text and not _on_author(line) for line in lines)


def _on_author(line: Line) -> bool:
    return any(form.match(line.text) for form in (AUTHOR_NOTE, AUTHOR_COVERS, AUTHOR_REACHED))
