"""One report as received: its bytes decoded, cleaned, cut into passages and sentences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from variorum.model import Basis, Block, BlockKind, Fact, Facts, Repair, Source
from variorum.problems import Place, Problem, ProblemKind, error, warning
from variorum.sources.cleaning import RULED, clean, clean_markdown
from variorum.sources.lines import RUNNING_WORDS, lines_of, read_lines
from variorum.sources.proposing import genre_of, propose, told_days
from variorum.sources.receiving.decoding import Decoded, Root, decode, root_of_archive, stated_encoding, told_by_start
from variorum.sources.repairing import Marked, find_repairs, read_markdown
from variorum.sources.rules.body import left_out as left_out_around
from variorum.sources.rules.bylines import people_in
from variorum.sources.segmenting import segment

if TYPE_CHECKING:
    from variorum.sources.receiving.pages import Report
    from variorum.sources.receiving.visible import VisibleLine

MARKDOWN = ".md"
"""Ending of a text with signs that aren't printed."""

ARCHIVES = (".mhtml", ".mht")
"""Endings of a page that a browser saved with all that belongs to it (RFC 2557)."""

PAGES = (".html", ".htm", *ARCHIVES)
"""Endings of HTML; every other text is plain."""


NO_TEXT = {
    ".html": "The file is the source of a page, not its text; give it the ending .html",
    ".mhtml": "The file is a page as a browser saved it, not its text; give it the ending .mhtml",
    ".eml": "The file is a mail as it was sent, not its text; open it, copy the article's text into a .txt file and take that",
    ".json": "The file is JSON, which programs read, not a text; take the article's text as .txt",
    ".xml": "The file is XML, not text; open it in a browser, copy the article's text into a .txt file and take that",
}
"""What is told of a text that begins as something else does."""

FEWEST_MISSING, MOST_MISSING = 25, 0.05
"""Words, and their share of the text that a page states of itself, whose lack is told."""

FEWEST_BESIDE = 30
"""Words of sentences, left out among the article's or directly around them, that are told."""

FEWEST_HIDDEN, MOST_HIDDEN = 150, 0.5
"""Hidden words, and their part of the article's, that are told."""


LAST_LATIN, FEWEST_LETTERS = "\u024f", 30
"""Letters of another script that make a line of prose: not every script parts words, or ends a sentence in a mark we know."""


class Received(Struct, frozen=True):
    """A report, or the problems why there is none."""

    source: Source | None
    problems: tuple[Problem, ...] = ()


class _Read(Struct, frozen=True, kw_only=True):
    """A text, cleaned."""

    text: str
    blocks: tuple[Block, ...]
    facts: Facts
    problems: tuple[Problem, ...] = ()
    markup: tuple[Repair, ...] = ()
    """Signs of Markdown."""
    scripted: bool = False
    """A script brings its text: it says so, or it has scripts and an empty element for them to fill."""
    moment: str = ""
    """When it was published by the clock of Greenwich, if that is all that a page's data says and a sidecar doesn't."""


FEWEST_OF_A_SENTENCE = 3
"""Words of the shortest sentence in a text: `It was shut.`"""

ONLY_A_SCRIPT = (
    "No article text was found in the page: only a script brings it; save the page again when it is shown, "
    "or its text as .txt"
)


def receive(data: bytes, path: str, key: str, facts: Facts) -> Received:
    """Make a source of a file's bytes and the facts of its sidecar; the path's ending says what it is.

    Offsets count characters of the decoded text, for HTML of the page's visible text.
    """
    page = path.casefold().endswith(PAGES)
    root = Root(data)
    told = told_by_start(data)
    if not page and told:
        return Received(None, (error(path, ProblemKind.SOURCE_BINARY, NO_TEXT[told]),))
    if page and (path.casefold().endswith(ARCHIVES) or told == ".mhtml"):
        root = root_of_archive(data, path)
    stated = root.charset or (stated_encoding(root.data) if page else "")
    decoded = (
        decode(root.data, path, facts.encoding, stated, page=page)
        if root.data or not root.problems
        else Decoded("", "")
    )
    decoded = replace(decoded, problems=(*root.problems, *decoded.problems))
    if not decoded.encoding:
        return Received(None, decoded.problems)
    if not page and _is_json(decoded.text):
        return Received(None, (error(path, ProblemKind.SOURCE_BINARY, NO_TEXT[".json"]),))
    if page:
        read = _read_page(decoded.text, path, facts, root.address)
    else:
        read = _read_text(decoded.text, path, facts, markdown=path.casefold().endswith(MARKDOWN))
    problems = (*decoded.problems, *read.problems)
    if not read.text:
        return Received(None, problems)
    repairs = find_repairs(read.text, read.markup)
    passages, sentences = segment(key, read.text, read.blocks, repairs)
    if not sentences or not _has_prose(read, shortest=RUNNING_WORDS if page else FEWEST_OF_A_SENTENCE):
        what, right = ("page", "save the article's text as .txt") if page else ("file", "remove it")
        message = (
            ONLY_A_SCRIPT
            if read.scripted
            else "No article text was found in the file; rule on `blocks:` in its sidecar, or remove it"
            if not sentences
            else f"No article text was found in the {what}: no line of it is a sentence; look whether it is the right {what}, "
            f"rule on `blocks:` in its sidecar, or {right}"
        )
        problems = (*problems, error(path, ProblemKind.SOURCE_EMPTY, message))
    source = Source(
        key=key,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        text=read.text,
        facts=read.facts,
        blocks=read.blocks,
        passages=passages,
        sentences=sentences,
        repairs=repairs,
    )
    source = _by_its_lines(source, read.moment) if page else source
    if source.facts.genre is None:
        source = replace(source, facts=replace(source.facts, genre=genre_of(source)))
    return Received(source, problems)


def _is_json(text: str) -> bool:
    """Tell whether a text is data for programs: all of it, since a report too may begin with a bracket."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        return isinstance(json.loads(text, strict=False), dict | list)
    except (ValueError, RecursionError):
        return False


def _has_prose(read: _Read, shortest: int) -> bool:
    """Tell whether a line of the article is made of sentences, in whatever script, or an editor ruled one to be.

    One that ends as a sentence does is one from `shortest` words on: on a page buttons and lists end so too.
    """
    kept = [block for block in read.blocks if block.kind is BlockKind.ARTICLE]
    if any(block.rule == RULED for block in kept):
        return True
    for line in read_lines(lines_of("\n".join(read.text[block.start : block.end] for block in kept))):
        if line.prose or line.words >= RUNNING_WORDS or (line.ended and line.words >= shortest):
            return True
        if sum(letter > LAST_LATIN for letter in line.text if letter.isalpha()) >= FEWEST_LETTERS:
            return True
    return False


def _read_page(text: str, path: str, facts: Facts, address: str) -> _Read:
    """Read a page, which states its address or was saved with it."""
    from variorum.sources.receiving.page_facts import merged, read_statement
    from variorum.sources.receiving.pages import (
        clean_page,
        extract_article,
        left_out,
        missing,
        page_text,
        reports_of,
        too_large,
    )
    from variorum.sources.receiving.parsing import parse_page, swallowed_text, waits_for_script
    from variorum.sources.receiving.visible import visible_lines

    page = parse_page(text, path)
    if page.problem:
        return _Read(text="", blocks=(), facts=facts, problems=(page.problem,))
    large = page.tree is not None and too_large(page.tree)
    waiting = page.tree is not None and waits_for_script(page.tree)
    several = reports_of(page.tree) if page.tree is not None else ()
    stated = read_statement(text, page.tree)
    visible = visible_lines(page.tree) if page.tree is not None else ()
    if page.tree is None or not visible:
        message = (
            ONLY_A_SCRIPT if waiting else "The page shows no text; save the page with its text, or the text as .txt"
        )
        problem = error(path, ProblemKind.SOURCE_EMPTY, message)
        return _Read(text="", blocks=(), facts=facts, problems=(problem,))
    problems: list[Problem] = []
    if large:
        message = (
            "The page is too large to ask for its article, so its lines alone decided; "
            "look at what was kept, or save the article's text as .txt"
        )
        problems.append(warning(path, ProblemKind.PAGE_LARGE, message))
    for part in swallowed_text(text):
        message = (
            f"{part.words:,} words of the page can't be seen since “{part.what}” before them isn't closed, from "
            f"“{part.first}” on; close it, or save the article's text as .txt"
        )
        problems.append(warning(path, ProblemKind.PAGE_PARTLY, message, Place(part.line)))
    article = "" if large else extract_article(page.tree)
    title = stated.facts.title.value if stated.facts.title else ""
    blocks = clean_page(visible, article, stated.body, title, facts.blocks)
    whole = page_text(visible)
    problems += _several(path, several, whole, blocks)
    hiding = tuple(_hidden(path, visible, whole, blocks))
    problems += hiding
    beside, first = left_out(visible, blocks, hidden=not hiding)
    if beside >= FEWEST_BESIDE:
        problems.append(
            _beside(path, beside, first, "rule on `blocks:` in the sidecar or save the article's text as .txt")
        )
    lacking, first = missing(stated.body, whole, blocks)
    words = len(stated.body.split())
    if lacking >= max(FEWEST_MISSING, MOST_MISSING * words):
        message = (
            f"The page states a text of {words:,} words for machines (articleBody), of which {lacking:,} words "
            f"stand nowhere in the article here, from “{first}” on; look whether the page was saved whole, or save "
            "the article's text as .txt"
        )
        problems.append(warning(path, ProblemKind.PAGE_PARTLY, message))
    scripted = waiting or any(block.rule == "without-scripts" for block in blocks)
    found = stated.facts if stated.facts.url or not address else replace(stated.facts, url=address)
    moment = "" if facts.published else stated.moment
    return _Read(
        text=whole,
        blocks=blocks,
        facts=merged(facts, found),
        problems=tuple(problems),
        scripted=scripted,
        moment=moment,
    )


def _read_text(text: str, path: str, facts: Facts, *, markdown: bool) -> _Read:
    marked = read_markdown(text) if markdown else Marked((), ())
    blocks = clean_markdown(text, marked, facts.blocks) if markdown else clean(text, facts.blocks)
    beside, first = left_out_around(text, blocks)
    problems: tuple[Problem, ...] = ()
    if beside >= FEWEST_BESIDE:
        remedy = (
            "if they are the article's, rule on `blocks:` in the sidecar or take what stands between out of the file"
        )
        problems = (_beside(path, beside, first, remedy),)
    return _Read(text=text, blocks=blocks, facts=facts, problems=problems, markup=marked.repairs)


def _beside(path: str, words: int, first: str, remedy: str) -> Problem:
    message = (
        f"{words:,} words of sentences beside or among the article's were left out, from “{first}” on; look at "
        f"them on the report's page, and {remedy}"
    )
    return warning(path, ProblemKind.PAGE_PARTLY, message)


def _by_its_lines(source: Source, moment: str) -> Source:
    """Add to a page's facts what its byline and its line of a date say, where it states nothing else.

    Where its data has a moment by the clock of Greenwich, the day is that which it prints, if it was that day somewhere.
    """
    facts = source.facts
    if facts.published and moment and (printed := _printed_day(source, moment)):
        facts = replace(facts, published=printed)
    outlets = [facts.publisher.value] if facts.publisher else []
    for proposal in propose(source):
        if proposal.name == "author" and facts.author is None:
            if names := people_in(proposal.value, outlets):
                facts = replace(facts, author=Fact(", ".join(names), where=proposal.where))
        elif proposal.name == "published" and facts.published is None:
            facts = replace(facts, published=Fact(proposal.value, Basis.INFERRED, proposal.where))
    return replace(source, facts=facts)


def _printed_day(source: Source, moment: str) -> Fact | None:
    """Give the day that a page prints below its headline, if the moment fell on it where it is later or earlier than in Greenwich.

    None where it prints Greenwich's own day too, or none.
    """
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:  # an hour that no clock has
        return None
    days = [told for told in told_days(source) if told.between]
    if not days or any(told.day == then.date().isoformat() for told in days):
        return None
    first, last = ((then + timedelta(hours=hours)).date().isoformat() for hours in ZONES)
    told = days[0]
    return Fact(told.day, where=told.where) if first <= told.day <= last else None


ZONES = (-12, 14)
"""Hours by which clocks are behind the one of Greenwich, and ahead of it, at most."""


def _several(path: str, reports: Sequence[Report], text: str, blocks: Sequence[Block]) -> Iterator[Problem]:
    """Tell of a page of several reports, and whether one of them is taken or all as one."""
    from variorum.sources.receiving.pages import FEWEST_OF_AN_ARTICLE

    kept = {
        line
        for block in blocks
        if block.kind is BlockKind.ARTICLE
        for line in text[block.start : block.end].split("\n")
    }
    taken = sum(report.longest in kept for report in reports)
    long = sum(report.words >= FEWEST_OF_AN_ARTICLE for report in reports)
    if taken > 1:
        message = (
            f"The page holds {len(reports)} articles, of which {taken} were taken as one; save each article's text as "
            ".txt, or keep the one that is meant by ruling on `blocks:` in the sidecar"
        )
        yield warning(path, ProblemKind.PAGE_SEVERAL, message)
    elif long > 1:
        message = (
            f"The page holds {long} articles, of which one is taken; look whether it is the right one, "
            "or save each article's text as .txt"
        )
        yield warning(path, ProblemKind.PAGE_SEVERAL, message)


def _hidden(path: str, visible: Sequence[VisibleLine], text: str, blocks: Sequence[Block]) -> Iterator[Problem]:
    """Tell what was taken though it is hidden, and much that was left out since it is."""
    from variorum.sources.receiving.visible import HIDDEN

    taken = sum(len(line.text.split()) for line in visible if line.revealed)
    if taken:
        message = (
            f"{taken:,} words of the page are hidden until a script runs, and since they outweigh what it shows "
            "they were taken; look at what was kept"
        )
        yield warning(path, ProblemKind.PAGE_HIDDEN, message)
    left = sum(len(line.text.split()) for line in visible if line.unseen in HIDDEN)
    kept = sum(len(text[block.start : block.end].split()) for block in blocks if block.kind is BlockKind.ARTICLE)
    if left >= max(FEWEST_HIDDEN, MOST_HIDDEN * kept):
        message = (
            f"{left:,} words of the page are hidden and were left out, where the article has {kept:,}; look at them on "
            "the report's page, and rule on `blocks:` in the sidecar or save the article's text as .txt"
        )
        yield warning(path, ProblemKind.PAGE_HIDDEN, message)
