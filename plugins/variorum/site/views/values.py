"""The values that templates are given, in the reader's words.

Nothing here writes HTML. Text stands as its source has it; the template escapes it.
"""

from __future__ import annotations

from msgspec import Struct

from variorum.site.views.tongues import Tongue


class Piece(Struct, frozen=True):
    """A run of text, marked or not."""

    text: str
    marked: bool = False
    differs: bool = False
    """Its words are where reports differ."""


class Term(Struct, frozen=True):
    """A name or a term that has a page of its own, where the story first prints it."""

    slug: str
    title: str
    url: str
    summary: str
    """One line; empty where the editor wrote none."""


class Segment(Struct, frozen=True):
    """A run of a printed sentence."""

    text: str
    damaged: bool = False
    """What a reader may take for a slip of ours stands at its end."""
    term: Term | None = None
    joined: str = ""
    """What comes after a term without a space, so that no line breaks between them."""


class Newsroom(Struct, frozen=True):
    """An independent origin, as readers see it."""

    key: str
    name: str
    pattern: int
    """From 1: its colour and pattern in the theme."""


class Known(Struct, frozen=True):
    """A fact about a report, and whether it is inferred."""

    text: str
    inferred: bool
    iso: str = ""
    """For a date, its machine form."""


class Report(Struct, frozen=True, kw_only=True):
    """A report by name, wherever it is mentioned."""

    key: str
    name: str
    """One that people know: publisher and carrier, else title, else key."""
    title: str
    url: str
    path: str
    """Of its file in the content folder."""
    published: Known | None
    pattern: int
    newsrooms: tuple[Newsroom, ...]
    """Where its passages go back to."""
    original: str
    """Its address at its publisher's; empty if unknown."""
    rights: str
    """Whose the words are, as the sidecar says."""
    show: str
    """How much of its words is printed: `full`, `excerpt` or `none`."""
    tongue: Tongue | None


class Evidence(Struct, frozen=True, kw_only=True):
    """One passage that a sentence rests on."""

    report: Report
    passage: str
    """The passage's id on the report's page."""
    number: int
    """Of the passage in its report, from 1, for showing."""
    newsroom: Newsroom | None
    """Where it goes back to."""
    pieces: tuple[Piece, ...]
    """The whole passage, the sentences meant marked where it has others; none if it may not be printed."""
    original: str
    """Address of the words at their publisher's; empty if unknown."""


class ReportEvidence(Struct, frozen=True):
    """All passages of one report that a sentence rests on."""

    report: Report
    passages: tuple[Evidence, ...]


class DifferenceReading(Struct, frozen=True):
    """One report's words in a difference."""

    report: Report
    passage: str
    newsroom: Newsroom | None
    pieces: tuple[Piece, ...]
    """The sentence, the differing words marked."""


class Worded(Struct, frozen=True, kw_only=True):
    """The same words, and who has them."""

    words: str
    """Empty if they may not be printed."""
    pieces: tuple[Piece, ...]
    """The first one's sentence, the words marked."""
    newsrooms: tuple[Newsroom, ...]
    around: tuple[Piece, ...]
    """The words with what stands right around them there, the words marked; none if they may not be printed."""
    readings: tuple[DifferenceReading, ...]
    """Those that have all of that sentence."""
    also: tuple[DifferenceReading, ...] = ()
    """Those that have the words in a sentence of their own."""
    carried: str = ""
    """`, in The Courier`: which report has them, where its newsroom is on another side too. It follows the newsroom."""


class Saying(Struct, frozen=True):
    """What newsrooms have that others haven't, and who has it."""

    newsrooms: tuple[Newsroom, ...]
    wordings: tuple[Worded, ...]
    """In which words: nothing is printed over a report that hasn't all of it."""
    moment: str = ""
    """`earlier` or `later` where the sides are of other moments."""


class DifferenceView(Struct, frozen=True, kw_only=True):
    """A difference in the reader's words."""

    id: str
    kind: str
    label: str
    copying: bool
    sayings: tuple[Saying, ...]
    """What each side says."""
    question: str
    """What the readings answer otherwise: an editor's question, else one made of what they differ in."""
    asked: str
    """What tells a reader that the question is an editor's; else empty."""


class Otherwise(Struct, frozen=True):
    """What other newsrooms have in place of words of a statement, in a few words."""

    newsrooms: tuple[Newsroom, ...]
    words: str
    carried: str
    """`, in The Courier`: which report has them, where its newsroom has something else too; else empty."""


class Related(Struct, frozen=True, kw_only=True):
    """Another statement that a statement shares something with."""

    id: str
    text: str
    url: str
    newsrooms: tuple[Newsroom, ...]
    label: str
    tongue: Tongue | None


class Statement(Struct, frozen=True, kw_only=True):
    """A sentence of the story with all that it opens onto."""

    id: str
    """The claim's, and the sentence's anchor on the narrative page."""
    text: str
    tongue: Tongue | None
    """Of the text, in which a report's words are printed."""
    url: str
    """Of its place in the narrative."""
    report: Report
    passage: str
    newsrooms: tuple[Newsroom, ...]
    """By name, as the label has them."""
    label: str
    """`AP + NBC`, or `4 newsrooms`."""
    apart: str
    """`, NBC News differs`: who has it otherwise; else empty. It follows the label."""
    spoken: str
    """The citation control's accessible name, which begins with the label."""
    evidence: tuple[ReportEvidence, ...]
    foremost: tuple[ReportEvidence, ...]
    """Of the evidence one passage a newsroom."""
    also: tuple[Related, ...]
    """Statements with a linked sentence, the nearest first: also on this."""
    differences: tuple[DifferenceView, ...]
    asides: tuple[Statement, ...]
    """Statements that stand in this one's card, since they can't be printed in the running text."""
    rulings: tuple[str, ...]
    notes: tuple[str, ...]
    """What a reader is told of it: why it stands in one report alone, that it is printed as received."""
    withheld: bool
    """None of its words may be printed: the text only says who reports it."""
    compared: bool
    """More than one newsroom has it in words of its own, so that its readings stand in columns."""
    line: tuple[Segment, ...]
    """Its words, with where they look damaged and where a term comes first."""
    written: str
    """`written Sunday`, of a report that is older than the event's; else empty."""
    otherwise: tuple[Otherwise, ...]
    """Numbers and days that others have in place of its own."""
    aliases: tuple[str, ...] = ()
    """Ids it had in earlier editions, which still lead to it."""
    beside: tuple[str, ...] = ()
    """Ids of its asides, and those they had: in the story they lead to it."""
    dropped: bool = False
    """An editor keeps its words out of the story."""
    cited_by: tuple[Entry, ...] = ()
    """Editors' pages that cite it."""


class Run(Struct, frozen=True, kw_only=True):
    """Statements on end that have one badge and one card: of the same newsrooms, or within one quotation."""

    statements: tuple[Statement, ...]
    newsrooms: tuple[Newsroom, ...]
    """Those behind each of them, by name."""
    label: str
    apart: str
    spoken: str
    """The badge's accessible name."""
    evidence: tuple[ReportEvidence, ...]
    """Of all of them, each passage once."""
    also: tuple[Related, ...]
    differences: tuple[DifferenceView, ...]
    asides: tuple[Statement, ...]
    rulings: tuple[str, ...]
    notes: tuple[str, ...]
    cited_by: tuple[Entry, ...]
    in_margin: int | None = None
    """Where there is room for its card beside it on a wide screen: how many lines below the card before it."""


class InContext(Struct, frozen=True):
    """A statement outside the story, and those that it can't be understood without."""

    statement: Statement
    before: tuple[Statement, ...]
    """What stands before it in the story, where it leans on that and that isn't listed just before; with what that leans on."""


class CitedPage(Struct, frozen=True):
    """A page that an editor cites as a whole."""

    title: str
    path: str
    """Of its file in the content folder."""


class Cited(Struct, frozen=True, kw_only=True):
    """The citations of one bracket in an editor's text."""

    id: str
    label: str
    spoken: str
    one: bool
    """They go back to one newsroom."""
    newsrooms: tuple[Newsroom, ...]
    evidence: tuple[ReportEvidence, ...]
    pages: tuple[CitedPage, ...]
    within: Tongue | None
    """The language of the text that it stands in."""


class SectionView(Struct, frozen=True):
    """A part of the story."""

    heading: str
    anchor: str
    body: str
    """An editor's own paragraphs, as HTML whose links are still Pelican's to resolve."""
    paragraphs: tuple[tuple[Run, ...], ...]


class Entry(Struct, frozen=True):
    """A line of a list of pages."""

    title: str
    url: str
    summary: str = ""
    tongue: Tongue | None = None


class Use(Struct, frozen=True):
    """A place on the site that uses a passage."""

    kind: str
    """`story`, `topic` or `commentary`."""
    title: str
    url: str
    tongue: Tongue | None = None
