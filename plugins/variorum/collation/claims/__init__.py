"""Claims: which sentences say the same, and which share an assertion: analyses in, claims and links out.

Read `aligning`, the order of it, and what is no statement of its own; then `profiles`, what a sentence is compared by;
`candidates`, with whom; `similarity`, how alike they are; `comparing`, all of them; `grouping`, where it is decided.
`explaining` tells an editor why. `coefficients` is written by `tests/bench/collation_fit.py`; `nearest_compiled` serves
large collections.
"""
