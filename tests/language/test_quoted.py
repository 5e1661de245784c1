"""What of a sentence stands within quotation marks that open or close in another."""

from __future__ import annotations

import pytest

from language.one_sentence import read


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("They left,” he said.", True, False),
        ('They left," he said.', True, False),
        ("They left,’ he said.", True, False),
        ("“They left.", False, True),
        ('"They left.', False, True),
        ("'They left.", False, True),
        ("“They left,” he said.", False, False),
        ('He said "we left" and "they stayed."', False, False),
        ("They left,” he said. “We stayed.", True, True),
        ("No mark at all.", False, False),
        ('He called it "fine', False, True),
        ("They left the players' ship.", False, False),
    ],
)
def test_a_sentence_begins_or_ends_within_a_quotation(text: str, begins: object, ends: object) -> None:
    found = read(text)
    assert (found.begins_inside, found.ends_inside) == (begins, ends)
