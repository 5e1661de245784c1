"""What a build writes, wherever it is called and whatever stands in the content folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from end_to_end.links import broken
from end_to_end.sites import HARBOUR, REPOSITORY, Built, Site, build

pytestmark = pytest.mark.end_to_end


def test_a_site_without_faults_is_built_without_a_word_of_fault(harbour: Built) -> None:
    assert harbour.exit_code == 0, harbour.log
    assert not harbour.problems()
    assert "WARNING" not in harbour.log
    assert "ERROR" not in harbour.log


def test_each_file_of_an_editor_becomes_a_page(harbour: Built) -> None:
    assert {
        "index.html",
        "narrative/index.html",
        "reports/index.html",
        "reports/courier/index.html",
        "reports/gazette/index.html",
        "topics/index.html",
        "topics/ferry/index.html",
        "commentary/index.html",
        "commentary/how-many-cars/index.html",
        "about/index.html",
    } <= harbour.pages()


def test_the_repositorys_own_site_is_built_with_nothing_to_say(seeds: Built) -> None:
    assert seeds.exit_code == 0, seeds.log
    assert "WARNING" not in seeds.log
    assert "ERROR" not in seeds.log
    reports = {path for path in seeds.pages() if path.startswith("reports/")}
    assert len(reports) == 1 + 5


@pytest.mark.parametrize("name", ["harbour", "seeds"])
def test_every_link_leads_somewhere(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    assert not broken(built.output)


def test_every_link_leads_somewhere_where_the_site_is_published(site: Site) -> None:
    address = "https://news.example/bridge"
    built = site.build(
        "--fatal",
        "warnings",
        settings=REPOSITORY / "publishconf.py",
        environment={"SITEURL": f"{address}/"},
    )
    assert built.exit_code == 0, built.log
    assert f'<link rel="canonical" href="{address}/">' in built.text("index.html")
    assert not broken(built.output, address)


CITES = 'It was shut at once [@courier "was closed to all traffic on Tuesday"; @topic:ferry].'


def test_citations_in_every_text_of_an_editors_lead_somewhere(site: Site) -> None:
    texts = {
        "narrative.md": f"---\ntitle: A bridge\n---\n## The ferry\n\n{CITES}\n\nclaims: topic=ferry\n",
        "topics/ferry.md": f"---\ntitle: The ferry\nterms: [ferry]\n---\n{CITES}\n",
        "commentary/shut.md": f"---\ntitle: Shut\ndate: 2024-03-08\n---\n{CITES}\n",
        "pages/about.md": f"---\ntitle: About\n---\n{CITES}\n",
        "corrections.md": f"---\ntitle: Corrections\n---\n{CITES}\n\n## 2024-03-09\n\n{CITES}\n",
    }
    for path, text in texts.items():
        site.write(path, text)
    built = site.build("--fatal", "warnings")
    assert built.exit_code == 0, built.log
    assert not broken(built.output)
    for page in ("narrative", "topics/ferry", "commentary/shut", "about", "corrections"):
        root = "../" * (1 + page.count("/"))
        html = built.text(f"{page}/index.html")
        assert f'href="{root}reports/courier/#p-' in html, page
        assert f'href="{root}topics/ferry/"' in html, page


def test_publishing_without_an_address_asks_for_it(site: Site) -> None:
    built = site.build(settings=REPOSITORY / "publishconf.py")
    assert built.exit_code != 0
    assert "SITEURL=https://" in built.log


def test_every_sentence_of_the_story_leads_to_a_marked_passage(seeds: Built) -> None:
    edition = json.loads(seeds.text("data/edition.json"))
    story = seeds.text("narrative/index.html")
    passage_of = {
        f"{sentence['id']}": (source["key"], sentence["passage"])
        for source in edition["sources"]
        for sentence in source["sentences"]
    }
    claims = {claim["id"]: claim for claim in edition["claims"]}
    told = [claims[claim] for section in edition["narrative"] for claim in section["claims"]]
    assert told
    for claim in told:
        for sentence in claim["sentences"]:
            key, passage = passage_of[sentence]
            assert f"reports/{key}/#{passage.rpartition('.')[2]}" in story, sentence


def test_a_report_says_why_each_text_was_left_out_and_whose_sentences_rest_on_it(
    harbour: Built,
) -> None:
    report = harbour.text("reports/courier/index.html")
    assert "By Ada Lindqvist" in report
    assert "<details" in report
    assert "commentary/how-many-cars/" in report
    assert "topics/ferry/" in report
    assert "narrative/#" in report


def test_it_is_one_site_from_wherever_it_is_built(harbour: Built, tmp_path: Path) -> None:
    content = Path(shutil.copytree(HARBOUR, tmp_path / "some where" / "else"))
    elsewhere = tmp_path / "working"
    elsewhere.mkdir()
    built = build(content, tmp_path / "out", folder=elsewhere)
    assert built.exit_code == 0, built.log
    assert built.files() == harbour.files()
    assert not list(elsewhere.iterdir())


def test_a_path_relative_to_the_working_folder_will_do(site: Site) -> None:
    built = build(Path("content"), Path("out"), folder=site.content.parent)
    assert built.exit_code == 0, built.log
    assert (site.content.parent / "out" / "reports" / "courier" / "index.html").is_file()


def test_an_event_with_nothing_but_reports_is_a_site(site: Site) -> None:
    for name in ("topics", "commentary", "pages", "narrative.md"):
        site.remove(name)
    for sidecar in site.content.glob("sources/*.yaml"):
        sidecar.unlink()
    built = site.build("--fatal", "errors")
    assert built.exit_code == 0, built.log
    assert {"index.html", "narrative/index.html", "reports/courier/index.html"} <= built.pages()
    assert not broken(built.output)


def test_a_content_folder_with_nothing_in_it_does_not_end_the_build(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    built = build(tmp_path / "content", tmp_path / "out")
    assert "Traceback" not in built.log
    assert built.exit_code == 0, built.log


def test_markup_in_a_report_is_text(site: Site) -> None:
    site.write(
        "sources/hostile.txt",
        "The bridge was shut <script>alert(1)</script> on Tuesday after the barge struck it, said the mayor.\n\n"
        'The mayor said <img src=x onerror="alert(1)"> that {{ 7 * 7 }} engineers would come by [@courier "x"].\n',
    )
    built = site.build()
    for path, data in built.files().items():
        if path.endswith(".html"):
            page = data.decode("utf-8")
            assert "<script>alert" not in page, path
            assert "<img src=x" not in page, path
            assert "49 engineers" not in page, path
    assert "&lt;script&gt;alert(1)" in built.text("reports/hostile/index.html")


def test_what_led_outside_the_content_folder_is_not_published(site: Site) -> None:
    secret = site.content.parent / "secret.txt"
    secret.write_text("the only copy of the secret word zyzzyva", encoding="utf-8")
    (site.content / "sources" / "leak.txt").symlink_to(secret)
    site.write(
        "commentary/leak.md",
        "---\ntitle: Leak\ndate: 2024-03-08\n---\n"
        "See [it]({static}../../secret.txt) and ![it]({attach}../../secret.txt).\n",
    )
    built = site.build()
    assert not [path for path, data in built.files().items() if b"zyzzyva" in data]
    assert len(built.problems()) >= 3


def test_dotfiles_and_the_builders_paths_are_not_published(site: Site) -> None:
    site.write("images/.hidden.txt", "hidden").write("sources/.draft.txt", "A draft of a report.")
    built = site.build()
    files = built.files()
    assert not [path for path in files if "/." in f"/{path}"]
    for place in (str(site.content), str(REPOSITORY)):
        assert not [path for path, data in files.items() if place.encode() in data]
