"""What pages say of the reports in the edition's own voice comes from remarks: no template says it of its own accord."""

from __future__ import annotations

import re
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "themes" / "variorum" / "templates"

SAYING = re.compile(
    r"\b(?:agree|disagree|contradict|differ|alone|only|cop(?:y|ies)|lack|missing|leaves? out|no other|as of|same in"
    r"|goes? back|adds? here|also (?:in|on))\w*",
    re.IGNORECASE,
)
"""Words in which something is said of reports."""

LONGEST = 60
"""Characters by which a piece of a template is known."""

# What isn't a template's own words: comments, statements, expressions, tags
NO_WORDS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", re.DOTALL)

SAID = {
    ("base.html", "Reports as of"): "the latest day of a `day` remark",
    ("front.html", "As of"): "the same",
    ("front.html", "Where they differ"): "heads differences",
    ("front.html", "No difference between newsrooms was found."): "there is none",
    ("front.html", "See all that differs"): "leads to them",
    ("front.html", "What they agree on"): "heads statements with a sure `agree` remark",
    ("citation.html", "A report adds here:"): "heads what the card holds of another report",
    ("citation.html", "Also on this"): "heads linked statements, and says no more of them",
    ("citation.html", "also in"): "stands after the words that the readings have, as `same` remarks say",
    ("citation.html", "The same in"): "stands over readings that have the words above it, as `same` remarks say",
    ("compare.html", "What differs"): "heads differences",
    ("compare.html", "What differs ·"): "the same, in the title",
    ("compare.html", "Where the reports contradict each other, say more, or say it"): "says what is on the page",
    ("compare.html", "Changes made in copying"): "heads differences within one origin",
    ("compare.html", "Copies of one newsroom’s text that no longer say quite the s"): "the same",
    ("compare.html", "passages, or a third of the shorter’s, passage by passage, w"): "says which pages there are",
    ("compare.html", "here alone."): "the number of sure `alone` remarks",
    ("readings.html", "What several newsrooms say, in the order of the story: a col"): "says what is on the page",
    ("readings.html", "more, in one newsroom’s words and their copies"): "counts statements of one origin",
    ("topic.html", "Where the reports differ on it"): "heads differences, of which each has its label",
    ("reports.html", ". Goes back to"): "`copy` remarks",
}
"""What templates say of reports, and what lets them."""

OF_OTHER_THINGS = {"data.html", "desk.html", "originals.html", "report.html", "rights.html", "timeline.html"}
"""Templates that speak of files, of rights, of dates, or to an editor alone."""


def test_templates_say_of_reports_only_what_remarks_let_them() -> None:
    found = set()
    for path in sorted(TEMPLATES.glob("*.html")):
        if path.name not in OF_OTHER_THINGS:
            pieces = NO_WORDS.sub("\x1f", path.read_text(encoding="utf-8")).split("\x1f")
            found |= {(path.name, " ".join(piece.split())[:LONGEST]) for piece in pieces if SAYING.search(piece)}
    assert found == set(SAID)
