"""The desk takes what its own page sends, and nothing from anybody else."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from end_to_end.previews import Answer, Preview, running
from end_to_end.sites import REPOSITORY

pytestmark = [pytest.mark.end_to_end, pytest.mark.xdist_group("desk")]

LOOKED_AT = {"decide": "looked_at", "about": "same a.s-1 b.s-2", "seen": "0a1b2c3d"}


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with running(tmp_path_factory.mktemp("desk"), REPOSITORY / "content") as found:
        found.wait("/desk/", lambda answer: answer.status == 200 and "data-token" in answer.text)
        yield found


def token(preview: Preview) -> str:
    found = re.search(r'data-token="([^"]+)"', preview.get("/desk/").text)
    assert found
    return found[1]


def send(
    preview: Preview, path: str, body: object, *, method: str = "POST", without: str = "", **changed: str
) -> Answer:
    """Send what the desk's page would, with some headers other than its own."""
    own = f"127.0.0.1:{preview.port}"
    headers = {
        "Host": own,
        "Origin": f"http://{own}",
        "Content-Type": "application/json",
        "X-Variorum-Token": token(preview),
        **{name.replace("_", "-"): value for name, value in changed.items()},
    }
    headers.pop(without, None)
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=60)
    try:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection.request(method, path, body=data, headers=headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.read().decode("utf-8", "replace"))
    finally:
        connection.close()


def files(preview: Preview) -> dict[str, bytes]:
    content = preview.folder / "content"
    return {str(path.relative_to(content)): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_a_decision_of_the_desks_page_is_written_and_taken_back(preview: Preview) -> None:
    before = files(preview)
    taken = send(preview, "/-desk/take", LOOKED_AT)
    assert taken.status == 200
    assert "looked_at" in json.loads(taken.text)["diff"]
    assert b"{about: same a.s-1 b.s-2, seen: '0a1b2c3d'}" in files(preview)["rulings.yaml"]
    assert "Take back" in preview.get("/desk/").text
    foreseen = send(
        preview, "/-desk/foresee", {"decide": "lead", "cite": '[@nbc "Those talks lasted nearly six hours"]'}
    )
    assert foreseen.status == 200
    assert "forecast" in json.loads(foreseen.text)
    assert send(preview, "/-desk/undo", {}).status == 200
    assert files(preview) == before


STRANGERS = {
    "a page elsewhere": {"Origin": "https://elsewhere.invalid"},
    "a page of another port": {"Origin": "http://127.0.0.1:1"},
    "a page that hides where it is": {"Origin": "null"},
    "a page that the browser says is elsewhere": {"Sec_Fetch_Site": "cross-site"},
    "a name elsewhere that leads here": {"Host": "desk.elsewhere.invalid", "Origin": "http://desk.elsewhere.invalid"},
    "our name with another port": {"Host": "127.0.0.1:1", "Origin": "http://127.0.0.1:1"},
    "a wrong token": {"X_Variorum_Token": "x" * 43},
    "a token that is no text": {"X_Variorum_Token": "\xff"},
    "a form": {"Content_Type": "application/x-www-form-urlencoded"},
    "plain text": {"Content_Type": "text/plain"},
}


@pytest.mark.parametrize("headers", STRANGERS.values(), ids=STRANGERS)
@pytest.mark.parametrize("path", ["/-desk/take", "/-desk/undo", "/-desk/foresee"])
def test_nobody_else_is_answered(path: str, headers: dict[str, str], preview: Preview) -> None:
    before = files(preview)
    assert send(preview, path, LOOKED_AT, **headers).status == 403
    assert files(preview) == before


@pytest.mark.parametrize("without", ["Origin", "X-Variorum-Token", "Content-Type"])
def test_what_lacks_a_part_is_not_answered(without: str, preview: Preview) -> None:
    before = files(preview)
    assert send(preview, "/-desk/take", LOOKED_AT, without=without).status == 403
    assert files(preview) == before


HOSTILE: dict[str, object] = {
    "a path": {"decide": "fact", "source": "../../etc/passwd", "name": "title", "value": "x"},
    "a path in a citation": {"decide": "lead", "cite": '[@../../etc "x"]'},
    "a field that is no fact": {"decide": "fact", "source": "nbc", "name": "superseded_by", "value": "x"},
    "a million characters": {"decide": "drop", "cite": '[@nbc "Those talks"]', "reason": "x" * 1_000_000},
    "a thousand characters too many": {"decide": "drop", "cite": '[@nbc "Those talks"]', "reason": "x" * 3_000},
    "YAML in what was looked at": {"decide": "looked_at", "about": "same a}\nlead: [x", "seen": "0a1b2c3d"},
    "no JSON": b"{",
    "a list": [],
    "nothing": b"",
    "deep nesting": b"[" * 60_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_decision_changes_nothing(body: object, preview: Preview) -> None:
    before = files(preview)
    assert send(preview, "/-desk/take", body).status in (400, 409, 413)
    assert files(preview) == before
    assert preview.get("/desk/").status == 200


def test_marks_in_words_stay_words(preview: Preview) -> None:
    before = files(preview)
    reason = 'it\'s "no": part}\n - of [this] # &x *y !z'
    cite = '[@nbc "Those talks lasted nearly six hours"]'
    assert send(preview, "/-desk/take", {"decide": "drop", "cite": cite, "reason": reason}).status == 200
    preview.wait("/desk/", lambda answer: "Decided here" in answer.text)
    check = preview.get("/desk/").text
    assert "yaml-invalid" not in check
    assert send(preview, "/-desk/undo", {}).status == 200
    assert files(preview) == before


@pytest.mark.parametrize("method", ["HEAD", "GET", "POST"])
def test_a_name_that_leads_here_is_not_answered_by_any_method(method: str, preview: Preview) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=60)
    try:
        connection.request(method, "/desk/", headers={"Host": "elsewhere.invalid"})
        answer = connection.getresponse()
        assert answer.status in (403, 421)
        assert b"data-token" not in answer.read()
    finally:
        connection.close()


def test_a_file_behind_a_link_is_not_written(preview: Preview, tmp_path: Path) -> None:
    sidecar = preview.folder / "content" / "sources" / "nbc.yaml"
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_bytes(sidecar.read_bytes())
    kept = sidecar.read_bytes()
    sidecar.unlink()
    sidecar.symlink_to(elsewhere)
    try:
        answer = send(preview, "/-desk/take", {"decide": "fact", "source": "nbc", "name": "title", "value": "x"})
        assert answer.status == 409
        assert elsewhere.read_bytes() == kept
    finally:
        sidecar.unlink()
        sidecar.write_bytes(kept)
