"""English words of picture credits and captions."""

from __future__ import annotations

import re

from variorum.language.english.data import alternation, phrase_list

AGENCY = re.compile(
    rf"\b(?:(?:Getty|GETTY)(?:\s(?:Images|IMAGES))?|{alternation(phrase_list('page', 'picture-suppliers'))})\b"
)
"""Who supplies pictures: `Getty`, `AP`, `Pool`."""

PHOTO = re.compile(
    r"""(?:file\s|stock\s|courtesy\s|handout\s)?
    (?:photo(?:graph)?s?|image|picture|pic|credit|illustration|graphic|screenshot|screengrab|video|artwork|photographer)s?
    (?:\s(?:credit|courtesy|illustration|by|from|of|via|source)|\s?[:/|©(–-])""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a credit begins: `Photo by`, `Image:`, `Photo credit`, `(Image © `."""

IN_BRACKETS = re.compile(
    r"""[(\[]\s?(?:
        (?:file\s|stock\s|courtesy\s|handout\s)?(?:photos?|images?|pictures?|pic|credit|illustration|graphic|screenshot|source)\b[^()\[\]]{0,120}
        | [^()\[\]]{0,80}\b(?:photo|image|file\sphoto|file|via\s[A-Z][\w]*|courtesy)\b[^()\[\]]{0,60}
        | [^()\[\]]{0,60}[/|–-]\s?[^()\[\]]{0,60}
        | ©[^()\[\]]{0,80}
        )[)\]]\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A credit in brackets at the end of a line: `(AP Photo/Alan Diaz, File)`, `(Leah Millis/AFP - Getty)`, `(Image: NASA)`."""

CAPTION_CUE = re.compile(
    r"""\b(?:left|right|center|centre|foreground|background|pictured|seen\shere|clockwise|file\sphoto|undated|top\srow
    |\(?[LCR]\)|poses?|posing|looks\son|walks?|speaks?|attends?|arrives?|shakes?|holds?|waves?|gestures?|stands?|sits?
    |listens?|participates?|celebrates?|reacts?|watches|passes|smiles?|rides?|puts|is\sseen|are\sseen|is\sshown
    |are\sshown|is\spictured|is\sdisplayed|takes\spart|meets)\b""",
    re.VERBOSE,
)
"""What captions say: who stands where, and in the present tense what they do."""
