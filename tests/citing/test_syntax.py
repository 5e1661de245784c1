"""A citation by itself, as rulings, the outline of the story and the commands have it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.citing.syntax import (
    LONGEST_QUOTATION,
    MOST_CITATIONS,
    Citation,
    CitationSyntaxError,
    Target,
    parse_citation,
)


def test_one_citation_with_words() -> None:
    assert parse_citation(' [@nbc "a “b” c"] ') == (
        Citation(target=Target.SOURCE, name="nbc", words="a “b” c", start=2, end=16),
    )


def test_several_citations() -> None:
    cited = parse_citation("[@a-1#p-4f2a91; @claim:c-8a1f02; @topic:x]")
    assert [str(citation) for citation in cited] == ["a-1#p-4f2a91", "claim:c-8a1f02", "topic:x"]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("", 0),
        ("nbc", 0),
        ("[nbc]", 0),
        ("[@nbc", 5),
        ("[@nbc] and more", 6),
        ("[@nbc][@ap]", 6),
        ("[@nbc 'a']", 6),
        ('[@nbc "a]', 6),
        ('[@nbc "a" b]', 6),
        ("[" + "@a;" * 60 + "@a]", 3 * MOST_CITATIONS),
        (f'[@nbc "{"a" * (LONGEST_QUOTATION + 1)}"]', 6),
    ],
)
def test_what_is_no_citation_is_refused_at_its_place(text: str, offset: int) -> None:
    with pytest.raises(CitationSyntaxError) as failure:
        parse_citation(text)
    assert failure.value.offset == offset


@given(st.text(alphabet=st.sampled_from('[]@;:#"“” \nab-…\\&\0'), max_size=60))
def test_any_text_is_a_citation_or_refused_at_a_place_in_it(text: str) -> None:
    for whole in (text, f"[@{text}", f'[@a "{text}"]'):
        try:
            cited = parse_citation(whole)
        except CitationSyntaxError as failure:
            places = [failure.offset]
        else:
            places = [citation.start for citation in cited]
            assert all(whole[place] == "@" for place in places)
        assert all(0 <= place <= len(whole) for place in places)


@given(st.text(alphabet=st.sampled_from("ab '’,.[]!—"), min_size=1, max_size=60))
def test_words_are_given_as_written(words: str) -> None:
    words = f"x{words}x"
    (citation,) = parse_citation(f'[@nbc "{words}"]')
    assert citation.words == words
