"""A report's own page: its passages, where each is used, and what was left out."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from variorum.language.english.readers import KIND_HEADINGS, KIND_WORDS, REASONS
from variorum.language.printed import mended
from variorum.model import MARKUP, SUBHEADING, BlockKind, Fact, Passage, Source
from variorum.problem_lines import counted
from variorum.site.views import Views
from variorum.site.views.naming import count_words, known, known_date
from variorum.site.views.originals import at_words
from variorum.site.views.passages import ELISION
from variorum.site.views.values import Known, Newsroom, Report, Use

UsesOf = Mapping[tuple[str, str], Sequence[Use]]
"""Uses by source key and passage id."""


ELSEWHERE = (BlockKind.ARTICLE, BlockKind.CAPTION, BlockKind.CREDIT)
"""Kinds that have their own place on a report's page."""


class SentenceView(Struct, frozen=True):
    """A sentence on its report's page."""

    anchor: str
    text: str
    gap: str
    """What stands between it and the next."""
    statement: str
    """Id of its statement."""


class PassageView(Struct, frozen=True, kw_only=True):
    """A passage on its report's page."""

    id: str
    number: int
    headings: tuple[str, ...]
    """The report's own, that stand above it."""
    lead_in: str
    """What stands before its first sentence, such as a stray mark."""
    sentences: tuple[SentenceView, ...]
    citation: str
    """What an editor writes to cite it."""
    uses: tuple[Use, ...]
    newsroom: Newsroom | None
    """Where it goes back to, if its report goes back to several."""
    withheld: bool
    """Not all of its words may be printed; a sentence that may not has an elision for its text."""
    original: str
    """Address of the passage at its publisher's; empty if unknown."""


class LeftOut(Struct, frozen=True):
    """Text of a report that isn't shown as the article, of one kind and for one reason."""

    kind: str
    reason: str
    texts: tuple[str, ...]
    words: int


class Share(Struct, frozen=True):
    """How many words of a report are of one kind."""

    kind: str
    words: int


class ReportPage(Struct, frozen=True, kw_only=True):
    """A report's own page."""

    report: Report
    facts: tuple[tuple[str, Known | None], ...]
    """What is known of it, by name; None where nothing is known."""
    passages: tuple[PassageView, ...]
    captions: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    shares: tuple[Share, ...]
    words: int
    """Of the whole text as received."""
    repairs: tuple[str, ...]
    withdrawn: Known | None = None
    """The day on which it was withdrawn."""
    reason: str = ""
    """Why it was withdrawn."""
    superseded_by: Report | None = None
    """The version that replaces it."""


def report_page(views: Views, key: str, uses: UsesOf) -> ReportPage:
    """Give a report's own page."""
    source = views.lookup.sources[key]
    facts = source.facts
    whole = views.rights.all_of(key)
    return ReportPage(
        report=views.naming.reports[key],
        facts=(
            ("Newsroom", known(facts.publisher)),
            ("Carried by", known(facts.via)),
            ("Wire service", known(facts.agency)),
            ("Author", known(facts.author)),
            *([("Sort of text", known(facts.genre))] if facts.genre else []),
            *([("Published", known_date(facts.published))] if facts.published else []),
            *([("Knows of events up to", known_date(facts.as_of))] if facts.as_of else []),
        ),
        passages=tuple(
            _passage(views, source, passage, headings if whole else (), uses)
            for passage, headings in zip(source.passages, _headings(source), strict=True)
        ),
        captions=tuple(
            mended(source, block.start, block.end).strip()
            for block in source.blocks
            if whole and block.kind in (BlockKind.CAPTION, BlockKind.CREDIT)
        ),
        left_out=left_out(source, printed=whole),
        shares=shares(source),
        words=count_words(source.text),
        repairs=tuple(_repairs(views, source)),
        withdrawn=known_date(Fact(facts.withdrawn.date)) if facts.withdrawn else None,
        reason=facts.withdrawn.reason if facts.withdrawn else "",
        superseded_by=views.naming.reports.get(facts.superseded_by),
    )


def _repairs(views: Views, source: Source) -> Iterator[str]:
    """Say what was mended for reading: each garbled run, and how many characters that can't be seen."""
    signs = sum(repair.rule == MARKUP for repair in source.repairs)
    if signs:
        yield f"{counted(signs, 'sign')} of Markdown left out"
    unseen = sum(r.end - r.start for r in source.repairs if not r.replacement and r.rule != MARKUP)
    if unseen:
        yield f"{counted(unseen, 'character')} that can’t be seen left out"
    for repair in source.repairs:
        if repair.replacement and views.rights.span(source.key, repair.start, repair.end):
            yield f"“{source.text[repair.start : repair.end]}” reads “{repair.replacement}”"


def _headings(source: Source) -> Iterator[tuple[str, ...]]:
    """Give what headings stand above each passage and below the one before."""
    headings = deque(block for block in source.blocks if block.rule == SUBHEADING)
    for passage in source.passages:
        above = []
        while headings and headings[0].start < passage.start:
            heading = headings.popleft()
            above.append(mended(source, heading.start, heading.end).strip())
        yield tuple(above)


def _passage(views: Views, source: Source, passage: Passage, headings: tuple[str, ...], uses: UsesOf) -> PassageView:
    sentences = views.lookup.sentences_of(source.key, passage.id)
    whole = views.rights.all_of(source.key)
    shown = []
    for sentence, following in zip(sentences, [*sentences[1:], None], strict=True):
        gap_end = following.start if following else passage.end
        claim = views.lookup.claim_of.get(sentence.id)
        shown.append(
            SentenceView(
                sentence.id.partition(".")[2],
                mended(source, sentence.start, sentence.end) if views.rights.sentence(sentence.id) else ELISION,
                mended(source, sentence.end, gap_end) if whole else " ",
                claim.id if claim else "",
            )
        )
    first = sentences[0].start if sentences else passage.end
    several = len(views.naming.reports[source.key].newsrooms) > 1
    return PassageView(
        id=passage.id,
        number=views.naming.numbers[source.key, passage.id],
        headings=headings,
        lead_in=mended(source, passage.start, first) if whole else "",
        sentences=tuple(shown),
        citation=f"[@{source.key}#{passage.id}]",
        uses=tuple(uses.get((source.key, passage.id), ())),
        newsroom=views.naming.newsroom_of(source.key, passage.id) if several else None,
        withheld=not views.rights.span(source.key, passage.start, passage.end),
        original=at_words(source.facts.url, source.text, passage.start, passage.end),
    )


def left_out(source: Source, *, printed: bool = True) -> tuple[LeftOut, ...]:
    """Group what isn't the article's text by kind and rule, in the order of the text.

    Where it may not be printed, its words are counted alone.
    """
    grouped: defaultdict[tuple[BlockKind, str], list[str]] = defaultdict(list)
    last = max((passage.start for passage in source.passages), default=0)
    for block in source.blocks:
        in_place = block.rule == SUBHEADING and block.start < last
        if block.kind not in ELSEWHERE and not in_place:
            grouped[block.kind, block.rule].append(source.text[block.start : block.end].strip())
    return tuple(
        LeftOut(
            KIND_HEADINGS[kind],
            REASONS.get(rule, rule),
            tuple(texts) if printed else (),
            sum(map(count_words, texts)),
        )
        for (kind, rule), texts in grouped.items()
    )


def shares(source: Source) -> tuple[Share, ...]:
    """Count the words of each kind; the article's come first, then the largest."""
    words: Counter[BlockKind] = Counter()
    for block in source.blocks:
        words[block.kind] += count_words(source.text[block.start : block.end])
    ranked = sorted(words.items(), key=lambda kv: (kv[0] is not BlockKind.ARTICLE, -kv[1], kv[0]))
    return tuple(Share(KIND_WORDS[kind], number) for kind, number in ranked)
