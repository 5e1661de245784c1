"""`add FILE`: take a report in, with its sidecar."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from variorum.commands import Subparsers, add_command, add_places, asked, no

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from variorum.editorial.files import Content
    from variorum.editorial.sidecars import Given, Proposal
    from variorum.fetching import Fetched
    from variorum.model import Source
    from variorum.problems import Problem

DESCRIPTION = """\
Copy a report, byte for byte, to content/sources/KEY.txt (.md, .html, .mhtml), or fetch
it from an http or https address, once; show what would be left out of its article and why, and write its sidecar KEY.yaml. On a
terminal you are asked for what the flags don't say: Enter takes what the text itself
states, - leaves it out, and a ? at the end of an answer marks it as your conclusion
(basis: inferred). Elsewhere only the flags count; what the text states is written
into the sidecar as comments, or with --accept as facts. A file is never overwritten.

  python -m variorum add ~/reports/harrow-bridge.txt --key courier --publisher "Fellport Courier"
  python -m variorum add https://example.org/news/harrow-bridge --key courier
  pbpaste | python -m variorum add - --key gazette --published 2024-03-05 --inferred published
  python -m variorum add report.txt --dry-run

Of a report that is added, the site prints excerpts unless --show says otherwise.

exit codes:
  0  the report is added, or with --dry-run could be
  1  it is refused, or there is one with this key or these bytes, or the address sends no page
  2  the file isn't there, or what was said about it can't be
"""
ADDED, REFUSED, UNUSABLE = 0, 1, 2

ADDRESS = ("http://", "https://")

LONGEST_KEY = 40
"""Characters of the longest key that is made of an address."""

MEANING = {
    "published": "its day, such as 2024-03-05",
    "title": "its headline",
    "publisher": "whose words they are",
    "agency": "a wire service that the text credits, or none",
    "author": "who wrote it",
    "via": "who carried it, if another",
    "genre": "analysis, opinion, live or release, if it is no report",
    "url": "where the original is",
    "rights": "what it says of rights",
    "as_of": "the last day that it knows of, if earlier than its own",
    "origin": "a key of the story that it is a copy or a version of",
    "language": "such as en",
    "encoding": "if it isn't UTF-8, such as windows-1252",
}
"""The fields that have a flag, but for `show`; those first that mend most."""

FACTS = tuple(MEANING)

ASKED = FACTS[: FACTS.index("as_of")]
"""Fields that are asked for, in this order."""

DAYS = ("published", "as_of")
"""Those that are days, which can't be to come."""

MAY_BE_INFERRED = (
    "title", "publisher", "author", "via", "agency", "published", "as_of", "origin",
)  # fmt: skip

SHOWN = 72
"""Characters of a text left out that are shown."""
MOST_SHOWN = 4
"""Texts left out for one reason that are shown."""


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(subparsers, "add", "take a report in, with its sidecar", DESCRIPTION, run)
    parser.add_argument("file", metavar="FILE", help="the report as received, or its address; - reads it from a pipe")
    parser.add_argument("--key", default="", help="how it will be cited (from the file's name)")
    for name in FACTS:
        flag = f"--{name.replace('_', '-')}"
        parser.add_argument(flag, dest=name, default="", metavar="…", help=MEANING[name])
    parser.add_argument(
        "--inferred",
        action="append",
        default=[],
        choices=MAY_BE_INFERRED,
        metavar="FIELD",
        help="a field that is your conclusion, not stated by the text; may be given again",
    )
    parser.add_argument(
        "--show",
        default="excerpt",
        choices=("full", "excerpt", "none"),
        help="how much of its words the site prints (excerpt)",
    )
    parser.add_argument("--accept", action="store_true", help="take what the text states, unasked")
    parser.add_argument("--dry-run", action="store_true", help="show what would come of it")
    add_places(parser)


class _NotAddedError(Exception):
    """Why a report isn't added, and the exit code."""

    def __init__(self, why: str, code: int) -> None:
        super().__init__(why)
        self.code = code


def run(arguments: Namespace) -> int:
    """Add the report; give the exit code."""
    try:
        return _add(arguments)
    except _NotAddedError as refusal:
        return no(str(refusal), refusal.code)


def _add(arguments: Namespace) -> int:
    # Reading takes a moment, and `--help` shouldn't.
    from variorum.editorial.files import Content
    from variorum.editorial.sidecars import Given, sidecar_text
    from variorum.problems import Severity
    from variorum.sources.proposing import propose

    largest = asked(arguments, there=False).settings.options.largest_source
    key = _key(arguments)
    fetched = _fetched(arguments.file, largest)
    data = fetched.data if fetched else _bytes(arguments.file, largest)
    content = Content.at(arguments.content)
    # What a server calls plain text, or doesn't name, is told by how it begins.
    named = arguments.file if not fetched else "" if fetched.ending == ".txt" else f"page{fetched.ending}"
    path = f"sources/{key}{_ending(named, data)}"
    if why := _taken(content, key, data, largest):
        raise _NotAddedError(why, REFUSED)
    said = {
        name: Given(" ".join(value.split()), name in arguments.inferred)
        for name in FACTS
        if (value := getattr(arguments, name))
    }
    if fetched:
        said = {**_of_address(fetched), **said}
    if wrong := _wrong(said, path):
        raise _NotAddedError("\n".join(problem.message for problem in wrong), UNUSABLE)
    source, problems = _received(data, path, key, said)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if source is None or any(problem.severity is Severity.ERROR for problem in problems):
        return REFUSED
    sys.stdout.write("".join(f"{line}\n" for line in _shown(source)))
    proposals = propose(source)
    if arguments.accept:
        said = {p.name: Given(p.value) for p in proposals} | said
    elif arguments.file != "-" and sys.stdin.isatty() and not arguments.dry_run:
        said = _asked(said, proposals, path)
        proposals = ()
    said = {name: said[name] for name in FACTS if name in said}
    said |= {"retrieved": Given(fetched.day)} if fetched else {}
    said["sha256"] = Given(source.sha256)
    for name in DAYS:
        if name in said and _is_to_come(said[name].value):
            sys.stderr.write(f"{name} {said[name].value} is a day to come; look whether it is meant\n")
    written = sidecar_text({**said, "show": Given(arguments.show)}, proposals)
    if arguments.dry_run:
        sys.stdout.write(f"\n{PurePosixPath(path).with_suffix('.yaml')} would say:\n{written}")
        return ADDED
    try:
        content.create(path, data)
        content.create(f"sources/{key}.yaml", written.encode())
    except OSError as failure:
        raise _NotAddedError(f"{path} can't be written ({failure.strerror})", REFUSED) from failure
    sys.stdout.write(f"\nadded {path} and sources/{key}.yaml; cite it as [@{key}]\n")
    return ADDED


def _is_to_come(day: str) -> bool:
    """Tell whether a day hasn't begun anywhere yet."""
    from datetime import UTC, datetime, timedelta

    return day[:10] > (datetime.now(UTC) + timedelta(hours=14)).date().isoformat()


def _fetched(address: str, largest: int) -> Fetched | None:
    """Fetch the page of an address; None where a file is meant."""
    if not address.casefold().startswith(ADDRESS):
        return None
    from variorum.fetching import fetch

    fetched = fetch(address, largest)
    if fetched.problem:
        raise _NotAddedError(fetched.problem, REFUSED)
    return fetched


def _of_address(fetched: Fetched) -> dict[str, Given]:
    """Give what fetching a page tells of it: where it is, and its encoding where nothing else tells that."""
    from variorum.editorial.sidecars import Given
    from variorum.sources.receiving.decoding import stated_encoding

    said = {"url": Given(fetched.url)}
    if fetched.charset and fetched.charset != "utf-8" and not stated_encoding(fetched.data):
        said["encoding"] = Given(fetched.charset)
    return said


def _bytes(file: str, largest: int) -> bytes:
    """Read a report, or as much of it as shows that it is too large."""
    if file == "-":
        return sys.stdin.buffer.read(largest + 1)
    try:
        with open(file, "rb") as opened:
            return opened.read(largest + 1)
    except OSError as failure:
        raise _NotAddedError(f"{failure.filename} can't be read ({failure.strerror})", UNUSABLE) from failure


def _key(arguments: Namespace) -> str:
    """Give the key: the one that is said, else what the file's name or the address's last part makes."""
    from variorum.identity import KEY
    from variorum.sources.collecting import source_key

    file, key = arguments.file, arguments.key
    if key and not KEY.fullmatch(key):
        why = "can't be a key; take a-z, 0-9 and hyphens, such as courier-2"
        raise _NotAddedError(f"{key!r} {why}", UNUSABLE)
    if not key and file.casefold().startswith(ADDRESS):
        stem = PurePosixPath(urlsplit(file).path).stem
        key = source_key(stem)[:LONGEST_KEY].strip("-") if stem else ""
    elif not key and file != "-":
        key = source_key(Path(file).stem)
    if not key:
        raise _NotAddedError("Say how the report will be cited: --key courier (a-z, 0-9, hyphens)", UNUSABLE)
    return str(key)


def _ending(file: str, data: bytes) -> str:
    """Give the ending under which a file is read: its own if it is one of ours, else by how it begins."""
    from variorum.sources.collecting import REPORTS
    from variorum.sources.receiving.decoding import told_by_start

    own = Path(file).suffix.casefold()
    if own in REPORTS:
        return own
    told = told_by_start(data)
    return told if told in REPORTS else ".txt"


def _taken(content: Content, key: str, data: bytes, largest: int) -> str:
    """Say why the report can't be added: it is too large, or its key or its bytes are there already."""
    from variorum.editorial.sidecars import SIDECARS
    from variorum.sources.collecting import FOLDER, REPORTS

    if len(data) > largest:
        return f"The report `{key}` has more than {largest:,} bytes; give its article alone"
    for path in content.listing(FOLDER, (*REPORTS, *SIDECARS)):
        if PurePosixPath(path).stem == key:
            return f"{path} is there already; give another --key, or edit that"
        if content.read(path, most=largest).data == data:
            return f"{path} is this report already, byte for byte"
    return ""


def _received(data: bytes, path: str, key: str, said: Mapping[str, Given]) -> tuple[Source | None, tuple[Problem, ...]]:
    from variorum.model import Facts
    from variorum.sources.receiving.received import receive

    encoding = said["encoding"].value if "encoding" in said else ""
    received = receive(data, path, key, Facts(encoding=encoding))
    return received.source, received.problems


def _wrong(said: Mapping[str, Given], path: str) -> list[Problem]:
    """Find what a sidecar that says this would be wrong in."""
    from variorum.editorial.mappings import load_mapping
    from variorum.editorial.sidecars import read_sidecar, sidecar_text

    sidecar = str(PurePosixPath(path).with_suffix(".yaml"))
    mapping, problems = load_mapping(sidecar_text(said), sidecar)
    return [*problems, *read_sidecar(mapping, sidecar)[1]]


def _shown(source: Source) -> Iterator[str]:
    """Say how much of a report is its article, and what is left out and why."""
    from variorum.language.english.readers import KIND_HEADINGS, REASONS
    from variorum.model import BlockKind
    from variorum.problem_lines import visible

    left: dict[tuple[str, str], list[str]] = {}
    words = kept = 0
    for block in source.blocks:
        text = visible(" ".join(source.text[block.start : block.end].split()))
        words += len(text.split())
        if block.kind is BlockKind.ARTICLE:
            kept += len(text.split())
        else:
            left.setdefault((KIND_HEADINGS[block.kind], block.rule), []).append(text)
    yield f"{words} words, {kept} of them the article's, in {len(source.passages)} passages"
    for (kind, rule), texts in left.items():
        yield f"left out: {kind}: {REASONS.get(rule, rule)}"
        for text in texts[:MOST_SHOWN]:
            yield f"    {text if len(text) <= SHOWN else text[: SHOWN - 1] + '…'}"
        if len(texts) > MOST_SHOWN:
            yield f"    and {len(texts) - MOST_SHOWN} more"


def _asked(said: Mapping[str, Given], proposals: tuple[Proposal, ...], path: str) -> dict[str, Given]:
    """Ask on the terminal for what wasn't said."""
    from variorum.editorial.sidecars import Given

    answers = dict(said)
    stated = {proposal.name: proposal for proposal in proposals}
    sys.stdout.write("\nEnter takes what stands in brackets, - leaves it out, ? at the end: inferred\n")
    for name in ASKED:
        while name not in said:
            hint = f" [{stated[name].value}]" if name in stated else ""
            sys.stdout.write(f"{name}, {MEANING[name]}{hint}: ")
            sys.stdout.flush()
            line = sys.stdin.readline()
            answer = " ".join(line.split()) or (stated[name].value if line and name in stated else "")
            if answer in ("", "-"):
                break
            inferred = name in MAY_BE_INFERRED and answer.endswith("?")
            answers[name] = Given(answer.removesuffix("?").strip() if inferred else answer, inferred)
            if not (wrong := _wrong({name: answers[name]}, path)):
                break
            del answers[name]
            sys.stdout.write(f"  {wrong[0].message}\n")
    return answers
