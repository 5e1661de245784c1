"""Files that are published as they are: regular ones inside the content folder, that can run nothing.

Pelican follows links and copies whatever it is told to.
"""

from __future__ import annotations

from pelican import signals
from pelican.generators import StaticGenerator

from variorum.editorial.texts import editors_files
from variorum.publishing.static_files import refusal, unread
from variorum.site.workspace import KEY, Workspace


def register() -> None:
    """Look through the files when Pelican has found them."""
    signals.static_generator_finalized.connect(look_through)


def look_through(generator: StaticGenerator) -> None:
    """Tell of files that nothing reads, then refuse those that may not be published."""
    workspace: Workspace = generator.context[KEY]
    texts = generator.settings["ARTICLE_PATHS"] + generator.settings["PAGE_PATHS"]
    known = {*editors_files(workspace.content, texts), *generator.context["static_content"]}
    workspace.problems += unread(workspace.content, known)
    refuse(generator)


def refuse(generator: StaticGenerator) -> None:
    """Take out of what Pelican copies all that may not be published; each is an error."""
    workspace: Workspace = generator.context[KEY]
    kept = []
    for file in generator.staticfiles:
        problem = refusal(workspace.content, file.relative_source_path)
        if problem is None:
            kept.append(file)
        else:
            workspace.problems.append(problem)
            generator.context["static_content"].pop(file.relative_source_path, None)
    generator.staticfiles[:] = kept
