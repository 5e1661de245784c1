"""The reader of quotation marks: cases, what must hold for any text, and what the marks chosen may not change."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from language.one_sentence import read
from variorum.collation.collating import collate
from variorum.edition.building import build
from variorum.edition.reports import gather
from variorum.edition.story.leads import assess
from variorum.editorial.files import Content
from variorum.language.analysing import analyse
from variorum.language.marks import MARKS, pair
from variorum.options import Options
from variorum.sources.segmenting import sentence_spans

TEXTS = st.text(alphabet="ab AS ,.:-'\"“”‘’„«»′\n\u200b6é", max_size=60)
"""Texts that are hardly more than marks."""

REPORTS = {
    "alpha": """The north bridge of Aske fell into the river Tal on Monday morning, the town said.

“The river took the bridge in a minute,” said Petra Lind, who runs the ferry. “The crews' boats weren't there.”

Mayor Otto Berg said he had never seen the leaders' council so silent. “We have bread for three days. We have no milk at all. We don't know who'll bring it,” he said.

“I told the governor in March that the bridge was old.

“Nobody asked for a second look,” Berg said.""",
    "beta": """The north bridge of Aske fell into the river on Monday, and the town is cut off.

Petra Lind, who runs the ferry, said: “The river took the bridge in a minute.”

“We have bread for three days,” said Mayor Otto Berg, “but no milk at all.” He called the boats' delay “a disgrace to the town” and left.""",
    "gamma": """A bridge in Aske fell into the river Tal on Monday morning.

The mayor, Otto Berg, said the town had bread for three days and no milk.

“Was it old?” asked Ines Falk, the governor. “I was told in March that the bridge was old.”""",
}
"""One event; what is in quotation marks holds apostrophes, possessives and several sentences."""


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("marks.txt")))
def test_marks(case: Case, agrees: Agrees) -> None:
    marks = pair(case.given)
    lines = [case.given[start : end + 1] for start, end in marks.spans]
    lines += [f"opens: {' '.join(map(str, marks.unclosed))}"] if marks.unclosed else []
    lines += [f"closes: {' '.join(map(str, marks.unopened))}"] if marks.unopened else []
    agrees(case, "\n".join(lines))


@given(TEXTS)
def test_spans_begin_and_end_with_marks_and_follow_each_other(text: str) -> None:
    marks = pair(text)
    places = [at for span in marks.spans for at in span]
    assert all(one < other for one, other in pairwise(places))
    assert all(text[at] in MARKS for at in (*places, *marks.unclosed, *marks.unopened))
    assert {*marks.unclosed, *marks.unopened}.isdisjoint(places)
    assert marks.opened is None or marks.opened in marks.unclosed


@given(TEXTS)
def test_what_is_quoted_lies_in_the_sentence_and_not_outside(text: str) -> None:
    found = read(text)
    assert all(0 <= start <= end <= len(found.text) for start, end in found.quoted)
    assert len(found.outside) <= len(found.text) + len(found.quoted)


@given(TEXTS)
def test_no_sentence_ends_in_a_quotation_that_it_leads_up_to(text: str) -> None:
    spans = sentence_spans(text)
    held = pair(text, 1_200).spans
    for start, end in spans:
        for opening, closing in held:
            led = any(character.isalnum() for character in text[start:opening])
            assert not (led and start < opening and opening < end <= closing)


@pytest.mark.parametrize(("opening", "closing"), [("'", "'"), ('"', '"'), ("‘", "’"), ("“", '"')])
def test_an_event_is_read_alike_whatever_its_marks(tmp_path: Path, opening: str, closing: str) -> None:
    curly = _read(tmp_path / "curly", "“", "”")
    other = _read(tmp_path / "other", opening, closing)
    assert [key for key in curly if curly[key] != other[key]] == []
    assert len(curly["quotations"]) == 6


def _read(folder: Path, opening: str, closing: str) -> dict[str, list[object]]:
    """Write the reports with other marks, and give what is read of them, ids and marks left out."""
    (folder / "sources").mkdir(parents=True)
    for key, text in REPORTS.items():
        written = text.replace("“", opening).replace("”", closing)
        (folder / "sources" / f"{key}.txt").write_text(written, encoding="utf-8")
    edition = build(Content.at(folder), Options()).edition
    names = {
        sentence.id: f"{source.key} {place}"
        for source in edition.sources
        for place, sentence in enumerate(source.sentences)
    }

    def plain(text: str) -> str:
        return "".join(c for c in text if c not in MARKS)

    corpus = analyse(edition.sources)
    flaws = assess(gather(corpus, collate(edition.sources))).flaws
    return {
        "sentences": [
            (names[sentence.id], plain(sentence.text)) for source in edition.sources for sentence in source.sentences
        ],
        "claims": sorted(
            [names[claim.lead], *sorted(names[sentence] for sentence in claim.sentences)]
            for claim in edition.collation.claims
        ),
        "quotations": sorted(
            (
                quotation.speaker,
                [(names[r.sentence], r.form, plain(r.text)) for r in quotation.readings],
            )
            for quotation in edition.collation.quotations
        ),
        "flaws": [(names[sentence], found) for sentence, found in flaws.items()],
        "asides": sorted(aside.reason for aside in edition.asides),
    }
