"""CPU time of collating a planted collection as a whole: claims, links, differences, quotations, origins.

    python tests/bench/collation_whole.py DATA.json [SENTENCES]
    python tests/bench/collation_whole.py --equal [SENTENCES]

DATA.json has `sentences` and, for each, the number of its `article`; each sentence is a paragraph. `--equal` makes one
report of one sentence, again and again. CPU seconds (user and system) and peak memory are of this whole process.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))
sys.path.insert(0, str(Path(__file__).parents[1]))

from collation.made import made_source
from variorum import identity
from variorum.collation.collating import collate
from variorum.model import Block, BlockKind, Passage, Sentence, Source

EQUAL = "The council said on Monday that 12 people had died in the fire."


def source(key: str, lines: list[str]) -> Source:
    """Make a source, a line a paragraph of one sentence."""
    text = "\n".join(lines)
    ends = [0]
    for line in lines:
        ends.append(ends[-1] + len(line) + 1)
    spans = [(start, start + len(line)) for start, line in zip(ends, lines, strict=False)]
    passages = identity.text_ids("p", lines)
    sentences = identity.text_ids("s", lines)
    return made_source(
        key,
        text,
        [Block(start, end, BlockKind.ARTICLE, "planted") for start, end in spans],
        [Passage(id_, *span) for id_, span in zip(passages, spans, strict=True)],
        [
            Sentence(id=f"{key}.{id_}", source=key, passage=passage, start=span[0], end=span[1], text=line)
            for id_, passage, span, line in zip(sentences, passages, spans, lines, strict=True)
        ],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("count", type=int, nargs="?", metavar="SENTENCES")
    parser.add_argument("--equal", type=int, nargs="?", const=1000, metavar="SENTENCES")
    arguments = parser.parse_args()
    reports: defaultdict[str, list[str]] = defaultdict(list)
    if arguments.equal:
        reports["report"] = [EQUAL] * arguments.equal
    else:
        data = json.loads(arguments.data.read_text("utf-8"))
        lines = zip(data["article"], data["sentences"], strict=True)
        for article, line in list(lines)[: arguments.count]:
            reports[f"report-{article:05}"].append(line)
    found = collate([source(key, lines) for key, lines in sorted(reports.items())])
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"{sum(map(len, reports.values()))} sentences: {used.ru_utime + used.ru_stime:.2f} CPU s, "
        f"{used.ru_maxrss // 1024} MiB; {len(found.claims)} claims, {len(found.links)} links, "
        f"{len(found.differences)} differences"
    )


if __name__ == "__main__":
    main()
