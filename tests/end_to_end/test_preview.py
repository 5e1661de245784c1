"""The preview shows every change by itself, tells what is wrong each time, and outlives all of it."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from end_to_end.previews import Answer, Preview, running
from end_to_end.sites import HARBOUR

pytestmark = [pytest.mark.end_to_end, pytest.mark.xdist_group("preview")]

Wanted = Callable[[Answer], bool]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with running(tmp_path_factory.mktemp("preview"), HARBOUR) as found:
        found.wait("/", has("No problems"))
        yield found


def has(words: str) -> Wanted:
    return lambda answer: answer.status == 200 and words in answer.text


def lacks(words: str) -> Wanted:
    return lambda answer: answer.status == 200 and words not in answer.text


def gone(answer: Answer) -> bool:
    return answer.status == 404


def test_what_is_broken_fixed_and_broken_again_is_told_each_time(preview: Preview) -> None:
    broken = "---\ntitle: A draft\ndate: 2024-03-08\n---\nShut [@currier].\n"
    for _ in range(2):
        preview.write("content/commentary/draft.md", broken)
        told = preview.wait("/narrative/", has("[unknown-source]")).text
        assert "commentary/draft.md:5:6" in told
        assert "^ error" in told
        desk = preview.get("/desk/").text.partition('<details id="v-preview"')[0]
        assert "commentary/draft.md:5:6" in desk
        preview.write("content/commentary/draft.md", broken.replace("currier", "courier"))
        preview.wait("/narrative/", has("No problems"))
    preview.wait("/commentary/draft/", has("A draft"))
    (preview.folder / "content" / "commentary" / "draft.md").unlink()
    preview.wait("/commentary/draft/", gone)


def test_reports_that_come_change_move_and_go_are_noticed(preview: Preview) -> None:
    sources = preview.folder / "content" / "sources"
    preview.write("content/sources/herald.txt", "The harbor was repainted on Monday, a clerk said.\n")
    preview.wait("/reports/herald/", has("repainted on Monday"))
    preview.change("content/sources/herald.txt", "Monday", "Sunday")
    preview.wait("/reports/herald/", has("repainted on Sunday"))
    (sources / "herald.txt").rename(sources / "tribune.txt")
    preview.wait("/reports/herald/", gone)
    preview.wait("/reports/tribune/", has("repainted on Sunday"))
    (sources / "tribune.txt").unlink()
    preview.wait("/reports/tribune/", gone)


def test_topics_and_rulings_are_noticed(preview: Preview) -> None:
    preview.write("content/topics/barge.md", "---\ntitle: The barge\nterms: [barge]\n---\nSunk.\n")
    preview.wait("/topics/barge/", has("Sunk."))
    preview.write("content/rulings.yaml", "lead: ['[@courier \"no such words as these\"]']\n")
    preview.wait("/", has("rulings.yaml:1:"))
    (preview.folder / "content" / "rulings.yaml").unlink()
    (preview.folder / "content" / "topics" / "barge.md").unlink()
    preview.wait("/topics/barge/", gone)
    preview.wait("/", has("No problems"))


def test_theme_settings_and_code_are_noticed_and_their_faults_survived(preview: Preview) -> None:
    base, code = "themes/variorum/templates/base.html", "plugins/variorum/problem_lines.py"
    preview.change(base, "<footer>", "<footer>Another footer.")
    preview.wait("/about/", has("Another footer."))
    sound = preview.change(base, "<footer>", "<footer>{% if %}")
    preview.wait("/about/", has("could not be built"))
    preview.wait("/about/", has("Another footer."))
    (preview.folder / base).write_text(sound, encoding="utf-8")
    preview.wait("/about/", lacks("could not be built"))
    preview.change("pelicanconf.py", 'SITENAME = "Variorum"', 'SITENAME = "Harbour"')
    preview.wait("/about/", has(">Harbour<"))
    sound = preview.change(code, "No problems", "Nothing wrong")
    preview.wait("/about/", has("Nothing wrong"))
    preview.change(code, "def summary", "def def summary")
    preview.wait("/about/", has("SyntaxError"))
    (preview.folder / code).write_text(sound, encoding="utf-8")
    preview.wait("/about/", has("No problems"))


def test_settings_that_are_renamed_into_their_place_are_noticed_each_time(preview: Preview) -> None:
    settings = (preview.folder / "pelicanconf.py").read_text("utf-8")
    for name in ("Pier", "Quay", "Dock"):
        preview.write("pelicanconf.py", f'{settings}\nSITENAME = "{name}"\n')
        preview.wait("/about/", has(f">{name}<"))
    preview.write("pelicanconf.py", settings)
    preview.wait("/about/", lacks(">Dock<"))


def test_settings_that_cannot_be_run_are_one_plain_problem(preview: Preview) -> None:
    settings = (preview.folder / "pelicanconf.py").read_text("utf-8")
    preview.write("pelicanconf.py", f"{settings}\nSITENAME = nowhere_named\n")
    told = preview.wait("/about/", has("could not be built")).text.partition("<pre>")[2]
    why = "NameError: name &#x27;nowhere_named&#x27; is not defined"
    path = preview.folder / "pelicanconf.py"
    assert told.partition("</pre>")[0] == f"{path} can&#x27;t be run ({why}); put it right"
    preview.write("pelicanconf.py", settings)
    preview.wait("/about/", has("No problems"))


def test_the_content_as_a_whole_may_go_and_come_back(preview: Preview) -> None:
    content = preview.folder / "content"
    content.rename(preview.folder / "elsewhere")
    preview.wait("/", has("could not be built"))
    (preview.folder / "elsewhere").rename(content)
    preview.wait("/", has("No problems"))
    preview.write("content/pages/later.md", "---\ntitle: Later\n---\nIt is noticed.\n")
    preview.wait("/later/", has("It is noticed."))
    (content / "pages" / "later.md").unlink()
    preview.wait("/later/", gone)


def test_a_whole_folder_may_go_and_come_back(preview: Preview) -> None:
    sources = preview.folder / "content" / "sources"
    sources.rename(preview.folder / "elsewhere")
    preview.wait("/reports/courier/", gone)
    preview.wait("/", has("[unknown-source]"))
    (preview.folder / "elsewhere").rename(sources)
    preview.wait("/reports/courier/", has("Ada Lindqvist"))
    preview.wait("/", has("No problems"))


def test_nothing_is_built_where_nothing_changed(preview: Preview) -> None:
    """What changed while a site was being built makes another one, which may be under way still."""
    quiet = 0
    for _ in range(5):
        build = preview.get("/").build
        try:
            preview.get(f"/-preview/events?{build}", timeout=2.0)
        except TimeoutError:
            quiet += 1
            assert preview.get("/").build == build
    assert quiet >= 3, "it builds and builds"


def test_this_machine_alone_is_served(preview: Preview) -> None:
    for address in ("127.0.0.2", socket.gethostbyname(socket.gethostname())):
        if address != "127.0.0.1":
            with pytest.raises(OSError), socket.create_connection((address, preview.port), 5):  # noqa: PT011
                pass


@pytest.mark.parametrize("path", ["/", "/-preview/events?0", "/theme/css/style.css"])
def test_a_name_that_leads_here_from_elsewhere_is_refused(preview: Preview, path: str) -> None:
    assert preview.get(path).status == 200
    for host in ("news.example", f"news.example:{preview.port}", "127.0.0.1.news.example"):
        assert preview.get(path, host=host).status == 421


def test_a_path_that_leads_out_is_not_served(preview: Preview) -> None:
    for path in ("/../pelicanconf.py", "/%2e%2e/pelicanconf.py", "/..%2fpelicanconf.py"):
        assert preview.get(path).status in (404, 400)


def test_ending_it_leaves_nothing_behind(tmp_path: Path) -> None:
    with running(tmp_path, HARBOUR) as found:
        found.wait("/", has("No problems"))
        process = found.process
    assert process.returncode == 0
    left = {path.name for path in tmp_path.iterdir()} - {"__pycache__"}
    assert left == {"content", "plugins", "themes", "pelicanconf.py", "said.txt", "kept"}
