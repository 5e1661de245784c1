"""Where each passage is used: in the story, on topic pages, in commentary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from variorum.model import CitationUse
from variorum.site.addresses import Addresses
from variorum.site.views import Use, Views

Uses = Mapping[tuple[str, str], tuple[Use, ...]]


def passage_uses(
    views: Views,
    addresses: Addresses,
    citations: Iterable[CitationUse],
    published: Mapping[str, tuple[str, str]],
) -> Uses:
    """List the uses of each passage, by source key and passage id, each once.

    `published` has the title and URL of each editor's page by its path; a citation in a page that isn't
    published counts as no use.
    """
    found: defaultdict[tuple[str, str], dict[Use, None]] = defaultdict(dict)
    lookup = views.lookup
    narrative = addresses.url("NARRATIVE")
    for sentence in lookup.sentences.values():
        claim = lookup.claim_of.get(sentence.id)
        if claim:
            use = Use("story", views.text_of(claim), f"{narrative}#{claim.id}")
            found[sentence.source, sentence.passage][use] = None
    for topic in lookup.edition.topics:
        use = Use("topic", topic.file.title, addresses.url("TOPIC", topic.file.slug))
        for entry in topic.sentences:
            sentence = lookup.sentences[entry.id]
            found[sentence.source, sentence.passage][use] = None
    for citation in citations:
        key, _, passage = citation.target.partition("#")
        if passage and citation.path in published:
            title, url = published[citation.path]
            found[key, passage][Use("commentary", title, url)] = None
    return {place: tuple(uses) for place, uses in found.items()}
