"""Finding the edition's values by their ids, and sentences with their place, neighbours and claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from variorum.language.corpus import Corpus
from variorum.model import (
    Claim,
    Collation,
    Difference,
    Edition,
    Link,
    Origin,
    Passage,
    Sentence,
    Source,
)


class Reports(Struct, frozen=True):
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
    """Id of the sentence before it in its source; the first has none."""
    after: dict[str, str]
    """Id of the sentence after it in its source; the last has none."""
    linked: dict[str, tuple[str, ...]]
    """Claim id to the ids of the claims that a link joins to it, sorted."""
    printed: dict[str, str]
    """What is printed of a sentence: its words with its named repairs, white space folded."""

    def readings(self, claim: str) -> tuple[Sentence, ...]:
        """Give a claim's sentences, by source key and place."""
        return tuple(self.sentences[sentence] for sentence in self.claims[claim].sentences)

    def passage(self, sentence: str) -> tuple[str, str]:
        """Give the source and passage in which a sentence stands."""
        found = self.sentences[sentence]
        return found.source, found.passage


def gather(corpus: Corpus, collation: Collation) -> Reports:
    """Index a corpus by the claims that its sentences make."""
    claim_of = {s: claim.id for claim in collation.claims for s in claim.sentences}
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for link in collation.links:
        a, b = claim_of.get(link.a), claim_of.get(link.b)
        if a and b and a != b:
            linked[a].add(b)
            linked[b].add(a)
    before = {
        one.sentence.id: earlier.sentence.id
        for one in corpus.analyses
        if (earlier := corpus.before(one.sentence.id))
    }
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
        printed={one.sentence.id: one.text for one in corpus.analyses},
    )


class Lookup:
    """An edition with its values by id."""

    def __init__(self, edition: Edition) -> None:
        collation = edition.collation
        self.edition = edition
        self.sources: dict[str, Source] = {source.key: source for source in edition.sources}
        self.sentences: dict[str, Sentence] = {
            sentence.id: sentence for source in edition.sources for sentence in source.sentences
        }
        self.passages: dict[tuple[str, str], Passage] = {
            (source.key, passage.id): passage
            for source in edition.sources
            for passage in source.passages
        }
        self.claims: dict[str, Claim] = {claim.id: claim for claim in collation.claims}
        for claim in collation.claims:
            for alias in claim.aliases:
                self.claims.setdefault(alias, claim)
        self.claim_of: dict[str, Claim] = {
            sentence: claim for claim in collation.claims for sentence in claim.sentences
        }
        self.origins: dict[str, Origin] = {origin.key: origin for origin in collation.origins}
        self._links = _by_sentence(collation.links)
        self._differences = _by_claim(collation.differences)
        self._sentences_of = _by_passage(self.sentences.values())

    def linked(self, claim: Claim) -> tuple[Sentence, ...]:
        """Give the sentences of other claims that are linked to a claim, best first."""
        scores: dict[str, float] = {}
        for own in claim.sentences:
            for link in self._links.get(own, ()):
                other = link.b if link.a == own else link.a
                if other in self.sentences and other not in claim.sentences:
                    scores[other] = max(scores.get(other, 0.0), link.score)
        ranked = sorted(scores, key=lambda sentence: (-scores[sentence], sentence))
        return tuple(self.sentences[sentence] for sentence in ranked)

    def differences(self, claim: Claim) -> tuple[Difference, ...]:
        """Give the differences that a claim has a part in, by rank."""
        return tuple(self._differences.get(claim.id, ()))

    def sentences_of(self, source: str, passage: str) -> tuple[Sentence, ...]:
        """Give a passage's sentences in the order of the text."""
        return tuple(self._sentences_of.get((source, passage), ()))


def _by_sentence(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        found[link.a].append(link)
        found[link.b].append(link)
    return dict(found)


def _by_claim(differences: Iterable[Difference]) -> dict[str, list[Difference]]:
    found: defaultdict[str, list[Difference]] = defaultdict(list)
    for difference in sorted(differences, key=lambda d: d.rank):
        for claim in difference.claims:
            found[claim].append(difference)
    return dict(found)


def _by_passage(sentences: Iterable[Sentence]) -> dict[tuple[str, str], list[Sentence]]:
    found: defaultdict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for sentence in sorted(sentences, key=lambda s: (s.source, s.start)):
        found[sentence.source, sentence.passage].append(sentence)
    return dict(found)
