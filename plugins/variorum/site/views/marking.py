"""What to mark in sentences that say the same: the words that another doesn't have in their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from variorum.edition.lookup import Lookup
from variorum.edition.remarks.unlike import unlike_words
from variorum.edition.rights.rights import Rights
from variorum.model import Sentence
from variorum.site.views.passages import Spans


def marks(
    lookup: Lookup, rights: Rights, pairs: Iterable[tuple[Sentence, Sentence]]
) -> Mapping[str, Spans]:
    """Give by sentence id the spans of its source's text to mark, beside each sentence that it is paired with.

    Forms of one text differ in words; what is told in other words altogether differs where newsrooms
    contradict each other or say more. Words that may not be printed mark nothing.
    """
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for one, other in pairs:
        if not (rights.sentence(one.id) and rights.sentence(other.id)):
            continue
        if unlike := unlike_words(one.text, other.text):
            for sentence, spans in zip((one, other), unlike, strict=True):
                found[sentence.id] += [(sentence.start + a, sentence.start + b) for a, b in spans]
            continue
        claim = lookup.claim_of.get(one.id)
        for difference in lookup.differences(claim) if claim else ():
            for reading in () if difference.copying else difference.readings:
                if reading.sentence in (one.id, other.id):
                    found[reading.sentence].append((reading.start, reading.end))
    return found
