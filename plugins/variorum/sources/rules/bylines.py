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
    BY,
    BY_ALONE,
    BY_BEFORE_A_DATE,
    CONTRIBUTED,
    DATE_NUMBER,
    JOINING,
    NEWS_AGENCY,
    NUMBERS_AGO,
    PARTICLES,
    PERSON,
    ROLES,
    ROLES_OF_BODIES,
    STRONG,
    TIME_AGO,
    TOGETHER,
    WEAK,
)
from variorum.language.english.sentences import OPENERS
from variorum.language.english.speech import NEWSROOM_WORDS
from variorum.language.english.words import STOPWORDS
from variorum.model import BlockKind
from variorum.sources.lines import WORD, Found, Line, Lines, Verdict, Verdicts

DATE_LINE = Verdict(BlockKind.DATELINE, "date-line")

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
    """Find lines made of nothing but a date: month or numbers, and a year, a time or what it is of."""
    for at, line in enumerate(lines):
        if 0 < line.words <= LONGEST and (is_date(line) or TIME_AGO.fullmatch(line.folded)):
            yield at, DATE_LINE


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
    for at, line in enumerate(lines):
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
    if not first or verdicts[first - 1] is not None or person_in(lines[first - 1]) != lines[first - 1].text:
        return None
    words = set(lines[first - 1].tokens)
    again = (set(WORD.findall(line.text.casefold())) for at, line in enumerate(lines) if at != first - 1)
    return first - 1 if all(words.isdisjoint(others) for others in again) else None


def _by(line: Line) -> bool:
    start = BY.match(line.text)
    if not start:
        return False
    rest = WORD.findall(line.text[start.end() :])
    if all(date_word(word.casefold()) for word in rest):
        return line.words <= 8
    if rest[0].casefold() in PAGE_MONTHS:  # `By April Jones`, not `By April, Jones` or `By April 5`
        return _month_named(line.text[start.end() :], rest)
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
    if NEWS_AGENCY.fullmatch(line.text.strip(" ,/|")):
        return True
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


NOT_IN_NAMES = STRONG | WEAK | ROLES | STOPWORDS
"""Words of the lines of a page that are written like names: `Local News`, `Social Sharing`."""


FEWEST_WITH_NEWSROOM = 4
"""Words of the shortest name that a newsroom's name of several words was run together with."""

BETWEEN_NAMES = re.compile(rf"\s*(?:[,;|&\n]|\b(?:{JOINING})\b)\s*")
"""What stands between the names of a byline."""

NAME_OF_A_PERSON = re.compile(r"[^\W\d_](?:[^\W\d_]|(?<![^\W\d_]{4})\.|['’\s-](?!\s)){1,60}")
"""A name: letters and what stands in names between them, no digit, no `@`, no address; a dot after an initial or title."""

BESIDE_A_NAME = re.compile(
    rf"\s(?:{AFTER_A_NAME})\s.*|\s(?:{alternation(PAGE_MONTHS)})\.?\s\d.*", re.IGNORECASE | re.DOTALL
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
        name = _without_newsroom(_without_role(name))
        if NAME_OF_A_PERSON.fullmatch(name) and name not in names:
            names.append(name)
    return tuple(names)


def _without_role(name: str) -> str:
    """Take a role off the end of a name: `Ada Example Staff Writer`; a newsroom's own, `The Example Staff`, stays whole."""
    words = name.split()
    while words and words[-1].casefold() in ROLES and not AGENCY_AT_END.search(" ".join(words)):
        words.pop()
    roles = [word.casefold() for word in name.split()[len(words) :]]
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
