"""What readers are told: why a part of a report was left out of its article."""

from __future__ import annotations

REASONS = {
    "article": "part of the article",
    "dateline": "the place and agency before the first words",
    "ruled": "an editor decided so",
    "interface-words": "a button, menu or form of the page",
    "advertisement": "marks an advertisement",
    "byline": "names who wrote the report",
    "contributors": "names who contributed to the report, or where it first appeared",
    "date-line": "a date alone on its line",
    "credit": "says whose picture it is",
    "notice": "a notice of the site, not part of the story",
    "repeated-line": "a line that comes again and is no sentence",
    "video-duration": "the length of a video",
    "video-title": "the title of a video, its length below it",
    "above-credit": "stands above a picture credit, so it describes the picture",
    "section-head": "the heading of a list of other stories",
    "after-section-head": "stands under the heading of a list of other stories",
    "title": "the headline above the text",
}
"""Words for readers, by rule."""
