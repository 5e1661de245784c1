"""What one build works on: made new at the start of each run, shared by readers and generators.

Pelican makes its generators first, then lets them read, then write. The edition is made before any of
them reads, since editors' texts cite it.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from pelican import Pelican, signals
from pelican.generators import Generator

from variorum.citing.library import Library
from variorum.edition.building import build
from variorum.edition.lookup import Lookup
from variorum.files import Content
from variorum.model import CitationUse
from variorum.options import Options, read_options
from variorum.problems import Problem
from variorum.site.addresses import Addresses, set_defaults
from variorum.site.dates import shown
from variorum.site.views import Views

KEY = "_VARIORUM"
"""Where the workspace stands in Pelican's settings; no setting of a user's has this name."""


RUN = "_VARIORUM_RUN"
"""Stands in the context of a run once its workspace is made; the context is new in each run."""


@dataclass(slots=True)
class Checked:
    """How much a build has checked, so that no problems never means that nothing was looked at."""

    citations: int = 0
    quotations: int = 0
    links: int = 0

    def __str__(self) -> str:
        """Say it in words."""
        return f"{self.citations} citations, {self.quotations} quotations, {self.links} links"


@dataclass(slots=True)
class Workspace:
    """Everything a run of Pelican shares."""

    content: Content
    options: Options
    addresses: Addresses
    lookup: Lookup
    library: Library
    views: Views
    environment: Environment
    site_name: str
    problems: list[Problem]
    citations: list[CitationUse] = field(default_factory=list)
    checked: Checked = field(default_factory=Checked)


class CompiledTemplates(BytecodeCache):
    """Lets all of Pelican's generators, which have a Jinja environment each, compile a template once."""

    def __init__(self) -> None:
        self.compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what another environment compiled."""
        if bucket.key in self.compiled:
            bucket.bytecode_from_string(self.compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.compiled[bucket.key] = bucket.bytecode_to_string()


def register() -> None:
    """Prepare the settings, and make the workspace with the first generator of a run."""
    signals.initialized.connect(prepare)
    signals.generator_init.connect(begin)


def current(settings: MutableMapping[str, Any]) -> Workspace | None:
    """Give the workspace of the run that is under way; None before the first."""
    found: Workspace | None = settings.get(KEY)
    return found


def prepare(pelican: Pelican) -> None:
    """Set our addresses' defaults and make Jinja safe and quick."""
    settings = pelican.settings
    set_defaults(settings)
    settings["JINJA_ENVIRONMENT"] = {
        **settings["JINJA_ENVIRONMENT"],
        "autoescape": True,
        "bytecode_cache": CompiledTemplates(),
    }
    settings["JINJA_FILTERS"] = {"shown_date": shown, **settings["JINJA_FILTERS"]}
    settings["DIRECT_TEMPLATES"] = [
        name for name in settings["DIRECT_TEMPLATES"] if name != "index"
    ]


def begin(generator: Generator) -> None:
    """Build the edition when the first generator of a run is made."""
    if RUN in generator.context:
        return
    settings = generator.settings
    content = Content.at(generator.path)
    options, problems = read_options(settings)
    built = build(content, options)
    lookup = Lookup(built.edition)
    addresses = Addresses(settings)
    workspace = Workspace(
        content,
        options,
        addresses,
        lookup,
        Library.of(
            built.edition.sources,
            built.edition.collation.claims,
            (topic.file.slug for topic in built.edition.topics),
        ),
        Views(lookup, addresses),
        generator.env,
        str(settings["SITENAME"]),
        [*problems, *built.problems],
    )
    settings[KEY] = generator.context[KEY] = workspace
    generator.context[RUN] = True
