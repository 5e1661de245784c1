"""Report pages, the list of reports, and where each of their passages is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pelican.generators import Generator

from variorum.citing.matching import find_words, fold, read_words
from variorum.edition.lookup import Lookup
from variorum.edition.remarks.side_by_side import Pair
from variorum.model import CitationUse
from variorum.site.addresses import Addresses
from variorum.site.content import Output, Source, neighbours
from variorum.site.pages.side_by_side import beside, pair_view
from variorum.site.views import Views
from variorum.site.views.report_pages import report_page
from variorum.site.views.values import Entry, Use
from variorum.site.workspace import Workspace

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
            text, tongue = views.statements.text_of(claim), views.statements.tongue_of(claim)
            use = Use("story", text, f"{narrative}#{claim.id}", tongue)
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


def cited_by(
    lookup: Lookup, citations: Iterable[CitationUse], published: Mapping[str, tuple[str, str]]
) -> Mapping[str, tuple[Entry, ...]]:
    """List the editors' pages that cite each statement and topic, by `claim:ID` and `topic:SLUG`, each once.

    Who quotes a sentence cites its statement too, and who cites a passage the statements of its sentences.
    """
    found: defaultdict[str, dict[Entry, None]] = defaultdict(dict)
    for use in citations:
        if use.path in published:
            for target in _targets(lookup, use):
                found[target][Entry(*published[use.path])] = None
    return {target: tuple(entries) for target, entries in found.items()}


def cited_spans(lookup: Lookup, use: CitationUse) -> tuple[tuple[int, int], ...]:
    """Find the words of a source that a citation quotes: their spans; all of the passage if it quotes none."""
    key, _, passage_id = use.target.partition("#")
    passage = lookup.passages[key, passage_id]
    whole = passage.start, passage.end
    text = lookup.sources[key].text[passage.start : passage.end]
    spans = find_words(read_words(use.quote), fold(text, passage.start)) if use.quote else ()
    return spans or (whole,)


def _targets(lookup: Lookup, use: CitationUse) -> Iterator[str]:
    kind, _, name = use.target.partition(":")
    if kind == "claim":
        yield f"claim:{lookup.claims[name].id}"
        return
    if "#" not in use.target:
        yield use.target
    for sentence in use.sentences:
        if claim := lookup.claim_of.get(sentence):
            yield f"claim:{claim.id}"


def contents(generator: Generator, workspace: Workspace) -> Iterator[Source]:
    """Give each source's page, for links to its file to lead to."""
    for source in workspace.lookup.edition.sources:
        report = workspace.views.naming.reports[source.key]
        yield Source(generator, source.path, report.name, source.key)


def write_pages(output: Output, uses: Uses, pairs: Iterable[Pair]) -> None:
    """Write a page a source, and their list."""
    workspace = output.workspace
    compared = [pair_view(workspace, pair) for pair in pairs]
    views = workspace.views
    reports = tuple(views.naming.reports.values())
    for report, (previous, following) in zip(reports, neighbours(reports), strict=True):
        output.write(
            "SOURCE",
            "report",
            report.key,
            beside=beside(compared, report.key),
            view=report_page(views, report.key, uses),
            trail=(Entry("Reports", workspace.addresses.url("SOURCES")),),
            previous=previous,
            following=following,
        )
    output.write("SOURCES", "reports", reports=reports)
