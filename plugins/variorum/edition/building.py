"""The whole way from the content folder to the Edition, as one function.

Reading is the only effect, and it goes through the one door; everything after is values to values.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.collation.collating import collated
from variorum.edition.composing import compose
from variorum.edition.history.keeping_ids import keep_ids
from variorum.edition.rights.standing import count_standing
from variorum.edition.rulings.idle import Ruling, undeciding
from variorum.edition.rulings.outcome import idle_problems, unmet, with_rulings
from variorum.edition.rulings.reading import read_rulings
from variorum.edition.rulings.settling import one_lead, settle
from variorum.edition.story.scraps import rejoin
from variorum.editorial.editions import read_editions
from variorum.editorial.files import Content
from variorum.editorial.outline import read_outline
from variorum.editorial.topics import read_topic_files
from variorum.language.reading import analyse
from variorum.model import Collation, Edition, Rulings
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
    settled = settle(rulings, sources)
    corpus = analyse(sources)
    made = collated(corpus, settled.rulings)
    found = made.collation
    idle = dict(undeciding(made.alignment, made.descent, settled.rulings))
    rejoined = rejoin(found, corpus, Rulings())
    idle = {ruling: why for ruling, why in idle.items() if not _parts(ruling, rejoined)}
    found = rejoin(found, corpus, settled.rulings)
    led = one_lead(settled.rulings, found.claims)
    rulings = led.rulings
    collation = keep_ids(with_rulings(found, rulings, idle, sources), editions)
    edition, composing_problems = compose(
        corpus, count_standing(collation, sources), topics, outline, options, rulings
    )
    everything = [
        *problems,
        *ruling_problems,
        *settled.problems,
        *led.problems,
        *idle_problems(rulings, unmet(rulings, edition) | idle),
        *topic_problems,
        *outline_problems,
        *edition_problems,
        *composing_problems,
    ]
    return Built(edition, in_order(everything))


def _parts(ruling: Ruling, rejoined: Collation) -> bool:
    """Tell whether a ruling keeps apart what else would be put back together as what damage parted."""
    pair = set(ruling[1:])
    return ruling[0] == "different" and any(pair <= {*c.sentences} for c in rejoined.claims)
