"""Citing: what an editor wrote in, the passages it rests on out, or a problem that says what to do.

Knows no Markdown and no language: it compares characters, folded. Read `syntax`, what stands between the brackets;
then `library`, what there is to cite; `resolving`, which tells what is wrong with it, with `matching`; then
`quoting` and `quotation_gate`, what an editor puts in quotation marks; `nearness`, what was meant; `messages`, how
that is said; `shortest`, the citation that leads to given words.
"""
