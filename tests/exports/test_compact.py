"""JSON of which `git diff` shows the member that changed."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from variorum.exports.edition_json import as_lines

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(JSON, st.integers(min_value=0, max_value=5))
def test_what_is_written_is_the_value(value: object, opened: int) -> None:
    assert json.loads(as_lines(value, opened=opened)) == value


def test_each_member_of_a_list_of_mappings_stands_on_its_line() -> None:
    value = {"a": [{"x": 1, "y": [1, 2]}, {"x": 2}], "b": ["ä", "b"], "c": {}}
    assert as_lines(value) == ('{\n"a": [\n{"x":1,"y":[1,2]},\n{"x":2}\n],\n"b": ["ä","b"],\n"c": {}\n}\n')
