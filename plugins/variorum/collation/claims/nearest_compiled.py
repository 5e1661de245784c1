"""The nearest sentences by a compiled sparse product: what `nearest` does, for large collections.

Keys that many sentences have cost the square of how many and find little, so candidates are found without
them, by the best entries of a sparse product; the candidates are then scored with all keys. The product
goes block by block, and blocks don't know of each other, so that they can run apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from variorum.collation.claims.candidates import RESCORED, Partner, most_common

BLOCK = 2_000
"""Sentences whose candidates are found at once: bounds the memory."""


def nearest_compiled(
    bags: Sequence[Collection[str]],
    sources: Sequence[int],
    weights: Mapping[str, float],
    count: int,
) -> list[Partner]:
    """Find for each sentence its best partners in other sources, at most `count`, the best first."""
    keys = sorted(weights)
    rows = _rows(bags, keys, weights)
    counts = Counter(chain.from_iterable(bags))
    cap = most_common(len(bags))
    telling = numpy.array([counts[key] <= cap for key in keys], dtype=numpy.float32)
    narrow = (rows @ sparse.diags(telling)).tocsr()
    narrow.eliminate_zeros()
    columns = narrow.T.tocsr()
    home = numpy.asarray(sources)
    found: list[Partner] = []
    for start in range(0, len(bags), BLOCK):
        near = sp_matmul_topn(narrow[start : start + BLOCK], columns, top_n=RESCORED * count, n_threads=1).tocoo()
        i, j = near.row + start, near.col
        other = home[i] != home[j]
        found += _best(rows, i[other], j[other], count)
    return found


def _rows(bags: Sequence[Collection[str]], keys: Sequence[str], weights: Mapping[str, float]) -> Any:
    """Make a sparse row of length one of each sentence."""
    place = {key: number for number, key in enumerate(keys)}
    ends = numpy.cumsum([0, *map(len, bags)])
    columns = numpy.fromiter((place[key] for bag in bags for key in bag), dtype=numpy.int32, count=ends[-1])
    values = numpy.array([weights[key] for key in keys], dtype=numpy.float32)[columns]
    rows = sparse.csr_matrix((values, columns, ends), shape=(len(bags), len(keys)))
    rows.sort_indices()
    lengths = numpy.sqrt(rows.multiply(rows).sum(axis=1)).A1
    return (sparse.diags((1 / numpy.maximum(lengths, 1e-9)).astype(numpy.float32)) @ rows).tocsr()


def _best(rows: Any, i: Any, j: Any, count: int) -> list[Partner]:
    """Score candidates by all their keys and keep the best of each sentence."""
    scores = numpy.round(rows[i].multiply(rows[j]).sum(axis=1).A1.astype(float), 6)
    order = numpy.lexsort((j, -scores, i))
    i, j, scores = i[order], j[order], scores[order]
    kept = numpy.arange(len(i)) - numpy.searchsorted(i, i) < count
    return list(zip(i[kept].tolist(), j[kept].tolist(), scores[kept].tolist(), strict=True))
