"""Sources: raw files and their sidecars in, `Source`s out, every character of each in one block.

Read `collecting`, the one way in; then `receiving/`, from bytes to text; `cleaning`, which asks `rules/` about its
`lines`; `segmenting`, which cuts what is left into passages and sentences. `repairing` and
`restoring` mend what was garbled on the way; `ledger` tells it all, and `proposing` what a report states of itself.
"""
