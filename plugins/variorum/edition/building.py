"""Building: the edition of a content folder, made now or kept from an earlier run.

The site, its preview, `check`, `explain`, `compare`, `cite` and `freeze` all ask `build`; there is no other way. What
the steps are stands in `steps`, which is imported only where they are gone.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from variorum.editorial.files import Content
from variorum.keeping import Keeper, code_fingerprint, content_fingerprint, fingerprint
from variorum.model import Edition, Rulings, Source
from variorum.options import Options
from variorum.problems import Problem

if TYPE_CHECKING:
    from variorum.collation.claims.aligning import Alignment
    from variorum.edition.steps import Made
    from variorum.language.corpus import Corpus

SOURCES = ("sources",)
"""Folders of the content folder that sources are read from."""

OTHERS = ("", "topics", "editions")
"""Folders that the edition is made from besides."""

ReadSources = tuple[tuple[Source, ...], tuple[Problem, ...]]
"""Sources, and what is wrong with them."""
Kept = tuple[Edition, tuple[Problem, ...], Rulings]
"""What is kept of a build."""


# Without slots, for what is worked out when it is asked for.
class Built(Struct, frozen=True, kw_only=True, dict=True):
    """An edition, what was wrong on the way to it, and what explains it."""

    edition: Edition
    problems: tuple[Problem, ...]
    """In order; none of them acknowledged yet."""
    rulings: Rulings
    """Those that were followed."""
    fingerprint: str
    """Hash of all that it was made from."""
    made: Made | None = None
    """What it was made by; None where the edition was kept, which needs none of it."""

    @cached_property
    def corpus(self) -> Corpus:
        """The sentences of its sources as they were read."""
        if self.made:
            return self.made.corpus
        from variorum.language.analysing import analyse

        return analyse(self.edition.sources)

    @cached_property
    def alignment(self) -> Alignment:
        """How its sentences were compared and grouped."""
        if self.made:
            return self.made.alignment
        from variorum.collation.claims.aligning import align

        return align(self.corpus, self.rulings)


def build(content: Content, options: Options, keeper: Keeper | None = None) -> Built:
    """Make the edition of all that stands in the content folder; `keeper` has those of earlier runs."""
    keeper = keeper or Keeper()
    of_sources = _sources_fingerprint(content, options)
    others = content_fingerprint(content, OTHERS, options.largest_source)
    made_from = fingerprint(of_sources, others, _of_edition(options))
    made: Made | None = None

    def make() -> tuple[Edition, tuple[Problem, ...], Rulings]:
        from variorum.edition import steps

        nonlocal made
        sources, problems = _sources(content, options, keeper, of_sources)
        made = steps.make(content, sources, options, list(problems))
        return made.edition, made.problems, made.rulings

    edition, problems, rulings = keeper.kept("edition", made_from, Kept, make)
    return Built(edition=edition, problems=problems, rulings=rulings, fingerprint=made_from, made=made)


def sources_of(content: Content, options: Options, keeper: Keeper) -> ReadSources:
    """Give the sources as `build` reads them, and what is wrong with them, for who needs no edition."""
    return _sources(content, options, keeper, _sources_fingerprint(content, options))


def _sources(content: Content, options: Options, keeper: Keeper, made_from: str) -> ReadSources:
    def read() -> ReadSources:
        from variorum.sources.collecting import read_sources

        sources, problems = read_sources(content, options)
        return tuple(sources), tuple(problems)

    return keeper.kept("sources", made_from, ReadSources, read)


def _sources_fingerprint(content: Content, options: Options) -> str:
    read = content_fingerprint(content, SOURCES, options.largest_source)
    return fingerprint(code_fingerprint(), read, options.largest_source, options.most_sentences)


def _of_edition(options: Options) -> Options:
    """Leave out the settings that say nothing of the edition, so that a preview and a command share it."""
    return replace(options, full_text_search=False, keep_results=True, preview="")
