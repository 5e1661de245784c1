"""The sources' sentences as composing needs them: by id, with place, neighbours and claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from variorum.edition.standing import is_column
from variorum.language.corpus import Corpus
from variorum.model import Claim, Collation, Sentence, Source


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
    for link in collation.links:
        a, b = claim_of.get(link.a), claim_of.get(link.b)
        if a and b and a != b:
            linked[a].add(b)
            linked[b].add(a)
    before = {
        one.sentence.id: earlier.sentence.id for one in corpus.analyses if (earlier := corpus.before(one.sentence.id))
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
