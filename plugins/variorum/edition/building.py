"""The whole way from the content folder to the Edition, as one function.

Reading is the only effect, and it goes through the one door; everything after is values to values.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from variorum.citing.rulings import read_rulings
from variorum.collation.collating import collate
from variorum.edition.composing import compose
from variorum.edition.outline import read_outline
from variorum.edition.topic_files import read_topic_files
from variorum.files import Content
from variorum.model import Edition
from variorum.options import Options
from variorum.problems import Problem, acknowledged, in_order
from variorum.sources.reading import read_sources


@dataclass(frozen=True, slots=True)
class Built:
    """An edition and what was wrong on the way to it."""

    edition: Edition
    problems: tuple[Problem, ...]


def build(content: Content, options: Options) -> Built:
    """Read all that stands in the content folder and make the edition of it."""
    sources, problems = read_sources(content, options)
    rulings, ruling_problems = read_rulings(content, sources)
    topics, topic_problems = read_topic_files(content)
    outline, outline_problems = read_outline(content)
    edition, composing_problems = compose(
        sources, collate(sources, rulings), topics, outline, options, rulings
    )
    found = [
        *problems,
        *ruling_problems,
        *topic_problems,
        *outline_problems,
        *composing_problems,
    ]
    looked_at = {
        **{_stem(source.path): source.facts.acknowledge for source in sources},
        **{_stem(topic.path): topic.acknowledge for topic in topics},
    }
    return Built(
        edition,
        in_order(
            known
            for problem in found
            for known in acknowledged([problem], looked_at.get(_stem(problem.path), ()))
        ),
    )


def _stem(path: str) -> str:
    """Name a file and its sidecar by one name: `sources/nbc` for `sources/nbc.txt` and `.yaml`."""
    return str(PurePosixPath(path).with_suffix(""))
