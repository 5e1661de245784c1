"""Beside others: no file of a site that merely has the package installed is taken over, and plugins get along."""

from __future__ import annotations

from pathlib import Path

import pytest

from end_to_end.links import broken
from end_to_end.sites import REPOSITORY, Built, Site, build

pytestmark = pytest.mark.end_to_end

OTHERS = '''
"""Readers of somebody else's, for the endings that Variorum reads on its own sites."""
from pelican import signals
from pelican.readers import BaseReader


class Theirs(BaseReader):
    enabled = True

    def read(self, source_path):
        text = open(source_path, encoding="utf-8").read()
        return "<p>READ BY THEM</p>" + text, {"title": "Theirs " + source_path[-3:], "date": self.process_metadata("date", "2024-01-01")}


def add(readers):
    for ending in ("md", "txt", "html"):
        readers.reader_classes[ending] = Theirs


def register():
    signals.readers_init.connect(add)
'''

COMPANION = '''
"""What plugins commonly do: look at all content, read Markdown, change pages when written, write a file at the end."""
from pathlib import Path
from pelican import signals
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import MarkdownReader

seen, pages = [], []


def each(content):
    seen.append(content.source_path)
    assert content.settings["SITENAME"]


def finished(generators):
    for generator in generators:
        for kind in (ArticlesGenerator, PagesGenerator):
            if isinstance(generator, kind):
                for page in [*getattr(generator, "articles", []), *getattr(generator, "pages", [])]:
                    page.reading_minutes = 1 + len(page.content.split()) // 200
                    assert page.summary is not None and page.url and page.save_as
        generator.context["companion"] = "here"


def written(path, context):
    assert context["SITENAME"]
    assert path.endswith(context["output_file"])
    with Path(path).open("a", encoding="utf-8") as page:
        page.write("<!-- seen -->")
    pages.append(path)


def done(pelican):
    told = [Path(path).relative_to(pelican.output_path).as_posix() for path in sorted(pages)]
    assert seen
    Path(pelican.output_path, "companion.txt").write_text(" ".join(told), encoding="utf-8")


def take(readers):
    readers.reader_classes["md"] = Theirs


class Theirs(MarkdownReader):
    enabled = True

    def read(self, source_path):
        return "<p>READ BY THEM</p>", {"title": "Theirs", "date": self.process_metadata("date", "2024-01-01")}


def register():
    signals.readers_init.connect(take)
    signals.content_object_init.connect(each)
    signals.all_generators_finalized.connect(finished)
    signals.content_written.connect(written)
    signals.finalized.connect(done)
'''


def unrelated(folder: Path, settings: str) -> Built:
    """Build a site that has nothing to do with Variorum, which is installed where it is built."""
    content = folder / "content"
    content.mkdir()
    for name in ("one.md", "two.txt", "three.html"):
        (content / name).write_text(f"Words of {name} with [@courier] in it.\n", encoding="utf-8")
    (content / "four.rst").write_text("Four\n####\n\n:date: 2024-01-01\n\nIn reST.\n", "utf-8")
    (folder / "theirs.py").write_text(OTHERS, encoding="utf-8")
    path = folder / "pelicanconf.py"
    path.write_text(f'SITENAME = "Unrelated"\nTIMEZONE = "UTC"\n{settings}\n', encoding="utf-8")
    installed = {"PYTHONPATH": str(REPOSITORY / "plugins")}
    return build(content, folder / "output", settings=path, environment=installed, folder=folder)


@pytest.mark.parametrize("imported", ["", "import variorum.site, variorum.site.pages.commentary"])
def test_a_site_that_has_the_package_installed_keeps_its_own_readers(imported: str, tmp_path: Path) -> None:
    built = unrelated(tmp_path, f'{imported}\nPLUGIN_PATHS = ["."]\nPLUGINS = ["theirs"]')
    assert built.exit_code == 0, built.log
    pages = [built.text(path) for path in sorted(built.pages()) if path.startswith("theirs-")]
    assert len(pages) == 3
    assert all("READ BY THEM" in page and "[@courier]" in page for page in pages)
    assert "four.html" in built.files()
    assert not [path for path in built.files() if "reports" in path or "narrative" in path]


@pytest.mark.parametrize("imported", ["", "import variorum.site, variorum.site.pages.commentary"])
def test_a_site_that_lists_no_plugin_reads_what_pelican_reads(imported: str, tmp_path: Path) -> None:
    built = unrelated(tmp_path, imported)
    assert built.exit_code == 0, built.log
    assert "four.html" in built.files()
    assert not [p for p, data in built.files().items() if b"popovertarget" in data]
    assert not [path for path in built.files() if path.startswith(("narrative", "data/"))]


@pytest.fixture
def with_companion(site: Site) -> Site:
    """Give a site whose settings list a plugin of somebody else's; the test writes `PLUGINS`."""
    folder = site.content.parent
    (folder / "companion.py").write_text(COMPANION, encoding="utf-8")
    settings = (REPOSITORY / "pelicanconf.py").read_text(encoding="utf-8")
    settings += f"\nPLUGIN_PATHS = [{str(REPOSITORY / 'plugins')!r}, {str(folder)!r}]\n"
    settings += f"THEME = {str(REPOSITORY / 'themes' / 'variorum')!r}\n"
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return site


@pytest.mark.parametrize("order", ['["variorum.site", "companion"]', '["companion", "variorum.site"]'])
def test_a_plugin_is_told_of_every_page_in_its_place_and_leaves_markdown_to_us(
    order: str, with_companion: Site
) -> None:
    path = with_companion.content.parent / "pelicanconf.py"
    settings = path.read_text(encoding="utf-8")
    path.write_text(f"{settings}PLUGINS = {order}\n", encoding="utf-8")
    told = []
    for _ in range(2):  # the second time with what the first kept
        built = with_companion.build("--fatal", "errors", settings=path)
        assert built.exit_code == 0, built.log
        assert "Traceback" not in built.log
        told.append(built.text("companion.txt").split())
        assert all(built.text(page).endswith("<!-- seen -->") for page in built.pages())
        assert "READ BY THEM" not in built.text("commentary/how-many-cars/index.html")
    assert told == [sorted(built.pages())] * 2
    assert not broken(built.output)


def test_a_theme_that_lacks_our_templates_is_told_of_and_nothing_is_built(
    with_companion: Site,
) -> None:
    path = with_companion.content.parent / "pelicanconf.py"
    settings = path.read_text(encoding="utf-8")
    path.write_text(f'{settings}PLUGINS = ["variorum.site"]\nTHEME = "simple"\n', "utf-8")
    built = with_companion.build(settings=path)
    assert built.exit_code == 1
    assert "variorum.theme_path()" in built.log
    assert "Traceback" not in built.log
    assert not built.output.exists()


def test_addresses_of_ones_own_hold_everywhere(site: Site) -> None:
    moved = {
        "SOURCE_URL": "quellen/{slug}/",
        "SOURCES_URL": "quellen/",
        "NARRATIVE_URL": "geschichte.html",
        "DATA_URL": "x/y/daten/",
        "RIGHTS_URL": "rechte/",
    }
    settings = [f'{name}="{value}"' for name, value in moved.items()]
    built = site.build("-e", *settings)
    assert built.exit_code == 0, built.log
    assert {
        "quellen/courier/index.html",
        "quellen/index.html",
        "geschichte.html",
        "x/y/daten/edition.json",
        "x/y/daten/index.html",
        "rechte/index.html",
    } <= set(built.files())
    assert "../../../quellen/courier/" in built.text("x/y/daten/annotations.jsonld")
    assert not broken(built.output)
