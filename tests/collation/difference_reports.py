"""Small reports for cases: a line is a passage of a source, all of them one claim, or linked.

    alpha: Nine people were hurt when the bus left the road.
    beta: Seven people were hurt when a bus left the road.

All lines are one claim; after a line `linked` the lines above and below it are two, linked. A line that
begins with `-` is the source's own and has no part in the claim. Sentences in one passage are parted by ` | `.
"""

from __future__ import annotations

from itertools import product

from collation.made import made_source
from variorum import identity
from variorum.language.analysing import analyse
from variorum.language.corpus import Corpus
from variorum.model import (
    Basis,
    Block,
    BlockKind,
    Claim,
    Difference,
    Fact,
    Facts,
    Link,
    Origin,
    Passage,
    Quotation,
    Sentence,
    Source,
)
from variorum.sources.segmenting import sentence_spans


def corpus_of(given: str) -> tuple[Corpus, list[Claim], list[Link], list[Origin]]:
    """Read the lines of a case as a corpus, claims, links and origins."""
    sources, claims, links, origins = read(given)
    return analyse(sources), claims, links, origins


def read(given: str) -> tuple[list[Source], list[Claim], list[Link], list[Origin]]:
    """Read the lines of a case as sources, claims, links and origins."""
    texts: dict[str, list[tuple[str, list[str]]]] = {}
    written: dict[str, str] = {}
    one_origin: set[str] = set()
    group = "0"
    for line in given.splitlines():
        if line == "linked":
            group = "1"
            continue
        key, _, text = line.partition(": ")
        if key == "one origin":
            one_origin = set(text.split())
        elif key.startswith("dated "):
            written[key.removeprefix("dated ")] = text
        else:
            own = key.startswith("-")
            texts.setdefault(key.removeprefix("-"), []).append(("" if own else group, text.split(" | ")))
    sources, members = [], {"0": [], "1": [], "": []}
    for key in sorted(texts):
        source, homes = _source(key, texts[key], written.get(key, ""))
        sources.append(source)
        for sentence, home in zip(source.sentences, homes, strict=True):
            members[home].append(sentence.id)
    claims = [
        Claim(id=f"c-{home}", lead=ids[0], sentences=tuple(sorted(ids)))
        for home, ids in members.items()
        if ids and home
    ]
    claims += [Claim(id=f"c-{id_}", lead=id_, sentences=(id_,)) for id_ in members[""]]
    pairs = product(members["0"], members["1"])
    links = [Link(*sorted(pair), 0.5) for pair in pairs if pair[0].split(".")[0] != pair[1].split(".")[0]]
    origins = [
        Origin(
            key="wire" if source.key in one_origin else source.key,
            name="",
            sources=(source.key,),
            passages=tuple(f"{source.key}.{passage.id}" for passage in source.passages),
            evidence=(),
            basis=Basis.INFERRED,
        )
        for source in sources
    ]
    return sources, claims, links, origins


def source_of(key: str, paragraphs: list[str]) -> Source:
    """Make a source of paragraphs, cut into sentences as the project does."""
    cut = [("", [text[a:b] for a, b in sentence_spans(text)]) for text in paragraphs]
    return _source(key, cut, "")[0]


def _source(key: str, passages: list[tuple[str, list[str]]], day: str) -> tuple[Source, list[str]]:
    text, spans, paragraphs, homes = "", [], [], []
    for home, sentences in passages:
        text += "\n\n" if text else ""
        begin = len(text)
        for number, sentence in enumerate(sentences):
            text += " " if number else ""
            spans.append((len(text), len(text) + len(sentence)))
            text += sentence
            homes.append(home)
        paragraphs.append((begin, len(text)))
    ids = identity.text_ids("s", [text[a:b] for a, b in spans])
    names = identity.text_ids("p", [text[a:b] for a, b in paragraphs])
    found = tuple(Passage(name, a, b) for name, (a, b) in zip(names, paragraphs, strict=True))
    sentences = tuple(
        Sentence(
            id=f"{key}.{id_}",
            source=key,
            passage=next(passage.id for passage in found if passage.start <= a < passage.end),
            start=a,
            end=b,
            text=text[a:b],
        )
        for id_, (a, b) in zip(ids, spans, strict=True)
    )
    blocks = tuple(Block(p.start, p.end, BlockKind.ARTICLE, "case") for p in found)
    facts = Facts(published=Fact(day)) if day else Facts()
    return made_source(key, text, blocks, found, sentences, facts), homes


def show_differences(found: tuple[Difference, ...]) -> str:
    """Write differences as lines: kind, label, readings."""
    return "\n".join(
        f"{d.kind.value} {d.label.value}{' copying' if d.copying else ''}: "
        + " / ".join(f"{r.sentence.split('.')[0]} «{r.text}»" for r in d.readings)
        for d in found
    )


def show_quotations(found: tuple[Quotation, ...]) -> str:
    """Write quotations as lines: the speaker, then each reading with its form."""
    return "\n".join(
        f"{q.speaker or '?'}: "
        + " / ".join(f"{r.sentence.split('.')[0]} {r.form.value} «{r.text}»" for r in q.readings)
        for q in found
    )
