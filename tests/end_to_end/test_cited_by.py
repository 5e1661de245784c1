"""What a commentary cites, a passage, a statement or a topic, leads back to the commentary."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from end_to_end.links import broken
from end_to_end.sites import Site

pytestmark = pytest.mark.end_to_end


def test_passages_statements_and_topics_list_the_commentary_that_cites_them(site: Site) -> None:
    edition = json.loads(site.build().text("data/edition.json"))
    alone = [c["id"] for c in edition["claims"] if len(c["sentences"]) == 1]
    text = f'See [@topic:ferry], [@claim:{alone[0]}] and [@gazette "The bridge opened in 1931"].\n'
    courier = next(source for source in edition["sources"] if source["key"] == "courier")
    by_passage = Counter(sentence["passage"] for sentence in courier["sentences"])
    two, _ = max(by_passage.items(), key=lambda counted: counted[1])
    text += f"And [@courier#{two}].\n"
    for name, status in (("one", "published"), ("other", "draft")):
        fields = f"title: Piece {name}\ndate: 2024-03-08\nstatus: {status}\n"
        site.write(f"commentary/{name}.md", f"---\n{fields}---\n{text}")
    built = site.build("--fatal", "warnings", into="after")
    assert built.exit_code == 0, built.log
    assert "commentary/one/" in built.text("topics/ferry/index.html")
    assert "commentary/one/" in built.text("reports/gazette/index.html")
    story = built.text("narrative/index.html")
    cited = re.findall(r"Cited in [^\n]*?commentary/one/", story)
    assert by_passage[two] == 2
    assert len(cited) == 3, (
        "the one that is named, the one that is quoted, and those of the passage, which have one card"
    )
    for page in built.pages():
        assert "Piece other" not in built.text(page) or page.startswith("drafts/")
    assert not broken(built.output)
