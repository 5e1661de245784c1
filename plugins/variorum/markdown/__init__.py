"""Markdown as editors write it: a text of theirs in, safe HTML out, with the citations it makes and what is wrong with it.

Read `rendering`, the one way in; then `parser` and `citations`, what is parsed; `rewriting`, `links` and `headings`, what
becomes of the tokens; `html`, how they are written. `context` is the door through which a site says what a citation looks
like.
"""
