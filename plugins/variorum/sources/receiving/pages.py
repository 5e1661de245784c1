"""Cleaning an HTML page: its visible lines, of which trafilatura's article decides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.language.english.page import BYLINE_CLASSES, CALL, PICTURE_CLASSES, STRONG
from variorum.model import Block, BlockKind, Genre
from variorum.sources.cleaning import blocks_of, ruled
from variorum.sources.lines import Line, Verdict, lines_of, read_lines, sentence_words
from variorum.sources.receiving.visible import BREAKS, CLASS_WORD, FIGCAPTION, HIDDEN, VisibleLine
from variorum.sources.rules import judge, judge_outside
from variorum.sources.rules.bylines import BYLINE, is_signed, names_agency
from variorum.sources.rules.headings import LABEL, labelled
from variorum.sources.rules.pictures import CREDIT
from variorum.sources.rules.teasers import LISTED, is_head

if TYPE_CHECKING:
    from lxml.html import HtmlElement


MOST_ELEMENTS = 10_000
"""Elements of the largest page that trafilatura is asked about: beyond, its time can grow with their square."""

MOST_CHARACTERS = 1_500_000
"""Characters of its text."""

WORD = re.compile(r"\w+")

ANCHOR = 4
"""Words of a run that stands once in both texts and so ties them together."""

ENOUGH = 0.6
"""Share of a line's words found in the article from which on the line is of it."""


UNFORESEEN = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a page that nobody foresaw may raise in trafilatura; then its lines alone decide."""


def too_large(tree: HtmlElement) -> bool:
    """Tell whether a page is too large to ask about its article."""
    elements = sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS + 1))
    return elements > MOST_ELEMENTS or sum(map(len, tree.itertext())) > MOST_CHARACTERS


def extract_article(tree: HtmlElement) -> str:
    """Give the article's text as trafilatura extracts it; empty if it finds none.

    The tree is changed by it: ask last.
    """
    import trafilatura
    from trafilatura import core, external, utils

    for module in (core, external, utils):
        module.LOGGER.disabled = True  # what it finds wrong with a page is no warning of a build
    try:
        return trafilatura.extract(tree, favor_precision=True, include_comments=False) or ""
    except UNFORESEEN:
        return ""


def article_lines(lines: Sequence[str], article: str) -> frozenset[int]:
    """Find the lines of a page that an extracted article is made of: their places.

    Runs of words that stand once in the page and once in the article tie the two together, in the longest
    order that both share (the patience diff of Bram Cohen); from each the match is extended both ways, and
    what is left between two is looked up in order.
    """
    wanted = WORD.findall(article)
    words: list[str] = []
    line_of: list[int] = []
    for number, line in enumerate(lines):
        found = WORD.findall(line)
        words.extend(found)
        line_of.extend([number] * len(found))
    matched = _matched(words, wanted)
    total = [0] * len(lines)
    hits = [0] * len(lines)
    for place, number in enumerate(line_of):
        total[number] += 1
        hits[number] += matched[place] >= 0
    return frozenset(number for number in range(len(lines)) if hits[number] and hits[number] >= ENOUGH * total[number])


def _matched(words: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Match words to wanted ones, both in order: for each word the place of its match, or -1."""
    matched = [-1] * len(words)
    ties = _ties(words, wanted)
    for place, other in ties:
        for step in range(ANCHOR):
            matched[place + step] = other + step
    _extend(words, wanted, matched, ties)
    _fill(words, wanted, matched)
    return matched


def _ties(words: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Find the runs that stand once in both, and of these the longest series in one order."""
    here, there = _once(words), _once(wanted)
    both = sorted((place, there[run]) for run, place in here.items() if run in there)
    tails: list[int] = []
    before: list[int] = []
    at_tail: list[int] = []
    for number, (_, other) in enumerate(both):
        rank = bisect_left(tails, other)
        if rank == len(tails):
            tails.append(other)
            at_tail.append(number)
        else:
            tails[rank] = other
            at_tail[rank] = number
        before.append(at_tail[rank - 1] if rank else -1)
    series = []
    number = at_tail[-1] if at_tail else -1
    while number >= 0:
        series.append(both[number])
        number = before[number]
    return series[::-1]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    twice = set()
    for place, run in enumerate(zip(*(words[step:] for step in range(ANCHOR)), strict=False)):
        if run in places:
            twice.add(run)
        places[run] = place
    return {run: place for run, place in places.items() if run not in twice}


def _extend(
    words: Sequence[str],
    wanted: Sequence[str],
    matched: list[int],
    ties: Sequence[tuple[int, int]],
) -> None:
    """Go on from each tie while the words agree, forward and back."""
    used = {other for other in matched if other >= 0}
    for step in (1, -1):
        for place, other in ties if step == 1 else reversed(ties):
            at, there = (place + ANCHOR, other + ANCHOR) if step == 1 else (place - 1, other - 1)
            while 0 <= at < len(words) and 0 <= there < len(wanted):
                if matched[at] >= 0 or there in used or words[at] != wanted[there]:
                    break
                matched[at] = there
                used.add(there)
                at, there = at + step, there + step


def _fill(words: Sequence[str], wanted: Sequence[str], matched: list[int]) -> None:
    """Look up what is left of the article between two matches among the words left there, in order."""
    known = [(place, other) for place, other in enumerate(matched) if other >= 0]
    ends = (len(words), len(wanted))
    for (place, other), (next_place, next_other) in pairwise([(-1, -1), *known, ends]):
        at = place + 1
        for there in range(other + 1, next_other):
            while at < next_place and words[at] != wanted[there]:
                at += 1
            if at >= next_place:
                break
            matched[at] = there
            at += 1


TITLE = Verdict(BlockKind.TITLE, "page-title")
CAPTION = Verdict(BlockKind.CAPTION, "figure-caption")
PART = Verdict(BlockKind.CHROME, "page-part")
OUTSIDE = Verdict(BlockKind.CHROME, "outside-the-article")

FIGURE = frozenset(("figcaption", "figure", "caption"))
PARTS = frozenset(("nav", "header", "footer", "aside", "form", "button"))

APART = FIGURE | PARTS - {"header"}
"""Elements that stand beside an article's text also within it."""

WHOLE = frozenset(("article", "main"))
"""Elements that, without a class, are the article's wherever they stand on its page."""

FEWEST_AROUND = 20
"""Words of sentences that precede or follow the article's from which on they are more than a remark beside it."""

NO_TEXT = FIGURE | {"h1"}
"""Elements whose words a page repeats in the text that it states of itself, though they are none of it."""

USUAL = 0.3
"""Share of the article's paragraphs that stand in one sort of place from which on others there are its too."""

LINKS = 0.9
"""Share of a paragraph's characters from which on it is a link, not prose with links."""
LINKS_IN_LITTLE = 0.5
"""The same of a line that is no sentence."""

STOPS = (".", ".”", '."', ".’")
"""How a sentence ends, and hardly a headline."""

FEWEST_ITEMS, MOST_OF_AN_ITEM = 3, 3
"""Stories of the shortest list of others with blurbs, and lines below the headline of one at most."""

FEWEST_WORDS = 3
"""Words of the shortest line that its place alone makes the article's."""


CLOSE_ABOVE = 2
"""Lines above a headline of which one may be a label."""

ABOVE = frozenset((Genre.OPINION, Genre.ANALYSIS, Genre.LIVE))
"""What a label above a headline tells; what is paid for may be an advertisement there."""

BELOW = frozenset((Genre.OPINION, Genre.ANALYSIS))
"""What one below a headline tells; *Live* is a button of a player there."""

LONGEST_LABEL = 30
"""Characters of the longest label."""

LISTS = frozenset(("nav", "li", "aside", "footer", "form", "button", "table"))
"""Elements in which a label is of something else than the article."""


def clean_page(
    visible: Sequence[VisibleLine],
    article: str,
    body: str = "",
    title: str = "",
    rulings: Mapping[str, BlockKind] | None = None,
) -> tuple[Block, ...]:
    """Put every line of a page into blocks: its text is the lines' texts, a line end between.

    The article is what was extracted, what the page itself states as its text (`body`), and what stands where
    the article's paragraphs stand; it goes through the rules for text. Other lines are told by the page's title,
    by the rules that need no article around a line, and by the elements they stand in. Without an extracted
    article the rules for text decide alone.
    """
    text = page_text(visible)
    lines = read_lines(lines_of(text))
    seen = [at for at, line in enumerate(visible) if not line.unseen]
    texts = [visible[at].text for at in seen]
    found = {seen[at] for at in article_lines(texts, article)} if article else set()
    if body:
        stated = (seen[at] for at in article_lines(texts, body))
        found |= {at for at in stated if lines[at].prose and not visible[at].within & NO_TEXT}
    found -= _captions(visible, lines, found)
    listed = _listed(visible, lines)
    found -= listed
    titles = {at for at in seen if _is_title(lines[at], visible[at].within, title)}
    alike = found | (_placed_alike(visible, lines, found) - listed)
    within = sorted(alike | (_around(visible, lines, alike, titles) - listed)) or seen
    outside = sorted({*seen}.difference(within))
    verdicts: list[Verdict | None] = [
        Verdict(BlockKind.CHROME, line.unseen) if line.unseen else None for line in visible
    ]
    labels = _labels(visible, titles, title)
    signed = _signed(visible, lines, found, titles)
    if found:  # what was chosen as the article has a headline already, above it or beside
        apart = titles | labels | signed
        within = [at for at in within if at not in apart]
        outside = sorted(apart.union(outside))
    judged = judge([lines[at] for at in within], titled=bool(found and titles))
    for at, verdict in zip(within, judged, strict=True):
        verdicts[at] = verdict
    for at, verdict in zip(outside, judge_outside([lines[at] for at in outside]), strict=True):
        told = verdict or (LISTED if at in listed else None)
        verdicts[at] = LABEL if at in labels else _outside(lines[at], visible[at], told, title)
        if at in signed and verdicts[at] in (None, OUTSIDE, PART):
            verdicts[at] = BYLINE
    texts_in = {place for at in found if lines[at].prose for place in visible[at].place[1:2]}
    for at, verdict in enumerate(verdicts):
        if (
            verdict
            and verdict.kind is BlockKind.BYLINE
            and names_agency(lines[at].text)
            and _of_picture(visible[at], texts_in)
        ):
            verdicts[at] = CREDIT
    return ruled(text, blocks_of(lines, verdicts), rulings or {})


def _captions(visible: Sequence[VisibleLine], lines: Sequence[Line], found: Collection[int]) -> frozenset[int]:
    """Find captions among the article's lines, by the names of their elements; none where most of its prose has such names."""
    captions = frozenset(at for at in found if visible[at].within & FIGURE)
    words = sum(lines[at].words for at in captions)
    return captions if 2 * words < sum(lines[at].words for at in found) else frozenset()


def _listed(visible: Sequence[VisibleLine], lines: Sequence[Line]) -> frozenset[int]:
    """Find lists of other stories with their blurbs: below such a list's heading, headlines that are links, each with as much text.

    Extractors know headings and links, and keep the text between them where it stands within the article's elements.
    """
    seen = [at for at, line in enumerate(visible) if not line.unseen]
    found: set[int] = set()
    for number, head in enumerate(seen):
        if not is_head(lines[head]):
            continue
        items: list[list[int]] = []
        for at in seen[number + 1 :]:
            linked = visible[at].linked >= LINKS and lines[at].words >= FEWEST_WORDS
            if linked and (not items or visible[at].place == visible[items[0][0]].place):
                items.append([at])
            elif not items or len(items[-1]) > MOST_OF_AN_ITEM or (len(items) > 1 and len(items[-1]) >= len(items[0])):
                break
            else:
                items[-1].append(at)
        whole = [
            item for item in items if len(item) == len(items[0]) > 1 and not any(is_head(lines[at]) for at in item)
        ]
        if len(whole) == len(items) >= FEWEST_ITEMS:
            found.update(at for item in items for at in item)
    return frozenset(found)


def _labels(visible: Sequence[VisibleLine], titles: Collection[int], title: str) -> frozenset[int]:
    """Find labels that say what sort of text it is: alone close above the headline or right below, in no list or menu.

    A link above it, in no element that is around the headline too, is a way to a section of the newsroom.
    """
    seen = [at for at, line in enumerate(visible) if not line.unseen]
    found: set[int] = set()
    for number, at in enumerate(seen):
        if at not in titles and not (title and "h1" in visible[at].within):
            continue
        headline = visible[at]
        for above in range(number - 1, max(-1, number - 1 - CLOSE_ABOVE), -1):
            line = visible[seen[above]]
            if not _can_be_label(line):
                break
            if _alone(visible, seen, above, number) and labelled(line.text) in ABOVE and not _leads(line, headline):
                found.add(seen[above])
        below = seen[number + 1 : number + 2]
        if below and _can_be_label(visible[below[0]]) and _is_below(visible[below[0]].text):
            found.update(below)
    return frozenset(found)


def _can_be_label(line: VisibleLine) -> bool:
    return line.within.isdisjoint(LISTS) and len(line.text) <= LONGEST_LABEL


def _alone(visible: Sequence[VisibleLine], seen: Sequence[int], label: int, headline: int) -> bool:
    """Tell whether what stands beside a label is elsewhere on the page, or longer than labels are."""
    line = visible[seen[label]]
    beside = [visible[seen[n]] for n in (label - 1, label + 1) if 0 <= n < len(seen) and n != headline]
    return all(other.place != line.place or len(other.text) > LONGEST_LABEL for other in beside)


def _leads(label: VisibleLine, headline: VisibleLine) -> bool:
    """Tell whether a label is a link that stands apart from the headline."""
    around = {*label.place[1:]} & {*headline.place[1:]} - {"body", "html"}
    return label.linked >= LINKS and not around and label.place[1:2] != headline.place[1:2]


def _is_below(text: str) -> bool:
    """Tell whether a line below a headline is the label of opinion or analysis, and no button by its words: `Comment`."""
    return labelled(text) in BELOW and STRONG.isdisjoint(text.casefold().split())


def _signed(
    visible: Sequence[VisibleLine], lines: Sequence[Line], found: Collection[int], titles: Collection[int]
) -> frozenset[int]:
    """Find lines that name who wrote and nothing else, in an element that says so, from the headline to the last prose.

    Further down other stories are listed, with their own authors.
    """
    last = max((at for at in found if lines[at].prose), default=0)
    start = min((at for at in titles if "h1" in visible[at].within), default=0)
    return frozenset(
        at
        for at in range(start, last)
        if ("author" in visible[at].within or _has_class(visible[at], BYLINE_CLASSES))
        and not visible[at].unseen
        and visible[at].within.isdisjoint(PARTS - {"header", "button"})
        and is_signed(lines[at])
    )


def _has_class(line: VisibleLine, words: Collection[str], but: Collection[str] = ()) -> bool:
    """Tell whether the element that a line stands in, or the one around it, has a class with one of these words.

    The one around it says nothing if it is one of those in `but`.
    """
    places = (*line.place[:1], *(place for place in line.place[1:2] if place not in but))
    classes = (place.partition(".")[2] for place in places)
    return any(word.casefold() in words for name in classes for word in CLASS_WORD.findall(name))


def _of_picture(line: VisibleLine, texts_in: Collection[str]) -> bool:
    """Tell whether a line stands in a figure or a picture's box; what the article's paragraphs stand in is none."""
    return not line.within.isdisjoint(FIGURE) or _has_class(line, PICTURE_CLASSES, texts_in)


def _placed_alike(visible: Sequence[VisibleLine], lines: Sequence[Line], found: Collection[int]) -> frozenset[int]:
    """Find lines that stand where many of the article's paragraphs stand.

    Extractors leave out paragraphs for their links, for a class of theirs, or because the article is in several
    parts of the page; the template of a newsroom puts them into elements of the same names and classes.
    """
    kept = [at for at in found if lines[at].prose]
    usual = Counter(place for at in kept for place in _places(visible[at].place))
    return frozenset(
        at
        for at, line in enumerate(visible)
        if at not in found
        and not line.unseen
        and not _is_link(lines[at], line)
        and lines[at].words >= FEWEST_WORDS
        and any(usual[place] >= max(1, USUAL * len(kept)) for place in _places(line.place))
    )


def _is_link(line: Line, visible: VisibleLine) -> bool:
    """Tell whether a line is a link to something else: headlines and calls are, a sentence with its stop is prose."""
    if line.prose and line.text.endswith(STOPS) and not CALL.match(line.text):
        return False
    return visible.linked >= (LINKS if line.prose else LINKS_IN_LITTLE)


def _around(
    visible: Sequence[VisibleLine], lines: Sequence[Line], found: Collection[int], titles: Collection[int]
) -> frozenset[int]:
    """Find sentences that stand among the article's paragraphs or directly before or behind them, in its elements.

    Extractors take one container of an article that is in several, as where its rest waits for a button, and not
    what precedes it or follows it in the element around it. From the headline above the article on to its last
    paragraph, and from there up to the first line that is no sentence, what stands in an element around the
    article's paragraphs, or in one beside them, is of it.
    """
    kept = [at for at in found if lines[at].prose]
    if not kept:
        return frozenset()
    first, last = min(kept), max(kept)
    start = max((at for at in titles if at < first and "h1" in visible[at].within), default=first)
    kinds = {_kind(visible[at].place) for at in kept}
    around = {pair for at in kept for pair in _pairs(visible[at].place)}
    outer = {"body"}.union(step for at in kept for step in visible[at].place[1:] if step in WHOLE)
    chosen: list[int] = []
    for at in range(start, len(lines)):
        line = visible[at]
        fits = (
            lines[at].prose
            and not line.unseen
            and line.linked < LINKS_IN_LITTLE
            and not line.within & APART
            and (
                line.place[:2] in around
                or (
                    _kind(line.place) in kinds
                    and (outer.intersection(line.place[1:2]) or not around.isdisjoint(_pairs(line.place)))
                )
            )
        )
        if at > last and not fits:
            break
        if fits and at not in found and (at < last or "header" not in line.within):
            chosen.append(at)
    parts = (
        [at for at in chosen if at < first],
        [at for at in chosen if at > last],
    )
    little = {at for part in parts if sum(lines[at].words for at in part) < FEWEST_AROUND for at in part}
    return frozenset(chosen) - little


def _kind(place: Sequence[str]) -> str:
    """Give the name of the element that a line stands in."""
    return place[0].partition(".")[0] if place else ""


def _pairs(place: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Give the element around a paragraph and the one around that, each with its own parent."""
    return tuple(pair for at in (1, 2) if len(pair := place[at : at + 2]) == 2)


def _places(place: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Give the forms in which two places are compared.

    The element itself may have a class of its own among others in the same element (`first`); what is further
    out may differ where the element's parent has a class. Without classes all four elements count.
    """
    forms = [tuple(place)]
    if "." in "".join(place[1:3]):
        forms.append((place[0].partition(".")[0], "*", *place[1:]))
    if "." in "".join(place[1:2]):
        forms.append(tuple(place[:2]))
    return tuple(dict.fromkeys(forms))


def page_text(visible: Sequence[VisibleLine]) -> str:
    """Give a page's text, in which offsets count: its lines."""
    return "\n".join(line.text for line in visible)


def missing(body: str, text: str, blocks: Sequence[Block]) -> tuple[int, str]:
    """Count the words of the text that a page states of itself which its article lacks, and give the first of them."""
    kept = " ".join(text[b.start : b.end] for b in blocks if b.kind is not BlockKind.CHROME)
    matched = _matched(WORD.findall(body), WORD.findall(kept))
    lacking = [at for at, other in enumerate(matched) if other < 0]
    if not lacking:
        return 0, ""
    places = [match.start() for match in WORD.finditer(body)]
    starts = [at for at in lacking if not at or matched[at - 1] >= 0]
    longest = max(starts, key=lambda start: _length(start, matched))
    return len(lacking), " ".join(body[places[longest] :].split()[:8])


def left_out(visible: Sequence[VisibleLine], blocks: Sequence[Block], *, hidden: bool) -> tuple[int, str]:
    """Count the words of sentences that were left out among the article's or directly around them; give their first.

    They are those for which nothing speaks but their place, and what the page hides there; what stands apart
    within an article (a caption, a list of other stories, a form), and what is a link as a whole, is none.
    `hidden` says whether what a script might show counts.
    """
    unshown = UNSHOWN if hidden else UNSHOWN - HIDDEN
    lines = read_lines(lines_of(page_text(visible)))
    ruled_by: list[Block] = []
    at = 0
    for line in lines:
        while blocks[at].end <= line.start:
            at += 1
        ruled_by.append(blocks[at])
    kept = [at for at, block in enumerate(ruled_by) if block.kind is BlockKind.ARTICLE]
    if not kept:
        return 0, ""
    first, last = kept[0], kept[-1]
    left = [_is_left_out(lines[at], visible[at], ruled_by[at].rule, unshown) for at in range(len(lines))]
    while first and (left[first - 1] or not (lines[first - 1].prose or "h1" in visible[first - 1].within)):
        first -= 1
    while last + 1 < len(lines) and left[last + 1]:
        last += 1
    lost = [lines[at] for at in range(first, last + 1) if left[at]]
    return sum(line.words for line in lost), " ".join(lost[0].text.split()[:8]) if lost else ""


def _is_left_out(line: Line, visible: VisibleLine, rule: str, unshown: Collection[str]) -> bool:
    return (
        line.prose
        and (rule == OUTSIDE.rule or visible.unseen in unshown)
        and not visible.within & APART
        and not _is_link(line, visible)
    )


UNSHOWN = frozenset(("hidden", "drawing", "template"))
"""Reasons of parts that may hold a piece of the article."""


def _length(start: int, matched: Sequence[int]) -> int:
    """Count the words in a row from a place on that have no match."""
    return next((at for at in range(start, len(matched)) if matched[at] >= 0), len(matched)) - start


def _is_title(line: Line, within: frozenset[str], title: str) -> bool:
    return bool(title) and (line.text == title or ("h1" in within and line.text in title))


def _outside(line: Line, visible: VisibleLine, found: Verdict | None, title: str) -> Verdict:
    within = visible.within
    if _is_title(line, within, title):
        return TITLE
    captioned = FIGCAPTION in within and "li" not in within and visible.linked < LINKS_IN_LITTLE
    if found and not (found is LISTED and captioned):  # the list's heading may stand far off
        return found
    if within & FIGURE:
        return CAPTION
    return PART if within & PARTS else OUTSIDE


FEWEST_OF_A_REPORT = 25
"""Words of sentences in paragraphs from which on a part of a page may be a report."""

FEWEST_OF_AN_ARTICLE = 120
"""The same from which on it surely is one, no teaser."""


class Report(Struct, frozen=True):
    """A part of a page that may be a report of its own."""

    longest: str
    """Its longest paragraph of sentences, as a line of the page."""
    words: int
    """Words of its sentences."""


def reports_of(tree: HtmlElement) -> tuple[Report, ...]:
    """Give the reports that a page holds; none where it holds one.

    Reports are `article` elements that stand in no other, and where a page has no two of them, elements of one name
    and class that each begin with a headline of one rank; each has paragraphs enough to be a report. A page with one
    headline of the first rank, under which others have their own, is one report with subheadings.
    """
    for parts in (_articles(tree), _posts(tree)):
        reports = [report for part in parts if (report := _report(part))]
        if len(reports) > 1:
            return tuple(reports)
    return ()


def _articles(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("article"):
        if next(element.iterancestors("article"), None) is None:
            yield element


def _posts(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Give the elements with a class around the headlines of the highest rank that a page has several of."""
    for rank in ("h1", "h2"):
        headlines = list(tree.iter(rank))
        parents = [parent for headline in headlines if (parent := headline.getparent()) is not None]
        posts = [parent for parent in parents if parent.tag in ("div", "section") and parent.get("class")]
        if len(headlines) > 1 or rank == "h2":
            usual = Counter(post.get("class") for post in posts).most_common(1)
            yield from (post for post in dict.fromkeys(posts) if usual and post.get("class") == usual[0][0])
        if headlines:
            return


def _report(element: HtmlElement) -> Report | None:
    """Read the sentences in the paragraphs of an element; none where they are too few to be a report."""
    texts = [BREAKS.sub(" ", "".join(paragraph.itertext())).strip() for paragraph in element.iter("p")]
    prose = [text for text in texts if sentence_words(text)]
    words = sum(map(sentence_words, prose))
    return Report(max(prose, key=len), words) if words >= FEWEST_OF_A_REPORT else None
