"""Markdown as editors write it: a text of theirs in, safe HTML out, with its citations and what is wrong with it.

Read `rendering`, the one way in; then `parser` and `citations`, what is parsed; `rewriting`, `links` and `anchors`,
what becomes of the tokens; `document` and `flowing`, where in the file a thing stands; `html`, how it is written.
`context` is the door through which a site says what a citation looks like.
"""
