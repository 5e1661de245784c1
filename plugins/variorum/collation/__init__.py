"""Collation: a Corpus in; which sentences say the same, where they differ, and who copied whom out.

Read `collating`, the order of it: `claims/`; then `origins/`, since what was copied is no agreement; then, on what
`facing` holds against each other, `quotations/` and `differences/`. `sets` joins what is one.
"""
