"""Problems as SARIF 2.1.0 (OASIS, 2020), which forges show beside the changed lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import quote

import variorum
from variorum.problem_lines import Checked, visible
from variorum.problems import Problem, gravest_first

MOST_RESULTS = 5_000
"""The gravest problems, of however many; GitHub shows no more of a run."""
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(problems: Iterable[Problem], checked: Checked, folder: str) -> str:
    """Write problems as one run; `folder` is the content folder as seen from the repository's root."""
    every = list(problems)
    held = gravest_first(every, MOST_RESULTS)
    prefix = "" if folder in ("", ".") else f"{folder.strip('/')}/"
    kinds = sorted({problem.kind.value for problem in held})
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Variorum",
                        "semanticVersion": variorum.__version__,
                        "rules": [{"id": kind} for kind in kinds],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": problem.kind.value,
                        "ruleIndex": kinds.index(problem.kind.value),
                        "level": problem.severity.name.lower(),
                        "message": {"text": visible(problem.message)},
                        "locations": [{"physicalLocation": _place(problem, prefix)}],
                    }
                    for problem in held
                ],
                "properties": {
                    "checked": {
                        "citations": checked.citations,
                        "quotations": checked.quotations,
                        "links": checked.links,
                    },
                    "leftOut": len(every) - len(held),
                },
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _place(problem: Problem, prefix: str) -> dict[str, object]:
    place: dict[str, object] = {
        "artifactLocation": {"uri": quote((prefix + problem.path).encode("utf-8", "surrogateescape"))}
    }
    if problem.line:
        region = {"startLine": problem.line}
        if problem.column:
            region["startColumn"] = problem.column
        place["region"] = region
    return place
