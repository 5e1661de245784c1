"""A page asks for nothing elsewhere, runs nothing, complains of nothing, and its policy holds."""

from __future__ import annotations

import pytest

from browser.pages import KINDS, WIDTHS, address_of, page_of
from browser.visiting import Visitor
from end_to_end.sites import Built
from markup.test_budgets import REQUESTS

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

INERT = "application/ld+json"
"""The type of the one sort of script that is data."""

REFUSING = {
    "connect-src",
    "form-action",
    "frame-src",
    "img-src",
    "script-src-elem",
    "style-src-attr",
    "style-src-elem",
}
"""The directives that refuse what is tried."""

TRY = """async ([address, number]) => {
  const refused = [];
  document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
  const add = (name, attributes, text) => {
    const one = Object.assign(document.createElement(name), attributes);
    if (text) one.textContent = text;
    document.body.append(one);
  };
  add('script', {}, 'window.ran = "inline"');
  add('script', {src: address + '/script.js'});
  add('img', {src: 'https://elsewhere.invalid/pixel.png', onerror: 'window.ran = "handler"'});
  add('iframe', {src: address + '/'});
  add('style', {}, 'body { color: red }');
  document.body.setAttribute('style', 'color: red');
  const form = Object.assign(document.createElement('form'), {action: 'https://elsewhere.invalid/', target: '_top'});
  document.body.append(form);
  form.submit();
  await fetch('https://elsewhere.invalid/').catch(() => {});
  for (let wait = 0; wait < 20 && new Set(refused).size < number; wait++)
    await new Promise(done => setTimeout(done, 50));
  return [window.ran || '', [...new Set(refused)].sort()];
}"""
"""Puts into the page what its policy forbids; gives what ran, and the directives that refused."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_runs_nothing_and_asks_for_nothing_elsewhere(kind: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), script=True, fresh=True)
    for width in WIDTHS:
        visit.widen(width)
    types = visit.ask("() => [...document.scripts].map(script => script.type)")
    assert set(types) <= {INERT}
    assert visit.complaints == []
    assert {one for one in visit.requests if not one.startswith(f"{seeds_visitor.address}/")} == set()
    shown_first = [one for one in visit.requests if not one.endswith(("/icon.svg", "/icon.png"))]
    assert len(shown_first) <= REQUESTS


@pytest.mark.parametrize("kind", ["front", "report"])
def test_the_policy_of_a_page_is_in_force(kind: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), script=True, fresh=True)
    ran, refused = visit.ask(TRY, [seeds_visitor.address, len(REFUSING)])
    assert ran == ""
    assert set(refused) >= REFUSING
