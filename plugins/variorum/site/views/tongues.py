"""Languages of texts: which isn't that of the site's own words, and on which side its lines begin."""

from __future__ import annotations

from msgspec import Struct

OURS = "en"
"""What the theme, and all that the site says of its own accord, is written in, whatever editors write in."""

RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks mzn nqo pnb ps sd syr ug ur yi".split())
"""Languages that are written from right to left, where no script is named."""

SCRIPTS = frozenset("adlm arab aran hebr mand mend nkoo rohg samr syrc thaa".split())
"""Scripts from right to left."""

SCRIPT = 4
"""Letters of a script's name in a tag."""


class Tongue(Struct, frozen=True):
    """A language other than that of the site's own words."""

    tag: str
    """BCP 47."""
    direction: str
    """`ltr` or `rtl`."""


OWN = Tongue(OURS, "ltr")
"""For the site's own words within a text in another language."""


def tongue_of(tag: str) -> Tongue | None:
    """Give a language by its tag; None where it is the site's own, or isn't known."""
    language, *more = tag.casefold().replace("_", "-").split("-")
    if language in ("", OURS):
        return None
    script = next((part for part in more if len(part) == SCRIPT and part.isalpha()), "")
    turned = script in SCRIPTS if script else language in RIGHT_TO_LEFT
    return Tongue(tag.replace("_", "-"), "rtl" if turned else "ltr")
