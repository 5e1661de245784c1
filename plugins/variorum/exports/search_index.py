"""The index of names and words that a reader can look up."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from variorum.language.english.words import LEAST, ZIPF
from variorum.language.names.names import Name, NameReader
from variorum.language.names.people import NamedText, People
from variorum.language.terms import things_in
from variorum.language.words import words_of
from variorum.model import Named, NameKind, Thing


class RecordKind(StrEnum):
    """What a record is of, in the order in which readers are shown what was found."""

    STORY = "story"
    REPORT = "report"
    TOPIC = "topic"
    COMMENTARY = "commentary"
    PAGE = "page"


class Record(Struct, frozen=True):
    """A statement, a passage, or a part of an editor's page."""

    kind: RecordKind
    url: str
    """Relative to the site's root, with its anchor."""
    title: str
    text: str
    """With single spaces, and only what may be printed."""


NOT_THE_EDITORS = {"card", "cite"}
"""Classes of what is made for an editor's citations: their cards, which have reports' words, and their controls."""

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}

# White space that a control left before a punctuation mark.
if TYPE_CHECKING:
    from lxml.html import HtmlElement

BEFORE_MARK = re.compile(r" ([.,;:!?])")

RUNNING = {"a", "b", "code", "del", "em", "i", "mark", "q", "s", "span", "strong", "sub", "sup"}
"""Elements that don't part words."""


class Part(Struct, frozen=True):
    """What stands from one heading to the next."""

    anchor: str
    """The heading's id; empty for what stands before the first."""
    heading: str
    text: str
    """Without the heading, with single spaces."""


def parts(html: str) -> tuple[Part, ...]:
    """Divide a page's HTML at its headings; a part without words is left out."""
    if not html.strip():
        return ()
    from lxml import html as lxml_html

    root = lxml_html.fragment_fromstring(html, create_parent="div")
    found: list[tuple[str, str, list[str]]] = [("", "", [])]
    for piece in _pieces(root):
        if isinstance(piece, str):
            found[-1][2].append(piece)
        else:
            found.append((piece.get("id", ""), _words(piece.text_content()), []))
    made = (Part(anchor, heading, _words("".join(text))) for anchor, heading, text in found)
    return tuple(part for part in made if part.text or part.heading)


def _pieces(element: HtmlElement) -> Iterator[str | HtmlElement]:
    """Go through an element's own words and its headings, in order."""
    if not isinstance(element.tag, str):
        return
    if element.tag in HEADINGS:
        yield element
        return
    if NOT_THE_EDITORS.intersection(element.get("class", "").split()):
        return
    apart = "" if element.tag in RUNNING else "\n"
    yield apart + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield apart


def _words(text: str) -> str:
    return BEFORE_MARK.sub(r"\1", " ".join(text.split()))


MOST_NAMES = 120
"""Names of each kind that have an entry, those with the most places."""

MOST_WORDS = 240
"""Words that have an entry."""

MOST_PLACES = 8
"""Places that an entry leads to."""

EVERYWHERE = 0.25
"""Share of the story's statements beyond which a name or word stands everywhere."""

GROUPS = {
    NameKind.PERSON: {NameKind.PERSON},
    NameKind.PLACE: {NameKind.PLACE},
    NameKind.OTHER: {NameKind.BODY, NameKind.OTHER},
}
"""Kinds whose names stand together, by the one that stands for them."""

COMMONEST = 5.5
"""Zipf frequency from which on a word tells nothing of one event."""


class Text(Struct, frozen=True):
    """Words that stand somewhere on the site: a sentence of a report, or an editor's own."""

    place: str
    """The place's address; several texts may stand at one."""
    sentence: str = ""
    """Id of the report's sentence; empty of an editor's text."""
    told_at: str = ""
    """Address of a statement that says the same: this place counts only for words that aren't there."""
    editors: str = ""
    """The words of an editor's text: one that editors alone use isn't worth an entry."""


class Subject(Struct, frozen=True):
    """An editor's page about somebody or something."""

    place: str
    names: tuple[str, ...]
    """What it is called in the texts: names, and words."""
    kind: NameKind | None
    """None if that isn't known."""


class Entry(Struct, frozen=True):
    """A name or a word, and where it stands."""

    form: str
    """The fullest name as written, or the word's commonest form in lower case."""
    others: tuple[str, ...]
    """Other names of the same."""
    about: tuple[str, ...]
    """Places of the pages about it."""
    places: tuple[str, ...]
    """The first few, in the order of the texts; one alone of a name that stands everywhere."""
    more: int
    """How many more there are."""


class Index(Struct, frozen=True):
    """The entries of a site, each group by alphabet."""

    names: tuple[tuple[NameKind, tuple[Entry, ...]], ...]
    """Kinds without a name are left out."""
    words: tuple[Entry, ...]
    left_out: int
    """Names and telling words for which there is no room."""


class _Standing(Struct, kw_only=True):
    """A name or a word, and what is known of where it stands."""

    kind: NameKind | None
    """None of a word."""
    key: str = ""
    """What a word's forms have in common."""
    forms: Counter[str] = field(default_factory=Counter)
    """As written at the places, with how often."""
    places: set[str] = field(default_factory=set)
    about: list[str] = field(default_factory=list)
    """Places of the pages about it."""
    reported: bool = False
    """A report has it, and no editor alone."""
    label: str = ""
    """What it is printed under where no form of its alone tells it from another: `Mr Holm`."""


def index(
    named: Sequence[Named],
    things: Sequence[Thing],
    texts: Sequence[Text],
    subjects: Iterable[Subject] = (),
) -> Index:
    """Make the index of texts, and of the pages that editors have on what is in them.

    `named` and `things` are whom and what the reports name, and their telling words.
    """
    found = _Found(texts)
    found.add_names(named)
    found.add_things(things)
    found.add_editors(named)
    for subject in subjects:
        found.add_subject(subject)
    groups = []
    left_out = 0
    names = [one for one in found.standing if one.kind is not None and one.places]
    for kind, kinds in GROUPS.items():
        ranked = sorted(
            (one for one in names if one.kind in kinds),
            key=lambda one: (-len(one.places), _shown(one)),
        )
        left_out += max(0, len(ranked) - MOST_NAMES)
        entries = [found.entry(one, *_shown(one)) for one in ranked[:MOST_NAMES]]
        if entries:
            groups.append((kind, _by_alphabet(entries)))
    words = [
        one
        for one in found.standing
        if one.kind is None and one.places and (one.about or one.reported)
        if not found.everywhere(one) and (one.about or _worth(one) > 0)
    ]
    words.sort(key=lambda one: (not one.about, -_worth(one), one.key))
    left_out += max(0, len(words) - MOST_WORDS)
    made = [found.entry(one, _commonest(one.forms)) for one in words[:MOST_WORDS]]
    return Index(tuple(groups), _by_alphabet(made), left_out)


class _Found:
    """The names and words of texts, with their places."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.standing: list[_Standing] = []
        self._named: dict[str, list[_Standing]] = {}
        """By name, what has it."""
        self._things: dict[str, _Standing] = {}
        """By a word's key."""
        self._editors: list[tuple[str, str]] = [(t.place, t.editors) for t in texts if t.editors]
        self._order: dict[str, int] = {}
        self._told: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        """By sentence: where it stands, and the statement that says the same."""
        for text in texts:
            self._order.setdefault(text.place, len(self._order))
            if text.sentence:
                self._told[text.sentence].append((text.place, text.told_at))
        statements = {text.told_at for text in texts if text.told_at}
        self._most = max(MOST_PLACES, EVERYWHERE * len(statements or self._order))

    def add_names(self, named: Iterable[Named]) -> None:
        """Add whom and what the reports name, under the names that may be printed."""
        for one in named:
            standing = self._placed(one.kind, one.names, one.mentions)
            if one.mentions and all(number for _, number in one.mentions):
                standing.label = one.name
            for name in (*standing.forms, *filter(None, [standing.label])):
                self._named.setdefault(name, []).append(standing)

    def add_things(self, things: Iterable[Thing]) -> None:
        """Add the reports' telling words."""
        for one in things:
            standing = self._placed(None, one.forms, one.mentions)
            standing.key = one.key
            if standing.places:
                self._things[one.key] = standing

    def _placed(
        self,
        kind: NameKind | None,
        forms: Sequence[str],
        mentions: Iterable[tuple[str, int]],
    ) -> _Standing:
        standing = _Standing(kind=kind, reported=True)
        told = [(p, form) for s, form in mentions for p in self._told.get(s, ())]
        # What statements say is known before it is asked of a passage whether they say it.
        for (place, told_at), form in sorted(told, key=lambda one: bool(one[0][1])):
            standing.forms[forms[form]] += 1
            if told_at not in standing.places:
                standing.places.add(place)
        self.standing.append(standing)
        return standing

    def add_editors(self, named: Sequence[Named]) -> None:
        """Add what stands in editors' own texts: names, and words that reports have too."""
        texts = [(text, words_of(text)) for _, text in self._editors]
        known = [one for one in named if one.mentions]
        reader = NameReader(texts, [name for one in known for name in one.names])
        told = [NamedText(at, text, words, reader.names(text, words)) for at, (text, words) in enumerate(texts)]
        people = People(told, known)
        own: dict[int, _Standing] = {}
        for (place, _), one, names in zip(self._editors, told, people.names, strict=True):
            for name in names:
                self._editors_name(name, people, own).places.add(place)
            self._editors_words(place, one, names)

    def _editors_name(self, name: Name, people: People, own: dict[int, _Standing]) -> _Standing:
        entity = people.entities[name.who]
        if name.who not in own:
            shown = [one for form in entity.names for one in self._named.get(form, ())]
            own[name.who] = next(iter(shown), _Standing(kind=entity.kind))
            if not shown:
                self.standing.append(own[name.who])
        standing = own[name.who]
        standing.forms[name.text] += 1
        self._named.setdefault(name.text, []).append(standing)
        return standing

    def _editors_words(self, place: str, one: NamedText, names: Sequence[Name]) -> None:
        for key, form, _ in things_in(one.text, one.words, names):
            if key not in self._things:
                self._things[key] = _Standing(kind=None, key=key)
                self.standing.append(self._things[key])
            self._things[key].forms[form] += not self._things[key].reported
            self._things[key].places.add(place)

    def add_subject(self, subject: Subject) -> None:
        """Add a page about somebody or something; whom its full names name is one, by the editor's word."""
        known = [name for name in subject.names if name in self._named]
        if subject.kind is NameKind.PERSON and any(" " in name for name in known):
            known = [name for name in known if " " in name]
        about = {id(one): one for name in known for one in self._named[name]}
        if subject.kind is None:
            for name in subject.names:
                keys = [word.key for word in words_of(name)]
                if name not in self._named and len(keys) == 1 and keys[0] in self._things:
                    about[id(self._things[keys[0]])] = self._things[keys[0]]
        for one in about.values():
            one.about.append(subject.place)
        if subject.kind is not None and about:
            first, *others = about.values()
            first.kind = subject.kind
            for other in others:
                first.forms.update(other.forms)
                first.places |= other.places
                first.about += other.about
                other.places.clear()

    def everywhere(self, one: _Standing) -> bool:
        """Tell whether a name or word stands in so many places that they say nothing of it."""
        return len(one.places) > self._most

    def entry(self, one: _Standing, form: str, *others: str) -> Entry:
        """Make an entry with the first of its places, but for the pages about it."""
        about = tuple(dict.fromkeys(one.about))
        places = sorted(one.places - set(about), key=self._order.__getitem__)
        shown = 1 if self.everywhere(one) else MOST_PLACES
        return Entry(form, others, about, tuple(places[:shown]), max(0, len(places) - shown))


def _worth(one: _Standing) -> float:
    """Weigh a word: it tells the more the rarer it is in English and the more places it has."""
    return math.log1p(len(one.places)) * (COMMONEST - ZIPF.get(one.key, LEAST))


def _commonest(forms: Mapping[str, int]) -> str:
    return min(forms, key=lambda form: (-forms[form], len(form), form))


def _shown(one: _Standing) -> tuple[str, ...]:
    """Give the names of one thing, the fullest first, but for parts of that and other spellings of one."""
    if one.label:
        return (one.label,)
    forms = one.forms
    first = min(forms, key=lambda form: (form.isupper(), -len(form.split()), -forms[form], form))
    spelt = {_letters(first): first}
    for form in sorted(forms, key=lambda form: (-forms[form], form)):
        part = any(word.startswith(form.removesuffix("s")) for word in first.split())
        if not part:
            spelt.setdefault(_letters(form), form)
    return first, *sorted(form for form in spelt.values() if form != first)


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _by_alphabet(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (_plain(entry.form), entry.form)))


def _plain(word: str) -> str:
    """Fold a word to what it is sorted by: its letters, without accents."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if character.isalnum() or character == " ")
