"""Claims: which sentences say the same, and which share an assertion: analyses in, claims and links out.

Read `aligning`, the order of it; then `profiles`, what a sentence is compared by; `candidates`, with whom; `parts` and
`similarity`, how alike they are; `comparing`, all of them; `grouping`, where it is decided. `scraps` takes out what is no statement; `explaining` tells an
editor why. `coefficients` is written by `tests/bench/collation_fit.py`; `nearest_compiled` serves large collections.
"""
