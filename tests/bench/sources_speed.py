"""How long reading takes: a text of 8 kB, the largest single line, many short lines, hostile shapes, a page.

Prints milliseconds of CPU, the best of several runs, and for what grows how the time of twice the size compares:
about 2 is linear.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from variorum.model import Facts
from variorum.sources.receiving.received import receive

SENTENCE = "The ferry to Skarn Island stopped running on Tuesday, the harbour office of Vik said. "
PARAGRAPH = SENTENCE + "“We saw smoke,” said Cy Pattern, who runs the shop. “Nobody told us anything.”\n\n"

SHAPES: dict[str, Callable[[int], str]] = {
    "one line of sentences": lambda size: SENTENCE * (size // len(SENTENCE)),
    "short lines": lambda size: "".join(f"Line {n} of many\n" for n in range(size // 17)),
    "headlines under headings": lambda size: "Related news\nA headline of four words\n" * (size // 38),
    "prose under headings": lambda size: f"Related news\n{SENTENCE}\n" * (size // 100),
    "quotation marks": lambda size: "“a. B " * (size // 6),
    "closing marks": lambda size: ".” A " * (size // 5),
    "white space": lambda size: "a" + " " * size + "b",
    "one word": lambda size: "a" * size,
    "brackets": lambda size: "(Photo " * (size // 7),
    "garbled words": lambda size: "donâ€™t " * (size // 8),
    "marks that can't be seen": lambda size: "a\u200b" * (size // 2),
}


def best(job: Callable[[], object], times: int = 5) -> float:
    """Give the shortest of some runs, in milliseconds of CPU."""
    runs = []
    for _ in range(times):
        start = time.process_time()
        job()
        runs.append(time.process_time() - start)
    return min(runs) * 1000


def reading(text: str, path: str = "a.txt") -> Callable[[], object]:
    data = text.encode()
    return lambda: receive(data, path, "a", Facts())


def main() -> int:
    """Print the table."""
    text = PARAGRAPH * (8_000 // len(PARAGRAPH))
    print(f"{'a text of 8 kB':28} {best(reading(text), 30):9.2f} ms")
    page = f"<article><h1>Ferry</h1>{''.join(f'<p>{p}' for p in text.split(chr(10) * 2))}</article>"
    reading(page, "a.html")()
    print(f"{'the same as a page':28} {best(reading(page, 'a.html')):9.2f} ms")
    for name, shape in SHAPES.items():
        once, twice = (best(reading(shape(size)), 3) for size in (200_000, 400_000))
        print(f"{name:28} {twice:9.0f} ms for 400 kB, {twice / once:.1f} times that of half")
    print(f"{'5 MB in one line':28} {best(reading(SENTENCE * (5_000_000 // len(SENTENCE) - 1)), 1):9.0f} ms")
    lines = "\n".join(f"Line {n} of many" for n in range(100_000))
    print(f"{'100,000 short lines':28} {best(reading(lines), 1):9.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
