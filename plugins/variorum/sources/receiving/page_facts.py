"""What an HTML page states of itself: canonical link, JSON-LD, Open Graph and other meta elements, times."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from variorum.editorial.fields import iso_date
from variorum.editorial.sidecars import LANGUAGE, is_web_address
from variorum.language.english.names import AGENCIES
from variorum.language.english.page import (
    GENRE_FOLDERS,
    GENRE_WORDS,
    JOINING,
    PARTICLES,
)
from variorum.model import Basis, Fact, Facts, Genre
from variorum.sources.receiving.visible import TEXTLESS
from variorum.sources.rules.bylines import people_in
from variorum.sources.rules.headings import labelled

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from lxml.html import HtmlElement

ELEMENTS = ("html", "title", "meta", "link", "script", "h1")
"""Those that state something."""

TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
SECTIONS = ("article:section", "section", "parsely-section", "sailthru.section")

GENRE_OF_TYPE = {
    "OpinionNewsArticle": Genre.OPINION,
    "ReviewNewsArticle": Genre.OPINION,
    "AnalysisNewsArticle": Genre.ANALYSIS,
    "BackgroundNewsArticle": Genre.ANALYSIS,
    "LiveBlogPosting": Genre.LIVE,
    "AdvertiserContentArticle": Genre.RELEASE,
}
"""schema.org's kinds of article that are no report."""

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

BREADCRUMBS = ("BreadcrumbList",)
"""The type of JSON-LD that says in which sections a page stands."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""The day that a date with a time begins with, as its writer's clock had it: `2019-11-19T23:58:00-05:00`."""

GREENWICH = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]00:?00)")
"""A moment by the clock of Greenwich, as programs write it: `2019-11-20T04:58:00Z`."""

EARLIEST = "1900"
"""What is dated before is dated by a program's zero."""

LONGEST = 300
"""Characters of the longest fact that is taken."""

LONGEST_SCRIPT = 500_000
"""Characters of the longest JSON-LD that is read."""

MOST_OBJECTS = 2_000
"""Objects of one JSON-LD that are looked at."""

ORGANISATIONS = ("Organization", "NewsMediaOrganization", "Corporation")
"""How the types of JSON-LD end that are nobody."""

MOST_HEADINGS = 20
"""First headings of a page that are looked at."""

FEWEST_WORDS = 3
"""Words of the shortest heading that is a title; a shorter one is all in another title."""

ALIKE = 0.5
"""Share of a heading's words in the page's other titles from which on it is the article's."""

THE_SAME = 0.85
"""Share of the words of two titles that both have, from which on they are one."""

MOST_TIMES = 20
"""Times of a page that are looked at."""

LARGEST_CARD = 400
"""Characters of the largest card of another story."""

LONGEST_NAME = 4
"""Words of the longest name that a link to an author has."""

SEPARATORS = re.compile(r"\s*(?:[|»•·]|\s[–—-]\s|\s::\s)\s*")
"""What stands between a title and the outlet's name."""

NAME = re.compile(r"\w+")

BETWEEN_SECTIONS = re.compile(rf"\s*(?:[/>›»,;|&\n]|\b(?:{JOINING})\b)\s*")
"""What stands between the names of sections: `Opinion/Columnists`."""

MARKUP = re.compile(r"<[A-Za-z/][^<>]*>")
"""Tags in a text that JSON-LD has."""


class Stated(Struct, frozen=True):
    """A text, and what states it."""

    text: str
    where: str
    basis: Basis = Basis.STATED


class Statement(Struct, frozen=True):
    """What a page states of itself."""

    facts: Facts
    body: str = ""
    """The article's text as JSON-LD has it (`articleBody`), for machines to read; empty if it has none."""
    moment: str = ""
    """When it was published by the clock of Greenwich, which is nobody's who wrote it; empty if it is by another."""


def read_statement(text: str, tree: HtmlElement | None) -> Statement:
    """Read what a page, whose tree is the one given, states of itself; each fact says which element states it.

    Its title is the heading that it prints, before those that it has for search engines and for sharing. The
    title of the window is inferred. Of an author or a date that nothing states nothing is said.
    """
    from bs4 import BeautifulSoup
    from bs4.filter import SoupStrainer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a page that looks like a file name or XML is none of ours
        soup = BeautifulSoup(text, "lxml", parse_only=SoupStrainer(ELEMENTS))
    meta = _meta(soup)
    objects = tuple(_objects(soup))
    articles = _of_this_page([_with_names(article, objects) for article in _json_ld(objects)], soup, meta)
    publishers = (*_given(meta, PUBLISHERS), *_named(articles, "publisher"))
    outlets = {_folded(publisher.text) for publisher in publishers}
    url = next((u for u in _urls(soup, meta) if is_web_address(u)), "")
    language = next((tag for tag in _languages(soup, meta) if LANGUAGE.fullmatch(tag)), "")
    published, moment = _first_date((*_named(articles, "datePublished"), *_given(meta, DATES), *_times(tree)))
    facts = Facts(
        title=_fact(_titles(soup, articles, meta, outlets, tree)),
        publisher=_fact(publishers),
        author=_author(articles, meta, outlets),
        published=published,
        genre=_genre(objects, articles, meta) or _genre_told(soup, meta, url),
        url=url,
        rights=next((stated.text for stated in _given(meta, RIGHTS)), ""),
        language=language,
    )
    return Statement(facts, _body(articles), moment)


def merged(sidecar: Facts, page: Facts) -> Facts:
    """Give the sidecar's facts, and the page's where the sidecar has none."""
    return replace(
        sidecar,
        **{name: getattr(page, name) for name in Facts.__struct_fields__ if not getattr(sidecar, name)},
    )


def _fact(stated: Iterable[Stated]) -> Fact | None:
    first = next(iter(stated), None)
    return Fact(first.text, first.basis, first.where) if first else None


def _first_date(stated: Iterable[Stated]) -> tuple[Fact | None, str]:
    """Give the first day that there can be, and the moment if it is given by the clock of Greenwich."""
    for found in stated:
        day = DAY.match(found.text)
        try:
            if day and iso_date(day.group()) > EARLIEST:
                moment = found.text if GREENWICH.fullmatch(found.text) else ""
                return Fact(day.group(), found.basis, found.where), moment
        except ValueError:
            continue
    return None, ""


def _titles(
    soup: BeautifulSoup,
    articles: list[Mapping[str, Any]],
    meta: Mapping[str, Sequence[str]],
    outlets: Collection[str],
    tree: HtmlElement | None,
) -> Iterator[Stated]:
    """Give the titles, the printed one first; the outlet's name is no title and no part of one."""
    headings = _texts(soup, "h1", MOST_HEADINGS)
    others = [*_named(articles, "headline"), *_given(meta, TITLES)]
    others += [Stated(window, "title", Basis.INFERRED) for window in _texts(soup, "title", 1) if window]
    if printed := _printed([h for h in headings if _folded(h) not in outlets], others):
        yield next((o for o in others if _same(o.text, printed)), Stated(printed, "h1"))
    printed_too = {*headings, *_printed_texts(others, tree)}
    for other in others:
        if title := _without_outlet(other.text, outlets, printed_too):
            yield replace(other, text=title)


def _printed(headings: Sequence[str], others: Sequence[Stated]) -> str:
    """Choose the heading that is the article's: the only one that can be, else the one most like its other titles."""
    said = {word for other in others for word in _folded(other.text).split()}
    best, likeness = "", 0.0
    for heading in headings:
        words = _folded(heading).split()
        alike = sum(word in said for word in words) / max(1, len(words))
        if alike > likeness and (len(words) >= FEWEST_WORDS or alike == 1):
            best, likeness = heading, alike
    if likeness >= ALIKE:
        return best
    return headings[0] if len(headings) == 1 and (best or not others) else ""


def _same(title: str, printed: str) -> bool:
    """Tell whether a title is the printed one but for a word: then it is taken, being without what a page adds."""
    words, others = set(_folded(title).split()), set(_folded(printed).split())
    alike = len(words & others) >= THE_SAME * len(words | others)
    return alike and len(words) <= len(others) and words != others


def _printed_texts(titles: Sequence[Stated], tree: HtmlElement | None) -> Iterator[str]:
    """Give the texts that the page prints, in whatever element, which a title says with an outlet's name behind it.

    That is a name as it is written: in capitals, and shorter. A text in a page's own header may be the outlet's too;
    and where the whole title is printed, none of it is a name.
    """
    wanted = {title.text[: at.start()]: title.text for title in titles for at in SEPARATORS.finditer(title.text)}
    if tree is None or not wanted:
        return
    printed: dict[str, HtmlElement] = {}
    for element in tree.iter():
        text = "" if element.tag in TEXTLESS else element.text or ""
        if len(text) <= LONGEST:
            printed.setdefault(" ".join(text.split()), element)
    for before, title in wanted.items():
        behind = NAME.findall(title[len(before) :])
        if title in printed or not all(word[0].isupper() or word in PARTICLES for word in behind):
            continue
        words = len(_folded(before).split())
        if before in printed and words > max(FEWEST_WORDS, len(behind)) and not _of_the_site(printed[before]):
            yield before


def _of_the_site(element: HtmlElement) -> bool:
    """Tell whether an element stands in a header or menu, outside an article."""
    for around in element.iterancestors():
        if around.tag in ("article", "main"):
            return False
        if around.tag in ("header", "nav", "footer"):
            return True
    return False


def _without_outlet(title: str, outlets: Collection[str], printed: Collection[str]) -> str:
    """Take the outlet's name off a title: `Ferry breaks down | The Daily Example`; all of it, if it is nothing else."""
    if _folded(title) in outlets:
        return ""
    for separator in SEPARATORS.finditer(title):
        before, after = title[: separator.start()], title[separator.end() :]
        if _folded(after) in outlets or before in printed:
            return before
    return title


def _folded(text: str) -> str:
    return " ".join(NAME.findall(text.casefold()))


def _author(
    articles: list[Mapping[str, Any]], meta: Mapping[str, Sequence[str]], outlets: Collection[str]
) -> Fact | None:
    """Name all authors that the page states in the first place where it states any: people, else a wire service."""
    for stated in (*_people(articles), *_given(meta, AUTHORS, all_of_them=True)):
        if names := people_in(stated.text, outlets):
            return Fact(", ".join(names), stated.basis, stated.where)
    return _fact(stated for stated in _named(articles, "author") if stated.text.casefold() in AGENCIES)


def _genre(
    objects: Sequence[Mapping[str, Any]], articles: list[Mapping[str, Any]], meta: Mapping[str, Sequence[str]]
) -> Fact | None:
    """Say what sort of text a page states to be: by its kind of article, else by the section that it stands in."""
    for article in articles:
        types = article.get("@type")
        for kind in types if isinstance(types, list) else [types]:
            if kind in GENRE_OF_TYPE:
                return Fact(GENRE_OF_TYPE[kind].value, where="JSON-LD @type")
    for stated in (*_named(articles, "articleSection"), *_given(meta, SECTIONS), *_breadcrumbs(objects)):
        for section in BETWEEN_SECTIONS.split(stated.text):
            genre = GENRE_WORDS.get(" ".join(section.casefold().split())) or GENRE_WORDS.get(_folded(section))
            if genre:
                return Fact(genre, where=stated.where)
    return None


def _genre_told(soup: BeautifulSoup, meta: Mapping[str, Sequence[str]], url: str) -> Fact | None:
    """Infer what sort of text a page is from the label that a title of its begins with, or a folder of its address."""
    others = [*_given(meta, TITLES), *(Stated(window, "title") for window in _texts(soup, "title", 1))]
    for other in others:
        if (SEPARATORS.search(other.text) or ":" in other.text) and (genre := labelled(other.text)):
            return Fact(genre, Basis.INFERRED, other.where)
    titles = {_folded(part) for other in others for part in (other.text, *SEPARATORS.split(other.text))}
    for heading in _texts(soup, "h1", MOST_HEADINGS):
        label, _, rest = heading.partition(" ")
        if label.casefold() in GENRE_WORDS and _folded(rest) in titles and len(rest.split()) >= FEWEST_WORDS:
            return Fact(GENRE_WORDS[label.casefold()], Basis.INFERRED, "h1")
    try:
        folders = urlsplit(url).path.casefold().split("/")[:-1]
    except ValueError:
        return None
    told = next((GENRE_WORDS.get(folder) for folder in folders if folder in GENRE_FOLDERS), None)
    return Fact(told, Basis.INFERRED, "its address") if told else None


def _breadcrumbs(objects: Sequence[Mapping[str, Any]]) -> Iterator[Stated]:
    """Give the names of the sections that JSON-LD says lead to the page."""
    for crumbs in _json_ld(objects, BREADCRUMBS):
        value = crumbs.get("itemListElement")
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                for name in _names_of(part.get("name") or part.get("item")):
                    yield Stated(name, "JSON-LD BreadcrumbList")


def _body(articles: list[Mapping[str, Any]]) -> str:
    """Give the longest text that an article has for machines, tags taken out."""
    texts = [text for article in articles if isinstance(text := article.get("articleBody"), str)]
    return unescape(MARKUP.sub("\n", unescape(max(texts, key=len, default=""))))


def _meta(soup: BeautifulSoup) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in soup.find_all("meta"):
        content = _trimmed(element.get("content"))
        names = (element.get(attribute) for attribute in ("property", "name", "itemprop"))
        for name in {str(name or "").strip().casefold() for name in names}:
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def _given(meta: Mapping[str, Sequence[str]], names: tuple[str, ...], *, all_of_them: bool = False) -> Iterator[Stated]:
    """Give what meta elements of these names say: the first of each name, or all of them in one."""
    for name in names:
        if name in meta:
            yield Stated(", ".join(meta[name]) if all_of_them else meta[name][0], f"meta {name}")


def _times(tree: HtmlElement | None) -> Iterator[Stated]:
    """Give the times that say that they are of publishing, but for those of other stories that the page lists."""
    for element in islice(tree.iter("time"), MOST_TIMES) if tree is not None else ():
        if element.get("datetime") and _of_publishing(element) and not _on_a_card(element):
            yield Stated(str(element.get("datetime")), "time")


def _of_publishing(element: HtmlElement) -> bool:
    return element.get("itemprop") == "datePublished" or element.get("pubdate") is not None


def _on_a_card(element: HtmlElement) -> bool:
    """Tell whether an element stands on the card of another story: beside its headline, a link, and little else."""
    for around in element.iterancestors():
        if around.tag == "a":
            return True
        if next(around.iter("h1"), None) is not None or len(str(around.text_content())) > LARGEST_CARD:
            return False
        if any(_headline_linked(str(link.text_content())) for link in around.iter("a")):
            return True
    return False


def _headline_linked(link: str) -> bool:
    """Tell whether a link's words are a headline's: not a person's name, who has a page too, and no control."""
    words = NAME.findall(link)
    return len(words) >= FEWEST_WORDS and not (len(words) <= LONGEST_NAME and all(w[0].isupper() for w in words))


def _urls(soup: BeautifulSoup, meta: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for link in soup.find_all("link", rel="canonical", limit=2):
        yield str(link.get("href") or "").strip()
    yield from meta.get("og:url", ())


def _languages(soup: BeautifulSoup, meta: Mapping[str, Sequence[str]]) -> Iterator[str]:
    root = soup.find("html")
    if root is not None:
        yield str(root.get("lang") or "").strip()
    yield from (locale.replace("_", "-") for locale in meta.get("og:locale", ()))


def _json_ld(objects: Sequence[Mapping[str, Any]], kinds: tuple[str, ...] = ARTICLES) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of JSON-LD that are articles, or of other kinds."""
    for value in objects:
        types = value.get("@type")
        types = types if isinstance(types, list) else [types]
        if any(isinstance(kind, str) and kind.endswith(kinds) for kind in types):
            yield value


def _with_names(article: Mapping[str, Any], objects: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Put in place of those that an article only points to what JSON-LD says of them elsewhere: `{"@id": "#ada"}`."""
    by_id = {value["@id"]: value for value in objects if isinstance(value.get("@id"), str) and value.get("name")}

    def named(value: Any) -> Any:
        if isinstance(value, list):
            return [named(part) for part in value[:MOST_OBJECTS]]
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return by_id.get(value["@id"], value)
        return value

    return {**article, **{name: named(article[name]) for name in ("author", "publisher") if name in article}}


def _objects(soup: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of JSON-LD, wherever in it they stand."""
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
                yield value
                waiting.extend(value.get(name) for name in ("@graph", "mainEntity") if name in value)


def _of_this_page(
    articles: list[Mapping[str, Any]], soup: BeautifulSoup, meta: Mapping[str, Sequence[str]]
) -> list[Mapping[str, Any]]:
    """Leave out the articles of a page that are other stories: whose headline and address are not the page's.

    Where none has the page's, or an article has neither, nothing tells, and it is kept.
    """
    addresses = {_bare(url) for url in _urls(soup, meta) if url}
    titles = [*_texts(soup, "h1", MOST_HEADINGS)]
    titles += [title for name in TITLES for title in meta.get(name, ())]
    words = [words for title in titles if (words := {*_folded(title).split()})]
    likeness = [_likeness(article, words, addresses) for article in articles]
    best = max((alike for alike in likeness if alike is not None), default=0.0)
    if best < ALIKE:
        return articles
    return [a for a, alike in zip(articles, likeness, strict=True) if alike is None or alike >= ALIKE]


def _likeness(
    article: Mapping[str, Any], titles: Sequence[Collection[str]], addresses: Collection[str]
) -> float | None:
    """Tell how much an article of JSON-LD is the page's, by address or words of its headline; None if it has neither."""
    places = [article.get(name) for name in ("url", "mainEntityOfPage", "@id")]
    urls = [place.get("@id") if isinstance(place, dict) else place for place in places]
    if any(isinstance(url, str) and _bare(url) in addresses for url in urls):
        return 1.0
    headlines = [{*_folded(headline).split()} for headline in _names_of(article.get("headline"))]
    shares = [len(own & {*other}) / len(own | {*other}) for own in headlines for other in titles if own]
    return max(shares, default=None if not headlines else 0.0)


def _bare(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/")


def _texts(soup: BeautifulSoup, name: str, most: int) -> list[str]:
    """Give the texts of the first elements of a name."""
    return [_trimmed(element.get_text(" ")) for element in soup.find_all(name, limit=most)]


def _named(articles: list[Mapping[str, Any]], name: str) -> Iterator[Stated]:
    """Give what articles have under a name: text, an object's `name`, or several of them."""
    for article in articles:
        words = _names_of(article.get(name))
        if words:
            yield Stated(", ".join(words), f"JSON-LD {name}")


def _people(articles: list[Mapping[str, Any]]) -> Iterator[Stated]:
    """Give the authors of articles, but for those that are said to be an organisation."""
    for article in articles:
        value = article.get("author")
        people = [
            part
            for part in (value if isinstance(value, list) else [value])
            if not (isinstance(part, dict) and str(part.get("@type", "")).endswith(ORGANISATIONS))
        ]
        words = _names_of(people)
        if words:
            yield Stated(", ".join(words), "JSON-LD author")


def _names_of(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    texts = [part.get("name") if isinstance(part, dict) else part for part in parts]
    return [word for text in texts if isinstance(text, str) and (word := _trimmed(text))]


def _trimmed(text: Any) -> str:
    words = " ".join(unescape(str(text or "")).split())
    return words if len(words) <= LONGEST else ""
