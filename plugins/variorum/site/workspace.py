"""What one build works on: made new at the start of each run, shared by readers and generators.

Pelican makes its generators first, then lets them read, then write. The edition is made before any of
them reads, since editors' texts cite it.
"""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemBytecodeCache
from msgspec import Struct, field
from pelican import Pelican, signals
from pelican.generators import Generator

from variorum.checking import judged_by
from variorum.edition.building import build
from variorum.edition.lookup import Lookup
from variorum.edition.rights import Rights, Run
from variorum.editorial.files import Content
from variorum.editorial.texts import Shelf, survey
from variorum.keeping import Keeper, fingerprint, private_folder
from variorum.model import CitationUse, Rulings
from variorum.options import Options, read_options, usable
from variorum.problem_lines import Checked
from variorum.problems import Problem
from variorum.site.addresses import Addresses, set_defaults
from variorum.site.views import Views
from variorum.site.views.naming import shown
from variorum.site.views.tongues import Tongue, tongue_of

if TYPE_CHECKING:
    from variorum.citing.library import Library


CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
"""Control characters by their pictures: BEL as ␇."""

TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
"""What turns the direction of the text after it; left out."""

TABLE = {**CONTROLS, 0x7F: "␡", **dict.fromkeys(range(0x80, 0xA0), "\ufffd"), **TURNING}

ACTING = re.compile("[" + "".join(re.escape(chr(code)) for code in TABLE) + "]")
"""One of them, looked for first: most texts have none, and translating takes its time."""


def visible(value: Any) -> Any:
    """Give what a template writes with nothing in it that acts unseen; anything but text as it is."""
    if isinstance(value, str) and not value.isprintable() and ACTING.search(value):
        return value.translate(TABLE) if type(value) is str else type(value)(value.translate(TABLE))
    return value


KEY = "_VARIORUM"
"""Where the workspace stands in Pelican's settings; no setting of a user's has this name."""


OPTIONS = "_VARIORUM_OPTIONS"
"""Where our settings stand as they were read, with what is wrong with them."""

CONTROL = "citation.html"
"""The template that every citation is made with."""

RUN = "_VARIORUM_RUN"
"""Stands in the context of a run once its workspace is made; the context is new in each run."""


class Workspace(Struct, kw_only=True):
    """Everything a run of Pelican shares."""

    content: Content
    options: Options
    addresses: Addresses
    lookup: Lookup
    rights: Rights
    views: Views
    environment: Environment
    site_name: str
    editors: Tongue | None
    """The language that editors write in, where it isn't that of the site's own words."""
    keeper: Keeper
    rulings: Rulings
    """Those that were followed."""
    fingerprint: str
    """Of all that an editor's text is rendered with: the edition, the folder's names, the theme's control."""
    problems: list[Problem]
    shelf: Shelf
    """What is known of editors' texts before one of them is rendered."""
    judged_by: str
    """Fingerprint of all that citations and links of an editor's text are judged by."""
    library: Library | None = None
    """What editors' texts may cite, laid out when the first is rendered."""
    citations: list[CitationUse] = field(default_factory=list)
    checked: Checked = field(default_factory=Checked)
    quoted: set[Run] = field(default_factory=set)
    """Runs of words that aren't to be printed and stand in editors' texts all the same."""


def register() -> None:
    """Prepare the settings, and make the workspace with the first generator of a run."""
    signals.initialized.connect(prepare)
    signals.generator_init.connect(begin)


def current(settings: MutableMapping[str, Any]) -> Workspace | None:
    """Give the workspace of the run that is under way; None before the first."""
    found: Workspace | None = settings.get(KEY)
    return found


def prepare(pelican: Pelican) -> None:
    """Read our settings, set our addresses' defaults and make Jinja safe and quick."""
    settings = pelican.settings
    _need_templates(settings)
    set_defaults(settings)
    name = settings_name()
    settings[OPTIONS] = options, _ = usable(*read_options(settings, name), name)
    settings["JINJA_ENVIRONMENT"] = {
        **settings["JINJA_ENVIRONMENT"],
        "autoescape": True,
        "finalize": visible,
        "bytecode_cache": compiled_templates(settings, options),
    }
    settings["JINJA_FILTERS"] = {"shown_date": shown, **settings["JINJA_FILTERS"]}
    settings["DIRECT_TEMPLATES"] = [name for name in settings["DIRECT_TEMPLATES"] if name != "index"]


def settings_name() -> str:
    """Name the settings file that Pelican was started with, which its settings don't tell."""
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-s", "--settings", nargs="?", default=None)
    return Path(parser.parse_known_args()[0].settings or "pelicanconf.py").name


def _need_templates(settings: Mapping[str, Any]) -> None:
    """End before the build where the theme isn't ours, or one made from it."""
    folders = [*settings["THEME_TEMPLATES_OVERRIDES"], str(Path(settings["THEME"], "templates"))]
    if not any(Path(folder, CONTROL).is_file() for folder in folders):
        sys.exit(
            f"The theme {settings['THEME']} has no {CONTROL}, so Variorum's pages can't be made with it; "
            "say `import variorum` and `THEME = variorum.theme_path()` in the settings, and put templates "
            "of your own into a folder that THEME_TEMPLATES_OVERRIDES names"
        )


def compiled_templates(settings: Mapping[str, Any], options: Options) -> FileSystemBytecodeCache | None:
    """Compile a template once for all builds and for all of Pelican's generators, which have an environment each.

    What is compiled lies beside the templates, as Python's modules do: who may write there may write templates. Where
    Python may write nothing, or this one can't, it lies with what builds keep.
    """
    beside = None if sys.dont_write_bytecode else Path(settings["THEME"], "__pycache__")
    for folder in (beside, private_folder() if options.keep_results else None):
        try:
            if folder is not None:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            continue
        if folder is not None and os.access(folder, os.W_OK):
            return FileSystemBytecodeCache(str(folder), f"{sys.implementation.cache_tag}-%s.cache")
    return None


def pass_over_links(settings: MutableMapping[str, Any], content: Content) -> None:
    """Keep Pelican out of linked folders, which it would follow, round and round where one leads back."""
    linked = set(content.linked_folders())
    for name in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        settings[name] = sorted({*settings.get(name, ()), *linked})


def begin(generator: Generator) -> None:
    """Build the edition when the first generator of a run is made."""
    if RUN in generator.context:
        return
    settings = generator.settings
    content = Content.at(generator.path)
    pass_over_links(settings, content)
    options, problems = settings[OPTIONS]
    keeper = Keeper.of(options)
    built = build(content, options, keeper)
    lookup = Lookup(built.edition)
    shelf = survey(content, settings["ARTICLE_PATHS"], settings["PAGE_PATHS"])
    rights = Rights(lookup, options.show, options.excerpt_share)
    addresses = Addresses(settings)
    editors = tongue_of(str(settings["DEFAULT_LANG"]))
    control = generator.env.loader.get_source(generator.env, CONTROL)[0]
    workspace = Workspace(
        content=content,
        options=options,
        addresses=addresses,
        lookup=lookup,
        rights=rights,
        views=Views.of(lookup, addresses, rights),
        environment=generator.env,
        site_name=str(settings["SITENAME"]),
        editors=editors,
        keeper=keeper,
        rulings=built.rulings,
        fingerprint=fingerprint(built.fingerprint, options, control, editors, *content.names()),
        problems=[*problems, *built.problems],
        shelf=shelf,
        judged_by=judged_by(built, content, shelf),
    )
    settings[KEY] = generator.context[KEY] = workspace
    generator.context[RUN] = True
