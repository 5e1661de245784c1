"""A page of a served site in a window of the browser, and all that it asked for and complained of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from browser.lettering import enlarge
from browser.pages import WIDTHS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

PATIENCE = 20_000
"""Milliseconds that a step of a test may take."""


@dataclass(slots=True)
class Visit:
    """A page in its window."""

    page: Page
    requests: list[str] = field(default_factory=list)
    """Every address that was asked for."""
    complaints: list[str] = field(default_factory=list)
    """What the console said, and errors of scripts."""

    def widen(self, width: int) -> None:
        """Give the window one of the widths."""
        self.page.set_viewport_size({"width": width, "height": WIDTHS[width]})

    def ask(self, script: str, argument: object = None) -> Any:
        """Evaluate a function of JavaScript in the page."""
        return self.page.evaluate(script, argument)


class Visitor:
    """Opens pages of one site, each in a context of its own."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self._contexts: list[BrowserContext] = []

    def open(
        self,
        path: str,
        width: int = 1280,
        *,
        script: bool = False,
        dark: bool = False,
        text: int = 100,
    ) -> Visit:
        """Open a page, by its path relative to the site, in a window without motion, with text of a size in per cent.

        Where scripts are off, those of the test run as long as they wait for nothing.
        """
        context = self.browser.new_context(
            java_script_enabled=script,
            viewport={"width": width, "height": WIDTHS[width]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        visit = Visit(context.new_page())
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("console", lambda message: visit.complaints.append(message.text))
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        if text != 100:
            enlarge(visit.page, text)
        visit.page.goto(f"{self.address}/{path}")
        return visit

    def leave(self) -> None:
        """Close everything that was opened."""
        for context in self._contexts:
            context.close()
        self._contexts.clear()


@cache
def axe_core() -> str:
    """Read axe-core's script, which a package for Playwright carries."""
    import axe_playwright_python

    folder = Path(axe_playwright_python.__file__).parent
    return (folder / "axe.min.js").read_text(encoding="utf-8")


AXE = """async ([include, only, without]) => {
  const options = {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}};
  for (const rule of without) options.rules[rule] = {enabled: false};
  if (only.length) options.runOnly = {type: 'rule', values: only};
  const found = await axe.run(include ? {include: [include]} : document, options);
  return found.violations.flatMap(v => v.nodes.map(n =>
    `${v.id}: ${n.target.join(' ')}: ${n.failureSummary.replace(/\\s+/g, ' ')}`));
}"""


def violations(
    visit: Visit, within: str = "", only: Sequence[str] = (), without: Sequence[str] = ()
) -> list[str]:
    """Give every violation that axe finds on a page, or within one element: of all rules, or of some."""
    if not visit.ask("() => 'axe' in window"):
        visit.ask(axe_core())
    found: list[str] = visit.ask(AXE, [within, list(only), list(without)])
    return found
