"""The Pelican plugins: the only code that knows Pelican.

List `variorum.site` in `PLUGINS`. Each module here connects what it does to Pelican's signals in a
function `register`; this one calls them all.
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
