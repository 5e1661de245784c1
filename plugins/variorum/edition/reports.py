"""The sources' sentences as composing needs them: by id, with place, neighbours and claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.language.printed import mended
from variorum.model import Claim, Collation, Sentence, Source


@dataclass(frozen=True, slots=True)
class Reports:
    """Every sentence, and how it stands in its source and among the claims."""

    sources: dict[str, Source]
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


def gather(sources: Sequence[Source], collation: Collation) -> Reports:
    """Index the sources' sentences and the claims they make."""
    in_order = sorted(sources, key=lambda source: source.key)
    sentences = {s.id: s for source in in_order for s in source.sentences}
    claims = {claim.id: claim for claim in collation.claims}
    claim_of = {s: claim.id for claim in collation.claims for s in claim.sentences}
    place: dict[str, int] = {}
    before: dict[str, str] = {}
    printed: dict[str, str] = {}
    for source in in_order:
        for number, sentence in enumerate(source.sentences):
            place[sentence.id] = number
            if number:
                before[sentence.id] = source.sentences[number - 1].id
            printed[sentence.id] = " ".join(mended(source, sentence.start, sentence.end).split())
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for link in collation.links:
        a, b = claim_of.get(link.a), claim_of.get(link.b)
        if a and b and a != b:
            linked[a].add(b)
            linked[b].add(a)
    return Reports(
        {source.key: source for source in in_order},
        sentences,
        claims,
        claim_of,
        place,
        before,
        {one: other for other, one in before.items()},
        {claim: tuple(sorted(others)) for claim, others in linked.items()},
        printed,
    )
