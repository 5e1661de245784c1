"""An editor's rulings win, are shown where they act, and are told where they decide nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from end_to_end.sites import Built, Site

pytestmark = pytest.mark.end_to_end

THUNDER = '[@courier "We heard a sound like thunder"]'
OPENED = '[@gazette "The bridge opened in 1931"]'
CLOSED_COURIER = '[@courier "was closed to all traffic on Tuesday"]'
CLOSED_GAZETTE = '[@gazette "was closed to all traffic Tuesday"]'


def claims(built: Built) -> list[Any]:
    found: list[Any] = json.loads(built.text("data/edition.json"))["claims"]
    return found


def ruled(built: Built) -> list[Any]:
    return [claim for claim in claims(built) if claim["rulings"]]


def test_sentences_ruled_the_same_are_one_statement_which_says_so(site: Site) -> None:
    site.write("rulings.yaml", f"same: [['{THUNDER}', '{OPENED}']]\n")
    built = site.build("--fatal", "warnings")
    assert built.exit_code == 0, built.log
    [claim] = ruled(built)
    assert {s.partition(".")[0] for s in claim["sentences"]} == {"courier", "gazette"}
    assert "By editor’s decision: Fellport Courier and Estuary Gazette" in built.text("narrative/index.html")


def test_sentences_ruled_different_are_two_statements_which_say_so(site: Site) -> None:
    before = len(claims(site.build()))
    site.write("rulings.yaml", f"different: [['{CLOSED_COURIER}', '{CLOSED_GAZETTE}']]\n")
    built = site.build("--fatal", "warnings", into="after")
    assert built.exit_code == 0, built.log
    assert len(claims(built)) == before + 1
    assert len(ruled(built)) == 2


def test_the_lead_and_what_is_dropped_are_the_editors(site: Site) -> None:
    lead = "courier" if next(c for c in claims(site.build()) if len(c["sentences"]) > 1)[
        "lead"
    ].startswith("gazette") else "gazette"  # fmt: skip
    cite = CLOSED_COURIER if lead == "courier" else CLOSED_GAZETTE
    reason = "it is not of this accident"
    site.write("rulings.yaml", f"lead: ['{cite}']\ndrop: [{{cite: '{OPENED}', reason: {reason}}}]\n")
    built = site.build("--fatal", "warnings", into="after")
    assert built.exit_code == 0, built.log
    led, dropped = sorted(ruled(built), key=lambda claim: -len(claim["sentences"]))
    assert led["lead"].startswith(f"{lead}.")
    assert reason in dropped["rulings"][0]
    asides = json.loads(built.text("data/edition.json"))["asides"]
    assert [a["reason"] for a in asides if a["claim"] == dropped["id"]] == ["dropped"]


def test_rulings_that_decide_nothing_are_told_at_their_places(site: Site) -> None:
    site.write(
        "rulings.yaml",
        f"same:\n  - ['{CLOSED_COURIER}', '{CLOSED_GAZETTE}']\n"
        f"different:\n  - ['{THUNDER}', '{OPENED}']\nlead:\n  - '{OPENED}'\n",
    )
    built = site.build()
    assert [line.partition(": This ruling decides nothing")[0] for line in built.problems()] == [
        "rulings.yaml:2:5",
        "rulings.yaml:4:5",
        "rulings.yaml:6:5",
    ]
    assert not ruled(built)
    assert site.build("--fatal", "warnings", into="strict").exit_code != 0


def test_a_lead_that_leads_anyway_decides_nothing(site: Site) -> None:
    [lead] = [c["lead"] for c in claims(site.build()) if len(c["sentences"]) > 1][:1]
    cite = CLOSED_COURIER if lead.startswith("courier") else CLOSED_GAZETTE
    site.write("rulings.yaml", f"lead: ['{cite}']\n")
    built = site.build(into="after")
    [told] = built.problems()
    assert told.startswith("rulings.yaml:1:8: This ruling decides nothing: this sentence is printed for its statement")
    assert not ruled(built)


def test_what_closes_a_chain_of_the_same_is_passed_over(site: Site) -> None:
    site.write(
        "rulings.yaml",
        f"same:\n  - ['{THUNDER}', '{OPENED}']\n  - ['{OPENED}', '{CLOSED_COURIER}']\n"
        f"  - ['{CLOSED_COURIER}', '{THUNDER}']\n",
    )
    [told] = site.build().problems()
    assert told.startswith(
        "rulings.yaml:4:5: This ruling is passed over: lines 2, 3 rule these to be one statement already; delete it"
    )


def test_sentences_of_one_report_are_named_once(site: Site) -> None:
    site.write("rulings.yaml", f"same: [['{THUNDER}', '{CLOSED_COURIER}']]\n")
    [claim] = ruled(site.build())
    assert claim["rulings"] == ["two sentences of Fellport Courier are taken to say the same here"]


def test_rulings_that_contradict_each_other_are_told_and_the_first_holds(site: Site) -> None:
    site.write(
        "rulings.yaml",
        f"same:\n  - ['{THUNDER}', '{OPENED}']\n  - ['{OPENED}', '{CLOSED_COURIER}']\n"
        f"  - ['{CLOSED_COURIER}', '{OPENED}']\n"
        f"different:\n  - ['{THUNDER}', '{CLOSED_COURIER}']\n"
        f"lead:\n  - '{THUNDER}'\n  - '{OPENED}'\n  - '{CLOSED_GAZETTE}'\n"
        f"drop:\n  - {{cite: '{CLOSED_GAZETTE}', reason: told}}\n"
        f"  - {{cite: '{CLOSED_GAZETTE}', reason: told again}}\n"
        f"origin:\n  - {{cite: '{OPENED}', key: city-desk}}\n  - {{cite: '{OPENED}', key: The Desk}}\n",
    )
    told = [line.partition(" [ruling")[0] for line in site.build().problems()]
    assert told == [
        "rulings.yaml:4:5: This ruling is passed over: line 3 rules on the same; delete one",
        "rulings.yaml:6:5: This ruling is passed over: lines 2, 3 rule these to be one statement; keep what is right",
        "rulings.yaml:9:5: This ruling is passed over: line 8 chooses another sentence for this statement; keep what is right",
        "rulings.yaml:10:5: This ruling is passed over: line 12 drops this sentence from the story; keep what is right",
        "rulings.yaml:13:12: This ruling is passed over: line 12 rules on the same; delete one",
        "rulings.yaml:16:12: This ruling is passed over: `key` is of a-z, 0-9 and hyphens, such as reuters-2023-06-19 [field-value]",
    ]


def test_words_put_into_a_sentence_that_isnt_printed_decide_nothing(site: Site) -> None:
    where = site.build()
    [lead] = [c["lead"] for c in claims(where) if len(c["sentences"]) > 1][:1]
    printed, other = (
        (CLOSED_COURIER, CLOSED_GAZETTE) if lead.startswith("courier") else (CLOSED_GAZETTE, CLOSED_COURIER)
    )
    site.write(
        "rulings.yaml",
        f"insert:\n  - {{cite: '{printed}', text: 5 March}}\n  - {{cite: '{other}', text: 5 March}}\n",
    )
    built = site.build(into="after")
    [told] = built.problems()
    assert told.startswith("rulings.yaml:3:12: This ruling decides nothing: its statement is printed")
    story = built.text("narrative/index.html")
    assert " [5 March]" in story
    assert "By editor’s decision: [5 March] is put into the words of" in story


def test_an_editor_says_whom_a_pronoun_means(site: Site) -> None:
    site.write(
        "sources/herald.txt",
        "The treasurer of Fellport, Anna Oakes, said that he would not pay for a new pier.\n\n"
        "Mr Oakes said he would not stand again. She will take her seat in the county next spring.\n",
    )
    site.write("rulings.yaml", "insert: [{cite: '[@herald \"She\"]', text: Petra Vance}]\n")
    built = site.build()
    assert built.exit_code == 0, built.log
    assert "She [Petra Vance] will take her seat" in built.text("narrative/index.html")


NIGHT = '[@gazette "I will not open that bridge one hour before"]'
DAYS = '[@courier "expect to need at least three days"]'


def test_what_an_editor_says_that_reports_differ_in_stands_first_under_the_editors_question(site: Site) -> None:
    asked, shown = "<Soon> & “at least three days”?", "&lt;Soon&gt; &amp; “at least three days”?"
    site.write("rulings.yaml", f"differs:\n  - heading: {asked}\n    sides: [['{DAYS}'], ['{NIGHT}', '{OPENED}']]\n")
    built = site.build("--fatal", "warnings")
    assert built.exit_code == 0, built.log
    first = json.loads(built.text("data/edition.json"))["differences"][0]
    assert (first["kind"], first["label"], first["rank"], first["copying"]) == ("editor", "contradicts", 1, False)
    assert first["heading"] == asked
    assert [len(side) for side in first["sides"]] == [1, 2]
    text = built.text("compare/index.html")
    assert f'{shown}</span> <span class="how">editors’ question</span></h3>' in text
    for page, place in (("index.html", f"#n-{first['id']}"), ("compare/index.html", f'<h3 id="n-{first["id"]}">')):
        text = built.text(page)
        part = text[text.index(place) :].partition("</ul>")[0]
        assert shown in part
        assert part.count("<blockquote>") == 3
        assert "The same in" not in part, "what an editor puts on one side needn't be in the same words"
    story = built.text("narrative/index.html")
    assert f'{shown}</span> <span class="how">editors’ question</span></a></p>' in story
    assert f",editor,contradicts,0,1,{asked}," in built.text("data/differences.csv")


def test_what_is_told_later_is_a_later_figure_and_no_difference(site: Site) -> None:
    earlier, later = '[@gazette "Some 12,000 vehicles"]', '[@courier "About 14,000 vehicles"]'
    before = site.build()
    [number] = [d for d in json.loads(before.text("data/edition.json"))["differences"] if d["kind"] == "number"]
    assert number["label"] != "later"
    site.write("rulings.yaml", f"later: [{{earlier: '{earlier}', later: '{later}'}}]\n")
    built = site.build("--fatal", "warnings", into="after")
    assert built.exit_code == 0, built.log
    [number] = [d for d in json.loads(built.text("data/edition.json"))["differences"] if d["kind"] == "number"]
    assert number["label"] == "later"
    assert [number["readings"][side[0]]["sentence"].partition(".")[0] for side in number["sides"]] == [
        "gazette",
        "courier",
    ]
    assert number["id"] in before.text("index.html")
    assert number["id"] not in built.text("index.html")
    story = built.text("narrative/index.html")
    assert '<span class="how">later figure</span>' in story
    assert "</span>, earlier: " in story
    assert "</span>, later: " in story
