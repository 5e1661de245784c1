"""English words for what the parts of a score mean."""

from __future__ import annotations

MEANINGS = {
    "words": "weight of the words both have, of both sentences' weight",
    "spare": "weight of what only the larger has",
    "thin": "so little is shared that it may be chance",
    "phrase": "the most telling two words that stand near each other in both",
    "phrases": "all such pairs of words",
    "verbatim": "runs of three words both have, of the shorter's",
    "rare": "the most telling shared word that is no name",
    "second": "the most telling but one",
    "listed": "what they share is a list in one of them",
    "rival_names": "a name that only one has, where the other has another",
    "other_names": "both have names, and share none",
    "figures": "numbers both have",
    "near_numbers": "numbers that are close to each other",
    "other_numbers": "numbers that count the same and differ",
    "lone_numbers": "only one has numbers",
    "other_quoted": "both quote, and share no quoted word",
    "mouth": "what they share is who speaks",
    "lengths": "how far apart their lengths are",
    "best": "each is the other's best match",
    "ahead": "how far ahead of either's next best match",
    "beside": "against the best match of either",
    "before": "how alike the sentences before them are",
    "after": "how alike the sentences after them are",
    "across": "how alike one is to the other's neighbours",
    "apart": "how far apart they stand in their reports",
    "openings": "both open their reports",
}
"""Part to its meaning, for an editor who asks why."""
