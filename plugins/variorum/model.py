"""The values that flow: from raw files to the Edition. Nothing else is in here.

Offsets count characters of a source's decoded text, never bytes; `end` is exclusive. Ids are made in
`identity`. Everything is frozen, and collections are tuples in a stated order, so that a value can be
compared, hashed and cached.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import combinations, product

from msgspec import Struct, field

from variorum.problems import Place


class Basis(StrEnum):
    """How a fact is known."""

    STATED = "stated"
    """A text says so."""
    INFERRED = "inferred"
    """An editor or a rule concludes so; shown as inferred."""


class BlockKind(StrEnum):
    """What a run of a source's text is."""

    ARTICLE = "article"
    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    PROMO = "promo"
    CHROME = "chrome"
    NOTICE = "notice"


class Genre(StrEnum):
    """What sort of text a source is, as in schema.org's kinds of NewsArticle."""

    REPORT = "report"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    LIVE = "live"
    """A page that is written on while something happens."""
    RELEASE = "release"
    """What somebody says of themselves: a press release."""


class Show(StrEnum):
    """How much of a source's words the site may print."""

    FULL = "full"
    EXCERPT = "excerpt"
    NONE = "none"


class Fact(Struct, frozen=True):
    """One fact about a source, and how it is known."""

    value: str
    basis: Basis = Basis.STATED
    where: str = ""
    """What states it, such as `meta og:site_name`; empty for a sidecar."""


class Withdrawal(Struct, frozen=True):
    """Why a source was withdrawn, and when."""

    date: str
    """ISO 8601."""
    reason: str


class Facts(Struct, frozen=True, kw_only=True):
    """What is known about a source: its sidecar, and for HTML what the page states of itself."""

    title: Fact | None = None
    publisher: Fact | None = None
    """Whose words they are."""
    author: Fact | None = None
    via: Fact | None = None
    """Who carried it, if another."""
    agency: Fact | None = None
    """A wire service that the text credits."""
    origin: Fact | None = None
    """The story it is a copy or version of: equal values are one origin."""
    published: Fact | None = None
    """ISO 8601 date, as exact as known."""
    zone: str = ""
    as_of: Fact | None = None
    """The last day the source knows of, ISO 8601, if earlier than its date."""
    genre: Fact | None = None
    """One of `Genre`; a report where nothing says otherwise."""
    url: str = ""
    """http or https, checked; empty if unknown."""
    retrieved: str = ""
    """ISO 8601 date on which it was fetched from there; empty if unknown."""
    sha256: str = ""
    """Of the file's bytes as they were added; empty if unknown."""
    never_lead: bool = False
    """None of its sentences leads a statement that others make too."""
    rights: str = ""
    language: str = ""
    """BCP 47; empty if unstated, then English is taken."""
    encoding: str = ""
    show: Show | None = None
    """None: the setting decides."""
    acknowledge: tuple[str, ...] = ()
    """Kinds of warning about this file that an editor has looked at."""
    blocks: Mapping[str, BlockKind] = field(default_factory=dict)
    """An editor's rulings on kinds, by the block's first words."""
    superseded_by: str = ""
    """Key of the source that replaces it."""
    withdrawn: Withdrawal | None = None


SUBHEADING = "subheading"
"""Rule of a title that stands between paragraphs, and belongs there."""


class Block(Struct, frozen=True):
    """A run of a source's text with one kind, and the rule that decided it.

    Blocks stand in the order of the text and don't overlap; every character that is not white space lies
    in exactly one.
    """

    start: int
    end: int
    kind: BlockKind
    rule: str
    """Name of the rule; `english.reasons` has each one's words for readers."""


MARKUP = "markup"
"""The rule of a sign of Markdown, which is printed as nothing."""


class Repair(Struct, frozen=True):
    """A change made for printing and matching alone; the text itself stays as received."""

    start: int
    end: int
    replacement: str
    rule: str


class Passage(Struct, frozen=True):
    """A paragraph of a source's article text: what a citation lands on."""

    id: str
    """`p-4f2a91`, unique within its source."""
    start: int
    end: int


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence of a source's article text: what is aligned."""

    id: str
    """`cheddar.s-1c9f20`, unique in the edition."""
    source: str
    """Key of its source."""
    passage: str
    """Id of its passage, within its source."""
    start: int
    end: int
    text: str
    """Exactly the source's `text[start:end]`."""


class Source(Struct, frozen=True, kw_only=True):
    """One report as received, and what the first steps found in it."""

    key: str
    path: str
    """Relative to the content folder, with `/`."""
    sha256: str
    """Of the file's bytes."""
    encoding: str
    text: str
    facts: Facts
    blocks: tuple[Block, ...] = ()
    passages: tuple[Passage, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    repairs: tuple[Repair, ...] = ()


class Claim(Struct, frozen=True, kw_only=True):
    """The sentences, of any number of sources, that make the same main assertion."""

    id: str
    """`c-8a1f02`."""
    lead: str
    """Id of the sentence that is printed; until composing chose it, the first."""
    sentences: tuple[str, ...]
    """Sentence ids, by source key and place."""
    origins: tuple[str, ...] = ()
    """Keys of the independent origins behind it; in an edition of those that it is counted for, since they surely agree."""
    aliases: tuple[str, ...] = ()
    """Ids it had in earlier editions."""
    rulings: tuple[str, ...] = ()
    """Editor's decisions that acted on it, in words."""


class Link(Struct, frozen=True):
    """Two sentences that share a specific assertion without being one claim."""

    a: str
    b: str
    """Sentence ids, `a < b`."""
    score: float
    """From 0 to 1, rounded to three places."""
    relation: str = "partial"
    same: float = 0.0
    """How likely their claims mainly assert the same, from 0 to 1, rounded to three places."""


class Near(Struct, frozen=True, kw_only=True):
    """The sentence of another source that is nearest to one, and whether any source tells the same or a part of it."""

    sentence: str
    other: str
    """Ids; empty where none is near."""
    likely: float
    """How likely another source tells it, or a part of it, from 0 to 1, rounded to three places."""


class DifferenceKind(StrEnum):
    """What two readings differ in."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    MODALITY = "modality"
    FACT = "fact"
    """What no value tells: did or didn't, none or some, who did it, where, why."""
    EDITOR = "editor"
    """What an editor says that they differ in."""


class DifferenceLabel(StrEnum):
    """How two readings differ."""

    CONTRADICTS = "contradicts"
    LATER = "later"
    """One fact at two moments, the earlier side first: an overtaken figure."""
    MORE = "more"
    OTHERWISE = "otherwise"


class Reading(Struct, frozen=True):
    """The words of one sentence that a difference is about."""

    sentence: str
    start: int
    end: int
    """Offsets in the source's text."""
    text: str


class Difference(Struct, frozen=True, kw_only=True):
    """Readings, within one claim or across linked ones, that disagree or say more."""

    id: str
    claims: tuple[str, ...]
    kind: DifferenceKind
    label: DifferenceLabel
    copying: bool
    """A change made in copying one text, not a difference between newsrooms."""
    rank: int
    """From 1, the weightiest first."""
    sides: tuple[tuple[Reading, ...], ...]
    """Readings that say the same stand on one side, what most say first; there are two sides or more."""
    heading: str = ""
    """An editor's question, in plain words; empty for what the machine finds."""
    question: str = ""
    """What the readings answer otherwise, as the program asks it where no editor does."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings of all sides, in their order."""
        return tuple(reading for side in self.sides for reading in side)


class OriginEvidence(Struct, frozen=True):
    """One reason to think that sources go back to one text."""

    kind: str
    """`sidecar`, `credit`, `verbatim`, `paraphrase`, `slip` or `ruling`."""
    text: str
    share: float
    """Part of the smaller source that it covers, from 0 to 1."""


class Origin(Struct, frozen=True, kw_only=True):
    """Who first wrote: the sources, or passages of them, that go back to one text."""

    key: str
    """Key of the source, agency or story that stands for it."""
    name: str
    """What readers see, such as `AP`."""
    sources: tuple[str, ...]
    passages: tuple[str, ...]
    """`cheddar.p-4f2a91`, those known to go back to it."""
    evidence: tuple[OriginEvidence, ...]
    basis: Basis


class Reuse(Struct, frozen=True):
    """How much of two sources is one text."""

    a: str
    b: str
    """Keys, `a < b`."""
    share_of_a: float
    share_of_b: float
    """Part of each one's article words that is in the other, word for word or reworded, from 0 to 1."""
    passages: tuple[tuple[str, str], ...]
    """Ids of the passages, of a and of b."""


class Doubt(Struct, frozen=True):
    """Two sentences that only just were, or were not, put into one claim; an editor may rule."""

    a: str
    b: str
    """Sentence ids, `a < b`."""
    same: float
    """Likelihood of saying the same, from 0 to 1, rounded to three places."""
    merged: bool
    """They are one claim."""


class Collation(Struct, frozen=True, kw_only=True):
    """What comparing the sources found."""

    claims: tuple[Claim, ...]
    """In the order of their first sentence, by source key and place."""
    links: tuple[Link, ...]
    differences: tuple[Difference, ...] = ()
    origins: tuple[Origin, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    """By pair of keys, those that share something."""
    quotations: tuple[Quotation, ...] = ()
    alike: tuple[Link, ...] = ()
    """Pairs of one claim's sentences of different sources, with how sure it is that they assert the same, by their ids."""
    nearest: tuple[Near, ...] = ()
    """A sentence each, by source key and place."""
    doubts: tuple[Doubt, ...] = ()
    """The nearest to the threshold first; none that an editor ruled on."""

    @property
    def origin_of(self) -> dict[str, str]:
        """Key of the origin that each passage, `cheddar.p-4f2a91`, is known to go back to."""
        return {passage: origin.key for origin in self.origins for passage in origin.passages}


class Drop(Struct, frozen=True):
    """A sentence that an editor keeps out of the story."""

    sentence: str
    reason: str


class Insertion(Struct, frozen=True):
    """Words that an editor puts into a sentence in brackets, for what a pronoun means."""

    sentence: str
    at: int
    """Offset in the source's text, after the words that they explain."""
    text: str


class Differs(Struct, frozen=True):
    """What reports tell differently by an editor's word, whether or not the machine can see it."""

    heading: str
    """The question on which they do, in plain words; empty without one."""
    sides: tuple[tuple[Reading, ...], ...]
    """The cited words, in the editor's order; two sides or more, no sentence twice."""

    @property
    def about(self) -> tuple[str, ...]:
        """The ids of its sentences, the same in whichever order they are cited: sides are parted by an empty one."""
        sides = sorted(sorted(reading.sentence for reading in side) for side in self.sides)
        return tuple(sentence for side in sides for sentence in (*side, ""))[:-1]

    @property
    def across(self) -> tuple[tuple[str, str], ...]:
        """Pairs of sentence ids that stand on two sides."""
        return tuple(
            (one.sentence, other.sentence)
            for side, opposite in combinations(self.sides, 2)
            for one, other in product(side, opposite)
        )


class Later(Struct, frozen=True):
    """Two readings of one fact at other moments, by an editor's word."""

    earlier: Reading
    later: Reading

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of their sentences, the earlier first."""
        return self.earlier.sentence, self.later.sentence


class Labelled(Struct, frozen=True):
    """An event of the timeline as an editor calls it."""

    cited: Reading
    """Words of a sentence that tells it; of one that tells several those that date it."""
    label: str


class NoDifference(Struct, frozen=True):
    """Two readings that only look as if they differed, by an editor's word."""

    a: Reading
    b: Reading

    @property
    def about(self) -> tuple[str, ...]:
        """What a ruling says that it is about: their sentences, and where in them they begin."""
        return self.a.sentence, self.b.sentence, str(self.a.start), str(self.b.start)


class LookedAt(Struct, frozen=True):
    """A proposal of the desk that an editor looked at and left as it is."""

    about: str
    """What it proposed, and of what."""
    seen: str
    """Hash of what was seen; when that changes it is proposed again."""


class Ruling(Struct, frozen=True):
    """One of an editor's decisions, as its list and what it is about name it."""

    name: str
    """Of the list that it stands in: `same`."""
    about: tuple[str, ...]
    """Ids of sentences, of `differs` as its `about` has them; of an insertion its sentence and where in the text it stands."""


class Rulings(Struct, frozen=True, kw_only=True):
    """What an editor decided about sentences; it wins over what is found."""

    same: tuple[tuple[str, str], ...] = ()
    """Pairs of sentence ids that are one claim."""
    different: tuple[tuple[str, str], ...] = ()
    """Pairs of sentence ids that are not."""
    origin: tuple[tuple[str, str], ...] = ()
    """Sentence id, and the key of the origin that its passage goes back to."""
    lead: tuple[str, ...] = ()
    """Ids of sentences that lead their claims."""
    drop: tuple[Drop, ...] = ()
    insert: tuple[Insertion, ...] = ()
    differs: tuple[Differs, ...] = ()
    """In the editor's order."""
    later: tuple[Later, ...] = ()
    no_difference: tuple[NoDifference, ...] = ()
    event: tuple[Labelled, ...] = ()
    looked_at: tuple[LookedAt, ...] = ()
    places: Mapping[Ruling, Place] = field(default_factory=dict)
    """Line and column of each in its file."""

    @property
    def apart(self) -> tuple[tuple[str, str], ...]:
        """Pairs of sentence ids that are never one claim: those ruled different, and those on two sides of what differs."""
        return (*self.different, *(pair for differs in self.differs for pair in differs.across))


class Form(StrEnum):
    """How a source gives words that somebody said."""

    VERBATIM = "verbatim"
    ELIDED = "elided"
    ALTERED = "altered"
    INDIRECT = "indirect"


class QuotationReading(Struct, frozen=True):
    """One source's form of a quotation."""

    sentence: str
    start: int
    end: int
    text: str
    form: Form


class Quotation(Struct, frozen=True):
    """Words that a source gives as somebody's, and their readings."""

    id: str
    speaker: str
    """As the text names them; empty where it doesn't."""
    readings: tuple[QuotationReading, ...]


class NameKind(StrEnum):
    """What a name is of."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    OTHER = "other"
    """A ship, a treaty, or what nothing tells."""


class Named(Struct, frozen=True):
    """Somebody or something, under all the names that the sources have for it."""

    kind: NameKind
    names: tuple[str, ...]
    """As written, the fullest first."""
    mentions: tuple[tuple[str, int], ...] = ()
    """Ids of the sentences that name it, each with the number of the name, by source key and place."""

    @property
    def name(self) -> str:
        """Its fullest name."""
        return self.names[0]


class Role(Struct, frozen=True):
    """What the sources say somebody is."""

    text: str
    """As written beside the name."""
    sentence: str
    """Id of the first sentence that gives it."""


class Person(Struct, frozen=True):
    """Somebody whom the sources name, once under all names."""

    name: str
    """The fullest."""
    slug: str
    roles: tuple[Role, ...] = ()
    """Those that most sentences give first."""
    mentions: tuple[str, ...] = ()
    """Ids of the sentences that name them, by source key and place."""


class Thing(Struct, frozen=True):
    """A word that is the name of a thing, in all its forms."""

    key: str
    """What the words have in common."""
    forms: tuple[str, ...]
    """Lower case, the commonest first."""
    mentions: tuple[tuple[str, int], ...] = ()
    """Ids of the sentences that have it, each with the number of the form, by source key and place."""


class Grade(StrEnum):
    """How much a sentence is about a topic."""

    CORE = "core"
    MENTION = "mention"


class TopicSentence(Struct, frozen=True):
    """A sentence on a topic."""

    id: str
    grade: Grade


class TopicKind(StrEnum):
    """What sort of thing a topic is."""

    TOPIC = "topic"
    PERSON = "person"
    PLACE = "place"
    TERM = "term"


class Side(Struct, frozen=True):
    """One of the parties that a topic sets beside each other."""

    name: str
    speakers: tuple[str, ...]
    """Who speaks for it: persons and bodies, as an editor names them; its own name among them."""


class TopicFile(Struct, frozen=True, kw_only=True):
    """What an editor wrote about a topic: how to find its sentences, and an introduction."""

    slug: str
    path: str
    title: str
    terms: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    """Front matter `not`: names that contain a term and mean another thing."""
    sides: tuple[Side, ...] = ()
    """None, or two at least."""
    kind: TopicKind = TopicKind.TOPIC
    summary: str = ""
    body: str = ""
    """Markdown."""
    body_line: int = 1
    """Line of the file on which the body begins."""


class Topic(Struct, frozen=True):
    """A topic with the sentences found for it, in the narrative's order."""

    file: TopicFile
    sentences: tuple[TopicSentence, ...]
    sides: tuple[tuple[str, ...], ...] = ()
    """Of each side of its file the ids of the sentences in which it alone speaks, in their order."""


class Section(Struct, frozen=True):
    """A part of the narrative under one heading."""

    heading: str
    """Empty for what stands before the first heading."""
    paragraphs: tuple[tuple[str, ...], ...]
    """Claim ids, a tuple a paragraph, in the order of printing."""
    editor: bool = False
    """The heading is an editor's."""
    body: str = ""
    """An editor's own Markdown under the heading, shown as theirs."""
    body_line: int = 0
    """Line of the narrative file on which the body begins."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of its claims, in the order of printing."""
        return tuple(claim for paragraph in self.paragraphs for claim in paragraph)


class SourceDay(Struct, frozen=True):
    """The day from which a source's words are understood."""

    source: str
    when: str
    """ISO 8601, as exact as known."""
    basis: Basis
    evidence: str
    """What tells it, in a few words: `a caption; its Monday`."""


class AsideReason(StrEnum):
    """Why a claim of the narrative isn't printed in its running text."""

    LEANS = "leans"
    """It leans on words that aren't printed before it."""
    TOLD = "told"
    """Statements that it is linked to tell most of it already."""
    FRAGMENT = "fragment"
    """It is what damage left of a sentence."""
    DROPPED = "dropped"
    """An editor keeps its words out of the story."""
    WITHHELD = "withheld"
    """Its words may not be printed, or the reports that make it no longer stand."""


class Aside(Struct, frozen=True):
    """A claim that keeps its place in the narrative and stands in another's card, marked."""

    claim: str
    under: str
    """Id of the printed claim in whose card it stands; empty if nothing is printed at all."""
    reason: AsideReason


class SingleReason(StrEnum):
    """Why a statement stands in one report alone."""

    LEFT_OUT = "left-out"
    """The others left it out."""
    EARLIER = "earlier"
    """This report is older than the others."""
    LATER = "later"
    """This report is younger than the others."""
    OWN_REPORTING = "own-reporting"
    """It was said to this newsroom."""


class Single(Struct, frozen=True):
    """A claim of one report alone."""

    claim: str
    source: str
    reason: SingleReason


class RemarkKind(StrEnum):
    """What a remark says."""

    AGREE = "agree"
    """These newsrooms make one statement."""
    CONTRADICT = "contradict"
    """These can't both be right."""
    LATER = "later"
    """These are of two moments."""
    ALONE = "alone"
    """This report alone has it."""
    PARTLY = "partly"
    """Others tell a part of it."""
    SAME = "same"
    """These have the same words."""
    COPY = "copy"
    """This is a copy of that."""
    DAY = "day"
    """This was written on that day."""


class Evidence(Struct, frozen=True, kw_only=True):
    """Words of a sentence on which a remark rests."""

    sentence: str
    start: int
    end: int
    """Offsets in the source's text."""


class Remark(Struct, frozen=True, kw_only=True):
    """What the edition says of its reports in its own voice."""

    id: str
    """`r-8a1f02`."""
    kind: RemarkKind
    sure: bool
    """Only what is sure is published; what is doubtful is put before the editor."""
    about: tuple[str, ...]
    """Ids of claims or differences, or keys of sources."""
    evidence: tuple[Evidence, ...]
    why: str
    """What makes it sure, or what is in doubt, in words for an editor."""


class FirstMention(Struct, frozen=True):
    """Where the narrative first prints the name of a topic: a person, a place or a term."""

    sentence: str
    start: int
    end: int
    """Offsets in the source's text."""
    topic: str
    """Slug."""


class DatedWords(Struct, frozen=True):
    """What of a sentence is of a date: of a lesser clause all of it, else the words that give the date."""

    sentence: str
    start: int
    end: int
    """Offsets in the source's text."""


class TimelineEntry(Struct, frozen=True, kw_only=True):
    """Something the sources date."""

    when: str
    """ISO 8601, as exact as known: `2023`, `2023-06` or `2023-06-19`."""
    basis: Basis
    sentences: tuple[str, ...]
    """Ids, first of the one that tells it best."""
    announced: bool = False
    """It lay ahead of every source that dates it."""
    dated: tuple[DatedWords, ...] = ()
    """What of them is of that date; nothing of one that goes on with the day of another."""
    label: str = ""
    """What an editor calls it; empty without one."""


class DurationReading(Struct, frozen=True, kw_only=True):
    """How long something lasted, as one sentence tells it."""

    sentence: str
    start: int
    end: int
    """Offsets in the source's text of the words that tell how long."""
    unit: str
    """`time`, in minutes, or `days`."""
    value: float
    least: float
    most: float
    """What the words leave open: *nearly six hours*."""


class Duration(Struct, frozen=True):
    """Something of which the sources tell how long it lasted."""

    best: DurationReading
    """Of the sentence that tells it best."""
    readings: tuple[DurationReading, ...]
    """All of them, by source key and place; those that differ too."""


class Damage(Struct, frozen=True):
    """A sentence that looks damaged or reworded, and where a reader sees it."""

    sentence: str
    at: int
    """Offset in the source's text, after the slip; the sentence's end where it has no place of its own."""


class Edition(Struct, frozen=True, kw_only=True):
    """All of it as one value."""

    sources: tuple[Source, ...]
    """By key."""
    collation: Collation
    """With the leads chosen."""
    narrative: tuple[Section, ...]
    asides: tuple[Aside, ...] = ()
    """The claims of the narrative that aren't printed in its running text, in its order."""
    as_received: tuple[str, ...] = ()
    """Ids of printed claims whose lead looks damaged or reworded, and which have no sounder sentence."""
    damage: tuple[Damage, ...] = ()
    """The sentences that look damaged or reworded, in the order of the sources."""
    going_on: tuple[str, ...] = ()
    """Ids of printed claims whose sentence ends within a quotation that the one printed next goes on with."""
    remarks: tuple[Remark, ...] = ()
    """What it says of its reports in its own voice, sure or doubtful: by kind, then in the order of what they are about."""
    singles: tuple[Single, ...] = ()
    """The claims of one report alone, in the claims' order; only those of which a sure remark says so."""
    first_mentions: tuple[FirstMention, ...] = ()
    """In the narrative's order."""
    short: tuple[str, ...] = ()
    """Claim ids of the short version."""
    agreed: tuple[str, ...] = ()
    """Claim ids of what newsrooms agree on, those of most newsrooms first."""
    leaning: tuple[str, ...] = ()
    """Ids of the sentences that answer to the one before, by a *however*, a pronoun or the like; not those in which an
    editor put what the pronoun means."""
    insertions: tuple[Insertion, ...] = ()
    """Words that editors put into printed sentences, in brackets."""
    topics: tuple[Topic, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    durations: tuple[Duration, ...] = ()
    """In the narrative's order."""
    quotations: tuple[Quotation, ...] = ()
    title: str = ""
    """The headline, an editor's."""
    summary: str = ""
    """The standfirst, an editor's."""
    people: tuple[Person, ...] = ()
    """Whom the sources name that is surely a person, by name; those of `named` that are persons."""
    named: tuple[Named, ...] = ()
    """Whom and what the sources name, by fullest name."""
    things: tuple[Thing, ...] = ()
    """Words that are worth looking up, by key."""
    days: tuple[SourceDay, ...] = ()
    """By source key; a source whose day isn't known is left out."""
    as_of: str = ""
    """ISO 8601: the latest day any source knows of; empty if none is dated."""

    @property
    def told(self) -> tuple[str, ...]:
        """Ids of the narrative's claims, in its order."""
        return tuple(claim for section in self.narrative for claim in section.claims)


class CitationUse(Struct, frozen=True, kw_only=True):
    """One citation that an editor's text makes."""

    path: str
    line: int
    column: int
    target: str
    """`cheddar`, `cheddar#p-4f2a91`, `claim:c-8a1f02` or `topic:taiwan`, as resolved."""
    quote: str
    """The quoted words as written; empty without any."""
    form: str
    """`source`, `quote`, `passage`, `claim`, `topic` or `block`."""
    sentences: tuple[str, ...] = ()
    """Ids of the sentences that it rests on: a passage's, or those of them that are quoted; a claim's."""
