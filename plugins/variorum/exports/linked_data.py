"""What the edition is to machines that read JSON-LD: linked data in pages, and web annotations.

The story is a background article made from other articles, a commentary an opinion, a topic a collection.
Nothing is said of what is true, and of a report only what it states itself.

An annotation's bodies are the places of the site that cite; its target is the report's page with two
selectors, the words and their place. The place counts characters of the report's text as received; the
`sha256` of that text's file (of schema.org's vocabulary) is a property of the page, given once under
`@included`. Where the words may not be printed, the place alone is given.
Model: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from variorum.edition.lookup import Lookup
from variorum.edition.rights import Rights
from variorum.exports.edition_json import as_lines
from variorum.model import Basis, Fact, Source, TopicFile, TopicKind

Json = dict[str, Any]

KINDS = {
    TopicKind.PERSON: "Person",
    TopicKind.PLACE: "Place",
    TopicKind.TERM: "DefinedTerm",
    TopicKind.TOPIC: "Thing",
}
"""What a topic is about, in the vocabulary."""


class LinkedData(Struct, frozen=True):
    """Describes the pages of one site. Every address it is asked with is relative to the site's root."""

    lookup: Lookup
    site_name: str
    language: str
    names: Mapping[str, str]
    """What readers see of each report, by key."""
    address: Callable[..., str]
    """Gives a page's address by its name and slug: `address("SOURCE", "nbc")`."""

    def website(self, root: str, description: str) -> Json:
        """Describe the front page; `root` is the site's address, without a slash at its end."""
        return {
            **self._page(root, "WebSite", ""),
            "name": self.site_name,
            **_given(description=description),
            "mainEntity": {
                "@type": "BackgroundNewsArticle",
                "@id": f"{root}/{self.address('NARRATIVE')}",
            },
        }

    def story(self, root: str, title: str, summary: str, date: str) -> Json:
        """Describe the story; `date` is the day since which it stands as it does, empty if unknown."""
        edition = self.lookup.edition
        about = [topic.file for topic in edition.topics if topic.file.kind is TopicKind.TOPIC]
        others = [topic.file for topic in edition.topics if topic.file.kind is not TopicKind.TOPIC]
        days = sorted(day.when for day in edition.days)
        newsrooms = len(edition.collation.origins)
        backstory = (
            f"Made from {len(edition.sources)} reports by {newsrooms} newsrooms. Each sentence is printed "
            "in the words of one report and leads to the passages that it rests on."
        )
        covered = days[0] if days and days[0] == days[-1] else "/".join(days[:1] + days[-1:])
        return {
            **self._article(root, "BackgroundNewsArticle", self.address("NARRATIVE"), title),
            **_given(description=summary, temporalCoverage=covered, dateModified=date),
            "backstory": backstory,
            "isBasedOn": [self._report(root, source) for source in edition.sources],
            **_given(
                about=[self._subject(root, file) for file in about],
                mentions=[self._subject(root, file) for file in others],
            ),
        }

    def topic(self, root: str, file: TopicFile) -> Json:
        """Describe a topic's page."""
        return {
            **self._page(root, "CollectionPage", self.address("TOPIC", file.slug)),
            "name": file.title,
            **_given(description=file.summary),
            "about": {"@type": KINDS[file.kind], "name": file.title},
        }

    def commentary(
        self,
        root: str,
        address: str,
        title: str,
        *,
        date: str,
        author: str,
        summary: str,
        cited: Iterable[str],
    ) -> Json:
        """Describe a commentary; `cited` are the keys of the reports that it cites."""
        sources = [self.lookup.sources[key] for key in sorted(set(cited))]
        return {
            **self._article(root, "OpinionNewsArticle", address, title),
            **_given(description=summary, datePublished=date),
            **({"author": {"@type": "Person", "name": author}} if author else {}),
            **_given(citation=[self._report(root, source) for source in sources]),
        }

    def _page(self, root: str, kind: str, address: str) -> Json:
        return {
            "@context": "https://schema.org",
            "@type": kind,
            "@id": f"{root}/{address}",
            "url": f"{root}/{address}",
            "inLanguage": self.language,
        }

    def _article(self, root: str, kind: str, address: str, title: str) -> Json:
        return {
            **self._page(root, kind, address),
            "headline": title,
            "isPartOf": {"@type": "WebSite", "@id": f"{root}/", "name": self.site_name},
            "publisher": {"@type": "Organization", "name": self.site_name},
            "usageInfo": f"{root}/{self.address('RIGHTS')}",
        }

    def _subject(self, root: str, file: TopicFile) -> Json:
        page = f"{root}/{self.address('TOPIC', file.slug)}"
        return {"@type": KINDS[file.kind], "name": file.title, "mainEntityOfPage": page}

    def _report(self, root: str, source: Source) -> Json:
        facts = source.facts
        page = f"{root}/{self.address('SOURCE', source.key)}"
        publisher, author = _stated(facts.publisher), _stated(facts.author)
        return {
            "@type": "NewsArticle",
            "url": facts.url or page,
            "headline": facts.title.value if facts.title else self.names[source.key],
            "creditText": self.names[source.key],
            "usageInfo": f"{root}/{self.address('RIGHTS')}",
            **_given(datePublished=_stated(facts.published), copyrightNotice=facts.rights),
            **({"publisher": {"@type": "Organization", "name": publisher}} if publisher else {}),
            **({"author": {"@type": "Person", "name": author}} if author else {}),
            **_given(inLanguage=facts.language),
        }


def _stated(fact: Fact | None) -> str:
    """Give a fact that the report states; the vocabulary can't say that one is inferred."""
    return fact.value if fact and fact.basis is Basis.STATED else ""


def _given(**properties: object) -> Json:
    """Leave out the properties that have no value."""
    return {name: value for name, value in properties.items() if value}


CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SHA256 = "http://schema.org/sha256"


class Cited(Struct, frozen=True, order=True):
    """Words of a report that a place of the site cites."""

    source: str
    start: int
    end: int
    commentary: bool
    """An editor cites, not the story or a topic."""
    place: str
    """Address of what cites, relative to the site's root."""


def as_text(
    lookup: Lookup,
    rights: Rights,
    cited: Iterable[Cited],
    *,
    base: str,
    root: str,
    page_of: Callable[[str], str],
    label: str,
) -> str:
    """Write a collection of annotations as JSON-LD, one annotation a line.

    `base` is the collection's own address where it is known, else empty; `root` is the site's, as seen from
    there; `page_of` gives a report's page relative to the root.
    """
    places: dict[tuple[str, int, int, bool], list[str]] = {}
    for one in sorted(set(cited)):
        place = one.source, one.start, one.end, one.commentary
        places.setdefault(place, []).append(root + one.place)
    items = [_annotation(lookup, rights, place, bodies, root + page_of(place[0])) for place, bodies in places.items()]
    ours = {"@base": base, "sha256": SHA256} if base else {"sha256": SHA256}
    collection: Json = {
        "@context": [CONTEXT, ours],
        "id": base,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
        "@included": [{"id": root + page_of(source.key), "sha256": source.sha256} for source in lookup.edition.sources],
        "first": {"id": "#page", "type": "AnnotationPage", "items": items},
    }
    return as_lines(collection, opened=3)


def _annotation(
    lookup: Lookup,
    rights: Rights,
    place: tuple[str, int, int, bool],
    bodies: list[str],
    page: str,
) -> Json:
    key, start, end, commentary = place
    source = lookup.sources[key]
    selectors: list[Json] = [{"type": "TextPositionSelector", "start": start, "end": end}]
    if rights.span(key, start, end):
        selectors.insert(0, {"type": "TextQuoteSelector", "exact": source.text[start:end]})
    motive = "commenting" if commentary else "linking"
    return {
        "id": f"#{motive}-{key}-{start}-{end}",
        "type": "Annotation",
        "motivation": motive,
        "body": bodies[0] if len(bodies) == 1 else bodies,
        "target": {
            "type": "SpecificResource",
            "source": page,
            "selector": selectors,
        },
    }
