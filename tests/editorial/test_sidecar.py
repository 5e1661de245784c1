"""Sidecars: what an editor may write, and what is told of what can't be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.editorial.mappings import load_mapping
from variorum.editorial.sidecars import FIELDS, is_web_address, read_sidecar
from variorum.model import Fact, Facts, Withdrawal
from variorum.problems import in_order


def shown(value: Any) -> str:
    if isinstance(value, Fact):
        return f"{value.value} ({value.basis})"
    if isinstance(value, Withdrawal):
        return f"{value.date} {value.reason}"
    return str({k: v.value for k, v in value.items()} if isinstance(value, dict) else value)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("sidecar.txt")))
def test_sidecar(case: Case, agrees: Agrees) -> None:
    mapping, problems = load_mapping(case.given, "nbc.yaml")
    facts, more = read_sidecar(mapping, "nbc.yaml")
    given_facts = [
        f"{name} = {shown(getattr(facts, name))}" for name in Facts.__struct_fields__ if getattr(facts, name)
    ]
    agrees(case, "\n".join([*given_facts, *map(str, in_order([*problems, *more]))]))


@given(
    st.dictionaries(
        st.one_of(st.sampled_from(FIELDS), st.text(max_size=5)),
        st.one_of(st.text(max_size=20), st.sampled_from(("{a: b}", "[1]", "2024", "~", "{name: }"))),
        max_size=8,
    )
)
def test_no_sidecar_is_more_than_problems(given_values: dict[str, str]) -> None:
    text = "\n".join(f"{name}: {value}" for name, value in given_values.items())
    mapping, _ = load_mapping(text, "nbc.yaml")
    facts, problems = read_sidecar(mapping, "nbc.yaml")
    assert isinstance(facts, Facts)
    assert all(problem.line >= 1 for problem in problems)


@pytest.mark.parametrize("address", ["http://example.org", "https://example.org/a?b=c#d", "HTTPS://example.org/ü"])
def test_web_addresses(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "java\nscript:x",
        "http://",
        "https://exa mple.org",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://[::1",
    ],
)
def test_what_is_no_web_address(address: str) -> None:
    assert not is_web_address(address)
