"""Files that are published as they are: nothing from outside, nothing that a browser runs."""

from __future__ import annotations

import pytest

from end_to_end.sites import Site

pytestmark = pytest.mark.end_to_end


def test_only_harmless_files_of_the_folder_itself_are_published(site: Site) -> None:
    outside = site.content.parent / "secret.txt"
    outside.write_text("not for the public", encoding="utf-8")
    site.write("images/pier.png", b"\x89PNG")
    site.write("images/map.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    site.write("images/alive.svg", b'<svg onload="alert(1)"/>')
    site.write("images/page.html", b"<script>alert(1)</script>")
    (site.content / "images" / "leak.txt").symlink_to(outside)
    (site.content / "images" / "folder").symlink_to(outside.parent)
    built = site.build()
    assert [name for name in built.files() if name.startswith("images/")] == [
        "images/map.svg",
        "images/pier.png",
    ]
    told = [problem.partition(":")[0] for problem in built.problems()]
    assert told == [
        "images/alive.svg",
        "images/folder",
        "images/leak.txt",
        "images/page.html",
    ]
    assert not any(b"not for the public" in data for data in built.files().values())


def test_a_commentary_behind_a_link_is_not_read(site: Site) -> None:
    outside = site.content.parent / "outside.md"
    outside.write_text("---\ntitle: Outside\ndate: 2024-03-08\n---\nSecret.\n", encoding="utf-8")
    (site.content / "commentary" / "inside.md").symlink_to(outside)
    built = site.build()
    assert built.problems() == [
        (
            "commentary/inside.md:0:0: This file was not opened: a symbolic link leads to it; "
            "put the file itself here [file-refused]"
        )
    ]
    assert "commentary/inside/index.html" not in built.files()


def test_a_file_that_nothing_reads_is_told(site: Site) -> None:
    site.write("topics/sub/deep.md", b"---\ntitle: Deep\nterms: [bridge]\n---\nText.\n")
    site.write("commentary/note.txt", b"Not Markdown by its name.\n")
    told = [problem.partition(":")[0] for problem in site.build().problems()]
    assert told == ["commentary/note.txt", "topics/sub/deep.md"]


def test_a_linked_folder_is_told_once_and_nothing_behind_it_is_read(site: Site) -> None:
    """Pelican follows it, round and round where it leads back."""
    (site.content / "commentary" / "again").symlink_to(site.content / "commentary")
    (site.content / "topics" / "more").symlink_to(site.content / "topics")
    built = site.build()
    told = [problem.partition(": This is a link to a folder")[0] for problem in built.problems()]
    assert told == ["commentary/again:0:0", "topics/more:0:0"]
    assert site.command("check").said.count("This is a link to a folder") == len(told)
