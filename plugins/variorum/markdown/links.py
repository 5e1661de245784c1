"""Judging links: where they may lead, and that what they lead to inside the site is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Mapping
from urllib.parse import unquote

from msgspec import Struct

from variorum.editorial.files import Content
from variorum.editorial.front_matter import part
from variorum.markdown.anchors import heading_ids
from variorum.problems import NEAR_ID, ProblemKind, nearest

FILES = frozenset({"filename", "static", "attach"})
"""Links of Pelican's that name a file of the content folder."""
PLACES = frozenset({"index", "tag"})
"""Links of Pelican's that name a page it makes; this site has none for authors and categories."""
UNPUBLISHED = ("sources", "editions")
"""Folders whose files are read and never copied to the site."""

# `{static}/images/map.png#part`: what, path, and the rest from `?` or `#` on.
INTRASITE = re.compile(r"\{(\w*)\}([^?#]*)([?#].*)?", re.DOTALL)
# An address on the web; its host isn't checked.
WEB = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# Characters that a path of a file in a link can't have: what Pelican or a browser reads otherwise.
UNLINKABLE = re.compile(r"[\x00-\x1f\x7f\\%?#\"'<>&{}|]")
# Control characters and spaces, which browsers drop from an address.
DROPPED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")


class Judged(Struct, frozen=True):
    """What becomes of a link."""

    address: str = ""
    """What to write; empty where the link is dropped."""
    kind: ProblemKind | None = None
    message: str = ""
    file: str = ""
    """The file of the content folder that is published because of it."""


class Surroundings(Struct, frozen=True, kw_only=True):
    """Where a link stands."""

    path: str
    """The file it is in, relative to the content folder."""
    content: Content
    fragments: Mapping[str, str]
    """Ids of this text by what may be written after `#`."""
    anchors: Mapping[str, frozenset[str]]
    """Ids that the pages of sources have, by the source's path."""
    claims: Container[str] = ()
    """Ids of statements, each an anchor of the story and of the topics that have it."""
    tags: Container[str] = ()
    """Tags that a commentary has, lower case."""
    pages: Container[str] | None = None
    """Paths of the files that pages are made of; None where that isn't known."""


def _broken(message: str) -> Judged:
    return Judged("", ProblemKind.LINK_BROKEN, message)


def judge_link(address: str, where: Surroundings, *, picture: bool) -> Judged:
    """Judge an address that a link or a picture leads to."""
    if found := INTRASITE.fullmatch(address):
        what, path, rest = found.group(1), found.group(2), found.group(3) or ""
        if what in FILES:
            return _file(what, path, rest, where, picture=picture)
        if what in PLACES and not picture:
            return _place(what, path, address, where)
        hint = nearest(what, FILES | PLACES) or "; write {filename}, {static} or {attach}"
        return _broken(f"`{{{what}}}` leads nowhere{hint}")
    if address.startswith("#") and not picture:
        return _fragment(address[1:], where)
    if WEB.match(address) and not DROPPED.search(address):
        if picture:
            message = "A picture from another site isn't shown; put the file here, write {static}/…"
            return Judged("", ProblemKind.LINK_UNSAFE, message)
        return Judged(address)
    if MAIL.fullmatch(address) and not picture:
        return Judged(address)
    if SCHEME.match(DROPPED.sub("", address)) or address.startswith("//"):
        message = "A link leads to http://, https:// or mailto: alone; this one was dropped"
        return Judged("", ProblemKind.LINK_UNSAFE, message)
    return _broken(_relative(address, where))


def _file(what: str, path: str, rest: str, where: Surroundings, *, picture: bool) -> Judged:
    """Judge a link to a file of the content folder; its path is written anew from the folder's top."""
    plain = unquote(path)
    if UNLINKABLE.search(plain):
        return _broken("The path has characters that a link can't carry; rename the file")
    folder = "" if plain.startswith("/") else posixpath.dirname(where.path)
    joined = posixpath.normpath(posixpath.join(folder, plain.lstrip("/")))
    parts = joined.split("/")
    if parts[0] == ".." or any(part.startswith(".") and part != "." for part in parts):
        message = "The link leads out of the content folder or to a hidden file; link inside it"
        return Judged("", ProblemKind.LINK_OUTSIDE, message)
    if what != "filename" and parts[0] in UNPUBLISHED:
        message = f"Files of {parts[0]}/ are not copied to the site; cite a source as [@key]"
        return Judged("", ProblemKind.LINK_OUTSIDE, message)
    if not where.content.is_file(joined):
        message = f"There is no file {joined} in the content folder{_near_file(joined, where)}"
        if where.content.exists(joined):
            message = f"{joined} is a folder or a symbolic link; link to the file itself"
        return _broken(message)
    if where.pages is not None and (joined in where.pages) != (what == "filename"):
        return _broken(_no_page(what, joined))
    if joined in where.anchors and "#" in rest:
        name = rest.partition("#")[2]
        if unquote(name) not in where.anchors[joined]:
            hint = nearest(name, where.anchors[joined], NEAR_ID)
            return _broken(f"The page of {joined} has no passage `#{name}`{hint}")
    if joined.endswith(".md") and "#" in rest and what == "filename":
        name = unquote(rest.partition("#")[2])
        found = _elsewhere(joined, name, where)
        if found is None:
            message = f"The page of {joined} has no heading `#{name}`; link to the page as a whole"
            return _broken(message)
        rest = f"#{found}"
    if picture and what == "filename":
        return _broken("A picture is linked with {static} or {attach}")
    file = "" if what == "filename" else joined
    return Judged(f"{{{what}}}/{joined.replace(' ', '%20')}{rest}", file=file)


def _no_page(what: str, path: str) -> str:
    if what != "filename":
        return f"{{{what}}} leads to a file as it is, and {path} is a page; write {{filename}}"
    if path.endswith(".md") or path.startswith(UNPUBLISHED):
        return f"No page is made of {path}; put right what is wrong with it, or link elsewhere"
    return f"No page is made of {path}; write {{static}} to publish the file as it is"


def _place(what: str, name: str, address: str, where: Surroundings) -> Judged:
    if what == "tag" and unquote(name).casefold() not in where.tags:
        message = f"No commentary has the tag {unquote(name)!r}; link to one that there is"
        return _broken(message)
    return Judged(address)


def _elsewhere(path: str, name: str, where: Surroundings) -> str | None:
    """Give the id that a fragment names on the page of another text; None if there is none."""
    if name in where.claims:
        return name
    text, opened = where.content.read_text(path)
    return None if opened.problem else heading_ids(part(text, path).body).get(name)


def _fragment(name: str, where: Surroundings) -> Judged:
    known = where.fragments.get(unquote(name))
    if known:
        return Judged(f"#{known}")
    hint = nearest(name, where.fragments)
    return _broken(f"This text has no heading `#{name}`{hint}")


def _relative(address: str, where: Surroundings) -> str:
    path = unquote(address.partition("#")[0])
    inside = where.content.relative(posixpath.join(posixpath.dirname(where.path), path))
    if path and inside and where.content.is_file(inside):
        what = "filename" if inside.endswith(".md") else "static"
        return f"A link to a file of the site begins with {{{what}}}: write {{{what}}}{address}"
    return "Nobody can check where this link leads; write {filename}path of a file, or https://… for another site"


def _near_file(path: str, where: Surroundings) -> str:
    folder, _, name = path.rpartition("/")
    suffix = posixpath.splitext(name)[1]
    siblings = where.content.listing(folder, (suffix,)) if suffix else ()
    return nearest(name, (posixpath.basename(sibling) for sibling in siblings))
