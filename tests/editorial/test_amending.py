"""Amending YAML: one thing more or less, and every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.editorial.amending import (
    AmendingError,
    Amendment,
    Change,
    amended,
    amendments_of,
    in_front_matter,
    lines_of,
    with_field,
    with_item,
    with_subfield,
    without_item,
)
from variorum.editorial.mappings import Listing, Scalar, load_mapping

COMMAND = re.compile(r"(?P<name>\w+)(?:\.(?P<key>\S.*?))? (?P<sign>[-+=]) (?P<value>.*?)(?P<front> in front matter)?")


def done(data: bytes, made: Iterable[Amendment]) -> bytes:
    return reduce(amended, made, data)


def undone(data: bytes, made: Sequence[Amendment]) -> bytes:
    return reduce(amended, (one.undone for one in reversed(made)), data)


def change_of(command: str) -> Change:
    found = COMMAND.fullmatch(command)
    assert found, command
    name, key, sign, value = found.group("name", "key", "sign", "value")
    if key:
        change = with_subfield(name, key, value)
    elif sign == "=":
        change = with_field(name, value)
    else:
        change = with_item(name, value) if sign == "+" else without_item(name, int(value))
    return in_front_matter(change) if found["front"] else change


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("amending.txt")))
def test_amending(case: Case, agrees: Agrees) -> None:
    command, _, text = case.given.partition("\n---\n")
    data = text.encode()
    try:
        made = amendments_of("case.yaml", data, change_of(command))
    except AmendingError as why:
        agrees(case, str(why))
        return
    after = done(data, made)
    assert undone(after, made) == data
    agrees(case, after.decode())


ITEMS = st.sampled_from(["a", "'[@a \"it''s\"]'", "['x', 'y']", "{cite: 'x', reason: y}", '"é — ü"'])
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
COMMENTS = st.sampled_from(["", "  # why", " # [,]"])


@st.composite
def written(draw: st.DrawFn) -> str:
    """Give a file with a list, in one of the ways in which people write one, between other things."""
    items = draw(st.lists(ITEMS, max_size=4))
    indent = draw(st.sampled_from(["", "  ", "      "]))
    end = draw(ENDS)
    if draw(st.booleans()) and items:
        held = ["same:" + draw(COMMENTS), *(f"{indent}- {item}{draw(COMMENTS)}" for item in items)]
    else:
        held = [f"same: [{', '.join(items)}{draw(st.sampled_from(['', ' ', ','])) if items else ''}]{draw(COMMENTS)}"]
    above = draw(st.sampled_from([[], ["# ours", "lead: ['e']", ""], ["\ufefflead: [e]"]]))
    below = draw(st.sampled_from([[], [""], ["drop:", "- {cite: x, reason: y}"], ["# the end"]]))
    return end.join([*above, *held, *below]) + draw(st.sampled_from(["", end]))


def items_of(data: bytes) -> list[str]:
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    mapping, problems = load_mapping(text, "case.yaml")
    assert problems == []
    value = mapping.get("same")
    return [repr(plain(item)) for item in value.items] if isinstance(value, Listing) else []


def plain(value: object) -> object:
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Listing):
        return [plain(item) for item in value.items]
    return {entry.name: plain(entry.value) for entry in value}  # type: ignore[attr-defined]


def without(lines: list[bytes], made_lines: tuple[bytes, ...], at: int) -> list[bytes]:
    assert tuple(lines[at : at + len(made_lines)]) == made_lines
    return lines[:at] + lines[at + len(made_lines) :]


@given(written(), ITEMS)
def test_an_item_more_changes_no_other_line_and_is_taken_back_to_the_byte(text: str, item: str) -> None:
    data = text.encode()
    [made] = amendments_of("case.yaml", data, with_item("same", item))
    after = amended(data, made)
    [new] = items_of(f"same: [{item}]".encode())
    assert items_of(after) == [*items_of(data), new]
    assert without(lines_of(after), made.new, made.line) == without(lines_of(data), made.old, made.line)
    assert len(made.new) <= len(made.old) + 2
    assert undone(after, [made]) == data


@given(written(), st.integers(0, 3))
def test_an_item_less_leaves_the_others_and_is_taken_back_to_the_byte(text: str, number: int) -> None:
    data = text.encode()
    before = items_of(data)
    if number >= len(before):
        with pytest.raises(AmendingError):
            amendments_of("case.yaml", data, without_item("same", number))
        return
    made = amendments_of("case.yaml", data, without_item("same", number))
    after = done(data, made)
    assert items_of(after) == before[:number] + before[number + 1 :]
    assert undone(after, made) == data


@given(written(), ITEMS, st.integers(0, 12), st.sampled_from([b"# by hand\n", b"# by hand\r\n"]))
def test_what_was_changed_by_hand_meanwhile_stays_or_the_amendment_is_refused(
    text: str, item: str, at: int, by_hand: bytes
) -> None:
    data = text.encode()
    [made] = amendments_of("case.yaml", data, with_item("same", item))
    lines = lines_of(data)
    if lines and not lines[-1].endswith((b"\n", b"\r")) and at >= len(lines):
        at = len(lines) - 1
    lines.insert(at, by_hand)
    try:
        after = amended(b"".join(lines), made)
    except AmendingError:
        return
    assert by_hand in lines_of(after)
    assert len(lines_of(after)) == len(lines) + len(made.new) - len(made.old)
