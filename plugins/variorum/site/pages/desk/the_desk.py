"""The editor's desk, in a preview alone: what to decide, with answers that its server takes, and what to look at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct, json
from msgspec.structs import replace

from variorum.citing.library import Library
from variorum.deciding.decisions import Ruled
from variorum.deciding.proposals import Proposal, Room, proposals
from variorum.edition.history import Changes, Reread, changes_since, to_reread
from variorum.edition.rights import Run, runs
from variorum.editorial.acknowledging import acknowledge
from variorum.editorial.editions import read_editions
from variorum.identity import folded_words, tokens
from variorum.language.english.readers import REASONS
from variorum.model import BlockKind, Claim, RemarkKind, SingleReason, Source
from variorum.problem_lines import MOST_SHOWN, Lines, counted, left_out, problem_lines
from variorum.problems import gravest_first, in_order
from variorum.site.content import Output
from variorum.site.pages.desk.desk_reports import FIRST_WORDS, reports_on_the_desk
from variorum.site.pages.desk.desk_story import story_on_the_desk
from variorum.site.views.statements import difference_view
from variorum.site.views.values import DifferenceView, Entry, Piece, Report
from variorum.site.workspace import Workspace

SHORT = 3
"""Letters of a word that isn't marked alone."""

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
    pieces: tuple[Piece, ...] = ()
    """The text with what is meant marked; empty where nothing is."""


class AnswerView(Struct, frozen=True):
    """A button of a card."""

    key: str
    """The letter that presses it."""
    words: str
    decision: str
    """As JSON."""
    field: str = ""
    """Name of the field whose words the decision takes."""


class AskView(Struct, frozen=True, kw_only=True):
    """A card: something to decide."""

    id: str
    title: str
    sentences: tuple[SentenceOf, ...]
    """With what they share marked."""
    difference: DifferenceView | None
    answers: tuple[AnswerView, ...]


class RemovedView(Struct, frozen=True):
    """A text left out that another report has."""

    report: Report
    text: str
    reason: str
    others: tuple[Report, ...]
    decision: str
    """What puts it back, as JSON."""


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
    library = Library.of(workspace.lookup.edition.sources)
    proposed = proposals(workspace.lookup.edition, workspace.rulings, library)
    asked = list(_asked(workspace, proposed))
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
        rooms=[(words, [ask for room_of, ask in asked if room_of is room]) for room, words in ROOM_WORDS.items()],
        looked_at=sum(proposal.looked_at for proposal in proposed),
        doubtful=list(_doubtful(workspace)),
        removed=list(_removed(workspace)),
        reports=reports_on_the_desk(workspace),
        story=story_on_the_desk(workspace, library),
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


ROOM_WORDS = {Room.SAME: "One statement, or two?", Room.DIFFERENCE: "Do they differ?"}
"""The rooms of the desk, in the order in which they stand."""

SAME_WORDS = {"y": "One statement", "n": "Two statements"}
DIFFERENCE_WORDS = {
    "o": "Leave it so",
    "n": "No difference",
    "e": "The second is later",
    "l": "The first is later",
    "h": "Head it with this question",
}
"""What the answers say."""


def _asked(workspace: Workspace, proposed: Iterable[Proposal]) -> Iterator[tuple[Room, AskView]]:
    """Give the cards of what an editor hasn't looked at yet, each with its room."""
    differences = {one.id: one for one in workspace.lookup.edition.collation.differences}
    for proposal in proposed:
        if proposal.looked_at:
            continue
        of_pair = proposal.room is Room.SAME
        words = SAME_WORDS if of_pair else DIFFERENCE_WORDS
        title = f"{'Merged' if proposal.merged else 'Not merged'}, {round(100 * proposal.likely)} % alike"
        difference = None if of_pair else difference_view(workspace.views.passages, differences[proposal.difference])
        yield (
            proposal.room,
            AskView(
                id=proposal.id,
                title=title if difference is None else f"{difference.question} {difference.label}",
                sentences=_beside(workspace, proposal.sentences) if of_pair else (),
                difference=difference,
                answers=tuple(
                    AnswerView(
                        answer.key,
                        words[answer.key],
                        json.encode(answer.decision).decode(),
                        "heading" if answer.key == "h" else "",
                    )
                    for answer in proposal.answers
                ),
            ),
        )


def _beside(workspace: Workspace, pair: Sequence[str]) -> tuple[SentenceOf, ...]:
    """Give two sentences, the words marked that both have."""
    texts = [workspace.lookup.sentences[one].text for one in pair]
    shared = set(folded_words(texts[0])) & set(folded_words(texts[1]))
    return tuple(
        replace(_sentence(workspace, one), pieces=tuple(_pieces(text, shared)))
        for one, text in zip(pair, texts, strict=True)
    )


def _pieces(text: str, shared: set[str]) -> Iterator[Piece]:
    """Part a text into what is marked and what isn't; marked words on end are one piece, short ones alone aren't worth it."""
    words = [(start, end, set(folded_words(text[start:end])) <= shared) for start, end in tokens(text)]
    at = 0
    for marked, group in groupby(words, key=lambda word: word[2]):
        run = list(group)
        start, end = run[0][0], run[-1][1]
        if marked and (len(run) > 1 or end - start > SHORT):
            yield from (Piece(text[at:start]),) if at < start else ()
            yield Piece(text[start:end], marked=True)
            at = end
    yield from (Piece(text[at:]),) if at < len(text) else ()


class DoubtfulView(Struct, frozen=True):
    """Something that isn't said of the reports, since it isn't sure."""

    why: str
    evidence: tuple[SentenceOf, ...]


DOUBTFUL_WORDS = {
    RemarkKind.ALONE: "This may stand in one report alone",
    RemarkKind.PARTLY: "Another report may tell a part of this",
    RemarkKind.COPY: "This may be a copy",
}
"""What a doubtful remark would say."""


def _doubtful(workspace: Workspace) -> Iterator[tuple[str, list[DoubtfulView]]]:
    """Go through the kinds of what isn't said and no answer above says, each with all of it."""
    for kind, words in DOUBTFUL_WORDS.items():
        told = [remark for remark in workspace.lookup.edition.remarks if remark.kind is kind and not remark.sure]
        if told:
            yield (
                words,
                [
                    DoubtfulView(remark.why, tuple(_sentence(workspace, one.sentence) for one in remark.evidence))
                    for remark in told
                ],
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
                first = " ".join(text.split()[:FIRST_WORDS])
                yield RemovedView(
                    reports[source.key],
                    text,
                    REASONS.get(block.rule, block.rule),
                    tuple(reports[key] for key in others),
                    json.encode(Ruled(source=source.key, words=first, kind=BlockKind.ARTICLE)).decode(),
                )


def _article_runs(source: Source) -> set[Run]:
    article = (b for b in source.blocks if b.kind is BlockKind.ARTICLE)
    return {run for block in article for run in runs(source.text[block.start : block.end])}
