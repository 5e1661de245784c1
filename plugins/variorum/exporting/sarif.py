"""Problems as SARIF 2.1.0 (OASIS, 2020), which forges show beside the changed lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import quote

import variorum
from variorum.problem_lines import Checked
from variorum.problems import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(problems: Iterable[Problem], checked: Checked, folder: str) -> str:
    """Write problems as one run; `folder` is the content folder as seen from the repository's root."""
    held = list(problems)
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
                        "message": {"text": problem.message},
                        "locations": [{"physicalLocation": _place(problem, prefix)}],
                    }
                    for problem in held
                ],
                "properties": {
                    "checked": {
                        "citations": checked.citations,
                        "quotations": checked.quotations,
                        "links": checked.links,
                    }
                },
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _place(problem: Problem, prefix: str) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(prefix + problem.path)}}
    if problem.line:
        region = {"startLine": problem.line}
        if problem.column:
            region["startColumn"] = problem.column
        place["region"] = region
    return place
