"""Origins: who first wrote each passage, and the evidence for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from variorum.collation.origins.newsrooms import UNNAMED, Newsroom, newsrooms_of, one_of, relayed
from variorum.collation.origins.reuse import WHOLLY, Place, Reused, Sizes, edited, reused, shares, sizes_of
from variorum.collation.sets import Sets
from variorum.language.corpus import Corpus
from variorum.model import Basis, Origin, OriginEvidence, Reuse, Rulings, Source

COPY = 0.25
"""Part of one of two sources that is the other's text from which on it is taken for a copy."""

TOO_MANY = 24
"""Words that two sources have word for word in whole passages, quotations left out, from which on it is no chance."""

PAPERS = 3
"""Papers from which on a text that all print is no paper's own."""

KINDS = {"verbatim": "word for word", "paraphrase": "reworded in the same order"}


class Descent(Struct, frozen=True):
    """Where every passage goes back to."""

    origins: tuple[Origin, ...]
    """By key."""
    of_passage: Mapping[tuple[str, str], str]
    """Key of the origin, by source key and passage id."""
    unruled: Mapping[tuple[str, str], str]
    """The same without an editor's rulings on origins."""
    reuse: tuple[Reuse, ...]


def trace(corpus: Corpus, groups: Sequence[Sequence[str]], rulings: Rulings | None = None) -> Descent:
    """Trace each passage to its origin; `groups` are the sentence ids of the claims that were found.

    A passage that says whose words it tells is that wire service's. Passages that are one text go back to one
    newsroom: the wire service among theirs; else, where one source is a copy of the other, that which was published
    first or shares most; else an agency that none of them names. An editor's `origin` goes before, and a ruling wins.
    """
    sources = tuple(corpus.sources.values())
    newsrooms = newsrooms_of(sources)
    shared = reused(sources, groups, corpus)
    sizes = sizes_of(sources)
    agencies = {number for number, source in enumerate(sources) if newsrooms[source.key].agency}
    pairs, whole, related = _copied(sizes, shared, agencies)
    pairs += edited(
        sources, groups, corpus, [pair for pair in pairs if (pair.a[0], pair.b[0]) in related], whole, agencies
    )
    own = {
        (number, at): newsrooms[source.key]
        for number, source in enumerate(sources)
        for at in range(len(source.passages))
    }
    rank = _rank(sources, sizes, pairs)
    word_for_word = shares(sizes, [pair for pair in pairs if pair.kind == "verbatim"])
    alike = [of for of, of_each in word_for_word.items() if min(of_each) >= WHOLLY]
    traced = dict(own)
    for text in _texts(pairs):
        numbers = {number for number, _ in text}
        copied = any(numbers.issuperset(of) for of in whole)
        copies = {number for of in alike if numbers.issuperset(of) for number in of}
        found = _of_text(sources, text, own, rank, of_nobody=not copied or _of_nobody(sources, copies))
        traced.update({place: own[place] if sources[place[0]].facts.origin else found for place in text})
    told = {
        (number, at): named
        for number, source in enumerate(sources)
        for at, passage in enumerate(source.passages)
        if not own[number, at].agency and (named := relayed(corpus.by_passage.get((source.key, passage.id), ())))
    }
    traced.update(told)
    ruled = _ruled(corpus, rulings, traced)
    unruled = _keys(sources, traced)
    traced.update(ruled)
    return Descent(
        _origins(sources, traced, own, _carried(sources, sizes, traced, pairs), told, ruled),
        _keys(sources, traced),
        unruled,
        _reuse(sources, sizes, shared),
    )


def _texts(pairs: Sequence[Reused]) -> Iterable[Sequence[Place]]:
    """Bring together the passages that are one text."""
    texts: Sets[Place] = Sets()
    for pair in pairs:
        texts.join(pair.a, pair.b)
    return texts.all()


def _of_text(
    sources: Sequence[Source],
    text: Sequence[Place],
    own: Mapping[Place, Newsroom],
    rank: Sequence[tuple[str, float, str]],
    *,
    of_nobody: bool,
) -> Newsroom:
    """Tell whose a text is that several sources have: as an editor says, as one of them shows, or as who was first."""
    stated = {own[place].key: own[place] for place in text if sources[place[0]].facts.origin}
    if len(stated) == 1:
        return next(iter(stated.values()))
    if found := one_of(own[place] for place in text):
        return found
    return UNNAMED if of_nobody else own[min(text, key=lambda place: (rank[place[0]], place))]


def _keys(sources: Sequence[Source], traced: Mapping[Place, Newsroom]) -> dict[tuple[str, str], str]:
    return {
        (sources[number].key, sources[number].passages[at].id): newsroom.key
        for (number, at), newsroom in traced.items()
    }


def _copied(
    sizes: Sizes,
    pairs: Sequence[Reused],
    agencies: AbstractSet[int],
) -> tuple[list[Reused], frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
    """Keep the pairs that tell of copying; give those of sources that are a copy, and that have copied a text in part.

    Two reporters may put one announcement in the same words: a few passages alike are copies only where one of
    the two is a wire service's, whose text is there to be carried, or where the words are the same but for
    quotations and too many for chance.
    """
    whole = frozenset(of for of, of_each in shares(sizes, pairs).items() if max(of_each) >= COPY)
    same: defaultdict[tuple[int, int], int] = defaultdict(int)
    for pair in pairs:
        same[pair.a[0], pair.b[0]] += pair.words
    kept = [
        pair
        for pair in pairs
        if (of := (pair.a[0], pair.b[0])) in whole or not agencies.isdisjoint(of) or same[of] >= TOO_MANY
    ]
    return kept, whole, frozenset(of for of, words in same.items() if words >= TOO_MANY)


def _of_nobody(sources: Sequence[Source], copies: AbstractSet[int]) -> bool:
    """Tell whether sources that are one text word for word are by none of their newsrooms, as far as anybody can tell.

    Several papers print it, and none of them did so on a day before the others.
    """
    facts = [sources[number].facts for number in copies]
    days = sorted(fact.published.value for fact in facts if fact.published)
    first = len(days) == len(facts) and days[:1] < days[1:2]
    return len({fact.publisher.value.casefold() for fact in facts if fact.publisher}) >= PAPERS and not first


def _rank(sources: Sequence[Source], sizes: Sizes, pairs: Sequence[Reused]) -> list[tuple[str, float, str]]:
    """Order the sources by who is the likelier to have been first: date, then how much others share."""
    shared: defaultdict[int, float] = defaultdict(float)
    for (a, b), (of_a, of_b) in shares(sizes, pairs).items():
        shared[a] += of_a
        shared[b] += of_b
    return [
        (
            source.facts.published.value if source.facts.published else "9999",
            -shared[number],
            source.key,
        )
        for number, source in enumerate(sources)
    ]


def _ruled(corpus: Corpus, rulings: Rulings | None, traced: Mapping[Place, Newsroom]) -> dict[Place, Newsroom]:
    """Give the newsrooms that an editor rules, by passage."""
    place = {
        (source.key, passage.id): (number, at)
        for number, source in enumerate(corpus.sources.values())
        for at, passage in enumerate(source.passages)
    }
    known = {newsroom.key: newsroom for newsroom in traced.values()}
    ruled = {}
    for sentence, key in rulings.origin if rulings else ():
        if sentence in corpus.of:
            one, named = corpus.of[sentence].sentence, known.get(key)
            name, agency = (named.name, named.agency) if named else (key, False)
            ruled[place[one.source, one.passage]] = Newsroom(key, name, agency, Basis.STATED)
    return ruled


def _origins(
    sources: Sequence[Source],
    traced: Mapping[Place, Newsroom],
    own: Mapping[Place, Newsroom],
    carried: Mapping[str, Sequence[OriginEvidence]],
    told: Mapping[Place, Newsroom],
    ruled: Mapping[Place, Newsroom],
) -> tuple[Origin, ...]:
    newsrooms = {newsroom.key: newsroom for newsroom in sorted(traced.values(), key=lambda n: n.key)}
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for place in sorted(traced):
        places[traced[place].key].append(place)
    origins = []
    for key in sorted(newsrooms):
        held = places[key]
        carriers = sorted({number for number, _ in held})
        evidence = [e for number in carriers for e in own[number, 0].evidence if own[number, 0].key == key]
        evidence += [e for place in held if place in told for e in told[place].evidence]
        evidence += carried.get(key, ())
        if any(ruled.get(place) for place in held):
            evidence.append(OriginEvidence("ruling", "an editor decided so", 1.0))
        inferred = any(
            own[place].key != key or own[place].basis is Basis.INFERRED for place in held if place not in ruled
        )
        origins.append(
            Origin(
                key=key,
                name=newsrooms[key].name,
                sources=tuple(sources[number].key for number in carriers),
                passages=tuple(f"{sources[n].key}.{sources[n].passages[at].id}" for n, at in held),
                evidence=tuple(dict.fromkeys(evidence)),
                basis=Basis.INFERRED if inferred else Basis.STATED,
            )
        )
    return tuple(origins)


def _carried(
    sources: Sequence[Source],
    sizes: Sizes,
    traced: Mapping[Place, Newsroom],
    pairs: Sequence[Reused],
) -> Mapping[str, Sequence[OriginEvidence]]:
    """Say of each pair of sources how much of the smaller one they share of each newsroom's text, by its key."""
    held: defaultdict[tuple[str, str], list[Reused]] = defaultdict(list)
    for pair in pairs:
        held[traced[pair.a].key, pair.kind].append(pair)
    carried: defaultdict[str, list[OriginEvidence]] = defaultdict(list)
    for kind, words in KINDS.items():
        for key in [key for key, of_kind in held if of_kind == kind]:
            for (a, b), (of_a, of_b) in shares(sizes, held[key, kind]).items():
                share = round(max(of_a, of_b), 3)
                text = f"{sources[a].key} and {sources[b].key} have {share:.0%} {words}"
                carried[key].append(OriginEvidence(kind, text, share))
    return carried


def _reuse(sources: Sequence[Source], sizes: Sizes, pairs: Sequence[Reused]) -> tuple[Reuse, ...]:
    passages: defaultdict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for (a, at), (b, at_too) in ((pair.a, pair.b) for pair in pairs):
        passages[a, b].append((sources[a].passages[at].id, sources[b].passages[at_too].id))
    return tuple(
        Reuse(sources[a].key, sources[b].key, round(of_a, 3), round(of_b, 3), tuple(passages[a, b]))
        for (a, b), (of_a, of_b) in shares(sizes, pairs).items()
    )
