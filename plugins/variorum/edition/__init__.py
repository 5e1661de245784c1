"""The edition: a content folder in, an Edition out: the claims in order as narrative, topics and timeline.

Read `steps`, the whole way in its order, and `building`, which keeps what it made. Then `composing` and what it asks:
`story/`, `topics`, `named`, `timeline`, `durations`, `remarks/`; `rights`, what may be printed, and what editors print of
the rest; `history`, which ids are kept; `rulings/`, what an editor decided.
`lookup` finds an edition's values by their ids; `reports` says which reports stand, and finds their sentences.
"""
