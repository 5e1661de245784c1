"""The whole way from the content folder to the edition, each step once, in the order in which they stand here.

Reading is the only effect, and it goes through the one door; everything after is values to values. What happens
to a ruling on the way stands in `edition/rulings`.
"""

from __future__ import annotations

from msgspec import Struct

from variorum.collation.claims.aligning import Alignment
from variorum.collation.collating import collated
from variorum.edition.composing import Composing, compose
from variorum.edition.history import keep_ids
from variorum.edition.remarks.denied import denied
from variorum.edition.reports import count_standing
from variorum.edition.rulings.conflicts import one_lead, settle
from variorum.edition.rulings.outcome import idle_problems, idle_rulings, with_rulings
from variorum.edition.rulings.rulings_file import read_rulings
from variorum.editorial.editions import read_editions
from variorum.editorial.files import Content
from variorum.editorial.outline import read_outline
from variorum.editorial.topic_files import read_topic_files
from variorum.language.analysing import analyse
from variorum.language.corpus import Corpus
from variorum.model import Edition, Rulings, Source
from variorum.options import Options
from variorum.problems import Problem, ProblemKind, in_order, note


class Made(Struct, frozen=True, kw_only=True):
    """An edition with what it was made by."""

    edition: Edition
    problems: tuple[Problem, ...]
    """What was wrong on the way, in order; none of it acknowledged yet."""
    rulings: Rulings
    """Those that were followed."""
    corpus: Corpus
    alignment: Alignment


def make(content: Content, sources: tuple[Source, ...], options: Options, problems: list[Problem]) -> Made:
    """Make the edition of some sources and of what editors wrote; `problems` are those of the sources."""
    written, wrong_rulings = read_rulings(content, sources)
    topics, wrong_topics = read_topic_files(content)
    outline, wrong_outline = read_outline(content)
    editions, wrong_editions = read_editions(content)
    settled = settle(written, sources)
    corpus = analyse(sources)
    found = collated(corpus, settled.rulings)
    led = one_lead(settled.rulings, found.collation.claims)
    collation = count_standing(keep_ids(found.collation, editions), sources)
    composing = Composing.of(corpus, collation, topics)
    composed, wrong_composing = compose(composing, outline, options, led.rulings)

    def composed_by(rulings: Rulings) -> Edition:
        return compose(composing, outline, options, rulings)[0]

    idle = idle_rulings(found, composed, led.rulings, composed_by)
    return Made(
        edition=with_rulings(composed, led.rulings, idle),
        problems=in_order(
            [
                *problems,
                *wrong_rulings,
                *settled.problems,
                *led.problems,
                *idle_problems(led.rulings, idle),
                *wrong_topics,
                *wrong_outline,
                *wrong_editions,
                *wrong_composing,
                *denied(composed, "sources"),
                *map(_undated, (source for source in sources if source.key not in corpus.days)),
            ]
        ),
        rulings=led.rulings,
        corpus=corpus,
        alignment=found.alignment,
    )


def _undated(source: Source) -> Problem:
    message = (
        "Its day isn't known, so its weekdays and its *today* date nothing; write `published:` in its sidecar, "
        "the field that mends most"
    )
    return note(source.path, ProblemKind.SOURCE_UNDATED, message)
