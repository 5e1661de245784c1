"""The editor's desk, in a preview alone: what to look at, with a ruling to copy where one helps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from msgspec import Struct

from variorum.citing.library import Library
from variorum.citing.shortest import in_single_quotes, sentence_citation
from variorum.edition.history import Changes, Reread, changes_since, to_reread
from variorum.edition.rights import Run, runs
from variorum.editorial.acknowledging import acknowledge
from variorum.editorial.editions import read_editions
from variorum.language.english.readers import REASONS
from variorum.model import BlockKind, Claim, DifferenceKind, Remark, RemarkKind, SingleReason, Source
from variorum.problem_lines import MOST_SHOWN, Lines, counted, left_out, problem_lines
from variorum.problems import gravest_first, in_order
from variorum.site.content import Output
from variorum.site.views.statements import difference_view
from variorum.site.views.values import DifferenceView, Entry, Report
from variorum.site.workspace import Workspace

FIRST_WORDS = 8
"""Words by which a block is named in a ruling."""

SINGLE_WORDS = {
    SingleReason.LEFT_OUT: "the others left it out",
    SingleReason.EARLIER: "this report is older than the others",
    SingleReason.LATER: "this report is younger than the others",
    SingleReason.OWN_REPORTING: "it was said to this newsroom",
}
"""Why a statement stands in one report alone, in words."""


class ChangeView(Struct, frozen=True, kw_only=True):
    """What is new, changed or gone since the newest edition on file."""

    date: str
    reports: tuple[str, ...]
    """In words: `courier is new`."""
    new: tuple[Entry, ...]
    changed: tuple[tuple[Entry, str], ...]
    """A statement, and what happened to it."""
    gone: tuple[str, ...]
    """Ids that lead nowhere now."""
    differences: tuple[DifferenceView, ...]


class SentenceOf(Struct, frozen=True):
    """A sentence with its report."""

    report: Report
    text: str
    url: str


class DoubtView(Struct, frozen=True):
    """Two sentences near the threshold of being one statement."""

    a: SentenceOf
    b: SentenceOf
    merged: bool
    per_cent: int
    ruling: str


class RemovedView(Struct, frozen=True):
    """A text left out that another report has."""

    report: Report
    text: str
    reason: str
    others: tuple[Report, ...]
    ruling: str
    """What puts it back, as the sidecar's line."""


class RuledDifference(Struct, frozen=True):
    """A difference and what an editor may rule."""

    view: DifferenceView
    rank: int
    ruling: str


class RereadView(Struct, frozen=True):
    """A text whose citations changed under it."""

    title: str
    url: str
    """Empty where it isn't published."""
    citations: tuple[Reread, ...]


def write_page(output: Output, published: dict[str, tuple[str, str]]) -> None:
    """Write the desk if this is a preview."""
    workspace = output.workspace
    if not workspace.options.preview:
        return
    problems = in_order(acknowledge(workspace.content, workspace.problems))
    shown = gravest_first(problems, MOST_SHOWN)
    lines = Lines(workspace.content)
    differences = sorted(workspace.lookup.edition.collation.differences, key=lambda d: (d.copying, d.rank))
    library = Library.of(workspace.lookup.edition.sources)
    since, reread = _since(workspace, published)
    output.write(
        "DESK",
        "desk",
        head=None,
        problems=["\n".join(problem_lines(problem, lines)) for problem in shown],
        more=left_out(problems, shown) if len(shown) < len(problems) else "",
        checked=str(workspace.checked),
        since=since,
        alone=list(_alone(workspace)),
        doubts=list(_doubts(workspace, library)),
        doubtful=list(_doubtful(workspace, library)),
        removed=list(_removed(workspace)),
        differences=[
            RuledDifference(
                difference_view(workspace.views.passages, d),
                d.rank,
                "" if d.kind is DifferenceKind.EDITOR else _ruling(library, d.claims, pair),
            )
            for d in differences
            for pair in [[reading.sentence for reading in d.readings][:2]]
        ],
        reread=reread,
    )


def _since(workspace: Workspace, published: dict[str, tuple[str, str]]) -> tuple[ChangeView | None, list[RereadView]]:
    """Compare with the newest edition on file; None where there is none."""
    editions, _ = read_editions(workspace.content)
    if not editions:
        return None, []
    lookup, newest = workspace.lookup, editions[0]
    changes = changes_since(lookup, newest)
    hashes = {
        path: hashlib.sha256(workspace.content.read(path).data).hexdigest()
        for path in {use.path for use in workspace.citations}
    }
    found = to_reread(lookup, newest, changes, workspace.citations, hashes)
    return _changes(workspace, newest.date, changes), list(_texts(found, published))


def _changes(workspace: Workspace, date: str, changes: Changes) -> ChangeView:
    collation = workspace.lookup.edition.collation
    return ChangeView(
        date=date,
        reports=(
            *(f"{key} is new" for key in changes.new_sources),
            *(f"{key} was changed" for key in changes.changed_sources),
            *(f"{key} is gone" for key in changes.gone_sources),
            *(f"{key} was withdrawn or replaced" for key in changes.fallen_sources),
        ),
        new=tuple(_entry(workspace, workspace.lookup.claims[claim]) for claim in changes.new_claims),
        changed=tuple(
            (
                _entry(workspace, workspace.lookup.claims[claim.id]),
                f"{counted(len(claim.joined), 'sentence')} came, {len(claim.left)} went",
            )
            for claim in changes.changed_claims
        ),
        gone=changes.gone_claims,
        differences=tuple(
            difference_view(workspace.views.passages, d)
            for d in collation.differences
            if d.id in changes.new_differences
        ),
    )


def _entry(workspace: Workspace, claim: Claim) -> Entry:
    text = workspace.views.statements.text_of(claim)
    return Entry(text, f"{workspace.views.statements.narrative_url}#{claim.id}")


def _texts(found: Iterable[Reread], published: dict[str, tuple[str, str]]) -> Iterator[RereadView]:
    by_path: dict[str, list[Reread]] = {}
    for one in found:
        by_path.setdefault(one.use.path, []).append(one)
    for path, citations in by_path.items():
        yield RereadView(path, published.get(path, ("", ""))[1], tuple(citations))


def _alone(workspace: Workspace) -> Iterator[tuple[Report, list[tuple[Entry, str]]]]:
    """Go through the reports, each with the statements that only it makes and why."""
    lookup = workspace.lookup
    for key, report in workspace.views.naming.reports.items():
        own = [
            (_entry(workspace, lookup.claims[single.claim]), SINGLE_WORDS[single.reason])
            for single in lookup.edition.singles
            if single.source == key
        ]
        if own:
            yield report, own


def _doubts(workspace: Workspace, library: Library) -> Iterator[DoubtView]:
    for doubt in workspace.lookup.edition.collation.doubts:
        yield DoubtView(
            _sentence(workspace, doubt.a),
            _sentence(workspace, doubt.b),
            doubt.merged,
            round(100 * doubt.same),
            _pair(library, "different" if doubt.merged else "same", (doubt.a, doubt.b)),
        )


class DoubtfulView(Struct, frozen=True):
    """Something that isn't said of the reports, since it isn't sure."""

    why: str
    evidence: tuple[SentenceOf, ...]
    ruling: str
    """What to write into `rulings.yaml` if it is so; empty where no ruling says it."""


DOUBTFUL_WORDS = {
    RemarkKind.AGREE: "These newsrooms may agree",
    RemarkKind.ALONE: "This may stand in one report alone",
    RemarkKind.PARTLY: "Another report may tell a part of this",
    RemarkKind.COPY: "This may be a copy",
}
"""What a doubtful remark would say."""


def _doubtful(workspace: Workspace, library: Library) -> Iterator[tuple[str, list[DoubtfulView]]]:
    """Go through the kinds of what isn't said, each with all of it."""
    for kind, words in DOUBTFUL_WORDS.items():
        told = [remark for remark in workspace.lookup.edition.remarks if remark.kind is kind and not remark.sure]
        if told:
            yield words, [_doubtful_view(workspace, library, remark) for remark in told]


def _doubtful_view(workspace: Workspace, library: Library, remark: Remark) -> DoubtfulView:
    sentences = [evidence.sentence for evidence in remark.evidence]
    agrees = remark.kind is RemarkKind.AGREE
    return DoubtfulView(
        remark.why,
        tuple(_sentence(workspace, sentence) for sentence in sentences),
        _pair(library, "same", sentences[:2]) if agrees else "",
    )


def _sentence(workspace: Workspace, name: str) -> SentenceOf:
    sentence = workspace.lookup.sentences[name]
    report = workspace.views.naming.reports[sentence.source]
    return SentenceOf(report, sentence.text, f"{report.url}#{sentence.passage}")


def _removed(workspace: Workspace) -> Iterator[RemovedView]:
    """Go through what was left out and has eight words in a row with another report's article."""
    sources, reports = workspace.lookup.edition.sources, workspace.views.naming.reports
    articles = {source.key: _article_runs(source) for source in sources}
    for source in sources:
        for block in source.blocks:
            if block.kind is BlockKind.ARTICLE:
                continue
            text = source.text[block.start : block.end]
            own = set(runs(text))
            others = [key for key, held in articles.items() if key != source.key and own & held]
            if others:
                first = json.dumps(" ".join(text.split()[:FIRST_WORDS]), ensure_ascii=False)
                yield RemovedView(
                    reports[source.key],
                    text,
                    REASONS.get(block.rule, block.rule),
                    tuple(reports[key] for key in others),
                    f"blocks: {{{first}: article}}",
                )


def _article_runs(source: Source) -> set[Run]:
    article = (b for b in source.blocks if b.kind is BlockKind.ARTICLE)
    return {run for block in article for run in runs(source.text[block.start : block.end])}


def _ruling(library: Library, claims: tuple[str, ...], sentences: list[str]) -> str:
    """Offer to part what differs within one statement, or to join what differs across two."""
    if len(set(sentences)) < 2:
        return ""
    return _pair(library, "different" if len(claims) == 1 else "same", sentences)


def _pair(library: Library, name: str, sentences: Iterable[str]) -> str:
    """Write a ruling on two sentences; empty where one of them can't be cited alone."""
    cites = [sentence_citation(library, sentence) for sentence in sentences]
    if not all(cites):
        return ""
    a, b = map(in_single_quotes, cites)
    return f"{name}:\n  - [{a}, {b}]"
