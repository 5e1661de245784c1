"""Differences: sentences that face each other in; what they disagree on, or say more of, out, with its sides.

Read `findings`, the driver; then `aspects`, what a kind of difference must tell; each of the aspects: `numbers`, `dates`, `names`,
`attributions`, `quotations`, `modality`; then `rows`, which brings findings together, and `ranking`; `ruled`, what an editor says besides.
"""
