"""What YAML's parser says of a fault, in words that say what to do."""

from __future__ import annotations

import re

from yaml import YAMLError
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

NOT_CLOSED = "This quotation mark isn't closed"

SAID = (
    (
        r"scanning a quoted scalar",
        f"{NOT_CLOSED}; close it, or double one within the text: 'it''s'",
    ),
    (
        r"mapping values are not allowed",
        "A text with a colon and a space stands in quotation marks: 'one: two'",
    ),
    (r"could not find expected ':'", "This line is no `name: value`; write a colon and a space"),
    (r"special characters", "A control character stands here; delete it"),
    (r"found character '\\t'", "A tab stands here; write spaces"),
    (
        r"found character '@'",
        "A citation stands in quotation marks with its bracket: '[@key \"words\"]'",
    ),
    (
        r"found character '(?P<mark>[^'\\])'",
        "A text that begins with {mark} stands in quotation marks: '{mark}…'",
    ),
    (
        r"expected ',' or '(?P<mark>[\]}])'",
        "This isn't closed with {mark}, or a comma is missing in it; write the one or the other",
    ),
    (
        r"scanning a double-quoted scalar",
        "A backslash means something within double quotation marks; write single ones",
    ),
    (
        r"parsing a tag|scanning a tag|tag handle|scanning an a",
        "A text that begins with !, & or * stands in quotation marks: '!…'",
    ),
    (
        r"<block end>, but found '<scalar>'",
        "Words follow the closing quotation mark; double one within the text: 'it''s'",
    ),
    (r"but found '[\]}]'", "Nothing opened this bracket; delete it"),
    (r"node content, but found '<stream end>'", "A bracket isn't closed; close it with ] or }}"),
    (r"node content", "A value is missing here; write one, or delete the comma or the line"),
    (
        r"<block end>|entries are not|keys are not",
        "This line doesn't go with those above it; begin it where they begin, or indent it",
    ),
)
"""What the parser says, as regular expressions, and what we say for it; the first that fits holds."""

UNKNOWN = "This is not YAML as we take it; write one `name: value` a line"

ABOUT_ITS_BEGINNING = (
    "while scanning a quoted scalar",
    "while scanning a simple key",
    "while scanning a tag",
    "while parsing a tag",
    "while parsing a flow",
)
"""What the parser was about where a fault is in what began earlier, not where it ended up."""


def in_our_words(failure: YAMLError) -> str:
    """Say what is wrong and what to do, for anything that the parser says."""
    names = ("context", "problem", "reason")
    said = " ".join(str(getattr(failure, name, None) or "") for name in names)
    for pattern, words in SAID:
        if found := re.search(pattern, said):
            return words.format(**found.groupdict())
    return UNKNOWN


def offset(failure: YAMLError) -> int:
    """Tell at which character of the text the fault is; 0 where the parser doesn't say."""
    if isinstance(failure, MarkedYAMLError):
        began = str(failure.context or "").startswith(ABOUT_ITS_BEGINNING)
        mark = failure.context_mark if began and failure.context_mark else failure.problem_mark
        return mark.index if mark else 0
    return failure.position if isinstance(failure, ReaderError) else 0
