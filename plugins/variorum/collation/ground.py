"""What differences and quotations are both looked for on: sentences that face each other."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from variorum.collation.facing import Facing, Texts, facing
from variorum.language.corpus import Corpus
from variorum.model import Claim, Link, Origin


class Ground(Struct, frozen=True, eq=False):
    """A corpus, prepared for looking at how its sources differ."""

    corpus: Corpus
    claims: tuple[Claim, ...]
    texts: Texts
    pairs: tuple[Facing, ...]
    """Sentences of different sources that tell one fact, or share one."""


def ground_of(
    corpus: Corpus,
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin] = (),
    joined: Sequence[tuple[str, str]] = (),
) -> Ground:
    """Prepare a corpus; `joined` are the pairs of sentence ids that an editor rules to be one claim."""
    texts = Texts(origins)
    pairs = tuple(facing(corpus.of, claims, links, texts, joined))
    return Ground(corpus, tuple(claims), texts, pairs)
