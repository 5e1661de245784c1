"""Finding quoted words: what may differ is found, what may not isn't, and spans are the source's own."""

from __future__ import annotations

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from citing.small_library import GAZETTE, HARBOUR, WIRE, source
from variorum.citing.library import Library
from variorum.citing.matching import find_words, fold, read_words
from variorum.citing.nearness import nearest_passage
from variorum.model import Repair

PASSAGES = [line for text in (HARBOUR, GAZETTE, WIRE) for line in text.split("\n") if line]
ANY_TEXT = st.text(alphabet=st.sampled_from("ab1 '\"“”’—-\u00a0\u200b\t.,[]…T"), max_size=40)
# A word with the punctuation that touches it.
TOKEN = re.compile(r"\S+")


@given(ANY_TEXT)
def test_a_span_of_folded_text_leads_back_to_what_was_folded(text: str) -> None:
    folded = fold(text, 100)
    for at, character in enumerate(folded.text):
        start, end = folded.span(at, at + 1)
        assert 100 <= start < end <= 100 + len(text)
        original = text[start - 100 : end - 100]
        assert character == original or fold(f"a{original}b").text == f"a{character}b"


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@given(st.sampled_from(PASSAGES), st.data())
def test_any_run_of_words_is_found_where_it_stands(passage: str, data: st.DataObject) -> None:
    tokens = list(TOKEN.finditer(passage))
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    words = passage[tokens[first].start() : tokens[last].end()]
    assume(any(character.isalnum() for character in words))
    changed = words.translate(str.maketrans("“”‘’—", "\"\"''-")).replace(" ", data.draw(SPACES))
    spans = find_words(read_words(changed), fold(passage))
    assert len(spans) == 1
    start, end = spans[0]
    assert fold(passage[start:end]).text == fold(words).text.strip(" -")


SPACES = st.sampled_from([" ", "\n", " \u00a0", "\t", "\u200b "])


@given(st.sampled_from(PASSAGES), st.data())
def test_a_run_with_a_word_changed_added_or_dropped_is_not_found(passage: str, data: st.DataObject) -> None:
    words = TOKEN.findall(passage)
    at = data.draw(st.integers(1, len(words) - 2))
    how = data.draw(st.sampled_from(["changed", "added", "dropped", "half"]))
    assume(words[at].isalnum() and len(words[at]) > 1)
    replacement = {
        "changed": ["otherwise"],
        "added": [words[at], "not"],
        "dropped": [],
        "half": [words[at][:-1]],
    }[how]
    changed = " ".join([*words[:at], *replacement, *words[at + 1 :]])
    assert not find_words(read_words(changed), fold(passage))


@given(ANY_TEXT, ANY_TEXT)
def test_any_words_in_any_passage_give_spans_in_order_and_inside(words: str, passage: str) -> None:
    spans = find_words(read_words(words), fold(passage, 7))
    flat = [offset for span in spans for offset in span]
    assert flat == sorted(flat)
    assert all(7 <= offset <= 7 + len(passage) for offset in flat)


@given(ANY_TEXT)
def test_the_nearest_passage_to_any_words_can_be_told(words: str) -> None:
    library = Library.of([source("wire", WIRE)])
    near = nearest_passage(library, words)
    assert near is None or 0 <= near.share <= 1


def test_words_are_found_as_repaired_and_lead_to_what_was_received() -> None:
    text = "The crews donâ€™t want it, and they wonâ€™t yield."
    repairs = [Repair(found.start(), found.end(), "’", "encoding") for found in re.finditer("â€™", text)]
    library = Library.of([source("wire", text, repairs=repairs)])
    (cited,) = library.find("don't want it, and they won't yield")
    ((start, end),) = cited.spans
    assert text[start:end] == "donâ€™t want it, and they wonâ€™t yield"
    (cited,) = library.find("won't yield")
    assert text[cited.spans[0][0] : cited.spans[0][1]] == "wonâ€™t yield"


def test_words_of_a_repair_that_takes_out_are_found_without_them() -> None:
    text = "The pier was ADVERTISEMENT quiet at dawn."
    start = text.index("ADVERTISEMENT ")
    repair = Repair(start, start + len("ADVERTISEMENT "), "", "advertisement")
    library = Library.of([source("wire", text, repairs=[repair])])
    (cited,) = library.find("was quiet at")
    assert text[cited.spans[0][0] : cited.spans[0][1]] == "was ADVERTISEMENT quiet at"
    (cited,) = library.find("pier was")
    assert text[cited.spans[0][0] : cited.spans[0][1]] == "pier was"


def test_sentences_that_a_citation_touches_are_told() -> None:
    library = Library.of([source("harbour", HARBOUR)])
    (cited,) = library.find("left on Monday. About 4,500")
    touched = [library.sentences[name].text for name in cited.sentences]
    assert touched == ["No ferry left on Monday.", "About 4,500 people were stranded."]
