"""The Pelican plugins: the only code that knows Pelican; Pelican's signals in, pages and data out.

List `variorum.site` in `PLUGINS`. Each module here connects what it does to Pelican's signals in a
function `register`; this one calls them all. Read `workspace`, what a build works on; then `generating`, which pages
there are; `pages/` and `views/`, how each is made; `writing` and `reporting`, how they and the problems go out;
`addresses`, `content` and `head`, what Pelican is told of a page; `pagefind`, the index of whole texts.
"""

from __future__ import annotations

import gc

from variorum.site import generating, reporting, workspace
from variorum.site.pages import commentary, data

SELDOM = (50_000, 20, 100)
"""How many new objects make Python look for cycles: a build makes many that last, and few cycles."""


def register() -> None:
    """Connect everything to Pelican's signals; Pelican may call this more than once."""
    gc.set_threshold(*SELDOM)
    for part in (workspace, commentary, generating, data, reporting):
        part.register()
