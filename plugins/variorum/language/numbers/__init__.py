"""Numbers: words in, `Number`s of a sentence out, each with what it counts.

Read `measures`, what a number and a unit are as written; then `scopes`, what stands around one; then `numbers`, which
brings both together.
"""
