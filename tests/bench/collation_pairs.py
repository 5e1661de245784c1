"""Write the nearest partners of every sentence of a planted collection, for its scorer, and what that cost.

    python tests/bench/collation_pairs.py DATA.json PAIRS.tsv [--other tfidf|datasketch]

DATA.json has `sentences` and, for each, the number of its `article`; PAIRS.tsv gets a line `i <tab> j <tab> score` for
each of at most ten partners. CPU seconds (user and system) and peak memory are of this whole process, imports included.
`--other` does the same with scikit-learn's word TF-IDF or datasketch's MinHash index, to compare in one run.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

PARTNERS = 10


def ours(sentences: list[str], articles: list[int]) -> list[tuple[int, int, float]]:
    from variorum.collation.claims.candidates import nearest
    from variorum.language.words import keys_of

    return nearest([keys_of(sentence) for sentence in sentences], articles, PARTNERS)


def tfidf(sentences: list[str], articles: list[int]) -> list[tuple[int, int, float]]:
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = TfidfVectorizer().fit_transform(sentences)
    found = []
    for start in range(0, len(sentences), 1000):
        block = (rows[start : start + 1000] @ rows.T).tocsr()
        for at in range(block.shape[0]):
            i = start + at
            row = slice(block.indptr[at], block.indptr[at + 1])
            ranked = sorted(zip(-block.data[row], block.indices[row], strict=True))
            best = [(i, int(j), -v) for v, j in ranked[:60] if articles[j] != articles[i]]
            found += best[:PARTNERS]
    return found


def datasketch(sentences: list[str], articles: list[int]) -> list[tuple[int, int, float]]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.4, num_perm=64)
    hashes = MinHash.bulk(
        [[word.encode() for word in set(sentence.lower().split())] for sentence in sentences],
        num_perm=64,
    )
    for i, made in enumerate(hashes):
        index.insert(i, made)
    found = []
    for i, made in enumerate(hashes):
        near = [j for j in index.query(made) if articles[j] != articles[i]]
        scored = sorted((-made.jaccard(hashes[j]), j) for j in near)
        found += [(i, j, -score) for score, j in scored[:PARTNERS]]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--other", choices=("tfidf", "datasketch"))
    arguments = parser.parse_args()
    data = json.loads(arguments.data.read_text("utf-8"))
    find = {None: ours, "tfidf": tfidf, "datasketch": datasketch}[arguments.other]
    found = find(data["sentences"], data["article"])
    lines = (f"{i}\t{j}\t{score:.4f}\n" for i, j, score in found)
    arguments.pairs.write_text("".join(lines), "utf-8")
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"{len(data['sentences'])} sentences: {used.ru_utime + used.ru_stime:.2f} CPU s, {used.ru_maxrss // 1024} MiB"
    )


if __name__ == "__main__":
    main()
