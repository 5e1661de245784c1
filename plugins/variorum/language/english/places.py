"""Countries and what belongs to them: *Chinese* and *China* are evidence of the same."""

from __future__ import annotations

from variorum.language.english.data import forms, table


def _pair(text: str) -> tuple[str, str]:
    first, second = text.split()
    return first, second


DEMONYMS: dict[str, str] = forms("places", "countries", str)
"""What belongs to a country, lower case, to the country."""

COUNTRIES = frozenset(DEMONYMS.values())
"""Keys of names that any two events of a country share."""

ACRONYMS: dict[tuple[str, str], str] = table("places", "two-words", _pair, str)
"""Two words that are one thing with a shorter name."""

SHORT_NAMES: dict[str, str] = table("places", "abbreviations", str, str)
"""Abbreviations in capitals to the key of what they mean."""
