"""What damage broke off a sentence goes back to it: it is no statement of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from variorum.language.corpus import Corpus
from variorum.model import Collation, Rulings


def rejoin(collation: Collation, corpus: Corpus, rulings: Rulings) -> Collation:
    """Put every scrap that is a claim by itself into the claim of the sentence before it in its passage.

    One that an editor ruled to be apart from it stays so, and so does a scrap with no sentence before it.
    """
    alone = {c.sentences[0]: c.id for c in collation.claims if len(c.sentences) == 1}
    home = {sentence: claim.id for claim in collation.claims for sentence in claim.sentences}
    apart = {pair for a, b in rulings.different for pair in ((a, b), (b, a))}
    into: dict[str, str] = {}
    for source in corpus.by_source:
        for one, other in pairwise(source):
            before, scrap = one.sentence, other.sentence
            if (
                scrap.id in alone
                and before.passage == scrap.passage
                and not other.form.told
                and (before.id, scrap.id) not in apart
            ):
                to = home[before.id]
                into[alone[scrap.id]] = into.get(to, to)
    if not into:
        return collation
    place = {sentence: at for at, sentence in enumerate(corpus.of)}
    joined: dict[str, list[str]] = {}
    for claim in collation.claims:
        joined.setdefault(into.get(claim.id, claim.id), []).extend(claim.sentences)
    return replace(
        collation,
        claims=tuple(
            replace(claim, sentences=tuple(sorted(joined[claim.id], key=place.__getitem__)))
            for claim in collation.claims
            if claim.id not in into
        ),
        differences=tuple(
            replace(d, claims=tuple(dict.fromkeys(into.get(c, c) for c in d.claims)))
            for d in collation.differences
        ),
    )
