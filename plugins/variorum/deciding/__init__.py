"""Deciding: what the machine proposes, what an editor decides, and what that changes.

An edition comes in; `proposals` go out for what it isn't sure of, each with a hash of what is to be seen. An editor's
answer is a value of `decisions`, which become amendments of the files that an editor would write; `forecasting` makes
the edition that they would make, without writing them, and says how it differs. Nothing here writes.
"""
