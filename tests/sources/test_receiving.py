"""What is done once to a whole source, or to all: repairs, restoring, the ledger."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from variorum.model import Block, BlockKind, Facts, Source
from variorum.sources.ledger import ledger
from variorum.sources.receiving.received import receive
from variorum.sources.repairing import find_repairs
from variorum.sources.restoring import restore
from variorum.sources.segmenting import segment


def received(key: str, text: str, **facts: object) -> Source:
    source = receive(text.encode(), f"sources/{key}.txt", key, replace(Facts(), **facts)).source  # type: ignore[arg-type]
    assert source is not None
    return source


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("It wasnâ€™t open. The cafÃ© is.", "It wasn’t open. The café is."),
        ("It costs Â£5 or â‚¬6.", "It costs £5 or €6."),
        ("Voilà, the “naïve” São Tomé – it’s ½ & &amp; ﬁne ＡＢＣ…", None),
        ("A “cafÃ© is” as it was said.", None),
        (
            "Tai\u200bwan and soft\u00adness \u202eturned\u202c \ufeffhere",
            "Taiwan and softness turned here",
        ),
        ("नमस्\u200dते and 👩\u200d🚀 are spelt with joiners", None),
        ("plain text", None),
    ],
)
def test_repairs(text: str, repaired: str | None) -> None:
    source = received("a", text)
    assert source.text == text
    made = text
    for repair in reversed(source.repairs):
        made = made[: repair.start] + repair.replacement + made[repair.end :]
    assert made == (repaired or text)
    assert bool(source.repairs) == bool(repaired)


def test_a_text_full_of_what_cannot_be_seen_has_one_repair_a_run() -> None:
    (repair,) = find_repairs("a" + "\u200b" * 10_000 + "b")
    assert (repair.start, repair.end, repair.rule) == (1, 10_001, "invisible")


def test_a_page_that_a_browser_saved_is_from_where_the_browser_had_it() -> None:
    head = "MIME-Version: 1.0\nSnapshot-Content-Location: https://example.org/ferry\nContent-Type: text/html\n\n"
    page = f"<!doctype html>{{}}<title>Ferry</title><p>{SENTENCE}</p>"
    canonical = '<link rel="canonical" href="https://example.org/news/ferry">'
    for stated, url in (("", "https://example.org/ferry"), (canonical, "https://example.org/news/ferry")):
        source = receive((head + page.format(stated)).encode(), "a.mhtml", "a", Facts()).source
        assert source is not None
        assert source.facts.url == url


SENTENCE = "The ferry to Skarn Island stopped running on Tuesday after its old engine failed on the way."


def source_with(key: str, kind: BlockKind, rule: str) -> Source:
    blocks = (Block(0, len(SENTENCE), kind, rule),)
    passages, sentences = segment(key, SENTENCE, blocks)
    return replace(received(key, SENTENCE), blocks=blocks, passages=passages, sentences=sentences)


def test_a_removed_sentence_that_another_report_has_is_put_back() -> None:
    taken = source_with("a", BlockKind.PROMO, "listed-story")
    here, there = restore([taken, received("b", "It is old.\n\n“" + SENTENCE.upper() + "” it said.")])
    assert [(b.kind, b.rule) for b in here.blocks] == [(BlockKind.ARTICLE, "restored")]
    assert [s.text for s in here.sentences] == [SENTENCE]
    assert there.sentences[0].text == "It is old."


def test_absence_elsewhere_removes_nothing_and_what_is_a_caption_everywhere_stays_one() -> None:
    kept = received("a", SENTENCE)
    other = received("b", "Nothing of the kind was ever written in this other report of it.")
    assert restore([kept, other]) == (kept, other)
    captions = [source_with(key, BlockKind.CAPTION, "caption-by-credit") for key in ("a", "b")]
    assert restore(captions) == tuple(captions)


def test_an_editors_word_stands() -> None:
    ruled = source_with("a", BlockKind.PROMO, "ruled")
    assert restore([ruled, received("b", SENTENCE)])[0] == ruled


def test_the_ledger_adds_up() -> None:
    data = ledger(received("a", "Ferry breaks down again\nBy Ada Example\n" + SENTENCE + "\nShare\n"))
    counts = data["counts"]
    assert counts.pop("all") == sum(counts.values()) > counts["article"] > counts["title"] > 0
    assert [row["kind"] for row in data["blocks"]] == ["title", "byline", "article", "chrome"]
    assert data["blocks"][1]["reason"] == "names who wrote the report"
    assert data["blocks"][2]["text"] == SENTENCE


def test_markup_in_a_text_is_only_text() -> None:
    text = "<script>alert(1)</script> {{ x }} stopped *here* and [@nobody] saw it."
    assert [s.text for s in received("a", text).sentences] == [text]
