"""Composing: from what the sources say together to an edition that can be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from msgspec import Struct
from msgspec.structs import replace

from variorum.citing.library import Library
from variorum.edition.durations import durations
from variorum.edition.named import Whom, named, people, things, whom
from variorum.edition.remarks.absence import absences, singles
from variorum.edition.remarks.agreement import Agreements, agreed, counted_for
from variorum.edition.remarks.disputes import disputes
from variorum.edition.remarks.provenance import copies, days_told
from variorum.edition.remarks.questions import question
from variorum.edition.reports import Reports, gather, is_line
from variorum.edition.story.leads import Soundness, assess, is_withheld, weigh_candidates
from variorum.edition.story.narrative import Assignment, assign, editors_short, in_order, not_as_named, paragraphs
from variorum.edition.story.parting import part, without_empty
from variorum.edition.story.printing import pieces, set_out
from variorum.edition.story.short import Told, short_version
from variorum.edition.story.support import Support
from variorum.edition.timeline import labelled, timeline
from variorum.edition.topics import find_topic, first_mentions, grades_of
from variorum.editorial.outline import Outline
from variorum.language.corpus import Corpus
from variorum.language.flaws import Flaw
from variorum.model import (
    Aside,
    AsideReason,
    Collation,
    Damage,
    Difference,
    DifferenceLabel,
    Edition,
    Grade,
    Rulings,
    Section,
    Show,
    TopicFile,
    TopicKind,
)
from variorum.options import Options
from variorum.problems import Problem, ProblemKind, warning


class Composing(Struct, frozen=True, kw_only=True):
    """What every edition of one collation is composed of, whatever an editor rules to be printed."""

    corpus: Corpus
    collation: Collation
    topics: Sequence[TopicFile]
    reports: Reports
    names: Whom
    soundness: Soundness
    grades: Mapping[str, dict[str, Grade]]
    """By the topic's slug, then by the sentence's id."""

    @classmethod
    def of(cls, corpus: Corpus, collation: Collation, topics: Sequence[TopicFile]) -> Composing:
        """Work it out, once for all of them."""
        reports = gather(corpus, collation)
        names = whom(reports)
        grades = {file.slug: grades_of(file, reports, names) for file in topics}
        return cls(
            corpus=corpus,
            collation=collation,
            topics=topics,
            reports=reports,
            names=names,
            soundness=assess(reports),
            grades=grades,
        )


def compose(
    composing: Composing, outline: Outline | None, options: Options, rulings: Rulings | None = None
) -> tuple[Edition, list[Problem]]:
    """Put together the edition: leads, narrative, topics, timeline, and what is wrong with the outline.

    An editor's rulings on leads, dropped sentences, insertions and events win over what is found.
    """
    rulings = rulings or Rulings()
    corpus, collation, topics = composing.corpus, composing.collation, composing.topics
    reports, names, soundness, grades = composing.reports, composing.names, composing.soundness, composing.grades
    known = {key: day.when for key, day in corpus.days.items()}
    problems = [*corpus.day_problems]
    candidates = weigh_candidates(reports, soundness, known, options.show, rulings, collation.reuse)
    assignment = Assignment({}, ())
    library = Library.of(reports.sources.values(), collation.claims, grades)
    if outline and outline.parts:
        assignment, wrong = assign(outline, reports, grades, library)
        problems += wrong
    explained = frozenset(insert.sentence for insert in rulings.insert)
    support = Support(reports=reports, names=names, explained=explained, joints=frozenset(assignment.joints()))
    runs = in_order(pieces(support, candidates, assignment), reports)
    groups = part(runs, assignment, reports, outline, known)
    order = [claim for group in groups for run in group.runs for claim in run]
    printing = set_out(
        order,
        frozenset(group.runs[0][0] for group in groups if group.runs),
        support,
        candidates,
        frozenset(claim for line in assignment.named for claim in line),
        _silent(reports, rulings, options.show),
    )
    if outline:
        problems += not_as_named(assignment, printing.asides, outline.path)
    leads = printing.leads
    asides = frozenset(aside.claim for aside in printing.asides)
    printed = [claim for claim in order if claim not in asides]
    narrative = tuple(
        Section(
            group.heading,
            paragraphs(group.runs, reports, leads, assignment.named, unprinted=asides),
            group.editor,
            group.body,
            group.body_line,
        )
        for group in without_empty(groups, asides)
    )
    short: tuple[str, ...] = ()
    if outline and outline.short:
        short, wrong = editors_short(outline, reports, library, printing.asides, options.short_version)
        problems += wrong
    led = [replace(claim, lead=leads[claim.id]) for claim in collation.claims]
    agreements = Agreements(reports, collation)
    agreeing = {claim.id: tuple(agreements.remarks(claim, claim.lead)) for claim in led}
    counted = [counted_for(claim, agreements, reports, agreeing[claim.id]) for claim in led]
    newsrooms = {claim.id: len(claim.origins) for claim in counted}
    damaged = {key for key, flaws in soundness.flaws.items() if flaws and not _is_item(flaws, corpus, key)}
    absent = tuple(absences(reports, collation, printing.asides))
    edition = Edition(
        sources=tuple(reports.sources.values()),
        collation=replace(collation, claims=tuple(counted), differences=_asked(collation, corpus)),
        remarks=(
            *chain.from_iterable(agreeing.values()),
            *disputes(collation.differences),
            *absent,
            *copies(reports, collation),
            *days_told(tuple(corpus.days.values())),
        ),
        narrative=narrative,
        asides=printing.asides,
        leaning=tuple(
            key
            for key, analysis in corpus.of.items()
            if analysis.leaning.why and not (key in support.explained and analysis.leaning.pronoun)
        ),
        insertions=rulings.insert,
        damage=tuple(
            Damage(key, analysis.where(0, analysis.damaged_at)[1])
            for key, analysis in corpus.of.items()
            if key in damaged
        ),
        going_on=tuple(
            before
            for before, claim in pairwise(printed)
            if corpus.of[leads[before]].ends_inside and reports.before.get(leads[claim]) == leads[before]
        ),
        as_received=tuple(claim for claim in printed if leads[claim] in damaged),
        singles=singles(reports, names, known, absent),
        first_mentions=first_mentions(printed, leads, topics, grades, reports, names),
        agreed=agreed(printed, leads, newsrooms, reports),
        short=short
        or short_version(
            Told(
                printed=printed,
                leads=leads,
                newsrooms=newsrooms,
                parts=_parts(narrative, topics, grades, leads),
                disputed=_disputed(collation),
                also=_also(printing.asides),
            ),
            support,
            collation,
            soundness,
            options.short_version,
        ),
        topics=tuple(find_topic(file, grades[file.slug], reports, order, rulings.insert) for file in topics),
        durations=durations(reports, order, collation.differences),
        timeline=labelled(timeline(reports, order, collation.differences), rulings.event),
        quotations=collation.quotations,
        title=outline.title if outline else "",
        summary=outline.summary if outline else "",
        named=named(names),
        people=people(names),
        things=things(corpus, _words_of_topics(topics)),
        days=tuple(corpus.days.values()),
        as_of=max(known.values(), default=""),
    )
    return edition, [*problems, *_empty(topics, grades)]


def _is_item(flaws: Sequence[Flaw], corpus: Corpus, sentence: str) -> bool:
    """Tell whether nothing is wrong with a sentence but that no stop ends it, as none does an item of a list."""
    return tuple(flaws) == (Flaw.FRAGMENT,) and is_line(corpus, corpus.of[sentence])


def _asked(collation: Collation, corpus: Corpus) -> tuple[Difference, ...]:
    """Give the differences, each with what it is a question of."""
    return tuple(
        replace(d, question=question(d.kind, [(corpus.of[r.sentence], r) for r in d.readings]))
        for d in collation.differences
    )


def _parts(
    narrative: Sequence[Section],
    topics: Sequence[TopicFile],
    grades: Mapping[str, Mapping[str, Grade]],
    leads: Mapping[str, str],
) -> Mapping[str, Sequence[str]]:
    """Give by claim id the headings and the topics of the editor's that its printed sentence is of."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for section in narrative:
        for claim in section.claims if section.heading else ():
            found[claim].append(f"# {section.heading}")
    for file in topics:
        for claim, lead in leads.items():
            if file.kind is TopicKind.TOPIC and grades[file.slug].get(lead) is Grade.CORE:
                found[claim].append(file.slug)
    return found


def _disputed(collation: Collation) -> frozenset[str]:
    """Give the claims with readings that contradict each other."""
    told = (d for d in collation.differences if d.label is DifferenceLabel.CONTRADICTS and not d.copying)
    return frozenset(claim for difference in told for claim in difference.claims)


def _also(asides: Sequence[Aside]) -> Mapping[str, Sequence[str]]:
    """Give by claim id the claims that it tells already."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for aside in asides:
        if aside.reason is AsideReason.TOLD:
            found[aside.under].append(aside.claim)
    return found


def _silent(reports: Reports, rulings: Rulings, show: Show) -> dict[str, AsideReason]:
    """Give the sentences whose words are not to be printed, with the reason."""
    silent = {
        sentence.id: AsideReason.WITHHELD
        for sentence in reports.sentences.values()
        if is_withheld(reports, sentence, show)
    }
    return silent | {drop.sentence: AsideReason.DROPPED for drop in rulings.drop}


def _words_of_topics(topics: Sequence[TopicFile]) -> list[str]:
    """Give what the topics are called that are nobody's and no place's."""
    named = {TopicKind.PERSON, TopicKind.PLACE}
    return [name for t in topics if t.kind not in named for name in (t.title, *t.terms)]


def _empty(topics: Sequence[TopicFile], grades: Mapping[str, Mapping[str, object]]) -> list[Problem]:
    message = "No sentence has any of this topic's terms; change them or delete the topic"
    return [warning(file.path, ProblemKind.TOPIC_EMPTY, message) for file in topics if not grades[file.slug]]
