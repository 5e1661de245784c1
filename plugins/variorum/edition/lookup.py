"""Finding the edition's values by their ids, made once for everything that reads an edition."""

from __future__ import annotations

from collections import defaultdict

from variorum.model import (
    Claim,
    Difference,
    Edition,
    Link,
    Origin,
    Passage,
    Sentence,
    Source,
)


def headings(edition: Edition) -> dict[str, list[str]]:
    """Give by claim id the headings under which the narrative has it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for section in edition.narrative:
        for claim in section.claims:
            found[claim].append(section.heading)
    return dict(found)


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
            (source.key, passage.id): passage for source in edition.sources for passage in source.passages
        }
        self.claims: dict[str, Claim] = {claim.id: claim for claim in collation.claims}
        for claim in collation.claims:
            for alias in claim.aliases:
                self.claims.setdefault(alias, claim)
        self.claim_of: dict[str, Claim] = {
            sentence: claim for claim in collation.claims for sentence in claim.sentences
        }
        self.origins: dict[str, Origin] = {origin.key: origin for origin in collation.origins}
        self._links: defaultdict[str, list[Link]] = defaultdict(list)
        for link in collation.links:
            self._links[link.a].append(link)
            self._links[link.b].append(link)
        self._differences: defaultdict[str, list[Difference]] = defaultdict(list)
        for difference in sorted(collation.differences, key=lambda d: d.rank):
            for name in difference.claims:
                self._differences[name].append(difference)
        self._sentences_of: defaultdict[tuple[str, str], list[Sentence]] = defaultdict(list)
        for one in sorted(self.sentences.values(), key=lambda s: (s.source, s.start)):
            self._sentences_of[one.source, one.passage].append(one)

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
