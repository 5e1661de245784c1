"""The story: claims in; their order, their leads and their sections, and the short version, out.

`composing` beside this room asks them in order. Read `leads`, `telling` (what needn't be told again), `printing`
(what is printed of a claim); then `order`, `narrative` and `parting` (what stands under which heading); `short` with
`support`.
"""
