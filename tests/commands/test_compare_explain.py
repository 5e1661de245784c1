"""`compare` and `explain`: what an editor sees of two reports, and of two sentences."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from collation.planted_events import event
from variorum.collation.claims.similarity import Parts
from variorum.commands import compare, explain
from variorum.language.english.readers import MEANINGS


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "sources"
    folder.mkdir(parents=True)
    for source in event("rail-strike").sources:
        (folder / f"{source.key}.txt").write_text(source.text, encoding="utf-8")
    return tmp_path / "content"


def run(command: object, name: str, content: Path, *words: str) -> int:
    parser = ArgumentParser()
    command.register(parser.add_subparsers())  # type: ignore[attr-defined]
    arguments = parser.parse_args([name, "--content", str(content), *words])
    return int(arguments.run(arguments))


def test_two_reports_stand_side_by_side_with_grades_and_differences(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(compare, "compare", content, "valley-tribune", "hill-country-herald") == compare.DONE
    shown = capsys.readouterr().out
    assert "valley-tribune" in shown.splitlines()[0] + shown.splitlines()[2]
    assert any(" =  " in line for line in shown.splitlines())
    assert any(" ~ 0." in line or " ~ 1." in line for line in shown.splitlines())
    assert "58" in shown
    assert "85" in shown


def test_the_parts_of_each_score_are_printed_on_demand(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = ("valley-tribune", "ravenne-evening-mail")
    run(compare, "compare", content, *keys)
    assert "likelihood" not in capsys.readouterr().out
    run(compare, "compare", content, "--parts", *keys)
    assert "likelihood" in capsys.readouterr().out


def test_a_key_that_is_not_there_is_said_with_the_nearest(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(compare, "compare", content, "valley", "hill-country-herald") == compare.NO_SOURCE
    assert "There is no source `valley`" in capsys.readouterr().err


def test_one_claim_is_explained_part_by_part_with_the_ruling_against_it(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    citations = ('[@valley-tribune "is an insult"]', '[@ravenne-evening-mail "it\'s an insult"]')
    assert run(explain, "explain", content, *citations) == explain.DONE
    shown = capsys.readouterr().out
    assert "Verdict: one statement" in shown
    assert "verbatim" in shown
    assert "under `different`" in shown
    assert "'[@ravenne-evening-mail \"it''s an insult\"]'" in shown


def test_numbers_that_contradict_each_other_are_named_as_what_keeps_two_apart(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    citations = ('[@valley-tribune "found that 58"]', '[@hill-country-herald "found that 85"]')
    assert run(explain, "explain", content, *citations) == explain.DONE
    shown = capsys.readouterr().out
    assert "Verdict: linked" in shown
    assert "they count the same otherwise: “85 percent” and “58 percent”" in shown
    assert "under `same`" in shown


def test_a_citation_that_leads_nowhere_or_to_several_sentences_is_refused(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = '[@valley-tribune "found that 58"]'
    assert run(explain, "explain", content, known, "[@valley-tribune]") == explain.NOT_FOUND
    assert run(explain, "explain", content, known, "no citation") == explain.NOT_FOUND
    assert run(explain, "explain", content, known, '[@valley-tribune "zeppelin"]') == (explain.NOT_FOUND)
    assert capsys.readouterr().err
    assert run(explain, "explain", content, known, known) == explain.NOT_FOUND
    two = '[@valley-tribune "found that 58"; @valley-tribune "is an insult"]'
    assert run(explain, "explain", content, known, two) == explain.NOT_FOUND
    assert "these are several citations" in capsys.readouterr().err


def test_a_report_is_compared_with_another_one(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = ("valley-tribune", "valley-tribune")
    assert run(compare, "compare", content, *keys) == compare.NO_SOURCE
    assert "name two" in capsys.readouterr().err


def test_what_a_report_has_to_steer_a_terminal_is_shown_as_what_it_is(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = content / "sources" / "valley-tribune.txt"
    path.write_text(path.read_text("utf-8").replace("an insult", "an \x1b[31minsult"), "utf-8")
    run(compare, "compare", content, "valley-tribune", "hill-country-herald")
    run(
        explain,
        "explain",
        content,
        '[@valley-tribune "is an"]',
        '[@ravenne-evening-mail "it\'s an insult"]',
    )
    assert "\x1b" not in capsys.readouterr().out


def test_two_readings_that_agree_are_no_difference_though_their_row_has_one(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def polled(one: str, other: str) -> list[str]:
        run(compare, "compare", content, one, other)
        return [line for line in capsys.readouterr().out.splitlines() if "number (" in line]

    reports = {"valley-tribune", "hill-country-herald", "ravenne-evening-mail"}
    for one in sorted(reports):
        for other in sorted(reports - {one}):
            for line in polled(one, other):
                left, _, right = line.partition(": ")[2].partition(" / ")
                assert left != right
    assert any("58" in line and "85" in line for line in polled("valley-tribune", "hill-country-herald"))


def test_tolls_that_differ_stand_side_by_side_though_their_sentences_are_not_linked(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "sources" / "one.txt").write_text(
        "A coach left the mountain road near Vell on Sunday. Eleven people were killed.\n"
    )
    (content / "sources" / "two.txt").write_text(
        "Rescuers worked in the gorge all night. Nine died, the province said.\n"
    )
    run(compare, "compare", content, "one", "two")
    shown = capsys.readouterr().out
    assert any(line.startswith("Eleven people were killed.") and " ≠ " in line for line in shown.splitlines())
    assert "      number (contradicts): “Eleven people” / “Nine died”" in shown


def test_what_the_site_says_of_two_sentences_is_told_with_its_evidence_or_why_it_says_nothing(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    citations = ('[@valley-tribune "found that 58"]', '[@hill-country-herald "found that 85"]')
    run(explain, "explain", content, *citations)
    shown = capsys.readouterr().out
    assert "The site says “contradict”: they are of one thing and can't both be right; evidence " in shown


def test_every_part_of_a_score_is_told_what_it_means(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert MEANINGS.keys() == set(Parts._fields)
    citations = ('[@valley-tribune "found that 58"]', '[@hill-country-herald "found that 85"]')
    run(explain, "explain", content, *citations)
    shown = capsys.readouterr().out
    assert MEANINGS["words"] in shown
    assert "start" in shown
