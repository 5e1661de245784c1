"""What an HTML page states of itself: canonical link, JSON-LD, Open Graph and other meta elements, times."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from variorum.editorial.fields import iso_date
from variorum.editorial.sidecars import LANGUAGE, is_web_address
from variorum.model import Basis, Fact, Facts

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

ELEMENTS = ("html", "title", "meta", "link", "script", "time", "h1")
"""Those that state something."""

TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
PUBLISHERS = ("og:site_name", "dc.publisher")
AUTHORS = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "pubdate",
    "date",
)
RIGHTS = ("copyright", "dc.rights", "dcterms.rights")
"""Names of meta elements, the plainest first; `name`, `property` and `itemprop` are one to us."""

ARTICLES = ("Article", "BlogPosting", "LiveBlogPosting", "Report")
"""How the types of JSON-LD end that are an article: `NewsArticle`, `ReportageNewsArticle`."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""The day that a date with a time begins with, as its writer's clock had it: `2019-11-19T23:58:00-05:00`."""

EARLIEST = "1900"
"""What is dated before is dated by a program's zero."""

BY = re.compile(r"by\s+", re.IGNORECASE)
"""What stands before a name where a page gives its byline for its author."""

LONGEST = 300
"""Characters of the longest fact that is taken."""

LONGEST_SCRIPT = 500_000
"""Characters of the longest JSON-LD that is read."""

MOST_OBJECTS = 2_000
"""Objects of one JSON-LD that are looked at."""


class Stated(Struct, frozen=True):
    """A text, and what states it."""

    text: str
    where: str
    basis: Basis = Basis.STATED


def page_facts(text: str) -> Facts:
    """Read what a page states of itself; each fact says which element states it.

    A date of a `time` element that doesn't say what it is of, and the title of the window, are inferred. Of
    an author or a date that nothing states nothing is said.
    """
    from bs4 import BeautifulSoup
    from bs4.filter import SoupStrainer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a page that looks like a file name or XML is none of ours
        soup = BeautifulSoup(text, "lxml", parse_only=SoupStrainer(ELEMENTS))
    meta = _meta(soup)
    articles = list(_json_ld(soup))
    published = _first_date(
        (*_named(articles, "datePublished"), *_given(meta, DATES), *_times(soup))
    )
    url = next((u for u in _urls(soup, meta) if is_web_address(u)), "")
    language = next((tag for tag in _languages(soup, meta) if LANGUAGE.fullmatch(tag)), "")
    return Facts(
        title=_fact((*_named(articles, "headline"), *_given(meta, TITLES), *_headings(soup))),
        publisher=_fact((*_given(meta, PUBLISHERS), *_named(articles, "publisher"))),
        author=_fact(_authors(articles, meta)),
        published=published,
        url=url,
        rights=next((stated.text for stated in _given(meta, RIGHTS)), ""),
        language=language,
    )


def merged(sidecar: Facts, page: Facts) -> Facts:
    """Give the sidecar's facts, and the page's where the sidecar has none."""
    return replace(
        sidecar,
        **{
            name: getattr(page, name)
            for name in Facts.__struct_fields__
            if not getattr(sidecar, name)
        },
    )


def _fact(stated: Iterable[Stated]) -> Fact | None:
    first = next(iter(stated), None)
    return Fact(first.text, first.basis, first.where) if first else None


def _first_date(stated: Iterable[Stated]) -> Fact | None:
    for found in stated:
        day = DAY.match(found.text)
        try:
            if day and iso_date(day.group()) > EARLIEST:
                return Fact(day.group(), found.basis, found.where)
        except ValueError:
            continue
    return None


def _authors(articles: list[Mapping[str, Any]], meta: Mapping[str, str]) -> Iterator[Stated]:
    for stated in (*_named(articles, "author"), *_given(meta, AUTHORS)):
        if "://" not in stated.text:
            yield replace(
                stated,
                text=BY.sub("", stated.text, count=1) if BY.match(stated.text) else stated.text,
            )


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in soup.find_all("meta"):
        content = _trimmed(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = str(element.get(attribute) or "").strip().casefold()
            if name and content:
                found.setdefault(name, content)
    return found


def _given(meta: Mapping[str, str], names: tuple[str, ...]) -> Iterator[Stated]:
    return (Stated(meta[name], f"meta {name}") for name in names if name in meta)


def _headings(soup: BeautifulSoup) -> Iterator[Stated]:
    for name, basis in (("h1", Basis.STATED), ("title", Basis.INFERRED)):
        found = [_trimmed(element.get_text(" ")) for element in soup.find_all(name, limit=2)]
        if len(found) == 1 and found[0]:
            yield Stated(found[0], name, basis)


def _times(soup: BeautifulSoup) -> Iterator[Stated]:
    times = soup.find_all("time", datetime=True, limit=20)
    for element in times:
        if element.get("itemprop") == "datePublished" or element.has_attr("pubdate"):
            yield Stated(str(element["datetime"]), "time")
    yield from (Stated(str(element["datetime"]), "time", Basis.INFERRED) for element in times[:1])


def _urls(soup: BeautifulSoup, meta: Mapping[str, str]) -> Iterator[str]:
    for link in soup.find_all("link", rel="canonical", limit=2):
        yield str(link.get("href") or "").strip()
    yield meta.get("og:url", "")


def _languages(soup: BeautifulSoup, meta: Mapping[str, str]) -> Iterator[str]:
    root = soup.find("html")
    if root is not None:
        yield str(root.get("lang") or "").strip()
    yield meta.get("og:locale", "").replace("_", "-")


def _json_ld(soup: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of JSON-LD that are articles, wherever in it they stand."""
    for script in soup.find_all("script", type="application/ld+json"):
        text = script.string or ""
        if len(text) > LONGEST_SCRIPT:
            continue
        try:
            waiting: list[Any] = [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MOST_OBJECTS):
            if not waiting:
                break
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting.extend(value)
            elif isinstance(value, dict):
                types = value.get("@type")
                types = types if isinstance(types, list) else [types]
                if any(isinstance(kind, str) and kind.endswith(ARTICLES) for kind in types):
                    yield value
                waiting.extend(
                    value.get(name) for name in ("@graph", "mainEntity") if name in value
                )


def _named(articles: list[Mapping[str, Any]], name: str) -> Iterator[Stated]:
    """Give what articles have under a name: text, an object's `name`, or several of them."""
    for article in articles:
        value = article.get(name)
        parts = value if isinstance(value, list) else [value]
        texts = [part.get("name") if isinstance(part, dict) else part for part in parts]
        words = [_trimmed(text) for text in texts if isinstance(text, str)]
        if any(words):
            yield Stated(_trimmed(", ".join(filter(None, words))), f"JSON-LD {name}")


def _trimmed(text: Any) -> str:
    words = " ".join(unescape(str(text or "")).split())
    return words if len(words) <= LONGEST else ""
