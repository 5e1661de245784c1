"""The whole way from the content folder to the Edition, as one function.

Reading is the only effect, and it goes through the one door; everything after is values to values.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.citing.rulings import read_rulings
from variorum.collation.collating import collate
from variorum.edition.composing import compose
from variorum.edition.editions import read_editions
from variorum.edition.keeping_ids import keep_ids
from variorum.edition.outline import read_outline
from variorum.edition.ruled import idle, idle_problems, with_rulings
from variorum.edition.scraps import rejoin
from variorum.edition.standing import count_standing
from variorum.edition.topic_files import read_topic_files
from variorum.files import Content
from variorum.model import Edition
from variorum.options import Options
from variorum.problems import Problem, in_order
from variorum.sources.reading import read_sources


@dataclass(frozen=True, slots=True)
class Built:
    """An edition and what was wrong on the way to it."""

    edition: Edition
    problems: tuple[Problem, ...]
    """None of them acknowledged yet."""


def build(content: Content, options: Options) -> Built:
    """Read all that stands in the content folder and make the edition of it."""
    sources, problems = read_sources(content, options)
    rulings, ruling_problems = read_rulings(content, sources)
    topics, topic_problems = read_topic_files(content)
    outline, outline_problems = read_outline(content)
    editions, edition_problems = read_editions(content)
    # Only these can come to nothing, and what is found without them is a second collation.
    deciding = rulings.same or rulings.different or rulings.origin or rulings.lead
    idle_ones = idle(rulings, collate(sources), sources) if deciding else {}
    found_claims = rejoin(collate(sources, rulings), sources, rulings)
    collation = with_rulings(found_claims, rulings, idle_ones, sources)
    collation = keep_ids(collation, editions)
    edition, composing_problems = compose(
        sources, count_standing(collation, sources), topics, outline, options, rulings
    )
    found = [
        *problems,
        *ruling_problems,
        *idle_problems(rulings, idle_ones),
        *topic_problems,
        *outline_problems,
        *edition_problems,
        *composing_problems,
    ]
    return Built(edition, in_order(found))
