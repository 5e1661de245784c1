"""Tables of the documentation, made from the docstrings under the members that they document."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from variorum.site.addresses import DEFAULTS

PACKAGE = Path(__file__).parents[1] / "plugins" / "variorum"

ADDRESSES = "<!-- from the code: addresses -->"
BEGIN, END = "<!-- from the code -->", "<!-- until here -->"
"""What a table that is made stands between."""


def members(module: str, name: str) -> Iterator[tuple[str, ast.expr | None, str]]:
    """Give each member of a class with its value and the docstring under it; all must have one."""
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    [found] = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name]
    statements = [s for s in found.body if not isinstance(s, ast.FunctionDef)]
    for statement, following in zip(statements, [*statements[1:], None], strict=True):
        if isinstance(statement, ast.Assign):
            target = statement.targets[0]
        elif isinstance(statement, ast.AnnAssign):
            target = statement.target
        else:
            continue
        words = following.value if isinstance(following, ast.Expr) else None
        if not isinstance(words, ast.Constant) or not isinstance(words.value, str):
            raise TypeError(f"{module}:{statement.lineno}: say under it what it is")
        yield ast.unparse(target), statement.value, " ".join(words.value.split())


def settings_table() -> str:
    """Write a row for each setting of ours: its name, what holds without it, what it is."""
    rows = ["| setting | without it | is |", "| --- | --- | --- |"]
    for name, value, words in members("options.py", "Options"):
        default = ast.unparse(value) if value else ""
        if isinstance(value, ast.Attribute):
            default = repr(value.attr.lower())
        rows.append(f"| `VARIORUM_{name.upper()}` | `{default}` | {words} |")
    return "\n".join(rows)


def problems_table() -> str:
    """Write a row for each kind of problem."""
    rows = ["| kind | is |", "| --- | --- |"]
    for _, value, words in members("problems.py", "ProblemKind"):
        kind = value.value if isinstance(value, ast.Constant) else ""
        rows.append(f"| `{kind}` | {words} |")
    return "\n".join(rows)


def addresses_table() -> str:
    """Write a row for each address of our own pages."""
    rows = ["| name | address |", "| --- | --- |"]
    rows += [f"| `{name}` | `/{address}` |" for name, address in DEFAULTS.items()]
    return "\n".join(rows)


def with_table(text: str, table: str, begin: str = BEGIN) -> str:
    """Put a table in the place of the one that a page has after the mark `begin`."""
    before, mark, rest = text.partition(begin)
    if not mark:
        raise ValueError(f"the page has no {begin}")
    _, _, after = rest.partition(END)
    return f"{before}{begin}\n\n{table}\n\n{END}{after}"
