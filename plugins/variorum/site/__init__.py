"""The Pelican plugins: the only code that knows Pelican.

List `variorum.site` in `PLUGINS`. Each module here connects what it does to Pelican's signals in a
function `register`; this one calls them all.
"""

from __future__ import annotations

from variorum.site import generating, reporting, workspace
from variorum.site.pages import commentary, data


def register() -> None:
    """Connect everything to Pelican's signals; Pelican may call this more than once."""
    for part in (workspace, commentary, generating, data, reporting):
        part.register()
