"""Answering the desk's page: which requests are its own, and what each of them gets.

A page elsewhere may send a request to this machine, or have its name lead here; none of these has all three: this
server's own name, the desk's page as where it came from, and the token that only that page was given.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from email.message import Message
from http import HTTPStatus
from typing import Annotated

from msgspec import DecodeError, Meta, Struct, ValidationError, json

from variorum.deciding.decisions import Decision, DecisionError
from variorum.desk.taking import Taking

TOKEN = "X-Variorum-Token"  # noqa: S105 - its name, not one
FORESEE, TAKE, UNDO, FIND = "/-desk/foresee", "/-desk/take", "/-desk/undo", "/-desk/find"
LARGEST = 64_000
"""Bytes of a request."""
LISTED = 20
"""Decisions that are listed, of however many can be taken back."""


class Undone(Struct, frozen=True, forbid_unknown_fields=True):
    """Which decision is to be taken back."""

    number: int = 0
    """0 for the last."""


class Sought(Struct, frozen=True, forbid_unknown_fields=True):
    """What is looked for in the reports."""

    words: Annotated[str, Meta(min_length=1, max_length=2_000)]


class Answer(Struct, frozen=True):
    """What a request gets."""

    status: HTTPStatus
    data: bytes


def refused(status: HTTPStatus, why: str) -> Answer:
    """Say why nothing was done."""
    return Answer(status, json.encode({"refused": why}))


class Answering:
    """The desk's requests, as long as the preview runs."""

    def __init__(self, taking: Taking) -> None:
        self.taking = taking
        self.token = secrets.token_urlsafe(32)

    def is_own(self, headers: Message, host: str) -> bool:
        """Tell whether a request comes from the desk's own page."""
        token = (headers.get(TOKEN) or "").encode("utf-8", "replace")
        return (
            headers.get("Origin") == f"http://{host}"
            and headers.get("Sec-Fetch-Site") in (None, "same-origin")
            and (headers.get("Content-Type") or "").partition(";")[0].strip() == "application/json"
            and hmac.compare_digest(token, self.token.encode())
        )

    def answer(self, path: str, data: bytes) -> Answer:
        """Do what a request of the desk's page asks for."""
        doing: dict[str, Callable[[bytes], object]] = {
            FORESEE: self._foresee,
            TAKE: self._take,
            UNDO: self._undo,
            FIND: self._find,
        }
        if path not in doing:
            return refused(HTTPStatus.NOT_FOUND, "The desk has no such thing")
        try:
            return Answer(HTTPStatus.OK, json.encode(doing[path](data)))
        except (DecodeError, ValidationError) as failure:
            return refused(HTTPStatus.BAD_REQUEST, f"This is no decision: {failure}")
        except DecisionError as failure:
            return refused(HTTPStatus.CONFLICT, str(failure))
        except OSError as failure:
            return refused(HTTPStatus.CONFLICT, failure.strerror or str(failure))

    def _foresee(self, data: bytes) -> object:
        return self.taking.foresee(json.decode(data, type=Decision))

    def _take(self, data: bytes) -> object:
        return self.taking.take(json.decode(data, type=Decision))

    def _undo(self, data: bytes) -> object:
        return self.taking.undo(json.decode(data, type=Undone).number)

    def _find(self, data: bytes) -> object:
        return {"found": self.taking.find(json.decode(data, type=Sought).words)}

    def standing(self) -> list[tuple[int, str]]:
        """List the decisions that can be taken back, the newest first."""
        return [(entry.number, entry.words) for entry in self.taking.standing(LISTED)]
