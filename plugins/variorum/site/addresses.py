"""Where each page of ours stands: Pelican's `…_URL` and `…_SAVE_AS` settings, with our defaults.

An address is relative to the site's root, such as `reports/nbc/`; the root itself is the empty one.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

DEFAULTS = {
    "FRONT": "",
    "NARRATIVE": "narrative/",
    "TOPIC": "topics/{slug}/",
    "TOPICS": "topics/",
    "PEOPLE": "people/",
    "SOURCE": "reports/{slug}/",
    "SOURCES": "reports/",
    "COMMENTARY": "commentary/",
    "TIMELINE": "timeline/",
    "COMPARE": "compare/",
    "READINGS": "compare/readings/",
    "PAIR": "compare/{slug}/",
    "CORRECTIONS": "corrections/",
    "DATA": "data/",
    "RIGHTS": "rights/",
    "SEARCH": "search/",
    "DESK": "desk/",
    "NOT_FOUND": "404.html",
    "SITEMAP": "sitemap.xml",
    "FEED": "feeds/site.atom.xml",
}
"""The first part of each setting's name, and the address it has where none is set."""


def set_defaults(settings: MutableMapping[str, Any]) -> None:
    """Give every address that the settings file doesn't set its default, and every file its address's."""
    for name, address in DEFAULTS.items():
        for part in ("", "LANG_"):
            url = str(settings.setdefault(f"{name}_{part}URL", address))
            file = f"{url}index.html" if url.endswith("/") or not url else url
            settings.setdefault(f"{name}_{part}SAVE_AS", file)


class Addresses:
    """Finds the URL and the file of every page of ours."""

    def __init__(self, settings: MutableMapping[str, Any]) -> None:
        self._settings = settings

    def url(self, name: str, slug: str = "") -> str:
        """Give a page's URL relative to the site's root: `url("SOURCE", "nbc")`."""
        return str(self._settings[f"{name}_URL"]).format(slug=slug)

    def save_as(self, name: str, slug: str = "") -> str:
        """Give the file that a page is written to, relative to the output folder."""
        return str(self._settings[f"{name}_SAVE_AS"]).format(slug=slug)
