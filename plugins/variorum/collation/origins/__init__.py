"""Origins: sources in; who first wrote each passage, with the evidence for it, out.

Read `tracing`, the order of it; then `newsrooms`, what a source says of itself; `reuse`, what its text shares with another's.
"""
