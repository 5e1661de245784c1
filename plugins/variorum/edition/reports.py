"""The reports: which of them stand, which are columns, and their sentences by id, with place, neighbours and claim.

Of one that was withdrawn or replaced, the pages and ids stay, and its sentences stay in their claims, as evidence
marked for what it is. But none of them leads a claim, and its newsroom isn't counted for a claim that standing reports
make too. Nor is that of a column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from variorum.model import Claim, Collation, Difference, DifferenceLabel, Facts, Genre, Link, Sentence, Source

if TYPE_CHECKING:
    # A build from what is kept needs no language.
    from variorum.language.analysis import Analysis
    from variorum.language.corpus import Corpus

COLUMNS = (Genre.OPINION, Genre.ANALYSIS)
"""Genres of what is nobody's report: what columnists write."""


def stands(facts: Facts) -> bool:
    """Tell whether a report was neither withdrawn nor replaced."""
    return facts.withdrawn is None and not facts.superseded_by


def is_column(facts: Facts) -> bool:
    """Tell whether a text is opinion or analysis, which is told as its writer's, never as what newsrooms report."""
    return facts.genre is not None and facts.genre.value in COLUMNS


def count_standing(collation: Collation, sources: Iterable[Source]) -> Collation:
    """Count behind each claim the newsrooms of standing reports alone; those of the others and of columns if there is none."""
    sources = tuple(sources)
    fallen = frozenset(source.key for source in sources if not stands(source.facts) or is_column(source.facts))
    if not fallen:
        return collation
    sentences = {s.id: s for source in sources for s in source.sentences}
    origin_of = collation.origin_of

    def counted(claim: Claim) -> Claim:
        held = map(sentences.__getitem__, claim.sentences)
        passages = {f"{s.source}.{s.passage}" for s in held if s.source not in fallen}
        origins = {origin_of[passage] for passage in passages & origin_of.keys()}
        return replace(claim, origins=tuple(sorted(origins))) if origins else claim

    return replace(collation, claims=tuple(map(counted, collation.claims)))


class Reports(Struct, frozen=True, kw_only=True):
    """The corpus, and how its sentences stand among the claims."""

    corpus: Corpus
    sources: Mapping[str, Source]
    sentences: dict[str, Sentence]
    """By id, sources in order of key, each in the order of its text."""
    claims: dict[str, Claim]
    claim_of: dict[str, str]
    """Sentence id to claim id."""
    place: dict[str, int]
    """Number of a sentence in its source, from 0."""
    before: dict[str, str]
    """Id of the sentence before it in its source, past lines between paragraphs that are no whole sentence, such as a
    heading or a picture's caption; the first has none."""
    after: dict[str, str]
    """Id of the sentence after it in its source; the last has none."""
    linked: dict[str, tuple[str, ...]]
    """Claim id to the ids of the claims that a link joins to it, sorted."""
    links: dict[str, dict[str, Link]]
    """Claim id to the link that joins each of those to it, by its id; of several the strongest."""
    opposed: frozenset[tuple[str, str]]
    """Ids of two sentences, in order, of which a difference says that they contradict each other, or that one was overtaken."""
    printed: dict[str, str]
    """What is printed of a sentence: its words with its named repairs, white space folded."""

    def readings(self, claim: str) -> tuple[Sentence, ...]:
        """Give a claim's sentences, by source key and place."""
        return tuple(self.sentences[sentence] for sentence in self.claims[claim].sentences)

    def is_column(self, claim: str) -> bool:
        """Tell whether columnists alone make a statement."""
        return all(is_column(self.sources[s.source].facts) for s in self.readings(claim))

    def passage(self, sentence: str) -> tuple[str, str]:
        """Give the source and passage in which a sentence stands."""
        found = self.sentences[sentence]
        return found.source, found.passage


def gather(corpus: Corpus, collation: Collation) -> Reports:
    """Index a corpus by the claims that its sentences make."""
    claim_of = {s: claim.id for claim in collation.claims for s in claim.sentences}
    linked: defaultdict[str, set[str]] = defaultdict(set)
    links: defaultdict[str, dict[str, Link]] = defaultdict(dict)
    for link in collation.links:
        a, b = claim_of.get(link.a), claim_of.get(link.b)
        if a and b and a != b:
            linked[a].add(b)
            linked[b].add(a)
            if b not in links[a] or (link.same, link.score) > (links[a][b].same, links[a][b].score):
                links[a][b] = links[b][a] = link
    before = {one.sentence.id: earlier for one in corpus.analyses if (earlier := _before(corpus, one.sentence.id))}
    return Reports(
        corpus=corpus,
        sources=corpus.sources,
        sentences={one.sentence.id: one.sentence for one in corpus.analyses},
        claims={claim.id: claim for claim in collation.claims},
        claim_of=claim_of,
        place={one.sentence.id: one.place for one in corpus.analyses},
        before=before,
        after={one: other for other, one in before.items()},
        linked={claim: tuple(sorted(others)) for claim, others in linked.items()},
        links=dict(links),
        opposed=frozenset(_opposed(collation.differences)),
        printed={one.sentence.id: one.text for one in corpus.analyses},
    )


def _before(corpus: Corpus, sentence: str) -> str:
    """Find the sentence from which one goes on."""
    earlier = corpus.before(sentence)
    first = earlier.sentence.id if earlier else ""
    while earlier and corpus.of[sentence].sentence.passage != earlier.sentence.passage and is_line(corpus, earlier):
        earlier = corpus.before(earlier.sentence.id)
    return earlier.sentence.id if earlier else first


def is_line(corpus: Corpus, analysis: Analysis) -> bool:
    """Tell whether a line stands between paragraphs: it is all of its own, and no whole sentence."""
    alone = len(corpus.by_passage[analysis.sentence.source, analysis.sentence.passage]) == 1
    return alone and not (analysis.form.told and analysis.form.whole)


def _opposed(differences: Iterable[Difference]) -> Iterator[tuple[str, str]]:
    for difference in differences:
        if not difference.copying and difference.label in (DifferenceLabel.CONTRADICTS, DifferenceLabel.LATER):
            for side, opposite in combinations(difference.sides, 2):
                for one, other in product(side, opposite):
                    yield min(one.sentence, other.sentence), max(one.sentence, other.sentence)
