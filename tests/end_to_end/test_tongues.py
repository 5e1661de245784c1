"""Every text has its language: a report's, wherever its words stand, the editors', and the site's own words theirs."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from end_to_end.sites import Built, Site
from markup.validity import faults

pytestmark = pytest.mark.end_to_end

FRENCH = """Le pont de Fellport fermé après un choc

Le pont Harrow de Fellport est fermé depuis mardi, selon la capitainerie du port de la ville.

Personne n’a été blessé, dit le capitaine du port aux journalistes qui attendaient sur le quai.
"""
FRENCH_WORDS = "capitain"

ARABIC = """أغلق جسر هارو في فيلبورت أمام حركة المرور يوم الثلاثاء بعد أن اصطدم به قارب.

لم يصب أحد بأذى، كما قال قائد الميناء للصحفيين.
"""
ARABIC_WORDS = "الميناء"


VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Tongues(HTMLParser):
    """Reads the texts of a page, each with the language and the direction that hold for it."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str, str]] = [("", "", "ltr")]
        self.texts: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            given = dict(attrs)
            _, language, direction = self._open[-1]
            self._open.append((tag, given.get("lang") or language, given.get("dir") or direction))

    def handle_endtag(self, tag: str) -> None:
        while tag not in VOID and len(self._open) > 1:
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        tag, language, direction = self._open[-1]
        if data.strip() and tag not in {"title", "script"}:
            self.texts.append((data, language, direction))


def having(built: Built, words: str) -> Iterator[tuple[str, str, str]]:
    """Give page, language and direction of each text that has some words."""
    for path in sorted(built.pages() - {"search/index.html"}):
        for text, language, direction in Tongues(built.text(path)).texts:
            if words in text:
                yield path, language, direction


def test_a_reports_words_have_its_language_and_direction_wherever_they_stand(site: Site) -> None:
    for key, text, title in (("fr", FRENCH, "Le capitaine"), ("ar", ARABIC, "أغلق جسر")):
        site.write(f"sources/{key}.txt", text)
        site.write(
            f"sources/{key}.yaml", f"publisher: P{key}\ntitle: {title}\npublished: 2024-03-06\nlanguage: {key}\n"
        )
    site.write("topics/port.md", "---\ntitle: Port\nterms: [capitainerie, port, capitaine]\n---\n")
    built = site.build()
    assert built.exit_code == 0, built.log
    found = list(having(built, FRENCH_WORDS))
    assert {path for path, _, _ in found} >= {
        "narrative/index.html",
        "reports/fr/index.html",
        "reports/index.html",
        "topics/port/index.html",
    }
    assert {where for where in found if where[1:] != ("fr", "ltr")} == set()
    arabic = list(having(built, ARABIC_WORDS))
    assert arabic
    assert {where for where in arabic if where[1:] != ("ar", "rtl")} == set()
    for words in ("harbor master said", "Read the whole story", "newsroom"):
        assert {where for where in having(built, words) if where[1:] != ("en", "ltr")} == set()
    assert [fault for path in sorted(built.pages()) for fault in faults(built.text(path))] == []


def test_the_sites_own_words_are_english_whatever_editors_write_in(site: Site) -> None:
    site.write("pages/a-propos.md", "---\ntitle: À propos\nslug: a-propos\n---\nCe site [@gazette].\n")
    site.write("topics/ferry.md", "---\ntitle: Le bac\nterms: [ferry]\n---\nLe bac revient [@gazette].\n")
    built = site.build("-e", 'DEFAULT_LANG="fr"')
    for words in ("Le bac revient", "Ce site"):
        assert {where[1:] for where in having(built, words)} == {("fr", "ltr")}
    for words in ("Estuary Gazette", "Skip to the text", "From the editors", "Close", "Next"):
        assert {where[1:] for where in having(built, words)} == {("en", "ltr")}, words
    assert all('<html lang="en">' in built.text(path) for path in built.pages())
