"""Citing: what an editor wrote in, the passages it rests on out, or a problem that says what to do.

Knows no Markdown and no language: it compares characters, folded by `folding`. Read `syntax`, what stands between the brackets;
then `library`, what there is to cite; `resolving` with `matching`; then `quotations` and `quotation_gate`, what an editor puts in
quotation marks; `judging` and `nearness`, what is wrong with it and what was meant; `wording`, how that is said.
"""
