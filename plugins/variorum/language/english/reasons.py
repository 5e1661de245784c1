"""What readers are told: why a part of a report was left out of its article, by the rule that decided."""

from __future__ import annotations

REASONS = {
    # the article and what an editor decides
    "article": "part of the article",
    "restored": "put back: another report of the event has this sentence",
    "ruled": "an editor decided so",
    # headlines
    "title": "the headline above the text",
    "above-the-byline": "stands with the headline, above the byline",
    "page-title": "the headline, as the page itself gives it",
    # bylines
    "byline": "names who wrote the report",
    "contributors": "names who contributed, or where the report first appeared",
    "author-note": "a note on the author at the end",
    # datelines
    "dateline": "the place, and perhaps the agency, before the first words",
    "date-line": "a date alone on its line",
    # pictures
    "credit": "says whose picture it is",
    "caption-with-credit": "describes a picture: it ends with the picture’s credit",
    "caption-by-credit": "describes a picture: it stands above the picture’s credit",
    "repeated-caption": "describes a picture: it is printed twice, beside a picture’s credit or count",
    "figure-caption": "stands in the page’s place for a caption",
    # teasers and advertisements
    "advertisement": "marks an advertisement",
    "call-to-reader": "asks the reader to subscribe, follow, click or the like",
    "linked-story": "links to another story",
    "headline-in-capitals": "a headline in capitals between the paragraphs, of another story",
    "listed-story": "stands in a list of other stories",
    "repeated-line": "is printed more than once and is no sentence",
    "video-length": "the length of a video",
    "video-title": "the title of a video: its length stands below",
    # the page's furniture
    "interface-words": "a button, menu or form of the page",
    "wordless": "has no letter and no digit",
    "tags": "says what the page files the report under",
    "section-label": "the name of the page’s section, above the headline",
    "list-heading": "the heading of a list of other stories",
    "comment-form": "stands above the readers’ comments",
    "comments": "stands among the readers’ comments",
    "above-the-text": "stands on the page above the text, among its menus",
    "below-the-text": "stands on the page below the text, among its menus",
    "page-part": "stands in a menu, header, footer, sidebar or form of the page",
    "outside-the-article": "stands outside what was recognised as the page’s article",
    # notices
    "legal-text": "legal text or conditions of the site",
    "update-note": "the newsroom’s own note on an update or correction",
}
"""Words for readers, by rule."""
