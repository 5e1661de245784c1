"""How long reading one sentence takes, and twice as long a one, by what it is made of; and building two reports that have one each.

    python tests/bench/sentence_length.py [WORD]...

Each family is a sentence of 32 kB and one of 64 kB; with words, only families that have one of them in their name. Prints
CPU seconds of reading it, or of making the edition of two reports with such lists, the best of five runs, and how the second compares with the first: about
2 is linear. What is to be held: at most 2.3 times, and at most 2 s.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "plugins")]

from edition.events import source  # noqa: E402
from language.one_sentence import source_of  # noqa: E402
from variorum.collation.collating import collated  # noqa: E402
from variorum.edition.composing import Composing, compose  # noqa: E402
from variorum.language.analysing import analyse  # noqa: E402
from variorum.language.numbers.numbers import numbers_of  # noqa: E402
from variorum.language.words import words_of  # noqa: E402
from variorum.model import Rulings, Source  # noqa: E402
from variorum.options import Options  # noqa: E402

SIZE = 32_000
"""Characters of the shorter sentence."""

MOST_TIMES, MOST_SECONDS = 2.3, 2.0
"""What twice the size may take."""

NUMBERS = {
    "hundreds": "two hundred and ",
    "multipliers": "million ",
    "dozens of dozens": "a dozen dozen ",
    "digits": "12 34 ",
    "one number": "1,000,",
    "halves": "half a million and a half ",
    "counts": "12 people were killed and 30 injured, ",
    "ranges": "1 to 2 ",
    "tallies": "2-1-",
    "parts": "six of the ten of the ",
    "measures": "nearly six hours and more than 5 miles to ",
    "countries": "5 American ",
    "grammar": "5 of the of its ",
    "far verbs": "won one day by 12 ",
    "signs": "− -5 °C $ ",
    "bounds": "more than an estimated 5 ",
}
"""Names of families to what their sentences repeat."""


def read_numbers(text: str) -> None:
    """Read the words and numbers of a sentence."""
    numbers_of(text, words_of(text))


MARKS = {
    "lone": "\" “ ' ’ ",
    "short": "\"We have bread,\" he said, 'and they' went. ",
    "opened": "We ‘have “bread ",
    "possessives": "the leaders' 'talks went ",
    "listed": '"bread" and "milk" and ',
    "brackets": '"we [bread] have" and ',
}
"""The same for quotation marks."""

SPEECH = {
    "pronouns": "he said, she said, ",
    "verbs": "said, ",
    "going on": "saying ",
    "helpers": "also quoted quoted ",
    "newsrooms": "told NBC News ",
    "cited": "according to ",
}
"""The same for what tells who says it."""

NAMES = {
    "full": "Petra Vance ",
    "commas": "Petra, ",
    "offices": "Minister Vance of Maren and ",
    "hyphens": "Mi-ra ",
    "address": "Mr. ",
    "owned": "O’Neill’s ",
}
"""The same for names."""

TIMES = {
    "weekdays": "Monday ",
    "dates": "on June 19, 2023 ",
    "months and days": "March 3 ",
    "digits": "9 ",
    "ahead": "will ",
    "since": "since ",
    "years": "a 2003 treaty ",
    "records": "highest since the war ",
    "quoted": "“tomorrow” ",
    "relative": "two days later ",
    "joined": "twenty-",
}
"""The same for times."""

PLAIN = {
    "words": "the river rose and fell ",
    "letters": "a",
    "commas": "bread, milk, ",
    "brackets": "((",
    "leaning": "these, however, those ",
    "denied": "not no never refused to ",
}
"""The same for all that is read of a sentence besides."""


def read_speech(text: str) -> None:
    """Read a source of one sentence, with its quotations and sayings."""
    corpus = analyse([source_of("a", text)])
    assert corpus.quotations is not None


FAMILIES = {
    **{f"numbers: {name}": (piece, read_numbers) for name, piece in NUMBERS.items()},
    **{f"marks: {name}": (piece, read_speech) for name, piece in MARKS.items()},
    **{f"speech: {name}": (piece, read_speech) for name, piece in SPEECH.items()},
    **{f"names: {name}": (piece, read_speech) for name, piece in NAMES.items()},
    **{f"times: {name}": (piece, read_speech) for name, piece in TIMES.items()},
    **{f"plain: {name}": (piece, read_speech) for name, piece in PLAIN.items()},
}
"""Names to what their sentences repeat, and what reads them."""


LISTS: Mapping[str, Callable[[int, int, str], str]] = {
    "dates": lambda at, off, word: f"on {MONTHS[at % 4]} {at % 28 + 1}, {1900 + at % 120 + off}, the {word}, ",
    "names": lambda at, off, word: f"{LETTERS[at % 26]}ano {LETTERS[at // 7 % 26]}eri{'x' * off} of the {word}, ",
    "numbers": lambda at, off, word: f"{at * 7 + off} {word}s, ",
    "quotations": lambda at, off, word: f"“the {word} of {word} {at + off}” and ",
    "sayings": lambda at, _, word: f"as {word} {LETTERS[at % 26]}ano said {word} {at} might, ",
    "words": lambda at, _, word: f"{word} {word}{LETTERS[at % 26].lower()} ",
}
"""What the lists of two reports are of: item by number, by the report, with a word."""

MONTHS = ("January", "March", "June", "July")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
THINGS = (
    "harbour ferry crew union strike mayor council ship wage offer vote board town pier rope deck bell gale".split()
)


def listed(item: Callable[[int, int, str], str], size: int, report: int) -> Source:
    """Make a report that tells one thing, and lists others in one long sentence."""
    chance, told, at = random.Random(7), "", 0  # noqa: S311
    while len(told) < size:
        at += 1
        told += item(at, report, chance.choice(THINGS))
    first = "Ferry crews in Port Sellan ended a strike on Friday."
    lines = [first, "", f"The mayor of Sellan listed {told}and no more."]
    return source(f"r{report}", lines, "2023-06-16")


def best(run: Callable[[], object]) -> float:
    """Give the CPU seconds that something takes, the best of five runs."""
    runs = []
    for _ in range(5):
        start = time.process_time()
        run()
        runs.append(time.process_time() - start)
    return min(runs)


def make(sources: Sequence[Source]) -> None:
    """Make the edition of some reports."""
    corpus = analyse(sources)
    compose(Composing.of(corpus, collated(corpus, Rulings()).collation, ()), None, Options())


def building(item: Callable[[int, int, str], str], size: int) -> float:
    """Give the CPU seconds of making the edition of two reports with lists."""
    sources = [listed(item, size, report) for report in (0, 1)]
    return best(lambda: make(sources))


def seconds(piece: str, size: int, read: Callable[[str], object]) -> float:
    """Give the CPU seconds that reading a sentence takes."""
    text = (piece * (size // len(piece) + 1))[:size]
    return best(lambda: read(text))


def main() -> int:
    """Print the table; the exit code is 1 if a family takes too long."""
    missed = False
    timed: dict[str, Callable[[int], float]] = {
        **{name: partial(_reading, piece, read) for name, (piece, read) in FAMILIES.items()},
        **{f"two reports: {name}": partial(building, item) for name, item in LISTS.items()},
    }
    for name, taken in timed.items():
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
        once, twice = (taken(size) for size in (SIZE, 2 * SIZE))
        missed |= twice > MOST_SECONDS or twice > MOST_TIMES * once
        print(f"{name:28} {once:7.3f} s {twice:7.3f} s, {twice / once:.2f} times")
    return int(missed)


def _reading(piece: str, read: Callable[[str], object], size: int) -> float:
    return seconds(piece, size, read)


if __name__ == "__main__":
    sys.exit(main())
