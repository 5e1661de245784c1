"""The story: claims in; their order, their leads and their sections, and the short version, out.

Read `narrative`, the order of it; then `order`, `leads`, `telling` (what needn't be told again), `printing` and `parting` (what is
printed of a sentence), `short` with `support`.
"""
