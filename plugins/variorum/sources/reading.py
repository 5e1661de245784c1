"""All sources of a content folder: opened, decoded, cleaned and cut into passages and sentences."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from variorum.files import Content
from variorum.mappings import load_mapping
from variorum.model import Facts, Source
from variorum.options import Options
from variorum.problems import Problem, ProblemKind, error, note, warning
from variorum.sources.cleaning import clean, unmatched_rulings
from variorum.sources.decoding import decode
from variorum.sources.segmenting import segment
from variorum.sources.sidecar import KEY, read_sidecar

FOLDER = "sources"
TEXTS = (".txt", ".md")
SIDECARS = (".yaml", ".yml")

NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
"""Runs of what a key can't have."""


def read_sources(content: Content, options: Options) -> tuple[tuple[Source, ...], list[Problem]]:
    """Read `sources/` of the content folder: the sources by key, and what is wrong with them.

    A source that can't be read is an error, and the others are read; of two with one key the first by file
    name is kept.
    """
    problems: list[Problem] = []
    sidecars = _by_stem(content.listing(FOLDER, SIDECARS))
    sources: dict[str, Source] = {}
    stems = set()
    for path in content.listing(FOLDER, TEXTS):
        stem = _stem(path)
        stems.add(stem)
        key = source_key(stem)
        if key in sources:
            problems.append(_twice(path, key, sources[key].path))
            continue
        if key != stem:
            problems.append(_misnamed(path, stem, key))
        facts, found = _facts(content, sidecars.get(stem, ()))
        problems.extend(found)
        source, found = read_source(content, path, key, facts, options)
        problems.extend(found)
        if source:
            sources[key] = source
    problems.extend(_alone(sidecars, stems))
    problems.extend(_unnamed(sources.values()))
    problems.extend(_superseded(sources, sidecars))
    return tuple(sources[key] for key in sorted(sources)), problems


def read_source(
    content: Content, path: str, key: str, facts: Facts, options: Options
) -> tuple[Source | None, list[Problem]]:
    """Read one source; None if it was refused."""
    opened = content.read(path, most=options.largest_source)
    if opened.problem:
        return None, [opened.problem]
    decoded = decode(opened.data, path, facts.encoding)
    problems = list(decoded.problems)
    if not decoded.encoding:
        return None, problems
    text = decoded.text
    blocks = clean(text, facts.blocks)
    for words in unmatched_rulings(text, blocks, facts.blocks):
        message = (
            f"The ruling `blocks: {{{words[:60]!r}: …}}` of the sidecar begins no block here; "
            "quote the first words of the block as they stand, or delete it"
        )
        problems.append(error(path, ProblemKind.SOURCE_RULING, message))
    passages, sentences = segment(key, text, blocks)
    if not sentences:
        message = (
            "No article text was found in the file; rule on `blocks:` in its sidecar, or remove it"
        )
        problems.append(error(path, ProblemKind.SOURCE_EMPTY, message))
    source = Source(
        key=key,
        path=path,
        sha256=hashlib.sha256(opened.data).hexdigest(),
        encoding=decoded.encoding,
        text=text,
        facts=facts,
        blocks=blocks,
        passages=passages,
        sentences=sentences,
    )
    return source, problems


def source_key(stem: str) -> str:
    """Give the key that a file's stem makes: itself if it is one, else the nearest: `Déjà Vu` `deja-vu`."""
    if KEY.fullmatch(stem):
        return stem
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().casefold()
    slug = NOT_IN_KEYS.sub("-", plain).strip("-")
    return (
        slug or "source-" + hashlib.sha256(stem.encode("utf-8", "surrogateescape")).hexdigest()[:6]
    )


def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def _by_stem(paths: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(_stem(path), []).append(path)
    return found


def _facts(content: Content, paths: Iterable[str]) -> tuple[Facts, list[Problem]]:
    facts = Facts()
    problems: list[Problem] = []
    for number, path in enumerate(paths):
        if number:
            message = "This source has two sidecars, and this one is passed over; keep one"
            problems.append(error(path, ProblemKind.SIDECAR_ALONE, message))
            continue
        text, opened = content.read_text(path)
        if opened.problem:
            problems.append(opened.problem)
            continue
        mapping, found = load_mapping(text, path)
        problems.extend(found)
        facts, found = read_sidecar(mapping, path)
        problems.extend(found)
    return facts, problems


def _twice(path: str, key: str, first: str) -> Problem:
    message = (
        f"The source key `{key}` is already that of {first}, so this file is not read; "
        "rename one of them (and its sidecar)"
    )
    return error(path, ProblemKind.DUPLICATE_SOURCE, message)


def _misnamed(path: str, stem: str, key: str) -> Problem:
    shown = stem.encode("utf-8", "replace").decode()
    message = (
        f"The name {shown!r} is no key (a-z, 0-9 and hyphens), so `{key}` is taken; "
        f"rename the file and its sidecar to {key}"
    )
    return warning(path, ProblemKind.SOURCE_NAME, message)


def _alone(sidecars: dict[str, list[str]], stems: set[str]) -> list[Problem]:
    endings = " or ".join(TEXTS)
    return [
        error(
            path,
            ProblemKind.SIDECAR_ALONE,
            f"No source stands beside this sidecar; put {stem}{endings} here or remove it",
        )
        for stem in sorted(set(sidecars) - stems)
        for path in sidecars[stem]
    ]


def _unnamed(sources: Iterable[Source]) -> list[Problem]:
    message = "Nobody is named as publisher; write `publisher:` in the sidecar if it is known"
    return [
        note(source.path, ProblemKind.SOURCE_UNNAMED, message)
        for source in sources
        if source.facts.publisher is None
    ]


def _superseded(sources: dict[str, Source], sidecars: dict[str, list[str]]) -> list[Problem]:
    problems = []
    for source in sources.values():
        key = source.facts.superseded_by
        if key and (key not in sources or key == source.key):
            path = sidecars[_stem(source.path)][0]
            message = f"`superseded_by` names no other source: {key!r}; write the key of one"
            problems.append(error(path, ProblemKind.UNKNOWN_SOURCE, message))
    return problems
