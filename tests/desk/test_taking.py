"""Taking decisions: written and taken back to the byte, and never over what somebody wrote meanwhile."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from end_to_end.sites import REPOSITORY
from variorum.citing.library import Library
from variorum.deciding.decisions import DecisionError, LookedAt
from variorum.deciding.forecasting import forecast
from variorum.deciding.proposals import Proposal, proposals
from variorum.desk.journal import Journal
from variorum.desk.taking import Taking
from variorum.edition.building import Built, build
from variorum.editorial.files import ChangedError, Content
from variorum.keeping import Keeper
from variorum.options import Options

pytestmark = pytest.mark.end_to_end


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of what builds keep, for all tests."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def taking(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Taking:
    """Lay the repository's reports and what was decided on them."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(kept))
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    shutil.copy(REPOSITORY / "pelicanconf.py", tmp_path)
    return Taking(tmp_path / "content", tmp_path / "pelicanconf.py")


def built(taking: Taking) -> Built:
    options = Options()
    return build(taking.content, options, Keeper.of(options))


def proposed(taking: Taking) -> tuple[Proposal, ...]:
    now = built(taking)
    return proposals(now.edition, now.rulings, Library.of(now.edition.sources))


def files(taking: Taking) -> dict[str, bytes]:
    root = taking.content.root
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_every_answer_is_written_and_taken_back_to_the_byte(taking: Taking) -> None:
    before = files(taking)
    answers = [answer.decision for proposal in proposed(taking) for answer in proposal.answers]
    assert len(answers) > 40
    for decision in answers[::8]:
        taken = taking.take(decision)
        assert taken.diff
        assert [path for path, data in files(taking).items() if before.get(path) != data] == ["rulings.yaml"]
        assert taking.undo().number == taken.number
        assert files(taking) == before
    with pytest.raises(DecisionError):
        taking.undo()


def test_what_is_foreseen_is_what_a_build_finds(taking: Taking) -> None:
    asked = [a.decision for p in proposed(taking) for a in p.answers if not isinstance(a.decision, LookedAt)]
    for decision in asked[::13]:
        before = built(taking)
        foreseen = taking.foresee(decision)
        taken = taking.take(decision)
        after = built(taking)
        assert foreseen.diff == taken.diff
        assert foreseen.forecast == forecast(before.edition, after.edition, before.problems, after.problems)
        assert foreseen.forecast.changes
        taking.undo()


def test_decisions_are_taken_back_after_a_restart_in_any_order(taking: Taking, tmp_path: Path) -> None:
    before = files(taking)
    first, second, third = (LookedAt(about=f"same a.s-1 b.s-{n}", seen="0a1b2c3d") for n in (1, 2, 3))
    numbers = [taking.take(decision).number for decision in (first, second, third)]
    again = Taking(tmp_path / "content", tmp_path / "pelicanconf.py")
    assert [entry.number for entry in again.standing(9)] == numbers[::-1]
    again.undo(numbers[1])
    again.undo(numbers[2])
    again.undo(numbers[0])
    assert again.standing(9) == []
    assert files(again) == before


def test_what_was_looked_at_comes_again_only_when_it_changed(taking: Taking) -> None:
    for _ in range(3):
        one = next(proposal for proposal in proposed(taking) if not proposal.looked_at)
        taking.take(LookedAt(about=one.about, seen=one.seen))
    looked = {proposal.about for proposal in proposed(taking) if proposal.looked_at}
    assert len(looked) == 3
    # Another order of the file, another report, and other words elsewhere change nothing of it.
    rulings = taking.content.root / "rulings.yaml"
    lines = rulings.read_text("utf-8").splitlines(keepends=True)
    rulings.write_text("".join([*lines[:-3], *reversed(lines[-3:])]), encoding="utf-8")
    (taking.content.root / "sources" / "late.txt").write_text("A ferry sank off Orlo on Monday, the county said.\n")
    assert {proposal.about for proposal in proposed(taking) if proposal.looked_at} == looked
    text = rulings.read_text("utf-8")
    rulings.write_text(text.replace(text.partition("seen: '")[2][:8], "00000000"), encoding="utf-8")
    assert len({proposal.about for proposal in proposed(taking) if proposal.looked_at}) == 2


def test_a_journal_that_was_damaged_gives_what_can_be_read(tmp_path: Path) -> None:
    content = Content.at(tmp_path)
    journal = Journal(content, tmp_path)
    journal.add("one", ())
    assert journal.path
    with journal.path.open("ab") as file:
        file.write(b'{"number": 2, "wor')
    assert [entry.words for entry in Journal(content, tmp_path).standing] == ["one"]


def test_what_can_not_be_noted_is_not_written(taking: Taking, tmp_path: Path) -> None:
    before = files(taking)
    (tmp_path / "file").write_text("x")
    taking.journal.path = tmp_path / "file" / "decided.jsonl"
    with pytest.raises(OSError, match=r"Not a directory|File exists"):
        taking.take(LookedAt(about="same a.s-1 b.s-1", seen="0a1b2c3d"))
    assert files(taking) == before
    assert taking.standing(9) == []


def test_what_can_not_be_written_is_not_noted_and_what_can_not_be_taken_back_stands(taking: Taking) -> None:
    rulings = taking.content.root / "rulings.yaml"
    decision = LookedAt(about="same a.s-1 b.s-1", seen="0a1b2c3d")
    taking.take(decision)
    kept = rulings.read_bytes()
    rulings.write_bytes(kept.replace(b"0a1b2c3d", b"00000000"))
    with pytest.raises(DecisionError, match="changed there meanwhile"):
        taking.undo()
    assert [entry.words for entry in taking.standing(9)] == ["looked at: same a.s-1 b.s-1"]
    rulings.write_bytes(kept)
    taking.undo()
    assert taking.standing(9) == []


def test_a_decision_on_a_file_that_can_not_be_written_changes_nothing(taking: Taking) -> None:
    elsewhere = taking.content.root.parent / "elsewhere.yaml"
    (taking.content.root / "rulings.yaml").rename(elsewhere)
    (taking.content.root / "rulings.yaml").symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with pytest.raises((DecisionError, OSError)):
        taking.take(LookedAt(about="same a.s-1 b.s-1", seen="0a1b2c3d"))
    assert elsewhere.read_bytes() == before


class Meddled(Content, frozen=True, kw_only=True):
    """A content folder in which somebody writes right after the file was looked at."""

    meanwhile: bytes

    def exists(self, path: str) -> bool:
        found = super().exists(path)
        if found and self.meanwhile not in (self.root / path).read_bytes():
            with (self.root / path).open("ab") as file:
                file.write(self.meanwhile)
        return found


@contextmanager
def a_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(["desk", "hand", "undo", "both"]), max_size=12), st.data())
def test_whoever_writes_when_nothing_is_lost(steps: list[str], data: st.DataObject) -> None:
    with a_folder() as folder:
        path = folder / "rulings.yaml"
        path.write_bytes(b"# ours\n")
        content = Content.at(folder)
        by_hand: list[bytes] = []
        by_desk: list[bytes] = []
        for number, step in enumerate(steps):
            mine, theirs = b"# desk %d\n" % number, b"# hand %d\n" % number
            now = path.read_bytes()
            if step == "hand":
                path.write_bytes(theirs + now)
                by_hand.append(theirs)
            elif step == "both":
                # The editor saves after the desk has read, before it writes.
                by_hand.append(theirs)
                path.write_bytes(theirs + now)
                with pytest.raises(ChangedError):
                    content.exchange("rulings.yaml", now, now + mine)
            elif step == "desk":
                content.exchange("rulings.yaml", now, now + mine)
                by_desk.append(mine)
            elif by_desk:
                gone = data.draw(st.sampled_from(by_desk))
                content.exchange("rulings.yaml", now, now.replace(gone, b""))
                by_desk.remove(gone)
        left = path.read_bytes().splitlines(keepends=True)
        assert sorted(left) == sorted([b"# ours\n", *by_hand, *by_desk])
        assert [one.name for one in folder.iterdir()] == ["rulings.yaml"]


def test_who_writes_between_the_last_look_and_the_exchange_keeps_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "rulings.yaml").write_bytes(b"# ours\n")
    with pytest.raises(ChangedError):
        Meddled(root=Content.at(tmp_path).root, meanwhile=b"# theirs\n").exchange(
            "rulings.yaml", b"# ours\n", b"# desk\n"
        )
    assert (tmp_path / "rulings.yaml").read_bytes() == b"# ours\n# theirs\n"
    assert [one.name for one in tmp_path.iterdir()] == ["rulings.yaml"]
