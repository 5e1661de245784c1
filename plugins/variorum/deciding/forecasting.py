"""Forecasting: what an amendment of the content folder would change in the edition, in words, before it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from variorum.editorial.amending import Amendment, amended
from variorum.editorial.files import EDITORS_FILE_BYTES, Content, Opened
from variorum.model import Claim, Edition, RemarkKind
from variorum.problems import Problem, Severity

SHOWN = 60
"""Characters of a sentence that is named."""


class Draft(Content, frozen=True, kw_only=True):
    """A content folder as it would be with other bytes in some files."""

    files: Mapping[str, bytes]

    def exists(self, path: str) -> bool:
        """Tell whether something stands at a path."""
        return self.relative(path) in self.files or super().exists(path)

    def is_file(self, path: str) -> bool:
        """Tell whether a regular file stands at a path."""
        return self.relative(path) in self.files or super().is_file(path)

    def listing(self, folder: str, suffixes: Sequence[str], *, hidden: bool = False) -> tuple[str, ...]:
        """List the files directly in a folder by their endings."""
        wanted = tuple(suffix.casefold() for suffix in suffixes)
        here = [path for path in self.files if path.rpartition("/")[0] == folder and path.casefold().endswith(wanted)]
        return tuple(sorted({*super().listing(folder, suffixes, hidden=hidden), *here}))

    def read(self, path: str | Path, *, most: int = EDITORS_FILE_BYTES, whole: bool = True) -> Opened:
        """Read a file, as it would be."""
        inside = self.relative(path) or ""
        return (
            Opened(inside, self.files[inside]) if inside in self.files else super().read(path, most=most, whole=whole)
        )


def draft(content: Content, made: Iterable[Amendment]) -> Draft:
    """Give the content folder with amendments made; raises AmendingError where one can't be."""
    files: dict[str, bytes] = {}
    for one in made:
        data = files[one.path] if one.path in files else _data(content, one.path)
        files[one.path] = amended(data, one)
    return Draft(root=content.root, files=files)


def _data(content: Content, path: str) -> bytes:
    return content.read(path).data if content.exists(path) else b""


class Figures(Struct, frozen=True, kw_only=True):
    """How much an edition says."""

    statements: int
    agreed: int
    differences: int
    contradict: int
    alone: int
    doubtful: int

    @classmethod
    def of(cls, edition: Edition) -> Figures:
        """Count."""
        kinds = Counter(remark.kind for remark in edition.remarks if remark.sure)
        return cls(
            statements=len(edition.collation.claims),
            agreed=kinds[RemarkKind.AGREE],
            differences=sum(not difference.copying for difference in edition.collation.differences),
            contradict=kinds[RemarkKind.CONTRADICT],
            alone=kinds[RemarkKind.ALONE],
            doubtful=sum(not remark.sure for remark in edition.remarks),
        )


class Forecast(Struct, frozen=True, kw_only=True):
    """How one edition differs from another."""

    changes: tuple[str, ...]
    """In words, in the order of the edition."""
    problems: tuple[str, ...]
    """Errors and warnings that there would be, and aren't now."""
    solved: int
    """Errors and warnings that there are, and wouldn't be."""


def forecast(before: Edition, after: Edition, were: Iterable[Problem], are: Iterable[Problem]) -> Forecast:
    """Say how an edition and its problems differ from those before."""
    told_before, told = _told(were), _told(are)
    return Forecast(
        changes=tuple(_changes(before, after)),
        problems=tuple(problem for problem in told if problem not in told_before),
        solved=sum(problem not in told for problem in told_before),
    )


def _told(problems: Iterable[Problem]) -> dict[str, None]:
    """Give problems by what they say, wherever on the page they stand by now."""
    return dict.fromkeys(f"{one.path}: {one.message}" for one in problems if one.severity is not Severity.NOTE)


def _changes(before: Edition, after: Edition) -> Iterator[str]:
    yield from _statements(before, after)
    yield from _lists(before, after)
    figures, now = Figures.of(before), Figures.of(after)
    for name in Figures.__struct_fields__:
        was, is_ = getattr(figures, name), getattr(now, name)
        if was != is_:
            yield f"{name.replace('_', ' ')}: {was} → {is_}"


def _statements(before: Edition, after: Edition) -> Iterator[str]:
    """Say which statements come together, part, or are told in other words or of other newsrooms."""
    home = {sentence: claim for claim in before.collation.claims for sentence in claim.sentences}
    home_now = {sentence: claim for claim in after.collation.claims for sentence in claim.sentences}
    names, names_now = _names(before), _names(after)
    text = {sentence.id: sentence.text for source in after.sources for sentence in source.sentences}
    for claim in after.collation.claims:
        came = list({home[s].id: home[s] for s in claim.sentences if s in home}.values())
        if len(came) > 1:
            yield f"{len(came)} statements become one: {_shown(text, claim.lead)}, {_label(names_now, claim)}"
        elif came and set(came[0].sentences) == set(claim.sentences):
            was = came[0]
            if was.lead != claim.lead:
                yield f"{_shown(text, claim.lead)} is printed for {_shown(text, was.lead)}"
            if was.origins != claim.origins:
                yield f"{_shown(text, claim.lead)}: {_label(names, was)} → {_label(names_now, claim)}"
    for claim in before.collation.claims:
        went = list({home_now[s].id: home_now[s] for s in claim.sentences if s in home_now}.values())
        if len(went) > 1:
            parts = "; ".join(f"{_shown(text, one.lead)}, {_label(names_now, one)}" for one in went)
            yield f"One statement becomes {len(went)}: {parts}"


def _lists(before: Edition, after: Edition) -> Iterator[str]:
    """Say what comes into, and goes out of, the short version, what is agreed, and what differs."""
    for name, was, now in (
        ("the short version", before.short, after.short),
        ("what newsrooms agree on", before.agreed, after.agreed),
        ("the story", _told_in(before), _told_in(after)),
    ):
        gone, came = _texts(before, was), _texts(after, now)
        yield from (f"Into {name}: {text}" for text in came if text not in gone)
        yield from (f"Out of {name}: {text}" for text in gone if text not in came)
    gone, came = _differences(before), _differences(after)
    yield from (f"New difference: {text}" for text in came if text not in gone)
    yield from (f"No difference any more: {text}" for text in gone if text not in came)


def _told_in(edition: Edition) -> tuple[str, ...]:
    return tuple(claim for section in edition.narrative for claim in section.claims)


def _texts(edition: Edition, claims: Iterable[str]) -> dict[str, None]:
    text = {sentence.id: sentence.text for source in edition.sources for sentence in source.sentences}
    lead = {claim.id: claim.lead for claim in edition.collation.claims}
    return dict.fromkeys(_shown(text, lead[claim]) for claim in claims)


def _differences(edition: Edition) -> dict[str, None]:
    kept = (difference for difference in edition.collation.differences if not difference.copying)
    return dict.fromkeys(
        f"{one.heading or one.question} {one.label}: {' / '.join(_quoted(side[0].text) for side in one.sides)}"
        for one in kept
    )


def _names(edition: Edition) -> dict[str, str]:
    return {origin.key: origin.name for origin in edition.collation.origins}


def _label(names: Mapping[str, str], claim: Claim) -> str:
    return " + ".join(dict.fromkeys(names.get(origin, origin) for origin in claim.origins))


def _shown(text: Mapping[str, str], sentence: str) -> str:
    return _quoted(text.get(sentence, sentence))


def _quoted(words: str) -> str:
    line = " ".join(words.split())
    return f"“{line if len(line) <= SHOWN else line[:SHOWN].rpartition(' ')[0] + '…'}”"
