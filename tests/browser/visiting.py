"""A page of a served site in a window of the browser, and all that it asked for and complained of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from browser.lettering import enlarge
from browser.pages import WIDTHS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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


@dataclass(slots=True)
class Windows:
    """Windows of a browser. To make one takes longer than most tests, so that they are used again."""

    browser: Browser
    _free: dict[bool, list[Page]] = field(default_factory=lambda: {False: [], True: []})
    """Those that nobody uses, by whether scripts run in them."""

    def take(self, *, script: bool, fresh: bool) -> Page:
        """Give a window of its own, one without a past if it must be."""
        if self._free[script] and not fresh:
            return self._free[script].pop()
        context = self.browser.new_context(java_script_enabled=script, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    def give_back(self, page: Page, *, script: bool, fresh: bool) -> None:
        """Take a window back, and empty it."""
        if fresh:
            page.context.close()
            return
        page.goto("about:blank")
        page.mouse.move(0, 0)
        page.emulate_media(media="null", forced_colors="none", reduced_motion="reduce")
        self._free[script].append(page)


class Visitor:
    """Opens pages of one site, each in a window of its own."""

    def __init__(self, windows: Windows, address: str) -> None:
        self.address = address
        self._windows = windows
        self._leaving: list[Callable[[], None]] = []

    def open(
        self,
        path: str,
        width: int = 1280,
        *,
        script: bool = False,
        dark: bool = False,
        text: int = 100,
        fresh: bool = False,
    ) -> Visit:
        """Open a page, by its path relative to the site, in a window without motion, with text of a size in per cent.

        Where scripts are off, those of the test run as long as they wait for nothing. A fresh window has nothing kept
        of what other tests asked for.
        """
        fresh = fresh or text != 100
        page = self._windows.take(script=script, fresh=fresh)
        visit = Visit(page)
        heard: dict[str, Callable[[Any], None]] = {
            "request": lambda request: visit.requests.append(request.url),
            "console": lambda message: visit.complaints.append(message.text),
            "pageerror": lambda error: visit.complaints.append(str(error)),
        }

        def leave() -> None:
            for event, listener in heard.items():
                page.remove_listener(event, listener)
            self._windows.give_back(page, script=script, fresh=fresh)

        self._leaving.append(leave)
        visit.widen(width)
        page.emulate_media(color_scheme="dark" if dark else "light")
        if text != 100:
            enlarge(page, text)
        for event, listener in heard.items():
            page.on(event, listener)  # type: ignore[call-overload]
        page.goto(f"{self.address}/{path}")
        return visit

    def leave(self) -> None:
        """Give back every window that was taken."""
        for leave in self._leaving:
            leave()
        self._leaving.clear()


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


def violations(visit: Visit, within: str = "", only: Sequence[str] = (), without: Sequence[str] = ()) -> list[str]:
    """Give every violation that axe finds on a page, or within one element: of all rules, or of some."""
    if not visit.ask("() => 'axe' in window"):
        visit.ask(axe_core())
    found: list[str] = visit.ask(AXE, [within, list(only), list(without)])
    return found
