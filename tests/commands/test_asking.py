"""Asking the commands for what they can't do: each says what to do, with an exit code of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from end_to_end.sites import command
from variorum.__main__ import main

ASKED = (
    ((), 2, "take a report in, with its sidecar"),
    (("frob",), 2, "invalid choice: 'frob'"),
    (("preview", "nowhere"), 2, "There is no content folder nowhere"),
    (("preview", ".", "-s", "nowhere.py"), 2, "There is no settings file nowhere.py"),
    (("preview", ".", "-s", "pelicanconf.py", "-o", "output"), 2, "can't stand in a folder"),
    (("preview", "-p", "99999"), 2, "a port is a number up to 65535"),
    (("add", "-", "--key", "No/Key"), 2, "'No/Key' can't be a key"),
    (("add", "-", "--key", "a", "--published", "today"), 2, "`published` can't be 'today'"),
    (("check", "nowhere"), 2, "There is no content folder nowhere"),
    (("freeze", "nowhere"), 2, "There is no content folder nowhere"),
    (("cite", "words", "--content", "nowhere"), 2, "There is no content folder nowhere"),
    (("compare", "a", "b", "--content", "nowhere"), 2, "There is no content folder nowhere"),
    (("explain", "[@a]", "[@b]", "--content", "nowhere"), 2, "no content folder nowhere"),
    (("freeze", ".", "-s", "nowhere.py"), 2, "nowhere.py can't be read (No such file"),
    (("check", ".", "-s", "."), 2, ". can't be"),
    (("check", ".", "-s", "broken.py"), 2, "broken.py can't be run (SyntaxError: "),
    (("cite", "words", "--content", ".", "-s", "ends.py"), 2, "can't be run (SystemExit: 5)"),
    (("clean", "."), 1, "it is a folder"),
)


@pytest.mark.parametrize(("asked", "code", "said"), ASKED)
def test_what_cant_be_done_is_said(
    asked: tuple[str, ...],
    code: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pelicanconf.py").touch()
    (tmp_path / "broken.py").write_text("x = (", "utf-8")
    (tmp_path / "ends.py").write_text("raise SystemExit(5)", "utf-8")
    monkeypatch.setattr("sys.argv", ["variorum", *asked])
    monkeypatch.setattr("variorum.commands.add._bytes", lambda *_: b"Two words and more of them.\n")
    try:
        ended: object = main(list(asked))
    except SystemExit as stopped:
        ended = stopped.code
    assert ended == code
    assert said in capsys.readouterr().err


def test_a_file_without_end_is_refused(tmp_path: Path) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("there is no such file here")
    ended = command("add", "/dev/zero", "--key", "zero", folder=tmp_path)
    assert ended.exit_code == 1
    assert "zero" in ended.complained
