"""Where a reader's system forces its own colours, every sort of text can be read, and newsrooms are told apart."""

from __future__ import annotations

import base64

import pytest

from browser.pages import address_of, page_of
from browser.visiting import Visit, Visitor
from end_to_end.sites import Built

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

LEAST = 4.5
"""The contrast of text (WCAG 2.2, 1.4.3)."""

SORTS = """within => {
  const found = {};
  for (const one of document.querySelector(within).querySelectorAll('*')) {
    const own = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const box = one.getBoundingClientRect();
    if (own && box.width && box.bottom + scrollY > 0 && one.checkVisibility())
      found[`${one.tagName} ${one.className}`.trim()] ??= one;
  }
  for (const [sort, one] of Object.entries(found)) one.dataset.sort = sort;
  return Object.keys(found);
}"""
"""Finds one element of each sort that shows text of its own, and names it in an attribute."""

CONTRAST = """async picture => {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const {data} = canvas.getImageData(0, 0, image.width, image.height);
  let dark = 1, light = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [r, g, b] = [data[at], data[at + 1], data[at + 2]].map(value => value / 255)
      .map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    const bright = .2126 * r + .7152 * g + .0722 * b;
    dark = Math.min(dark, bright);
    light = Math.max(light, bright);
  }
  return (light + .05) / (dark + .05);
}"""
"""Gives the contrast of the darkest and the lightest point of a picture (WCAG 2.2)."""

COMPUTED = """least => {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const bright = colour => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = [...pen.getImageData(0, 0, 1, 1).data].map(value => value / 255)
      .map((value, at) => at == 3 || value <= .04045 ? at == 3 ? value : value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return a ? .2126 * r + .7152 * g + .0722 * b : null;
  };
  const behind = one => bright(getComputedStyle(one).backgroundColor) ?? (one.parentElement ? behind(one.parentElement) : 1);
  const found = new Set();
  for (const one of document.body.querySelectorAll('*:not(svg *)')) {
    if (![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || !one.checkVisibility()) continue;
    const two = [bright(getComputedStyle(one).color), behind(one)].sort((a, b) => b - a);
    const contrast = (two[0] + .05) / (two[1] + .05);
    if (contrast < least) found.add(`${one.tagName} ${one.className}: ${contrast.toFixed(2)}`);
  }
  return [...found];
}"""
"""Gives the sorts of text whose own colour is too near to that of what they stand on."""


def unreadable(visit: Visit, within: str = "body") -> list[str]:
    """Give the sorts of text whose pixels have too little contrast."""
    found = []
    for sort in visit.ask(SORTS, within):
        picture = visit.page.locator(f'[data-sort="{sort}"]').first.screenshot()
        data = base64.b64encode(picture).decode("ascii")
        contrast = visit.ask(CONTRAST, f"data:image/png;base64,{data}")
        if contrast < LEAST:
            found.append(f"{sort}: {contrast:.2f}")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["front", "report", "topic", "compare", "timeline", "pair", "commentary"])
def test_every_sort_of_text_can_be_read(kind: str, scheme: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 768, script=True, dark=scheme == "dark")
    visit.page.emulate_media(forced_colors="active")
    assert visit.ask("() => matchMedia('(forced-colors: active)').matches")
    assert unreadable(visit) == []

    assert visit.ask(COMPUTED, LEAST) == []


@pytest.mark.parametrize(("kind", "prefix"), [("compare", "n-w"), ("story", "c-"), ("report", "p-")])
def test_what_a_permalink_leads_to_can_be_read_and_is_marked(
    kind: str, prefix: str, seeds: Built, seeds_visitor: Visitor
) -> None:
    address = address_of(page_of(seeds.output, kind))
    visit = seeds_visitor.open(address, 768, script=True, dark=True)
    visit.page.emulate_media(forced_colors="active", color_scheme="dark")
    visit.ask("prefix => { location.hash = document.querySelector(`main [id^=${prefix}]`).id; }", prefix)
    target = visit.page.locator(":target")
    after = target.screenshot()
    data = base64.b64encode(after).decode("ascii")
    assert visit.ask(CONTRAST, f"data:image/png;base64,{data}") >= LEAST
    assert target.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


def test_a_card_can_be_read_and_its_newsrooms_have_patterns(seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "story")), 768, script=True)
    visit.page.emulate_media(forced_colors="active")
    visit.page.locator("button.cite:not(.one)").first.press("Enter")
    assert unreadable(visit, ".card:popover-open") == []
    patterns = visit.ask(
        "() => [...document.querySelectorAll('.card:popover-open .reading')]"
        ".map(one => getComputedStyle(one, '::before').backgroundImage)"
    )
    assert len(patterns) > 1
    assert "none" not in patterns
