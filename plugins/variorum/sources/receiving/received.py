"""One report as received: its bytes decoded, cleaned, cut into passages and sentences."""

from __future__ import annotations

import hashlib

from msgspec import Struct

from variorum.model import Block, Facts, Source
from variorum.problems import Problem, ProblemKind, error, warning
from variorum.sources.cleaning import clean
from variorum.sources.receiving.decoding import decode, stated_encoding
from variorum.sources.repairing import find_repairs
from variorum.sources.sentences import segment

PAGES = (".html", ".htm")
"""Endings of HTML; every other text is plain."""


class Received(Struct, frozen=True):
    """A report, or the problems why there is none."""

    source: Source | None
    problems: tuple[Problem, ...] = ()


class _Read(Struct, frozen=True):
    """A text, cleaned."""

    text: str
    blocks: tuple[Block, ...]
    facts: Facts
    problems: tuple[Problem, ...] = ()


def receive(data: bytes, path: str, key: str, facts: Facts) -> Received:
    """Make a source of a file's bytes and the facts of its sidecar; the path's ending says what it is.

    Offsets count characters of the decoded text, for HTML of the page's visible text.
    """
    page = path.casefold().endswith(PAGES)
    decoded = decode(data, path, facts.encoding, stated_encoding(data) if page else "")
    if not decoded.encoding:
        return Received(None, decoded.problems)
    read = (
        _read_page(decoded.text, path, facts)
        if page
        else _Read(decoded.text, clean(decoded.text, facts.blocks), facts)
    )
    problems = (*decoded.problems, *read.problems)
    if not read.text:
        return Received(None, problems)
    passages, sentences = segment(key, read.text, read.blocks)
    if not sentences:
        message = (
            "No article text was found in the file; rule on `blocks:` in its sidecar, or remove it"
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
        repairs=find_repairs(read.text),
    )
    return Received(source, problems)


def _read_page(text: str, path: str, facts: Facts) -> _Read:
    from variorum.sources.receiving.page_facts import merged, page_facts
    from variorum.sources.receiving.pages import clean_page, extract_article, page_text, too_large
    from variorum.sources.receiving.visible import parse_page, visible_lines

    page = parse_page(text, path)
    if page.problem:
        return _Read("", (), facts, (page.problem,))
    visible = visible_lines(page.tree) if page.tree is not None else ()
    if page.tree is None or not visible:
        message = "The page shows no text; save the page with its text, or the text as .txt"
        return _Read("", (), facts, (error(path, ProblemKind.SOURCE_EMPTY, message),))
    found = page_facts(text)
    problems: tuple[Problem, ...] = ()
    if too_large(page.tree):
        message = (
            "The page is too large to ask for its article, so its lines alone decided; "
            "look at what was kept, or save the article's text as .txt"
        )
        problems = (warning(path, ProblemKind.PAGE_LARGE, message),)
    article = "" if problems else extract_article(page.tree)
    title = found.title.value if found.title else ""
    blocks = clean_page(visible, article, title, facts.blocks)
    return _Read(page_text(visible), blocks, merged(facts, found), problems)
