"""What readers call the kinds of text that a report is received with."""

from __future__ import annotations

from variorum.model import BlockKind

KIND_WORDS = {
    BlockKind.ARTICLE: "of the article",
    BlockKind.TITLE: "of headlines",
    BlockKind.BYLINE: "of bylines",
    BlockKind.DATELINE: "of datelines",
    BlockKind.CAPTION: "of captions",
    BlockKind.CREDIT: "of picture credits",
    BlockKind.PROMO: "of teasers and advertisements",
    BlockKind.CHROME: "of the page’s furniture",
    BlockKind.NOTICE: "of notices",
}
"""Completing *so many words …*."""

KIND_HEADINGS = {
    BlockKind.ARTICLE: "Article",
    BlockKind.TITLE: "Headlines",
    BlockKind.BYLINE: "Bylines",
    BlockKind.DATELINE: "Datelines",
    BlockKind.CAPTION: "Captions",
    BlockKind.CREDIT: "Picture credits",
    BlockKind.PROMO: "Teasers and advertisements",
    BlockKind.CHROME: "The page’s furniture",
    BlockKind.NOTICE: "Notices",
}
"""Heading the texts of one kind."""
