"""All sources of a content folder, through the one door."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from variorum.editorial import mappings
from variorum.editorial.files import Content, is_passed_over
from variorum.editorial.mappings import load_mapping
from variorum.editorial.sidecars import SIDECARS, read_sidecar
from variorum.identity import key_of
from variorum.language.english.names import AGENCIES
from variorum.language.english.page import UNNAMED_AGENCY
from variorum.language.english.words import STOPWORDS, stem
from variorum.model import BlockKind, Facts, Source
from variorum.options import Options
from variorum.problems import Problem, ProblemKind, error, nearest, note, warning
from variorum.sources.cleaning import unmatched_rulings
from variorum.sources.datelines import credit_lines
from variorum.sources.receiving.decoding import COPY_TEXT
from variorum.sources.receiving.received import PAGES, receive
from variorum.sources.restoring import restore

ENGLISH = frozenset({"", "en"})
"""Languages whose words we know; where none is stated, the words tell."""

WORD = re.compile(r"[^\W\d_]+")
"""A word of any language."""

LOOKED_AT = 400
"""Words of the article that are looked at."""
FEWEST = 12
"""Words without which nothing can be told, and English is taken."""
LAST_LATIN = "\u024f"
"""The last letter of the Latin script's main blocks."""
OTHER_SCRIPT = 0.3
"""Part of the letters that are of another script in a text that isn't English, at the least."""
GRAMMAR = 0.2
"""Part of an English text's words that carry grammar, at the least: about .4 in news, under .1 in others."""


def is_english(source: Source) -> bool:
    """Tell whether a source is in English: as stated, else by its words of grammar."""
    stated = source.facts.language.partition("-")[0].casefold()
    if stated:
        return stated in ENGLISH
    words: list[str] = []
    for block in source.blocks:
        if block.kind is BlockKind.ARTICLE and len(words) < LOOKED_AT:
            text = source.text[block.start : block.end]
            words += [match.group().casefold() for match in WORD.finditer(text)]
    letters = "".join(words)
    if sum(letter > LAST_LATIN for letter in letters) > OTHER_SCRIPT * len(letters):
        return False
    known = sum(stem(word) in STOPWORDS for word in words[:LOOKED_AT])
    return len(words) < FEWEST or known >= GRAMMAR * len(words[:LOOKED_AT])


FOLDER = "sources"

DOCUMENTS = (".pdf", ".docx", ".doc", ".odt", ".rtf", ".pages", ".epub")
"""Endings of what holds text that nobody can read as it is."""

KEPT_ASIDE = frozenset((".gitattributes", ".gitignore", ".gitkeep", ".DS_Store"))
"""Files that other programs put beside reports."""

REPORTS = (".txt", ".md", *PAGES)


class _Sidecar(Struct, frozen=True):
    """A source's sidecar, if it has one."""

    path: str = ""
    mapping: mappings.YamlMapping = mappings.EMPTY
    facts: Facts = Facts()


def read_sources(content: Content, options: Options) -> tuple[tuple[Source, ...], list[Problem]]:
    """Read `sources/` of the content folder: the sources by key, and what is wrong with them.

    A source that can't be read is an error, and the others are read; of two with one key the first by file
    name is kept. Once all are known, what cleaning took from one and another has is put back.
    """
    sidecars = _by_stem(content.listing(FOLDER, SIDECARS))
    reports = content.listing(FOLDER, REPORTS)
    problems = [*_unknown(content, reports), *_alone(sidecars, {_stem(path) for path in reports})]
    if not reports:
        message = "There is no report here, so there is nothing to tell; put texts into sources/"
        problems.append(note(FOLDER, ProblemKind.NO_SOURCES, message))
    read: dict[str, Source] = {}
    given: dict[str, _Sidecar] = {}
    taken: dict[str, str] = {}
    for path in sorted(reports, key=lambda path: (source_key(_stem(path)) != _stem(path), path)):
        key = source_key(_stem(path))
        if key in taken:
            problems.append(_twice(path, key, taken[key]))
            continue
        taken[key] = path
        if key != _stem(path):
            problems.append(_misnamed(path, key))
        sidecar, found = _sidecar(content, sidecars.get(_stem(path), ()))
        problems.extend(found)
        opened = content.read(path, most=options.largest_source)
        if opened.problem:
            problems.append(opened.problem)
            continue
        received = receive(opened.data, path, key, sidecar.facts)
        problems.extend(received.problems)
        held = sum(len(source.sentences) for source in read.values())
        if received.source and held + len(received.source.sentences) > options.most_sentences:
            problems.append(_too_many(path, len(received.source.sentences), options))
        elif received.source:
            read[key] = received.source
            given[key] = sidecar
            problems.extend(_told(received.source, sidecar))
    for key, source in read.items():
        problems.extend(_superseded(source, read, given[key]))
    return restore([read[key] for key in sorted(read)]), problems


def source_key(stem: str) -> str:
    """Give the key that a file's stem makes; of one without a letter or digit of ours it is a hash."""
    digest = hashlib.sha256(stem.encode("utf-8", "surrogateescape")).hexdigest()
    return key_of(stem) or f"source-{digest[:6]}"


def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def _by_stem(paths: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(_stem(path), []).append(path)
    return found


def _sidecar(content: Content, paths: Iterable[str]) -> tuple[_Sidecar, list[Problem]]:
    sidecar = _Sidecar()
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
        facts, more = read_sidecar(mapping, path)
        problems.extend((*found, *more))
        sidecar = _Sidecar(path, mapping, facts)
    return sidecar, problems


def _too_many(path: str, sentences: int, options: Options) -> Problem:
    message = (
        f"With the {sentences:,} sentences of this report there would be more than the "
        f"{options.most_sentences:,} allowed, so it is not read; part the event, or raise "
        "VARIORUM_MOST_SENTENCES"
    )
    return error(path, ProblemKind.TOO_MANY_SENTENCES, message)


def _told(source: Source, sidecar: _Sidecar) -> list[Problem]:
    """Tell what an editor should know of one source that was read."""
    problems = []
    if source.facts.publisher is None:
        message = "Nobody is named as publisher; write `publisher:` in the sidecar if it is known"
        problems.append(note(source.path, ProblemKind.SOURCE_UNNAMED, message))
    problems.extend(_credits(source))
    if source.facts.sha256 and source.facts.sha256 != source.sha256:
        message = (
            "The file's bytes aren't those that were added (`sha256` in its sidecar); get it again, or delete that line "
            "if the change is meant. Git may have changed its line ends: `sources/* -text` in .gitattributes keeps them"
        )
        problems.append(warning(source.path, ProblemKind.SOURCE_CHANGED, message))
    if not is_english(source):
        stated = f" ({source.facts.language})" if source.facts.language else ", by its words"
        message = (
            f"The report is in another language than English{stated}, so it is cleaned by what needs no "
            "words and merged with no other; if it is in English write `language: en` in its sidecar"
        )
        problems.append(note(source.path, ProblemKind.SOURCE_LANGUAGE, message))
    rulings = sidecar.mapping.get("blocks")
    for words in unmatched_rulings(source.text, source.blocks, sidecar.facts.blocks):
        entry = next(e for e in rulings if e.name == words) if isinstance(rulings, mappings.YamlMapping) else None
        message = (
            f"No block of {source.path} begins with {words[:60]!r}; quote the first words of a block as they "
            "stand, or delete the ruling"
        )
        place = entry.place if entry else sidecar.mapping.place
        problems.append(error(sidecar.path, ProblemKind.SOURCE_RULING, message, place))
    return problems


def _credits(source: Source) -> Iterator[Problem]:
    """Tell that the words are counted as an agency's that the text credits, not as those of the stated publisher."""
    credited = credit_lines(source)
    publisher, agency = source.facts.publisher, source.facts.agency
    if agency or not publisher or len(credited) != 1:
        return
    name, line = next(iter(credited.items()))
    if name == UNNAMED_AGENCY:
        message = (
            f"The text credits agencies without naming them (“{line[:60]}”), so its words are counted as theirs, carried by "
            f"{publisher.value}; state `agency:` if it is known, or `agency: none` if they are {publisher.value}'s own"
        )
        yield note(source.path, ProblemKind.SOURCE_AGENCY, message)
    elif AGENCIES.get(publisher.value.casefold()) != name:
        message = (
            f"The text credits {name} (“{line[:60]}”), so its words are counted as {name}'s, carried by {publisher.value}; "
            f"state `agency: {name}`, or `agency: none` if they are {publisher.value}'s own"
        )
        yield note(source.path, ProblemKind.SOURCE_AGENCY, message)


def _superseded(source: Source, sources: Mapping[str, Source], sidecar: _Sidecar) -> list[Problem]:
    key = source.facts.superseded_by
    if not key:
        return []
    if key not in sources or key == source.key:
        hint = nearest(key, [other for other in sources if other != source.key])
        kind = ProblemKind.UNKNOWN_SOURCE
        message = f"`superseded_by` names no other source: {key!r}{hint or '; write the key of one'}"
    elif sources[key].facts.superseded_by == source.key:
        kind = ProblemKind.FIELD_VALUE
        message = f"`{key}` is superseded by this report in turn; keep one of the two fields"
    else:
        return []
    entry = next(entry for entry in sidecar.mapping if entry.name == "superseded_by")
    return [error(sidecar.path, kind, message, entry.value.place)]


def _twice(path: str, key: str, first: str) -> Problem:
    message = (
        f"The source key `{key}` is already that of {first}, so this file is not read; "
        "rename one of them (and its sidecar)"
    )
    return error(path, ProblemKind.DUPLICATE_SOURCE, message)


def _misnamed(path: str, key: str) -> Problem:
    shown = _stem(path).encode("utf-8", "replace").decode()
    message = (
        f"The name {shown!r} is no key (a-z, 0-9 and hyphens), so `{key}` is taken; "
        f"rename the file and its sidecar to {key}"
    )
    return warning(path, ProblemKind.SOURCE_NAME, message)


def _alone(sidecars: Mapping[str, list[str]], stems: set[str]) -> list[Problem]:
    endings = " or ".join(REPORTS[:3])
    return [
        error(
            path,
            ProblemKind.SIDECAR_ALONE,
            f"No source stands beside this sidecar; put the report here as {stem} with {endings} or remove it",
        )
        for stem in sorted(set(sidecars) - stems)
        for path in sidecars[stem]
    ]


def _unknown(content: Content, reports: Iterable[str]) -> list[Problem]:
    """Tell of files beside the sources that are none by their ending or their name."""
    known = {*reports, *content.listing(FOLDER, SIDECARS)}
    ending = f"This file is no source by its ending, so it isn't read; sources are {', '.join(REPORTS[:3])}"
    document = f"This is a document, not text, so it isn't read; {COPY_TEXT}"
    folder = f"This is a folder, in which nothing is read; put reports into {FOLDER}/ itself"
    hidden = (
        "A file whose name begins with . or # or ends with ~ is passed over; rename it if it is a report, or remove it"
    )
    told = []
    for path in content.listing(FOLDER, ("",), hidden=True):
        name = PurePosixPath(path).name
        if path in known or name in KEPT_ASIDE:
            continue
        if content.is_folder(path):
            message = folder
        elif is_passed_over(name):
            message = hidden
        else:
            message = document if PurePosixPath(name).suffix.casefold() in DOCUMENTS else ending
        told.append(warning(path, ProblemKind.SOURCE_NAME, message))
    return told
