"""The edition of the seed reports holds every floor."""

from pathlib import Path

from gold.floors import read_floors, shortfalls
from gold.labels import read_gold
from gold.scoring import score
from variorum.edition.building import build
from variorum.edition.lookup import Lookup
from variorum.edition.rights import Rights
from variorum.editorial.files import Content
from variorum.exports.edition_json import as_json
from variorum.model import Show
from variorum.options import Options

CONTENT = Path(__file__).parents[2] / "content"


def test_the_edition_of_the_seeds_holds_its_floors() -> None:
    edition = build(Content.at(CONTENT), Options()).edition
    exported = as_json(edition, (), Rights(Lookup(edition), Show.FULL, 1.0))
    assert not shortfalls(score(exported, read_gold()), read_floors())
